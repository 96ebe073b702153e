#pragma once

#include "text/span.h"

#include <QString>

#include <optional>

namespace text {

// What a block of an article is. The order is stored in libraries: only append.
enum class BlockKind : quint8 {
    Headline,
    Standfirst,
    Subheading,
    Paragraph,
    ListItem,
    Byline,
    DateStamp,
    Caption,
    Credit,
    FeedHeading,
    FeedItem,
    Post,
    Promo,
    Legal,
    Navigation,
    Bio,
    Comment,
    Advertisement,
};
inline constexpr int BlockKindCount = 18;

// The five groups of block kinds an analyst thinks in.
enum class Group : quint8 { Story, Furniture, Feed, Post, Notice };
inline constexpr int GroupCount = 5;

constexpr Group groupOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Headline:
    case BlockKind::Standfirst:
    case BlockKind::Subheading:
    case BlockKind::Paragraph:
    case BlockKind::ListItem:
        return Group::Story;
    case BlockKind::Byline:
    case BlockKind::DateStamp:
    case BlockKind::Caption:
    case BlockKind::Credit:
        return Group::Furniture;
    case BlockKind::FeedHeading:
    case BlockKind::FeedItem:
        return Group::Feed;
    case BlockKind::Post:
        return Group::Post;
    default:
        return Group::Notice;
    }
}

// One non-empty line of the body. Blocks stand in order, do not overlap, and together hold every character that is not
// white space.
struct Block
{
    Span span;    // without leading and trailing white space of the line
    int line = 0; // from 1, counting LF in the body
    BlockKind kind = BlockKind::Paragraph;
    float confidence = 0; // 0..1
    QString reason;       // short and honest, for the user: rule or model, and the cues that decided
    QString language;     // ISO 639-1 code ("en", "zh"), empty where the text is too short to tell

    Group group() const { return groupOf(kind); }
    bool operator==(const Block &) const = default;
};

// The contract words of the JSON output ("feedItem", "story"). Never translated.
QString wordFor(BlockKind kind);
QString wordFor(Group group);
std::optional<BlockKind> blockKindFor(QStringView word);

} // namespace text
