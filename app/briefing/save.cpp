#include "briefing/save.h"

#include "briefing/wording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cstdio>
#include <unistd.h>

namespace briefing {

namespace {

Error exists(const QString &path)
{
    return {Wording::tr("%1 exists already and was left as it is. Choose another name, or say that it may be replaced.")
                .arg(path)};
}

// QFile::rename never replaces; the system's rename always does, at once.
bool moveTo(const QString &from, const QString &to, Existing existing)
{
    if (existing == Existing::Refuse)
        return QFile::rename(from, to);
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

Result<Done> canSave(const QString &path, Existing existing)
{
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    if (path.isEmpty() || target.fileName().isEmpty())
        return Error{Wording::tr("There is no file name to write to.")};
    if (target.isDir())
        return Error{Wording::tr("%1 is a folder. Name a file in it.").arg(path)};
    if (!folder.isDir())
        return Error{Wording::tr("The folder %1 does not exist.").arg(folder.filePath())};
    if ((target.exists() || target.isSymLink()) && existing == Existing::Refuse)
        return exists(path);
    if (!folder.isWritable())
        return Error{Wording::tr("The folder %1 may not be written to.").arg(folder.filePath())};
    return Done{};
}

Result<Done> save(const QString &path, const QByteArray &bytes, Existing existing,
                  const std::function<bool()> &stillWanted)
{
    if (Result<Done> can = canSave(path, existing); !can)
        return can;
    const QFileInfo target(path);
    const QString passing = target.absolutePath() + u"/." + target.fileName().left(100) + u'.' +
                            QUuid::createUuid().toString(QUuid::Id128).left(12) + u".part";
    QFile file(passing);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
        return Error{Wording::tr("%1 could not be written: %2").arg(path, file.errorString())};
    const bool written = file.write(bytes) == bytes.size() && file.flush() && ::fsync(file.handle()) == 0;
    const QString why = file.errorString();
    file.close();
    if (!written) {
        QFile::remove(passing);
        return Error{Wording::tr("%1 could not be written: %2").arg(path, why)};
    }
    if (stillWanted && !stillWanted()) {
        QFile::remove(passing);
        return Error{};
    }
    if (moveTo(passing, target.absoluteFilePath(), existing))
        return Done{};
    QFile::remove(passing);
    if (target.exists() && existing == Existing::Refuse)
        return exists(path);
    return Error{Wording::tr("%1 could not be written under its name.").arg(path)};
}

} // namespace briefing
