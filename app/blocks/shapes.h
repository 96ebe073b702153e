#pragma once

#include "blocks/page.h"

namespace blocks {

// Lines whose shape says what they are, in every language of the lists. The training data has too few of them to learn
// it from.

// A day with its year, perhaps a place, an hour or "published", and nothing else: "ANTWERP, Nov. 16, 2026".
bool isDateLine(const Page &page, std::size_t line);

// "Von Karl-Eberhard Quintus" between the headline and the text; without a line above it may be a headline itself.
bool isByline(const Page &page, std::size_t line);

// "Readers on the steps. Picture: Ann Lee": no sentence, with a word of credits before a colon. Of 145 such lines of
// news articles one was story; of 112 in blogs and guides 28, which call captions story.
bool isCredit(const Page &page, std::size_t line);

} // namespace blocks
