#include "blocks/forest.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace blocks {

namespace {

// A number of lines known when compiled makes the loops over them straight code.
template <std::size_t Lines>
void leavesOf(const Tree &tree, const quint8 *columns, std::array<quint8, Chunk> &leaves)
{
    // Eight lines in a register: cues are below 64, so cue + 127 - threshold sets a byte's top bit where cue >
    // threshold and never carries into the next byte.
    constexpr quint64 Each = 0x0101010101010101ULL;
    std::array<quint64, Lines / 8> found{};
    const auto ask = [&](std::size_t question) __attribute__((always_inline))
    {
        std::array<quint64, Lines / 8> cues;
        std::memcpy(cues.data(), columns + tree.cue[question] * Chunk, Lines);
        const quint64 offset = Each * quint64(127 - tree.threshold[question]);
        for (std::size_t i = 0; i < found.size(); ++i)
            found[i] = (found[i] << 1) | (((cues[i] + offset) >> 7) & Each);
    };
    // The last question first, so that a shift by one makes room for the next. Written out, all stays in registers.
    static_assert(Tree::Depth == 6);
    ask(5);
    ask(4);
    ask(3);
    ask(2);
    ask(1);
    ask(0);
    std::memcpy(leaves.data(), found.data(), Lines);
}

template <std::size_t Lines>
void judgeLines(const Forest &forest, const quint8 *columns, std::array<qint32, Chunk> &sums)
{
    // Four trees at a time, so that a sum is fetched and put back once for four.
    std::array<std::array<quint8, Chunk>, 4> leaves;
    const std::size_t fours = forest.trees.size() / 4 * 4;
    for (std::size_t t = 0; t < fours; t += 4) {
        const Tree *trees = forest.trees.data() + t;
        for (std::size_t i = 0; i < 4; ++i)
            leavesOf<Lines>(trees[i], columns, leaves[i]);
        for (std::size_t i = 0; i < Lines; ++i)
            sums[i] += trees[0].value[leaves[0][i]] + trees[1].value[leaves[1][i]] + trees[2].value[leaves[2][i]] +
                       trees[3].value[leaves[3][i]];
    }
    for (std::size_t t = fours; t < forest.trees.size(); ++t) {
        leavesOf<Lines>(forest.trees[t], columns, leaves[0]);
        for (std::size_t i = 0; i < Lines; ++i)
            sums[i] += forest.trees[t].value[leaves[0][i]];
    }
}

} // namespace

void Tree::findLeaves(const quint8 *columns, std::size_t lines, std::array<quint8, Chunk> &leaves) const
{
    if (lines <= 16)
        leavesOf<16>(*this, columns, leaves);
    else if (lines <= 32)
        leavesOf<32>(*this, columns, leaves);
    else
        leavesOf<Chunk>(*this, columns, leaves);
}

void Forest::judge(const quint8 *columns, std::size_t lines, std::array<qint32, Chunk> &sums) const
{
    sums.fill(qint32(std::lround(bias / Unit)));
    if (lines <= 8)
        judgeLines<8>(*this, columns, sums);
    else if (lines <= 16)
        judgeLines<16>(*this, columns, sums);
    else if (lines <= 24)
        judgeLines<24>(*this, columns, sums);
    else if (lines <= 32)
        judgeLines<32>(*this, columns, sums);
    else if (lines <= 48)
        judgeLines<48>(*this, columns, sums);
    else
        judgeLines<Chunk>(*this, columns, sums);
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

void Paths::add(const quint8 *columns, std::size_t lines, const quint8 *topicOf, qint32 *moved) const
{
    std::array<quint8, Chunk> leaves;
    for (const Steps &steps : m_steps) {
        steps.tree.findLeaves(columns, lines, leaves);
        for (std::size_t d = 0; d < Tree::Depth; ++d) {
            qint32 *row = moved + topicOf[steps.tree.cue[d]] * Chunk;
            for (std::size_t i = 0; i < lines; ++i)
                row[i] += steps.moved[d][leaves[i]];
        }
    }
}

} // namespace blocks
