#include "blocks/forest.h"

#include <cmath>

namespace blocks {

void Forest::judge(const quint8 *columns, std::array<qint32, Chunk> &sums) const
{
    sums.fill(qint32(std::lround(bias / Unit)));
    std::array<quint8, Chunk> leaf;
    for (const Tree &tree : trees) {
        leaf.fill(0);
        for (std::size_t d = 0; d < Tree::Depth; ++d) {
            const quint8 *column = columns + tree.cue[d] * Chunk;
            const quint8 threshold = tree.threshold[d];
            const auto bit = quint8(1U << d);
            for (std::size_t i = 0; i < Chunk; ++i)
                leaf[i] = quint8(leaf[i] | (column[i] > threshold ? bit : 0));
        }
        for (std::size_t i = 0; i < Chunk; ++i)
            sums[i] += tree.value[leaf[i]];
    }
}

} // namespace blocks
