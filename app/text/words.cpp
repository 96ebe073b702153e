#include "text/analysis.h"

#include <algorithm>
#include <array>

namespace text {

namespace {

constexpr std::array<QStringView, BlockKindCount> blockWords{
    u"headline",  u"standfirst", u"subheading", u"paragraph",   u"listItem", u"byline",
    u"dateStamp", u"caption",    u"credit",     u"feedHeading", u"feedItem", u"post",
    u"promo",     u"legal",      u"navigation", u"bio",         u"comment",  u"advertisement"};
constexpr std::array<QStringView, GroupCount> groupWords{u"story", u"furniture", u"feed", u"post", u"notice"};
constexpr std::array<QStringView, MentionKindCount> mentionWords{
    u"person", u"organisation", u"place", u"nationality", u"event",  u"work",    u"product",
    u"role",   u"date",         u"money", u"quantity",    u"handle", u"hashtag", u"link"};

template <typename Kind, std::size_t N>
std::optional<Kind> kindFor(QStringView word, const std::array<QStringView, N> &words)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return std::nullopt;
    return static_cast<Kind>(at - words.begin());
}

} // namespace

QString wordFor(BlockKind kind)
{
    return blockWords.at(static_cast<std::size_t>(kind)).toString();
}

QString wordFor(Group group)
{
    return groupWords.at(static_cast<std::size_t>(group)).toString();
}

QString wordFor(MentionKind kind)
{
    return mentionWords.at(static_cast<std::size_t>(kind)).toString();
}

QString wordFor(QuoteKind kind)
{
    return kind == QuoteKind::Direct ? QStringLiteral("direct") : QStringLiteral("indirect");
}

std::optional<BlockKind> blockKindFor(QStringView word)
{
    return kindFor<BlockKind>(word, blockWords);
}

std::optional<MentionKind> mentionKindFor(QStringView word)
{
    return kindFor<MentionKind>(word, mentionWords);
}

qsizetype blockAt(const QList<Block> &blocks, qsizetype at)
{
    const auto next = std::upper_bound(blocks.begin(), blocks.end(), at,
                                       [](qsizetype a, const Block &b) { return a < b.span.begin; });
    if (next == blocks.begin() || !std::prev(next)->span.contains(at))
        return -1;
    return std::prev(next) - blocks.begin();
}

} // namespace text
