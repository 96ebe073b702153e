#pragma once

#include "mentions/page.h"

namespace mentions {

// Puts right what the lists know better than a model: titles in front of names, names joined by a dash, well-known
// countries, peoples and organisations that were missed or taken for people. Leaves the marks in order and apart.
void mend(const Page &page, std::vector<Mark> &marks);

} // namespace mentions
