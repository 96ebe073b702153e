#include "widgets/fuzzy.h"

#include <QString>

#include <algorithm>
#include <limits>
#include <vector>

namespace widgets {

namespace {

constexpr int Match = 16;
constexpr int GapStart = -3;
constexpr int GapMore = -1;
constexpr int WordStart = 8;
constexpr int TextStart = 10;
constexpr int Consecutive = 6;
constexpr int Never = std::numeric_limits<int>::min() / 2;

// One code unit for one: offsets stay true.
char16_t folded(QChar c)
{
    if (c.decompositionTag() == QChar::Canonical)
        c = c.decomposition().front();
    return c.toCaseFolded().unicode();
}

std::vector<char16_t> foldedText(QStringView text, bool keepsSpaces)
{
    std::vector<char16_t> units;
    for (const QChar c : text) {
        if (keepsSpaces || !c.isSpace())
            units.push_back(folded(c));
    }
    return units;
}

int startBonus(QStringView text, qsizetype at)
{
    if (at == 0)
        return TextStart;
    const QChar before = text.at(at - 1);
    const QChar here = text.at(at);
    if (!here.isLetterOrNumber() || before.isHighSurrogate())
        return 0;
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper()) ? WordStart : 0;
}

bool isSubsequence(const std::vector<char16_t> &pattern, const std::vector<char16_t> &text)
{
    auto at = text.begin();
    for (const char16_t unit : pattern) {
        at = std::find(at, text.end(), unit);
        if (at == text.end())
            return false;
        ++at;
    }
    return true;
}

// Best scores with the first i + 1 units of the pattern placed: the last exactly at j, and the last before j.
struct Table
{
    Table(std::size_t rows, std::size_t columns)
        : width(columns), at(rows * columns, Never), before(rows * columns, Never), joined(rows * columns, false)
    {
    }
    std::size_t cell(std::size_t i, std::size_t j) const { return i * width + j; }

    std::size_t width;
    std::vector<int> at, before;
    std::vector<bool> joined; // the unit before stands right before
};

Table fill(const std::vector<char16_t> &pattern, const std::vector<char16_t> &units, QStringView text)
{
    Table table(pattern.size(), units.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        for (std::size_t j = i; j < units.size(); ++j) {
            const std::size_t cell = table.cell(i, j);
            if (j > i)
                table.before[cell] = std::max(table.before[cell - 1] + GapMore, table.at[cell - 1] + GapStart);
            if (pattern[i] != units[j])
                continue;
            const int own = Match + startBonus(text, qsizetype(j));
            if (i == 0) {
                table.at[cell] = own;
                continue;
            }
            const std::size_t previous = table.cell(i - 1, j - 1);
            const int run = table.at[previous] + Consecutive;
            const int apart = table.before[previous];
            table.joined[cell] = run >= apart;
            table.at[cell] = own + std::max(run, apart);
        }
    }
    return table;
}

// Letters of one word each, picked from anywhere, spell anything: a letter that starts no word must stand in the word
// of the letter before it.
bool isFarFetched(QStringView text, const QList<qsizetype> &places)
{
    for (qsizetype i = 1; i < places.size(); ++i) {
        const QStringView between = text.sliced(places.at(i - 1) + 1, places.at(i) - places.at(i - 1) - 1);
        const bool leaves = std::ranges::any_of(between, [](QChar c) { return !c.isLetterOrNumber(); });
        if (leaves && startBonus(text, places.at(i)) == 0 && text.at(places.at(i)).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    const std::vector<char16_t> wanted = foldedText(pattern, false);
    const std::vector<char16_t> units = foldedText(text, true);
    if (wanted.empty())
        return FuzzyMatch{};
    if (!isSubsequence(wanted, units))
        return std::nullopt;
    const Table table = fill(wanted, units, text);
    std::size_t row = wanted.size() - 1;
    const auto first = table.at.begin() + std::ptrdiff_t(table.cell(row, 0));
    const auto best = std::max_element(first, first + std::ptrdiff_t(units.size()));
    FuzzyMatch match{*best, {qsizetype(best - first)}};
    for (auto j = std::size_t(best - first); row > 0; --row) {
        const bool joined = table.joined[table.cell(row, j)];
        --j;
        while (!joined && j > 0 &&
               table.before[table.cell(row - 1, j)] != table.at[table.cell(row - 1, j - 1)] + GapStart)
            --j;
        if (!joined)
            --j;
        match.places.prepend(qsizetype(j));
    }
    return isFarFetched(text, match.places) ? std::nullopt : std::optional(match);
}

} // namespace widgets
