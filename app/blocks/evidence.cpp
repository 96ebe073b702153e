#include "blocks/evidence.h"

namespace blocks {

// FNV-1a over the folded letters, one space between words; digits count as one sign, so that "12 comments" recurs as "7
// comments".
quint64 lineKey(QStringView line)
{
    constexpr quint64 Prime = 1099511628211ULL;
    quint64 hash = 14695981039346656037ULL;
    bool letters = false;
    bool gap = false;
    bool digits = false;
    for (const QChar c : line) {
        const bool digit = c.isDigit();
        if (!digit && !c.isLetter() && !c.isSurrogate() && !c.isMark()) {
            gap = letters;
            digits = false;
            continue;
        }
        if (gap)
            hash = (hash ^ u' ') * Prime;
        gap = false;
        if (digit && digits)
            continue;
        digits = digit;
        letters = letters || !digit;
        hash = (hash ^ (digit ? u'0' : c.toLower().unicode())) * Prime;
    }
    return letters ? hash : 0;
}

quint64 placeKey(int number, QStringView line)
{
    quint64 hash = 14695981039346656037ULL;
    const auto add = [&hash](quint64 value) { hash = (hash ^ value) * 1099511628211ULL; };
    add(static_cast<quint64>(number));
    for (const QChar c : line.trimmed())
        add(c.unicode());
    return hash == 0 ? 1 : hash;
}

} // namespace blocks
