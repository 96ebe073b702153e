#include "intake/reasons.h"

#include <QCoreApplication>
#include <QLocale>

#include <cerrno>
#include <sys/stat.h>

namespace intake {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(intake)
};

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, count < 1024 ? 0 : 1);
}

} // namespace

QString reasonFor(int systemError)
{
    switch (systemError) {
    case EACCES:
    case EPERM:
        return Words::tr("may not be read: permission denied");
    case ENOENT:
    case ENOTDIR:
        return Words::tr("not there");
    case ELOOP:
        return Words::tr("a link that leads back to itself");
    case ENAMETOOLONG:
        return Words::tr("its path is too long to be opened");
    case EIO:
        return Words::tr("could not be read: the disk reports an error");
    default:
        return Words::tr("could not be read: %1").arg(qt_error_string(systemError));
    }
}

QString folderRefused(int systemError)
{
    if (systemError == EACCES || systemError == EPERM)
        return Words::tr("a folder that may not be listed: permission denied");
    return Words::tr("a folder that could not be listed: %1").arg(qt_error_string(systemError));
}

QString brokenLink()
{
    return Words::tr("a link to a file that is not there");
}

QString notRegular(unsigned int mode)
{
    if (S_ISFIFO(mode))
        return Words::tr("a named pipe, not a file");
    if (S_ISDIR(mode))
        return Words::tr("a folder, not a file");
    if (S_ISSOCK(mode))
        return Words::tr("a socket, not a file");
    return Words::tr("a device, not a file");
}

QString tooLarge(qint64 size, qint64 largest)
{
    return Words::tr("too large: %1, and the limit is %2").arg(bytes(size), bytes(largest));
}

QString changedWhileReading()
{
    return Words::tr("changed while it was being read; import again when it is complete");
}

QString emptyFile()
{
    return Words::tr("empty");
}

QString onlyMark()
{
    return Words::tr("empty but for a byte order mark");
}

QString onlySpace()
{
    return Words::tr("nothing but white space");
}

QString knownFormat(const char *format)
{
    return Words::tr("not plain text: %1").arg(Words::tr(format));
}

QString holdsNul()
{
    return Words::tr("not text: it holds NUL bytes");
}

QString controlCharacters(int percent)
{
    return Words::tr("not text: %1% of it are control characters").arg(percent);
}

QString undecodable()
{
    return Words::tr("not text in any known encoding");
}

} // namespace intake
