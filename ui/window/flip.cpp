#include "window/flip.h"

#include <algorithm>
#include <array>

namespace window {

namespace {

using text::BlockKind;
using text::Group;

constexpr qsizetype LongestHeadline = 160; // characters

bool isRest(Group group)
{
    return group == Group::Feed || group == Group::Post || group == Group::Notice;
}

// As the neighbour that is not story, where there is one next to the lines, the one above first: what stands under
// "Write a comment" belongs to it, whatever follows. Else a promotion.
BlockKind kindOfNeighbour(const QList<text::Block> &blocks, int first, int last)
{
    for (const int at : std::array{first - 1, last + 1}) {
        if (at < 0 || at >= blocks.size() || !isRest(blocks.at(at).group()))
            continue;
        const BlockKind kind = blocks.at(at).kind;
        return kind == BlockKind::FeedHeading ? BlockKind::FeedItem : kind;
    }
    return BlockKind::Promo;
}

} // namespace

BlockKind flipped(const QList<text::Block> &blocks, const QList<int> &lines)
{
    const text::Block &first = blocks.at(lines.first());
    if (first.group() == Group::Story)
        return kindOfNeighbour(blocks, lines.first(), lines.last());
    if (first.kind == BlockKind::FeedHeading && lines.size() == 1)
        return BlockKind::Subheading;
    const bool hasHeadline = std::any_of(blocks.cbegin(), blocks.cend(),
                                         [](const text::Block &block) { return block.kind == BlockKind::Headline; });
    const bool isFirst = std::none_of(blocks.cbegin(), blocks.cbegin() + lines.first(),
                                      [](const text::Block &block) { return block.group() == Group::Story; });
    if (lines.size() == 1 && isFirst && !hasHeadline && first.span.size() <= LongestHeadline)
        return BlockKind::Headline;
    return first.group() == Group::Feed ? BlockKind::ListItem : BlockKind::Paragraph;
}

QList<int> feedUnder(const QList<text::Block> &blocks, int heading)
{
    QList<int> feed{heading};
    for (int i = heading + 1; i < blocks.size(); ++i) {
        const text::Block &block = blocks.at(i);
        if (block.group() != Group::Feed || block.kind == BlockKind::FeedHeading)
            break;
        feed.append(i);
    }
    return feed;
}

} // namespace window
