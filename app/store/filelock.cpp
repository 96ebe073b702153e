#include "store/filelock.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &libraryPath)
{
    const QString shown = QDir::toNativeSeparators(libraryPath);
    const QByteArray path = QFile::encodeName(libraryPath + QStringLiteral(".lock"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return Error{QStringLiteral("%1 cannot be written; allow writing to its folder.").arg(shown)};
    std::unique_ptr<FileLock> lock(new FileLock(file));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        return Error{
            QStringLiteral("%1 is being written by another Broadsheet; close that first, or open another library.")
                .arg(shown)};
    }
    return lock;
}

FileLock::~FileLock()
{
    ::close(m_file);
}

} // namespace store
