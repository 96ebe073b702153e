#include "analysis/analyser.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/revise.h"
#include "cli/streams.h"
#include "store/writer.h"

#include <QFile>

namespace cli {

namespace {

// One line a correction, tabs between: what, what it becomes, whose words, how many articles follow it, when.
QString plainOf(const store::Corrections &corrections, const QList<int> &followers)
{
    QString words;
    qsizetype next = 0;
    const auto append = [&](const QStringList &fields, const QDateTime &given) {
        words +=
            (fields + QStringList{QString::number(followers.value(next++)), given.toString(Qt::ISODate)}).join(u'\t') +
            u'\n';
    };
    for (const store::Rule &rule : corrections.lines)
        append({store::wordFor(rule.scope), text::wordFor(rule.kind), rule.words.simplified()}, rule.given);
    for (const store::EntityRule &rule : corrections.entities) {
        const QString becomes = rule.name.isEmpty() ? text::wordFor(rule.kind) : rule.name;
        append({store::wordFor(rule.what), becomes.simplified(), rule.words.simplified()}, rule.given);
    }
    return words;
}

int show(store::Reader &reader)
{
    const auto corrections = valueOf(reader.corrections().result());
    const auto followers = corrections ? valueOf(reader.followers(*corrections).result()) : std::nullopt;
    if (!followers)
        return SomeFailed;
    Output output;
    return output.write(plainOf(*corrections, *followers)) ? Fine : SomeFailed;
}

int write(store::Reader &reader, const QString &path)
{
    const auto corrections = valueOf(reader.corrections().result());
    if (!corrections)
        return SomeFailed;
    const QByteArray json = store::toJson(*corrections);
    if (path == u"-") {
        Output output;
        return output.write(json) ? Fine : SomeFailed;
    }
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.flush())
        return Fine;
    complain(path + u": " + file.errorString());
    return SomeFailed;
}

int read(const Usage &usage, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(path + u": " + file.errorString());
        return SomeFailed;
    }
    const auto corrections = store::correctionsFromJson(file.readAll());
    if (!corrections) {
        complain(path + u": " + corrections.error().what);
        return SomeFailed;
    }
    const auto analyser = valueOf(analysis::Analyser::load(usage.value(QStringLiteral("share"))));
    const auto writer = analyser ? valueOf(store::Writer::open(usage.library())) : std::nullopt;
    const auto reader = writer ? openReader(usage) : nullptr;
    const auto applied = reader ? valueOf((*writer)->apply(*corrections).result()) : std::nullopt;
    if (!applied)
        return SomeFailed;
    return revise(**writer, *reader, *analyser) ? Fine : SomeFailed;
}

} // namespace

int corrections(const QStringList &arguments)
{
    Usage usage(QStringLiteral("corrections"),
                QStringLiteral("Lists what the analyst taught: what, what it becomes, the words, how many articles "
                               "follow it, and when, with tabs between. Or writes it as JSON, or gives to the library "
                               "what such a file holds, and analyses anew the articles it touches."));
    usage.needsLibrary();
    usage.option(QStringLiteral("export"), QStringLiteral("Write this file; “-” for standard output."),
                 QStringLiteral("file"));
    usage.option(QStringLiteral("import"), QStringLiteral("Read this file."), QStringLiteral("file"));
    usage.option(QStringLiteral("share"), QStringLiteral("The folder of word lists and models."),
                 QStringLiteral("folder"), analysis::defaultShare());
    if (const auto status = usage.parse(arguments))
        return *status;
    const QString to = usage.value(QStringLiteral("export")), from = usage.value(QStringLiteral("import"));
    if (!usage.rest().isEmpty())
        return usage.wrong(QStringLiteral("“%1” is one word too many").arg(usage.rest().constFirst()));
    if (!to.isEmpty() && !from.isEmpty())
        return usage.wrong(QStringLiteral("--export and --import exclude each other"));
    const auto before = openReader(usage); // a library that is not there is not to be made
    if (!before)
        return SomeFailed;
    if (!from.isEmpty())
        return read(usage, from);
    return to.isEmpty() ? show(*before) : write(*before, to);
}

} // namespace cli
