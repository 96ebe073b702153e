#include "intake/read.h"

#include "intake/decode.h"
#include "intake/reasons.h"

#include <QCryptographicHash>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace intake {

namespace {

// An open file, closed at the end of its life.
class File final
{
public:
    explicit File(const QByteArray &native)
        // NONBLOCK and NOCTTY: what became a pipe or a terminal since it was looked at must not hold us.
        : m_descriptor(::open(native.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
    {
    }
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

bool sameContents(const struct stat &a, const struct stat &b)
{
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

std::optional<Error> objection(const struct stat &info, qint64 largest)
{
    if (!S_ISREG(info.st_mode))
        return Error{notRegular(info.st_mode)};
    if (info.st_size > largest)
        return Error{tooLarge(info.st_size, largest)};
    return std::nullopt;
}

// Reads up to the end, but never more than `most` bytes.
Result<QByteArray> readAll(int descriptor, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < most) {
        const ssize_t count = ::read(descriptor, bytes.data() + filled, static_cast<std::size_t>(most - filled));
        if (count == 0)
            break;
        if (count > 0)
            filled += count;
        else if (errno != EINTR)
            return Error{reasonFor(errno)};
    }
    bytes.truncate(filled);
    return bytes;
}

Result<QByteArray> contents(const QByteArray &native, qint64 largest, struct stat &info)
{
    // Looked at before it is opened, as opening a device can already do something.
    if (::stat(native.constData(), &info) != 0)
        return Error{reasonFor(errno)};
    if (const auto bad = objection(info, largest))
        return *bad;
    const File file(native);
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &info) != 0)
        return Error{reasonFor(errno)};
    if (const auto bad = objection(info, largest))
        return *bad;
    // One byte more than there should be shows a file that grows.
    auto bytes = readAll(file.descriptor(), info.st_size + 1);
    if (!bytes)
        return bytes;
    struct stat after = {};
    if (::fstat(file.descriptor(), &after) != 0)
        return Error{reasonFor(errno)};
    if (!sameContents(info, after) || bytes->size() != info.st_size)
        return Error{changedWhileReading()};
    return bytes;
}

} // namespace

Result<text::Document> read(const Found &file, qint64 largest)
{
    if (!file.refusal.isEmpty())
        return Error{file.refusal};
    struct stat info = {};
    const auto bytes = contents(file.native, largest, info);
    if (!bytes)
        return bytes.error();
    auto decoded = decode(*bytes);
    if (!decoded)
        return decoded.error();

    text::Document document;
    document.body = std::move(decoded->body);
    text::Provenance &provenance = document.provenance;
    provenance.path = file.path;
    provenance.source = file.source;
    provenance.size = bytes->size();
    provenance.modified = qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1'000'000;
    provenance.sha256 = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
    provenance.encoding = std::move(decoded->encoding);
    provenance.encodingReason = std::move(decoded->encodingReason);
    provenance.lineEnds = decoded->lineEnds;
    return document;
}

} // namespace intake
