#include "text/analysis.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

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

// Asked for every name of an article: made once.
QString wordFor(MentionKind kind)
{
    static const auto words = [] {
        std::array<QString, mentionWords.size()> made;
        std::transform(mentionWords.begin(), mentionWords.end(), made.begin(),
                       [](QStringView word) { return word.toString(); });
        return made;
    }();
    return words.at(static_cast<std::size_t>(kind));
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

QString mainLanguage(const QList<Block> &blocks, int storyWeight, int restWeight)
{
    std::vector<std::pair<QStringView, qsizetype>> sizes; // few, so that looking through them is quickest
    std::size_t most = 0;
    for (const Block &block : blocks) {
        const qsizetype size = block.span.size() * (block.group() == Group::Story ? storyWeight : restWeight);
        if (size == 0 || block.language.isEmpty())
            continue;
        const auto same =
            std::find_if(sizes.begin(), sizes.end(), [&](const auto &one) { return one.first == block.language; });
        const auto at = static_cast<std::size_t>(same - sizes.begin());
        if (same == sizes.end())
            sizes.emplace_back(block.language, 0);
        sizes[at].second += size;
        most = sizes[at].second > sizes[most].second ? at : most;
    }
    return sizes.empty() ? QString() : sizes[most].first.toString();
}

} // namespace text
