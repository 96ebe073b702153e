#pragma once

#include <QByteArray>
#include <QString>

#include <bit>

namespace store {

// Appends LEB128 numbers and UTF-8 strings.
class ByteWriter final
{
public:
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.append(static_cast<char>(value | 0x80));
        m_bytes.append(static_cast<char>(value));
    }
    // Zigzag: small negative numbers stay short.
    void difference(qint64 value) { number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63)); }
    void fixed(quint64 value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            m_bytes.append(static_cast<char>(value >> shift));
    }
    void real(float value)
    {
        const auto bits = std::bit_cast<quint32>(value);
        for (int shift = 0; shift < 32; shift += 8)
            m_bytes.append(static_cast<char>(bits >> shift));
    }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        m_bytes.append(utf8);
    }
    void raw(const QByteArray &value) { m_bytes.append(value); }
    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    QByteArray m_bytes;
};

// Reads what ByteWriter wrote. Past the end, or on nonsense, ok() turns false for good and everything reads as 0.
class ByteReader final
{
public:
    explicit ByteReader(const QByteArray &bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_end; }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 byte = next();
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    qint64 difference()
    {
        const quint64 value = number();
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
    }
    // How many of something follow: each takes a byte at least, so nonsense cannot ask for much memory.
    qsizetype count()
    {
        const quint64 value = number();
        if (value > static_cast<quint64>(m_end - m_at))
            m_ok = false;
        return m_ok ? static_cast<qsizetype>(value) : 0;
    }
    quint64 fixed()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 8)
            value |= static_cast<quint64>(next()) << shift;
        return value;
    }
    float real()
    {
        quint32 bits = 0;
        for (int shift = 0; shift < 32; shift += 8)
            bits |= static_cast<quint32>(next()) << shift;
        return std::bit_cast<float>(bits);
    }
    QString text()
    {
        const qsizetype size = count();
        const char *begin = m_at;
        m_at += size;
        return QString::fromUtf8(begin, size);
    }

private:
    quint8 next()
    {
        if (m_at == m_end) {
            m_ok = false;
            return 0;
        }
        return static_cast<quint8>(*m_at++);
    }

    const char *m_at;
    const char *m_end;
    bool m_ok = true;
};

} // namespace store
