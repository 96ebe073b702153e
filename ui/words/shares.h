#pragma once

#include "text/block.h"

#include <QList>

#include <array>

namespace words {

// How much of the text each group takes, in whole percent that add up to 100 (to 0 where there are no blocks). What is
// there at all has at least 1.
std::array<int, text::GroupCount> sharesOf(const QList<text::Block> &blocks);

} // namespace words
