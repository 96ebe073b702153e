#include "words/shares.h"

#include <algorithm>
#include <numeric>

namespace words {

// Rounded down at first; what is left of the hundred goes where most was cut off.
std::array<int, text::GroupCount> sharesOf(const QList<text::Block> &blocks)
{
    std::array<qsizetype, text::GroupCount> sizes{};
    for (const text::Block &block : blocks)
        sizes.at(std::size_t(block.group())) += block.span.size();
    const qsizetype all = std::accumulate(sizes.begin(), sizes.end(), qsizetype(0));
    std::array<int, text::GroupCount> shares{};
    if (all == 0)
        return shares;
    const auto exact = [&](std::size_t group) { return 100.0 * double(sizes.at(group)) / double(all); };
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares.at(i) = sizes.at(i) > 0 ? std::max(1, int(exact(i))) : 0;
    const auto cutOff = [&](std::size_t group) { return sizes.at(group) > 0 ? exact(group) - shares.at(group) : -1.0; };
    std::array<std::size_t, text::GroupCount> groups{};
    std::iota(groups.begin(), groups.end(), std::size_t(0));
    for (int sum = std::accumulate(shares.begin(), shares.end(), 0); sum < 100; ++sum)
        ++shares.at(*std::ranges::max_element(groups, {}, cutOff));
    for (int sum = std::accumulate(shares.begin(), shares.end(), 0); sum > 100; --sum)
        --*std::ranges::max_element(shares);
    return shares;
}

} // namespace words
