#pragma once

#include <QStringView>

namespace analysis {

// What is told of a text in one walk over its letters.
struct Measures
{
    int words = 0; // Han and kana are written without spaces: a character counts as a word
    // SimHash (Charikar 2002; as used for near-duplicates by Manku, Jain and Das Sarma 2007) over overlapping word
    // triples, case and punctuation folded. 0 for fewer than three words.
    quint64 fingerprint = 0;
};
Measures measure(QStringView text);

} // namespace analysis
