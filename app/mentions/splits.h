#pragma once

#include "mentions/page.h"

namespace mentions {

// Adds a mark, or where it runs over several names ("Sawea CEO Ann Lee", "the World Health Organization and the Food
// and Agriculture Organization") a mark for each of them.
void split(const Page &page, const Mark &mark, std::vector<Mark> &marks);

} // namespace mentions
