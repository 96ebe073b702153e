#pragma once

#include "text/analysis.h"

#include <QString>

namespace store {

// The story of an article, line by line.
QString storyOf(const QString &body, const text::Analysis &analysis);

// How much of the shorter text stands in the other, 0..1: the share of its word trigrams (Broder, "On the resemblance
// and containment of documents", 1997). An ideograph counts as a word. 0 where either is too short to tell.
double overlapOf(const QString &a, const QString &b);

} // namespace store
