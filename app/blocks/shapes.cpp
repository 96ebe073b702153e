#include "blocks/shapes.h"

#include <algorithm>

namespace blocks {

bool isDateLine(const Page &page, std::size_t at)
{
    constexpr int Longest = 18;             // words
    constexpr int Digits = 5;               // of a day and a year
    const int mostOthers = at == 0 ? 1 : 4; // the first line may be a title with a date
    const Line &line = page.lines[at];
    const int names = page.cue(at, Cue(int(Cue::FirstFamily) + int(Family::Date))) * line.size / Full;
    if (line.size > Longest || names == 0 || line.counts.digits < Digits || page.cue(at, Cue::End) >= 40)
        return false;
    const auto first = page.stops.begin() + std::ptrdiff_t(line.firstWord);
    const auto functionWords =
        std::count_if(first, first + std::ptrdiff_t(line.wordCount), [](quint64 languages) { return languages != 0; });
    return line.size - names - line.counts[Word::Case::Number] - int(functionWords) <= mostOthers;
}

bool isByline(const Page &page, std::size_t at)
{
    constexpr int Longest = 8;             // words
    constexpr quint8 Names = Full / 4 * 3; // share of capitals
    const Line &line = page.lines[at];
    return at > 0 && line.size <= Longest && page.cue(at, Cue::Opening) == 1 + int(Family::Byline) &&
           page.cue(at, Cue::Capitals) >= Names && page.cue(at, Cue::Sentence) < Full && line.counts.digits == 0;
}

bool isCredit(const Page &page, std::size_t at)
{
    return page.lines[at].credits && page.cue(at, Cue::Sentence) < Full;
}

} // namespace blocks
