#include "models/contents_tree.h"

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
    empty();
    m_parts = {Part{}};
    m_nodeOfBlock = QList<int>(m_analysis.blocks.size(), -1);
    if (!m_analysis.blocks.isEmpty()) {
        addGroup(text::Group::Story);
        addGroup(text::Group::Furniture);
        addFeeds();
        addGroup(text::Group::Post);
        addGroup(text::Group::Notice);
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

// A feed is a heading and the items after it; items that follow something else than a feed block start one without a
// heading.
void ContentsTree::addFeeds()
{
    int top = -1;
    int feed = -1;
    for (int i = 0; i < m_analysis.blocks.size(); ++i) {
        const text::Block &block = m_analysis.blocks.at(i);
        if (block.group() != text::Group::Feed) {
            feed = -1;
            continue;
        }
        if (top < 0)
            top = add(Root, {Level::Group, text::Group::Feed, -1, 0, block.span});
        const bool isHeading = block.kind == text::BlockKind::FeedHeading;
        if (isHeading || feed < 0)
            feed = add(top, {Level::Feed, text::Group::Feed, isHeading ? i : -1, 0, block.span});
        m_parts[feed].span.end = block.span.end;
        if (isHeading)
            continue;
        add(feed, {Level::Block, text::Group::Feed, i, 0, block.span});
        ++m_parts[feed].count;
        ++m_parts[top].count;
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
    for (int row = 0; row < rowCount(index); ++row)
        collect(this->index(row, 0, index), blocks);
}

} // namespace models
