#pragma once

#include "mentions/page.h"

namespace mentions {

// Chinese: the country alone of "the government of a country" written as one word (加拿大政府), as in other languages.
void trimGovernment(const Page &page, Mark &mark);

} // namespace mentions
