#pragma once

#include "language/letters.h"

#include <QStringView>

namespace mentions {

// One step of FNV-1a (Fowler, Noll, Vo).
constexpr quint64 fnv(quint64 hash, quint64 unit)
{
    return (hash ^ unit) * 1099511628211ULL;
}
inline constexpr quint64 FnvStart = 1469598103934665603ULL;

// Joins two hashes; order matters. The multiplier is MurmurHash3's.
constexpr quint64 joinHash(quint64 a, quint64 b)
{
    a ^= b + 0x9E3779B97F4A7C15ULL + (a << 12) + (a >> 4);
    a *= 0xff51afd7ed558ccdULL;
    return a ^ (a >> 33);
}

// As the lists and the model see a letter: typographic apostrophes and quotation marks as plain ones, every digit as 0.
inline char16_t plain(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80)
        return unit >= u'0' && unit <= u'9' ? u'0' : unit;
    if (unit == 0x2019 || unit == 0x2018)
        return u'\'';
    if (unit == 0x201C || unit == 0x201D || unit == 0xAB || unit == 0xBB)
        return u'"';
    if (unit == 0x2013 || unit == 0x2014)
        return u'-';
    return unit;
}

inline quint64 exactHash(QStringView word)
{
    quint64 hash = FnvStart;
    for (const QChar c : word)
        hash = fnv(hash, plain(c));
    return hash;
}

inline quint64 lowerHash(QStringView word)
{
    quint64 hash = FnvStart;
    for (const QChar c : word)
        hash = fnv(hash, plain(QChar(language::lowered(c))));
    return hash;
}

inline constexpr quint64 PhraseStart = 7;

} // namespace mentions
