#include "cli/cli.h"

#include "cli/commands.h"
#include "cli/streams.h"

#include <QCoreApplication>

#include <array>

namespace cli {

namespace {

struct Command
{
    QStringView name;
    QStringView what;
    int (*run)(const QStringList &arguments);
};

constexpr std::array commands{
    Command{u"analyse", u"analyse files, folders or a stream of texts; no library", analyse},
    Command{u"import", u"bring a folder into a library", import},
    Command{u"list", u"list the articles of a library", list},
    Command{u"search", u"search the articles of a library, best first", search},
    Command{u"export", u"write articles of a library as json, jsonl, csv, html or markdown", exportArticles},
    Command{u"corrections", u"list, export or import what the analyst taught a library", corrections},
    Command{u"check", u"look for damage in a library", check},
    Command{u"rebuild", u"analyse a library again, keeping all the analyst did", rebuild},
};

QString overview()
{
    QString words = QStringLiteral("Usage: broadsheet-cli COMMAND [ARGUMENT]...\n\nCommands (each with --help):\n");
    for (const Command &command : commands)
        words += u"  " + command.name.toString().leftJustified(12) + command.what + u'\n';
    words +=
        u"\nExit status: 0 fine, 1 some inputs failed, 2 wrong usage. Data on standard output, messages on standard "
        u"error.\n";
    return words;
}

} // namespace

int run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        Output().write(overview().toUtf8());
        return Fine;
    }
    if (name == u"--version" || name == u"-v") {
        Output().write(u"broadsheet-cli " + QCoreApplication::applicationVersion() + u'\n');
        return Fine;
    }
    for (const Command &command : commands)
        if (command.name == name)
            return command.run(arguments.sliced(1));
    complain(name.isEmpty() ? QStringLiteral("a command is missing")
                            : QStringLiteral("there is no command “%1”").arg(name));
    complainPlainly(overview());
    return WrongUsage;
}

} // namespace cli
