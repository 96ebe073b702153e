#pragma once

#include "mentions/page.h"

namespace mentions {

// Handles, hashtags, links, dates, money and quantities, in order, by their form alone.
void findByGrammar(const Page &page, std::vector<Mark> &marks);

} // namespace mentions
