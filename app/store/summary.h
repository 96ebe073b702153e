#pragma once

#include "store/types.h"

namespace store {

// What a list shows of an article, derived from its text and analysis.
struct Summary
{
    QString snippet; // up to SnippetLength UTF-16 units, cut between words
    int feedItems = 0;
    int posts = 0;
    int notices = 0;
};
inline constexpr qsizetype SnippetLength = 220;

Summary summarise(const QString &body, const text::Analysis &analysis);

} // namespace store
