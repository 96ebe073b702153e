#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

// Runs broadsheet-cli to its end.

inline constexpr int patience = 60000; // milliseconds

struct Answer
{
    int status = -1;
    QByteArray out, err;

    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : out.split('\n'))
            if (!line.isEmpty())
                list.append(QJsonDocument::fromJson(line).object());
        return list;
    }
};

inline Answer run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess program;
    program.setProgram(QStringLiteral(PROGRAMS "/broadsheet-cli"));
    program.setArguments(arguments);
    program.start();
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(patience) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}
