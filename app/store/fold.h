#pragma once

#include <QString>

namespace store {

// Without case and without accents.
QString folded(QStringView text);

// For sorting titles and sources as a reader expects: folded, from the first letter or digit on, a bounded length; what
// has none comes last.
QString sortKey(QStringView text);

// For sorting paths: folded, and numbers by their value, so that "9.txt" comes before "10.txt".
QString pathKey(QStringView path);

// A blank around each letter of the scripts that are written without blanks (Han, kana, Hangul, Thai, Lao, Khmer,
// Burmese), so that the index takes each for a word and a phrase finds any run of them. Other text is returned as it
// is.
QString spaced(QStringView text);

// Whether the index sees a word in it at all.
bool hasWord(QStringView text);

} // namespace store
