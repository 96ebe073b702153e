#include "store/library.h"

#include "store/connection.h"
#include "store/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace store {

namespace {

QString librariesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/broadsheet/libraries");
}

constexpr int HashLength = 12;
const QString suffix = QStringLiteral(".sqlite");

} // namespace

QString defaultLibraryPath(const QString &folder)
{
    const QFileInfo info(folder);
    const QString canonical = info.canonicalFilePath();
    const QString path = canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(HashLength);
    QString name = QFileInfo(path).fileName();
    if (name.isEmpty())
        name = QStringLiteral("root");
    // File names end at 255 bytes, also of letters that take four.
    return librariesFolder() + u'/' + name.left(40) + u'-' + QString::fromLatin1(hash) + suffix;
}

bool isLibrary(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return false;
    try {
        // Through SQLite, never by reading the file: closing a second descriptor would drop the locks SQLite holds on
        // it.
        Connection connection(file, Connection::Mode::ReadOnly);
        return connection.number("PRAGMA application_id") == ApplicationId;
    } catch (const SqlError &) {
        return false;
    }
}

QList<KnownLibrary> knownLibraries()
{
    QList<KnownLibrary> libraries;
    const QDir folder(librariesFolder());
    for (const QFileInfo &info : folder.entryInfoList({u'*' + suffix}, QDir::Files, QDir::Time)) {
        const QString base = info.fileName().chopped(suffix.size());
        libraries.append({info.absoluteFilePath(), base.section(u'-', 0, -2), info.lastModified()});
    }
    return libraries;
}

} // namespace store
