#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

// A temporary folder of article files.
class Folder final
{
public:
    QString path() const { return m_folder.path(); }
    QString at(const QString &name) const { return m_folder.filePath(name); }

    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) &&
               file.write(bytes) == bytes.size();
    }

    // Articles that differ, named a1.txt and so on, ten to a folder.
    bool fill(int count) const
    {
        bool done = true;
        for (int i = 1; i <= count; ++i) {
            const QByteArray n = QByteArray::number(i);
            done = write(QStringLiteral("paper %1/a%2.txt").arg(i / 10).arg(i),
                         "Ferry " + n + " sails again\nThe harbour office said on Tuesday that ferry " + n +
                             " would sail. \"We are ready,\" said Mara Lindqvist, the captain.\n") &&
                   done;
        }
        return done;
    }

private:
    QTemporaryDir m_folder;
};
