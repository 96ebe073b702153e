#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace blocks {

// Lines are judged in chunks of this many, a column a cue, so that a tree's questions are asked of all at once.
inline constexpr std::size_t Chunk = 64;

// Boosted oblivious trees (as in CatBoost, Prokhorenkova et al. 2018): all nodes of one depth ask the same question,
// "cue > threshold", so a tree is a table of 2^Depth values and needs no branches.
struct Tree
{
    static constexpr std::size_t Depth = 6;
    static constexpr std::size_t Leaves = 1U << Depth;

    std::array<quint8, Depth> cue{};
    std::array<quint8, Depth> threshold{}; // a question with threshold 63 or more is never answered yes
    std::array<qint16, Leaves> value{};    // log-odds in units of Forest::Unit

    // The leaf of each of the first lines of a chunk. columns[cue * Chunk + line] is at most 63.
    void findLeaves(const quint8 *columns, std::size_t lines, std::array<quint8, Chunk> &leaves) const;
};

struct Forest
{
    static constexpr float Unit = 1.0F / 4096; // of log-odds

    float bias = 0; // log-odds
    std::vector<Tree> trees;

    // Sets the log-odds of the first lines of a chunk, in Units. All Chunk entries of a column must be readable.
    void judge(const quint8 *columns, std::size_t lines, std::array<qint32, Chunk> &sums) const;
};

// How much each answer on the way to a leaf moved the odds, for the trees that weigh most: the path method of Saabas
// 2014, where what an answer leaves open counts by the mean.
class Paths final
{
public:
    explicit Paths(const Forest &forest);

    // Adds to moved[topic * Chunk + line] of the first lines of a chunk, in Units; topicOf tells the topic of a cue.
    void add(const quint8 *columns, std::size_t lines, const quint8 *topicOf, qint32 *moved) const;

private:
    struct Steps
    {
        Tree tree;
        std::array<std::array<qint16, Tree::Leaves>, Tree::Depth> moved{};
    };
    std::vector<Steps> m_steps;
};

} // namespace blocks
