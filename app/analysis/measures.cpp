#include "analysis/measures.h"

#include "language/letters.h"

#include <array>

namespace analysis {

namespace {

// A character that is a word by itself.
bool isAlone(language::Letter letter)
{
    return letter == language::Letter::Ideograph || letter == language::Letter::Kana;
}

bool isOfWord(language::Letter letter)
{
    return language::isWordLetter(letter) || letter == language::Letter::Digit;
}

// FNV-1a (Fowler, Noll, Vo), a letter at a time.
constexpr quint64 HashStart = 1469598103934665603ULL;
quint64 withLetter(quint64 hash, QChar c)
{
    return (hash ^ language::lowered(c)) * 1099511628211ULL;
}

// The finaliser of MurmurHash3, so that every bit depends on every letter.
quint64 finished(quint64 h)
{
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
            m_bytes[byte] += Spread[hash >> (8 * byte) & 0xFF];
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
    // Of each byte: bit i in byte i.
    static constexpr std::array<quint64, 256> Spread = [] {
        std::array<quint64, 256> spread{};
        for (quint64 byte = 0; byte < spread.size(); ++byte) {
            for (int bit = 0; bit < 8; ++bit)
                spread[byte] |= (byte >> bit & 1) << (8 * bit);
        }
        return spread;
    }();

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

Measures measure(QStringView text)
{
    Measures measures;
    Ballot ballot;
    quint64 before = 0, last = 0;
    qsizetype runs = 0; // of characters with nothing between them
    for (qsizetype at = 0; at < text.size(); ++at) {
        quint64 hash = HashStart;
        const qsizetype begin = at;
        bool inside = false;
        for (; at < text.size(); ++at) {
            const language::Letter letter = language::letterOf(text[at]);
            const bool ofWord = isOfWord(letter);
            if (!ofWord && !isAlone(letter))
                break;
            measures.words += ofWord && inside ? 0 : 1;
            inside = ofWord;
            hash = withLetter(hash, text[at]);
        }
        if (at == begin)
            continue;
        hash = finished(hash);
        if (++runs >= 3)
            ballot.add((before * 31 + last) * 31 + hash);
        before = last;
        last = hash;
    }
    measures.fingerprint = runs < 3 ? 0 : ballot.majority();
    return measures;
}

} // namespace analysis
