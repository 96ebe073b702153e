#pragma once

#include "blocks/evidence.h"
#include "blocks/kinds.h"

namespace blocks {

// Lets the analyst's corrections win: of a line wherever it stands, and of the run of short lines under a heading.
void obey(const Page &page, const Judgement &judgement, const Evidence &evidence, std::vector<Verdict> &verdicts);

} // namespace blocks
