#include "blocks/forest.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace blocks {

void Tree::findLeaves(const quint8 *columns, std::array<quint8, Chunk> &leaves) const
{
    // Eight lines in a register: cues are below 64, so cue + 127 - threshold sets a byte's top bit where cue >
    // threshold and never carries into the next byte.
    constexpr quint64 Each = 0x0101010101010101ULL;
    // The last question first, so that a shift by one makes room for the next.
    std::array<quint64, Chunk / 8> found{};
#pragma GCC unroll 6
    for (std::size_t d = Depth; d-- > 0;) {
        std::array<quint64, Chunk / 8> cues;
        std::memcpy(cues.data(), columns + cue[d] * Chunk, Chunk);
        const quint64 offset = Each * quint64(127 - threshold[d]);
        for (std::size_t i = 0; i < found.size(); ++i)
            found[i] = (found[i] << 1) | (((cues[i] + offset) >> 7) & Each);
    }
    std::memcpy(leaves.data(), found.data(), Chunk);
}

void Forest::judge(const quint8 *columns, std::array<qint32, Chunk> &sums) const
{
    sums.fill(qint32(std::lround(bias / Unit)));
    std::array<quint8, Chunk> leaves;
    for (const Tree &tree : trees) {
        tree.findLeaves(columns, leaves);
        for (std::size_t i = 0; i < Chunk; ++i)
            sums[i] += tree.value[leaves[i]];
    }
}

Paths::Paths(const Forest &forest)
{
    constexpr std::size_t Weightiest = 32; // boosting's first trees move the most
    for (std::size_t t = 0; t < std::min(Weightiest, forest.trees.size()); ++t) {
        Steps steps;
        steps.tree = forest.trees[t];
        std::array<float, Tree::Leaves> means;
        std::copy(steps.tree.value.begin(), steps.tree.value.end(), means.begin());
        // From the leaves back to the root: what is left is the mean over the answers not yet given.
        for (std::size_t d = Tree::Depth; d-- > 0;) {
            const std::size_t half = std::size_t(1) << d;
            const std::array<float, Tree::Leaves> before = means;
            for (std::size_t i = 0; i < half; ++i)
                means[i] = (before[i] + before[i + half]) / 2;
            for (std::size_t leaf = 0; leaf < Tree::Leaves; ++leaf)
                steps.moved[d][leaf] = qint16(std::lround(before[leaf & (2 * half - 1)] - means[leaf & (half - 1)]));
        }
        m_steps.push_back(steps);
    }
}

void Paths::add(const quint8 *columns, const quint8 *topicOf, qint32 *moved) const
{
    std::array<quint8, Chunk> leaves;
    for (const Steps &steps : m_steps) {
        steps.tree.findLeaves(columns, leaves);
        for (std::size_t d = 0; d < Tree::Depth; ++d) {
            qint32 *row = moved + topicOf[steps.tree.cue[d]] * Chunk;
            for (std::size_t i = 0; i < Chunk; ++i)
                row[i] += steps.moved[d][leaves[i]];
        }
    }
}

} // namespace blocks
