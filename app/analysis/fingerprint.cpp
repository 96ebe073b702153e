#include "analysis/fingerprint.h"

#include <array>

namespace analysis {

namespace {

// FNV-1a (Fowler, Noll, Vo), then the finaliser of MurmurHash3 so that every bit depends on every letter.
quint64 wordHash(QStringView word)
{
    quint64 h = 1469598103934665603ULL;
    for (const QChar c : word)
        h = (h ^ c.toCaseFolded().unicode()) * 1099511628211ULL;
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

void vote(std::array<int, 64> &votes, quint64 hash)
{
    for (std::size_t bit = 0; bit < 64; ++bit)
        votes[bit] += (hash >> bit) & 1 ? 1 : -1;
}

} // namespace

quint64 fingerprint(QStringView words)
{
    std::array<int, 64> votes{};
    quint64 before = 0, last = 0;
    qsizetype count = 0;
    for (qsizetype at = 0; at < words.size();) {
        qsizetype end = at;
        while (end < words.size() && words[end].isLetterOrNumber())
            ++end;
        if (end > at) {
            const quint64 hash = wordHash(words.sliced(at, end - at));
            if (++count >= 3)
                vote(votes, (before * 31 + last) * 31 + hash);
            before = last;
            last = hash;
        }
        at = end + 1;
    }
    quint64 print = 0;
    for (std::size_t bit = 0; bit < 64; ++bit)
        print |= static_cast<quint64>(votes[bit] > 0) << bit;
    return count < 3 ? 0 : print;
}

} // namespace analysis
