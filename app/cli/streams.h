#pragma once

#include <QByteArray>
#include <QString>

namespace cli {

// Standard output, written at once: who reads a pipe gets every line when it is done. One thread.
class Output final
{
public:
    // False once the reader of the pipe has gone, or the disk is full; then there is no use in going on.
    bool write(const QByteArray &bytes);
    bool write(const QString &words) { return write(words.toUtf8()); }
    bool isGone() const { return m_gone; }

private:
    bool m_gone = false;
};

// One message on standard error, with the program's name before it. Any thread.
void complain(const QString &what);
void complainPlainly(const QString &words);

} // namespace cli
