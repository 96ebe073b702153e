#pragma once

#include "mentions/model.h"

#include <array>
#include <vector>

namespace train {

inline constexpr std::size_t L = mentions::LabelCount;
inline constexpr double Impossible = -1e30;

// Which labels may follow which, begin a sentence and end it.
struct Grammar
{
    std::array<std::vector<std::size_t>, L> before, after;
    std::array<bool, L> opens{}, closes{};
};

inline const Grammar &grammar()
{
    static const Grammar made = [] {
        Grammar g;
        for (int a = 0; a < mentions::LabelCount; ++a) {
            for (int b = 0; b < mentions::LabelCount; ++b) {
                if (mentions::mayFollow(a, b)) {
                    g.before[static_cast<std::size_t>(b)].push_back(static_cast<std::size_t>(a));
                    g.after[static_cast<std::size_t>(a)].push_back(static_cast<std::size_t>(b));
                }
            }
            g.opens[static_cast<std::size_t>(a)] = mentions::mayFollow(0, a);
            g.closes[static_cast<std::size_t>(a)] = mentions::mayFollow(a, 0);
        }
        return g;
    }();
    return made;
}

} // namespace train
