#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace widgets {

struct FuzzyMatch
{
    int score = 0;           // higher is better; comparable for one pattern only
    QList<qsizetype> places; // UTF-16 offsets of the matched characters in the text, ascending

    bool operator==(const FuzzyMatch &) const = default;
};

// Whether the pattern's characters stand in the text in this order, and how well: starts of the text and of words and
// unbroken runs count, gaps cost. Case and diacritics are folded; spaces of the pattern are left out. An empty pattern
// matches with score 0. After the alignment of Smith and Waterman (1981) with affine gaps, as fzf scores (fzf algo.go
// v2).
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace widgets
