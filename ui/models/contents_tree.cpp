#include "models/contents_tree.h"

#include "models/labels.h"

#include <algorithm>

namespace models {

namespace {

constexpr qsizetype LineLength = 200; // of what a row shows; the rest is in Text

bool namesItsGroup(text::BlockKind kind)
{
    return kind == text::BlockKind::Paragraph || kind == text::BlockKind::FeedItem || kind == text::BlockKind::Post;
}

} // namespace

ContentsTree::ContentsTree(QObject *parent) : Outline(parent) {}

void ContentsTree::show(const text::Document &document, const text::Analysis &analysis)
{
    beginResetModel();
    m_document = document;
    m_analysis = analysis;
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

QVariant ContentsTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts.at(nodeOf(index));
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(part);
    case Qt::AccessibleTextRole:
        return part.level == Level::Block
                   ? tr("%1: %2").arg(labelFor(m_analysis.blocks.at(part.block).kind), titleOf(part))
                   : tr("%1, %2").arg(titleOf(part), countFor(part.group, part.count));
    case Group:
        return int(part.group);
    case Count:
        return part.count;
    case Begin:
        return part.span.begin;
    case End:
        return part.span.end;
    default:
        return part.block >= 0 ? blockData(m_analysis.blocks.at(part.block), role) : partData(part, role);
    }
}

QVariant ContentsTree::partData(const Part &part, int role) const
{
    switch (role) {
    case Kind:
        return -1;
    case KindName:
        return labelFor(part.group);
    case Confidence:
        return -1.0F;
    default:
        return {};
    }
}

QVariant ContentsTree::blockData(const text::Block &block, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        return tr("%1, %2: %3").arg(labelFor(block.kind), percent(block.confidence), block.reason);
    case Kind:
        return int(block.kind);
    case KindName:
        return labelFor(block.kind);
    case Chip:
        return namesItsGroup(block.kind) || block.kind == text::BlockKind::FeedHeading ? QString()
                                                                                       : labelFor(block.kind);
    case Text:
        return text::slice(m_document.body, block.span).toString();
    case Confidence:
        return block.confidence;
    case Reason:
        return block.reason;
    case Language:
        return block.language == m_analysis.language ? QString() : block.language;
    case LanguageName:
        return languageName(block.language);
    case Line:
        return block.line;
    default:
        return {};
    }
}

QString ContentsTree::titleOf(const Part &part) const
{
    if (part.block >= 0)
        return oneLine(text::slice(m_document.body, m_analysis.blocks.at(part.block).span), LineLength);
    return part.level == Level::Feed ? tr("Without a heading") : labelFor(part.group);
}

} // namespace models
