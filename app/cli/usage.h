#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace cli {

// The options and arguments of one command.
class Usage final
{
public:
    // The name, what it does, and how its arguments are shown: "[FILE|FOLDER|-]...".
    Usage(const QString &command, const QString &what, const QString &arguments = {});

    void flag(const QString &name, const QString &what);
    void option(const QString &name, const QString &what, const QString &value, const QString &otherwise = {});
    void needsLibrary(); // --library L

    // Nothing when the command may go on; else the status to leave with: help was shown, or what is wrong was said.
    std::optional<int> parse(const QStringList &arguments);
    int wrong(const QString &what) const; // says so, and how it is meant

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList rest() const { return m_parser.positionalArguments(); }
    QString library() const { return m_parser.value(QStringLiteral("library")); }

private:
    QString help() const;

    QCommandLineParser m_parser;
    QString m_command, m_arguments;
    bool m_needsLibrary = false;
};

} // namespace cli
