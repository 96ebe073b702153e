#pragma once

#include "mentions/page.h"

namespace mentions {

// The token behind what stands in brackets right after an organisation and is short for it ("Baltic Energy Forum
// (BEF)", "Muslim League-North (ML-N)", "South Oland Wind Energy Association (Sowea)"); 0 where nothing does.
qsizetype abbreviationEnd(const Page &page, const Mark &organisation);

// A mark for each of them.
std::vector<Mark> abbreviationsIn(const Page &page, const std::vector<Mark> &marks);

} // namespace mentions
