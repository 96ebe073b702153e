#include "analysis/fingerprint.h"

#include "language/letters.h"

#include <array>

namespace analysis {

namespace {

bool isWritten(QChar c)
{
    const language::Letter letter = language::letterOf(c);
    return language::isWordLetter(letter) || letter == language::Letter::Digit ||
           letter == language::Letter::Ideograph || letter == language::Letter::Kana;
}

// FNV-1a (Fowler, Noll, Vo), then the finaliser of MurmurHash3 so that every bit depends on every letter.
quint64 wordHash(QStringView word)
{
    quint64 h = 1469598103934665603ULL;
    for (const QChar c : word)
        h = (h ^ language::lowered(c)) * 1099511628211ULL;
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

// Counts the set bits of many hashes, place by place: eight counters of a byte in each word, emptied before they run
// over.
class Ballot final
{
public:
    void add(quint64 hash)
    {
        for (std::size_t byte = 0; byte < 8; ++byte)
            m_bytes[byte] += spread(static_cast<quint8>(hash >> (8 * byte)));
        if (++m_pending == 255)
            empty();
        ++m_count;
    }

    // The bits that more than half of the hashes have.
    quint64 majority()
    {
        empty();
        quint64 bits = 0;
        for (std::size_t bit = 0; bit < 64; ++bit)
            bits |= static_cast<quint64>(2 * m_votes[bit] > m_count) << bit;
        return bits;
    }

private:
    // Bit i of the argument in byte i of the result.
    static quint64 spread(quint8 byte)
    {
        const quint64 copies = byte * 0x0101010101010101ULL & 0x8040201008040201ULL;
        return ((copies + 0x7F7F7F7F7F7F7F7FULL) | copies) >> 7 & 0x0101010101010101ULL;
    }

    void empty()
    {
        for (std::size_t bit = 0; bit < 64; ++bit)
            m_votes[bit] += m_bytes[bit / 8] >> (8 * (bit % 8)) & 0xFF;
        m_bytes = {};
        m_pending = 0;
    }

    std::array<quint64, 8> m_bytes{};
    std::array<quint64, 64> m_votes{};
    quint64 m_count = 0;
    int m_pending = 0;
};

} // namespace

quint64 fingerprint(QStringView words)
{
    Ballot ballot;
    quint64 before = 0, last = 0;
    qsizetype count = 0;
    for (qsizetype at = 0; at < words.size();) {
        qsizetype end = at;
        while (end < words.size() && isWritten(words[end]))
            ++end;
        if (end > at) {
            const quint64 hash = wordHash(words.sliced(at, end - at));
            if (++count >= 3)
                ballot.add((before * 31 + last) * 31 + hash);
            before = last;
            last = hash;
        }
        at = end + 1;
    }
    return count < 3 ? 0 : ballot.majority();
}

} // namespace analysis
