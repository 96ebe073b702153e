#include "reader/layout.h"

#include <algorithm>

namespace reader {

namespace {

constexpr qsizetype PartBlocks = 120;
constexpr qsizetype PartCharacters = 32'000;

using text::Group;

Passage nearest(const QList<Passage> &passages, qsizetype from, int by)
{
    Passage best;
    for (const Passage &passage : passages) {
        const qsizetype at = passage.span.begin;
        if (by > 0 ? at <= from : at >= from)
            continue;
        const bool nearer = by > 0 ? at < best.span.begin : at > best.span.begin;
        if (best.kind == Passage::Kind::None || nearer)
            best = passage;
    }
    return best;
}

QList<Passage> groupHeads(const text::Analysis &analysis)
{
    QList<Passage> heads;
    for (qsizetype i = 0; i < analysis.blocks.size(); ++i) {
        const Group group = analysis.blocks[i].group();
        if (group == Group::Furniture)
            continue;
        if (heads.isEmpty() || analysis.blocks[heads.last().index].group() != group)
            heads.append(passageAt(analysis, Passage::Kind::Block, i));
    }
    return heads;
}

} // namespace

QList<Part> partsOf(const QList<text::Block> &blocks)
{
    QList<Part> parts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const bool full =
            !parts.isEmpty() && (i - parts.last().first >= PartBlocks ||
                                 blocks[i].span.end - blocks[parts.last().first].span.begin > PartCharacters);
        if (parts.isEmpty() || full)
            parts.append({i, i});
        parts.last().end = i + 1;
    }
    return parts;
}

qsizetype partWith(const QList<Part> &parts, qsizetype block)
{
    const auto after = std::ranges::upper_bound(parts, block, {}, &Part::first);
    if (after == parts.begin() || block >= std::prev(after)->end)
        return -1;
    return std::distance(parts.begin(), after) - 1;
}

bool hasStory(const QList<text::Block> &blocks)
{
    return std::ranges::any_of(blocks, [](const text::Block &b) { return b.group() == Group::Story; });
}

bool readsRightToLeft(const text::Document &document, const text::Analysis &analysis)
{
    const bool storyOnly = hasStory(analysis.blocks);
    for (const text::Block &block : analysis.blocks) {
        if (!text::fits(block.span, document.body) || (storyOnly && block.group() != Group::Story))
            continue;
        int balance = 0;
        const text::Span start{block.span.begin, std::min(block.span.end, block.span.begin + 400)};
        for (const QChar c : text::slice(document.body, start)) {
            const auto direction = c.direction();
            if (direction == QChar::DirR || direction == QChar::DirAL)
                ++balance;
            else if (direction == QChar::DirL)
                --balance;
        }
        if (balance != 0)
            return balance > 0;
    }
    return false;
}

QList<int> namedQuotes(const text::Analysis &analysis)
{
    QList<int> named;
    QString lastName;
    qsizetype lastBlock = -1;
    for (int i = 0; i < analysis.quotes.size(); ++i) {
        const text::Quote &quote = analysis.quotes[i];
        if (!quote.speaker || quote.pieces.isEmpty())
            continue;
        const qsizetype block = text::blockAt(analysis.blocks, quote.pieces.first().begin);
        if (block == lastBlock && quote.speaker->name == lastName)
            continue;
        named.append(i);
        lastName = quote.speaker->name;
        lastBlock = block;
    }
    return named;
}

Passage passageAt(const text::Analysis &analysis, Passage::Kind kind, qsizetype index)
{
    const auto within = [index](qsizetype size) { return 0 <= index && index < size; };
    if (kind == Passage::Kind::Block && within(analysis.blocks.size()))
        return {kind, int(index), analysis.blocks[index].span};
    if (kind == Passage::Kind::Mention && within(analysis.mentions.size()))
        return {kind, int(index), analysis.mentions[index].span};
    if (kind == Passage::Kind::Quote && within(analysis.quotes.size()) && !analysis.quotes[index].pieces.isEmpty())
        return {kind, int(index), analysis.quotes[index].span()};
    return {};
}

Passage stepFrom(const text::Analysis &analysis, Passage::Kind kind, qsizetype from, int by, int entity)
{
    QList<Passage> passages;
    if (kind == Passage::Kind::Block)
        passages = groupHeads(analysis);
    for (qsizetype i = 0; kind == Passage::Kind::Quote && i < analysis.quotes.size(); ++i)
        passages.append(passageAt(analysis, kind, i));
    for (qsizetype i = 0; kind == Passage::Kind::Mention && i < analysis.mentions.size(); ++i) {
        if (entity < 0 || analysis.mentions[i].entity == entity)
            passages.append(passageAt(analysis, kind, i));
    }
    passages.removeIf([](const Passage &passage) { return passage.kind == Passage::Kind::None; });
    return nearest(passages, from, by);
}

} // namespace reader
