// What of an article stands folded, and behind which lines.
#include "reader/layout.h"

#include <algorithm>
#include <array>

namespace reader {

namespace {

using text::Group;
using Blocks = QList<text::Block>;

bool folds(Group group)
{
    return group != Group::Story && group != Group::Furniture;
}

bool isFurniture(const text::Block &block)
{
    return block.group() == Group::Furniture;
}

void extend(QList<Stretch> &stretches, Group group, qsizetype at)
{
    if (!stretches.isEmpty() && stretches.last().group == group && stretches.last().end == at)
        stretches.last().end = at + 1;
    else
        stretches.append({group, at, at + 1});
}

// All of the blocks; furniture goes with what stands before it, at the start with what comes first.
QList<Stretch> stretchesOf(const Blocks &blocks, qsizetype first, qsizetype end)
{
    const auto begin = blocks.begin() + first;
    const auto leader = std::find_if_not(begin, blocks.begin() + end, &isFurniture);
    QList<Stretch> stretches;
    if (leader == blocks.begin() + end)
        return stretches;
    Group group = leader->group();
    for (qsizetype i = first; i < end; ++i) {
        group = isFurniture(blocks[i]) ? group : blocks[i].group();
        extend(stretches, group, i);
    }
    return stretches;
}

// Whether the block carries on what the stretch ends with: right behind it, or in the same feed with only furniture
// between.
bool carriesOn(const Blocks &blocks, const Stretch &last, qsizetype at)
{
    const bool inFeed = last.group == Group::Feed && blocks[at].group() == Group::Feed;
    return last.end == at || (inFeed && std::all_of(blocks.begin() + last.end, blocks.begin() + at, &isFurniture));
}

void foldWithin(const Blocks &blocks, qsizetype first, qsizetype end, bool mixes, QList<Run> &runs)
{
    const qsizetype before = runs.size();
    for (qsizetype i = first; i < end; ++i) {
        const Group group = blocks[i].group();
        if (!folds(group))
            continue;
        const bool joins = runs.size() > before && carriesOn(blocks, runs.last().stretches.last(), i) &&
                           (mixes || runs.last().stretches.last().group == group);
        if (!joins)
            runs.append({Run::Place::Within, i, {}});
        else if (runs.last().stretches.last().group == group)
            runs.last().stretches.last().end = i; // over the furniture between
        extend(runs.last().stretches, group, i);
    }
}

void foldAfter(const Blocks &blocks, qsizetype first, QList<Run> &runs)
{
    const QList<Stretch> all = stretchesOf(blocks, first, blocks.size());
    for (const Group group : {Group::Feed, Group::Post, Group::Notice}) {
        Run run{Run::Place::After, first, {}};
        std::ranges::copy_if(all, std::back_inserter(run.stretches),
                             [group](const Stretch &stretch) { return stretch.group == group; });
        if (!run.stretches.isEmpty())
            runs.append(run);
    }
}

} // namespace

// The furniture that touches the story (its byline above, its credit below) stays with it.
QList<Run> runsOf(const Blocks &blocks)
{
    QList<Run> runs;
    const auto inStory = [](const text::Block &block) { return block.group() == Group::Story; };
    const auto first = std::ranges::find_if(blocks, inStory);
    if (first == blocks.end()) {
        foldWithin(blocks, 0, blocks.size(), false, runs);
        return runs;
    }
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), inStory).base();
    const qsizetype opening = std::distance(
        blocks.begin(), std::find_if_not(std::reverse_iterator(first), blocks.rend(), &isFurniture).base());
    const qsizetype closing = std::distance(blocks.begin(), std::find_if_not(last, blocks.end(), &isFurniture));
    if (const QList<Stretch> above = stretchesOf(blocks, 0, opening); !above.isEmpty())
        runs.append({Run::Place::Before, 0, above});
    foldWithin(blocks, opening, closing, true, runs);
    foldAfter(blocks, closing, runs);
    return runs;
}

qsizetype openingOf(const Blocks &blocks)
{
    const auto headline = std::ranges::find(blocks, text::BlockKind::Headline, &text::Block::kind);
    const auto story =
        std::ranges::find_if(blocks, [](const text::Block &block) { return block.group() == Group::Story; });
    const auto found = headline != blocks.end() ? headline : story;
    return found == blocks.end() ? 0 : std::distance(blocks.begin(), found);
}

} // namespace reader
