#pragma once

#include "text/analysis.h"

#include <QString>

#include <vector>

namespace store {

// The story of an article, line by line.
QString storyOf(const QString &body, const text::Analysis &analysis);

// The word trigrams of a text, sorted, each once. An ideograph counts as a word.
using Trigrams = std::vector<std::size_t>;
Trigrams trigramsOf(const QString &text);

// How much of the shorter text stands in the other, 0..1 (Broder, "On the resemblance and containment of documents",
// 1997). 0 where either is too short to tell.
double overlapOf(const Trigrams &a, const Trigrams &b);

} // namespace store
