#pragma once

#include "language/tokens.h"

#include <vector>

namespace language {

// Tokens [first, last) of one sentence. A line's end always ends a sentence.
struct Sentence
{
    qsizetype first = 0;
    qsizetype last = 0;

    bool operator==(const Sentence &) const = default;
};

// Splits the tokens of the body into sentences, into the cleared vector. Knows abbreviations ("Gen.", "U.S.", "z.B.",
// "Sr."), initials, decimal points, closing quotation marks, and the full stops of Arabic, Hindi and Chinese. Pure and
// thread-safe.
void splitSentences(QStringView body, const std::vector<Token> &tokens, std::vector<Sentence> &sentences);

// A body cut once, for all that read it.
struct Split
{
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
};
Split split(QStringView body);

// Offset of the end of the first sentence of these words (after its full stop and closing mark); the words' size where
// there is one only.
qsizetype firstSentenceEnd(QStringView words);

} // namespace language
