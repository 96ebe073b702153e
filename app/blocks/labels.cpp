#include "blocks/labels.h"

#include <algorithm>

namespace blocks {

quint8 labelOf(QStringView line, const Signs &signs)
{
    constexpr qsizetype Longest = 48; // code units
    constexpr int MostWords = 6;
    int words = 0;
    bool inside = false;
    for (const QChar c : line.first(std::min(line.size(), Longest))) {
        const Sign sign = signs.of(c);
        if (sign == Sign::Colon || sign == Sign::Bar)
            return words <= MostWords ? quint8(words) : quint8(0);
        const bool letter =
            sign == Sign::Lower || sign == Sign::Upper || sign == Sign::Caseless || sign == Sign::Ideograph;
        words += letter && !inside ? 1 : 0;
        inside = letter || (inside && (sign == Sign::Apostrophe || sign == Sign::Mark));
    }
    return 0;
}

bool creditsSomebody(QStringView line, const Signs &signs, const WordLists &lists)
{
    constexpr qsizetype Reach = 24; // code units
    constexpr std::size_t Most = 2; // words
    std::vector<Word> words;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (signs.of(line[at]) != Sign::Colon)
            continue;
        words.clear();
        const qsizetype from = std::max<qsizetype>(0, at - Reach);
        scan(line.sliced(from, at - from), signs, words);
        for (std::size_t count = 1; count <= std::min(Most, words.size()); ++count) {
            if (lists.cover(words.data() + words.size() - count, count).words[std::size_t(Family::Credit)] == count)
                return true;
        }
    }
    return false;
}

} // namespace blocks
