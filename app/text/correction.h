#pragma once

#include "text/block.h"

namespace text {

// How the reason begins where the analyst's own word decided; the date follows.
inline constexpr QStringView ByCorrection = u"by your correction";

inline bool isCorrected(const Block &block)
{
    return block.reason.startsWith(ByCorrection);
}

} // namespace text
