#include "models/contents_tree.h"

#include "words/shares.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace models {

ContentsTree::ContentsTree(QObject *parent) : Outline(parent) {}

void ContentsTree::show(const text::Document &document, const text::Analysis &analysis)
{
    beginResetModel();
    m_document = document;
    m_analysis = analysis;
    m_leads.clear();
    m_repeats.clear();
    m_shares = words::sharesOf(analysis.blocks);
    empty();
    m_parts = {Part{}};
    m_nodeOfBlock = QList<int>(m_analysis.blocks.size(), -1);
    if (!m_analysis.blocks.isEmpty()) {
        addGroup(text::Group::Story);
        addGroup(text::Group::Furniture);
        addFeeds();
        addGroup(text::Group::Post);
        addNotices();
    }
    endResetModel();
}

void ContentsTree::clear()
{
    show({}, {});
}

int ContentsTree::add(int parent, const Part &part)
{
    const int node = Outline::add(parent);
    m_parts.append(part);
    if (part.block >= 0)
        m_nodeOfBlock[part.block] = node;
    return node;
}

void ContentsTree::addGroup(text::Group group)
{
    const auto isOurs = [group](const text::Block &block) { return block.group() == group; };
    const auto count = std::count_if(m_analysis.blocks.cbegin(), m_analysis.blocks.cend(), isOurs);
    if (count == 0 && group != text::Group::Story)
        return;
    const int node = add(Root, {Level::Group, group, -1, int(count), {}});
    for (int i = 0; i < m_analysis.blocks.size(); ++i) {
        const text::Block &block = m_analysis.blocks.at(i);
        if (!isOurs(block))
            continue;
        if (m_parts.at(node).span.isEmpty())
            m_parts[node].span = block.span;
        add(node, {Level::Block, group, i, 0, block.span});
    }
}

// A feed is a heading and the items after it, over a single menu line between them too. Items without a heading stand
// together, and so do headings without items: a page has dozens of either.
void ContentsTree::addFeeds()
{
    const auto ofFeed = [](const text::Block &block) { return block.group() == text::Group::Feed; };
    const auto first = std::find_if(m_analysis.blocks.cbegin(), m_analysis.blocks.cend(), ofFeed);
    if (first == m_analysis.blocks.cend())
        return;
    const int top = add(Root, {Level::Group, text::Group::Feed, -1, 0, first->span});
    QList<int> headless, childless;
    int heading = -1, feed = -1, between = 0;
    const auto leave = [&] {
        if (heading >= 0 && feed < 0)
            childless.append(heading);
        heading = feed = -1;
    };
    for (int i = int(first - m_analysis.blocks.cbegin()); i < m_analysis.blocks.size(); ++i) {
        const text::Block &block = m_analysis.blocks.at(i);
        if (!ofFeed(block)) {
            between += block.group() == text::Group::Furniture ? 0 : 1;
            if (between > 1 ||
                (between == 1 && block.kind != text::BlockKind::Navigation && block.group() != text::Group::Furniture))
                leave();
            continue;
        }
        between = 0;
        if (block.kind == text::BlockKind::FeedHeading) {
            leave();
            heading = i;
        } else if (heading < 0) {
            headless.append(i);
        } else {
            if (feed < 0)
                feed = add(top, {Level::Feed, text::Group::Feed, heading, 0, m_analysis.blocks.at(heading).span});
            m_parts[feed].span.end = block.span.end;
            add(feed, {Level::Block, text::Group::Feed, i, 0, block.span});
            ++m_parts[feed].count;
            ++m_parts[top].count;
        }
    }
    leave();
    addLoose(top, text::BlockKind::FeedItem, headless);
    addLoose(top, text::BlockKind::FeedHeading, childless);
}

void ContentsTree::addLoose(int top, text::BlockKind kind, const QList<int> &blocks)
{
    if (blocks.isEmpty())
        return;
    const int node = add(top, {Level::Loose, text::Group::Feed, -1, int(blocks.size()),
                               m_analysis.blocks.at(blocks.first()).span, kind});
    for (const int block : blocks)
        add(node, {Level::Block, text::Group::Feed, block, 0, m_analysis.blocks.at(block).span});
    if (kind == text::BlockKind::FeedItem || m_parts.at(top).count == 0) {
        m_parts[top].kind = kind;
        m_parts[top].count += int(blocks.size());
    }
}

void ContentsTree::addNotices()
{
    const auto ofNotices = [](const text::Block &block) { return block.group() == text::Group::Notice; };
    const auto first = std::find_if(m_analysis.blocks.cbegin(), m_analysis.blocks.cend(), ofNotices);
    if (first == m_analysis.blocks.cend())
        return;
    const auto count = std::count_if(first, m_analysis.blocks.cend(), ofNotices);
    const int top = add(Root, {Level::Group, text::Group::Notice, -1, int(count), first->span});
    std::array<int, text::BlockKindCount> counts{};
    for (const text::Block &block : std::as_const(m_analysis.blocks))
        ++counts.at(std::size_t(block.kind));
    QList<text::BlockKind> kinds;
    for (int kind = 0; kind < text::BlockKindCount; ++kind) {
        if (text::groupOf(text::BlockKind(kind)) == text::Group::Notice && counts.at(std::size_t(kind)) > 0)
            kinds.append(text::BlockKind(kind));
    }
    // The menus, always the most, come last.
    std::ranges::stable_sort(kinds, {}, [&](text::BlockKind kind) { return counts.at(std::size_t(kind)); });
    for (const text::BlockKind kind : std::as_const(kinds))
        addKind(top, kind);
}

void ContentsTree::addKind(int top, text::BlockKind kind)
{
    const int node = add(top, {Level::Kind, text::Group::Notice, -1, 0, {}, kind});
    QHash<QString, int> seen;
    for (int i = 0; i < m_analysis.blocks.size(); ++i) {
        const text::Block &block = m_analysis.blocks.at(i);
        if (block.kind != kind)
            continue;
        if (m_parts[node].count++ == 0)
            m_parts[node].span = block.span;
        const QString words = text::slice(m_document.body, block.span).toString().simplified();
        if (const int same = seen.value(words, -1); same >= 0) {
            m_repeats[same].append(i);
            m_nodeOfBlock[i] = same;
        } else {
            seen.insert(words, add(node, {Level::Block, text::Group::Notice, i, 0, block.span}));
        }
    }
}

QModelIndex ContentsTree::indexAt(text::Span span) const
{
    const qsizetype block = text::blockAt(m_analysis.blocks, span.begin);
    return block < 0 ? QModelIndex() : indexOf(m_nodeOfBlock.at(block));
}

text::Span ContentsTree::spanAt(const QModelIndex &index) const
{
    return index.isValid() ? m_parts.at(nodeOf(index)).span : text::Span{};
}

int ContentsTree::blockAt(const QModelIndex &index) const
{
    return index.isValid() ? m_parts.at(nodeOf(index)).block : -1;
}

void ContentsTree::setLeads(const QList<Lead> &leads)
{
    const QHash<int, Lead> before = std::exchange(m_leads, {});
    for (const Lead &lead : leads) {
        if (lead.block >= 0 && lead.block < m_nodeOfBlock.size())
            m_leads.insert(lead.block, lead);
    }
    const QList<int> old = before.keys();
    const QList<int> now = m_leads.keys();
    const QSet<int> touched = QSet<int>(old.cbegin(), old.cend()) + QSet<int>(now.cbegin(), now.cend());
    for (const int block : std::as_const(touched)) {
        const QModelIndex index = indexOf(m_nodeOfBlock.at(block));
        if (before.value(block) == m_leads.value(block) || !index.isValid())
            continue;
        emit dataChanged(index, index);
        emit dataChanged(index.parent(), index.parent());
    }
}

QList<int> ContentsTree::blocksAt(const QModelIndex &index) const
{
    QList<int> blocks;
    if (index.isValid())
        collect(index, blocks);
    return blocks;
}

void ContentsTree::collect(const QModelIndex &index, QList<int> &blocks) const
{
    if (const int block = blockAt(index); block >= 0)
        blocks.append(block);
    blocks += m_repeats.value(nodeOf(index));
    for (int row = 0; row < rowCount(index); ++row)
        collect(this->index(row, 0, index), blocks);
}

} // namespace models
