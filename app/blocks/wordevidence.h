#pragma once

#include "blocks/page.h"
#include "text/block.h"

namespace blocks {

// What the cue words of a line by themselves say for a kind of other lines, log-odds; 0 for kinds without words of
// their own. The forests learned the kinds from labels that rules for English gave, so that in other languages "follow
// us" is a headline to them; the lists know thirty languages.
float wordEvidence(const Page &page, std::size_t line, text::BlockKind kind);

} // namespace blocks
