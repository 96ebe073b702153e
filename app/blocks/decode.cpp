#include "blocks/judgement.h"

#include <algorithm>

namespace blocks {

std::vector<float> decode(const Page &page, std::vector<float> odds)
{
    constexpr float Parting = 0.6F;   // log-odds that parting from a neighbour of exactly the same shape costs
    constexpr float Doubtful = 0.05F; // log-odds of a line that was brought over
    const std::size_t n = odds.size();
    if (n == 0)
        return odds;
    using Pair = std::array<float, 2>; // other, story
    std::vector<std::array<bool, 2>> changed(n);
    Pair best{-odds[0] / 2, odds[0] / 2};
    for (std::size_t i = 1; i < n; ++i) {
        const float cost = Parting * float(likeness(page, i, i - 1)) / float(Full);
        Pair next;
        for (const std::size_t side : {0U, 1U}) {
            changed[i][side] = best[1 - side] - cost > best[side];
            next[side] = std::max(best[side], best[1 - side] - cost) + (side == 1 ? odds[i] : -odds[i]) / 2;
        }
        best = next;
    }
    std::size_t side = best[1] > best[0] ? 1 : 0;
    for (std::size_t i = n; i-- > 0;) {
        if ((odds[i] > 0) != (side == 1))
            odds[i] = side == 1 ? Doubtful : -Doubtful;
        side = changed[i][side] ? 1 - side : side;
    }
    return odds;
}

} // namespace blocks
