#include "cli/streams.h"

#include <cerrno>
#include <unistd.h>

namespace cli {

namespace {

bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written = ::write(file, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

bool Output::write(const QByteArray &bytes)
{
    m_gone = m_gone || !writeAll(STDOUT_FILENO, bytes);
    return !m_gone;
}

void complain(const QString &what)
{
    writeAll(STDERR_FILENO,
             QByteArray(QByteArrayLiteral("broadsheet-cli: ") + what.toUtf8() + QByteArrayLiteral("\n")));
}

void complainPlainly(const QString &words)
{
    writeAll(STDERR_FILENO, words.toUtf8());
}

} // namespace cli
