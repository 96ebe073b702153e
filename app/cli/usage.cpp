#include "cli/usage.h"

#include "cli/cli.h"
#include "cli/streams.h"

namespace cli {

Usage::Usage(const QString &command, const QString &what, const QString &arguments)
    : m_command(command), m_arguments(arguments)
{
    m_parser.setApplicationDescription(what);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help.")});
}

void Usage::flag(const QString &name, const QString &what)
{
    m_parser.addOption({name, what});
}

void Usage::option(const QString &name, const QString &what, const QString &value, const QString &otherwise)
{
    m_parser.addOption({name, what, value, otherwise});
}

void Usage::needsLibrary()
{
    m_needsLibrary = true;
    option(QStringLiteral("library"), QStringLiteral("The library file."), QStringLiteral("file"));
}

std::optional<int> Usage::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList{QStringLiteral("broadsheet-cli")} + arguments))
        return wrong(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        Output().write(help());
        return Fine;
    }
    if (m_needsLibrary && library().isEmpty())
        return wrong(QStringLiteral("--library is missing"));
    return std::nullopt;
}

int Usage::wrong(const QString &what) const
{
    complain(m_command + u": " + what);
    complainPlainly(QStringLiteral("Try “broadsheet-cli %1 --help”.\n").arg(m_command));
    return WrongUsage;
}

QString Usage::help() const
{
    // Qt's first line knows the program, not its commands.
    const QString words = m_parser.helpText();
    return u"Usage: broadsheet-cli " + m_command + u" [OPTION]... " + m_arguments + words.sliced(words.indexOf(u'\n'));
}

} // namespace cli
