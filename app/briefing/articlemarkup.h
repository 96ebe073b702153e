#pragma once

#include "briefing/digest.h"
#include "briefing/markup.h"

namespace briefing {

struct ArticleMarkup
{
    int number = 0;       // in the briefing, from 1
    bool anchors = false; // a self-linking anchor at every quote and marked name, for the indexes of the print flavour
    bool first = false;   // of its part: begins no page of its own
};

// The same elements for both HTML flavours; the style sheets make the difference.
void writeArticle(Markup &markup, const Digest &digest, const ArticleMarkup &how);

// sourceLine(), each part in a direction of its own.
void writeSourceLine(Markup &markup, const Digest &digest);

// "a3", "a3.q1", "a3.p4.0": of an article, a quote and a mark in a passage.
QString anchorOf(int article);
QString quoteAnchor(int article, qsizetype saying);
QString markAnchor(int article, int passage, qsizetype mark);

} // namespace briefing
