#include "models/entity_tree.h"

#include "words/kinds.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <numeric>

namespace models {

namespace {

constexpr qsizetype SnippetMargin = 48; // characters to each side of a mention
constexpr qsizetype ContextMargin = 240;

} // namespace

EntityTree::EntityTree(QObject *parent) : Outline(parent) {}

void EntityTree::show(const text::Document &document, const text::Analysis &analysis)
{
    beginResetModel();
    m_document = document;
    m_analysis = analysis;
    build();
    endResetModel();
}

void EntityTree::clear()
{
    show({}, {});
}

void EntityTree::build()
{
    empty();
    m_parts = {Part{}};
    m_nodeOfMention = QList<int>(m_analysis.mentions.size(), -1);
    m_nodeOfEntity = QList<int>(m_analysis.entities.size(), -1);
    m_hasStory = std::ranges::any_of(m_analysis.blocks,
                                     [](const text::Block &block) { return block.group() == text::Group::Story; });

    QList<QList<int>> mentions(m_analysis.entities.size());
    for (int i = 0; i < m_analysis.mentions.size(); ++i)
        mentions[m_analysis.mentions.at(i).entity].append(i);
    QList<int> order(m_analysis.entities.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return mentions.at(a).size() > mentions.at(b).size(); });

    const auto named = [&](int entity) {
        return std::any_of(mentions.at(entity).cbegin(), mentions.at(entity).cend(),
                           [this](int mention) { return isInStory(m_analysis.mentions.at(mention)); });
    };
    order.removeIf([&](int entity) { return mentions.at(entity).isEmpty(); });
    const auto rest = std::stable_partition(order.begin(), order.end(), named);
    addKinds(Root, mentions, QList<int>(order.begin(), rest));
    if (rest != order.end())
        addKinds(add(Root, {{}, -1, -1, true}), mentions, QList<int>(rest, order.end()));
}

void EntityTree::addKinds(int parent, const QList<QList<int>> &mentions, const QList<int> &entities)
{
    for (int kind = 0; kind < text::MentionKindCount; ++kind) {
        int top = -1;
        for (const int entity : entities) {
            const text::MentionKind own = m_analysis.entities.at(entity).kind;
            if (int(own) != kind)
                continue;
            if (top < 0)
                top = add(parent, {own, -1, -1});
            const int node = add(top, {own, entity, -1});
            for (const int mention : mentions.at(entity))
                add(node, {own, entity, mention});
        }
    }
}

// A page that has no story is all there is.
bool EntityTree::isInStory(const text::Mention &mention) const
{
    const qsizetype block = text::blockAt(m_analysis.blocks, mention.span.begin);
    if (block < 0 || !m_hasStory)
        return true;
    const text::Group group = m_analysis.blocks.at(block).group();
    return group == text::Group::Story || group == text::Group::Furniture;
}

int EntityTree::countInStory() const
{
    int entities = 0;
    for (int row = 0; row < rowCount(); ++row)
        entities += index(row, 0).data(Elsewhere).toInt() < 0 ? rowCount(index(row, 0)) : 0;
    return entities;
}

int EntityTree::add(int parent, const Part &part)
{
    const int node = Outline::add(parent);
    m_parts.append(part);
    if (part.mention >= 0)
        m_nodeOfMention[part.mention] = node;
    else if (part.entity >= 0)
        m_nodeOfEntity[part.entity] = node;
    return node;
}

QModelIndex EntityTree::indexAt(text::Span span) const
{
    int best = -1;
    for (int i = 0; i < m_analysis.mentions.size(); ++i) {
        const text::Span here = m_analysis.mentions.at(i).span;
        if (here == span)
            return indexOf(m_nodeOfMention.at(i));
        if (here.contains(span.begin) && (best < 0 || here.size() < m_analysis.mentions.at(best).span.size()))
            best = i;
    }
    return best < 0 ? QModelIndex() : indexOf(m_nodeOfMention.at(best));
}

QModelIndex EntityTree::indexOfEntity(int entity) const
{
    return indexOf(m_nodeOfEntity.value(entity, -1));
}

text::Span EntityTree::spanAt(const QModelIndex &index) const
{
    if (!index.isValid() || entityAt(index) < 0)
        return {};
    const int mention = m_parts.at(nodeOf(index)).mention;
    const int shown = mention >= 0 ? mention : m_parts.at(firstChild(nodeOf(index))).mention;
    return m_analysis.mentions.at(shown).span;
}

int EntityTree::entityAt(const QModelIndex &index) const
{
    return index.isValid() ? m_parts.at(nodeOf(index)).entity : -1;
}

QList<text::Span> EntityTree::mentionsOf(int entity) const
{
    QList<text::Span> spans;
    for (const text::Mention &mention : m_analysis.mentions) {
        if (mention.entity == entity)
            spans.append(mention.span);
    }
    return spans;
}

QVariant EntityTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int node = nodeOf(index);
    const Part &part = m_parts.at(node);
    switch (role) {
    case Kind:
        return part.isElsewhere ? -1 : int(part.kind);
    case KindName:
        return part.isElsewhere ? QString() : words::labelFor(part.kind);
    case Elsewhere:
        return part.isElsewhere ? int(text::Group::Notice) : -1;
    case Entity:
        return part.entity;
    case Mentions:
        return leaves(node);
    case Begin:
        return spanAt(index).begin;
    case End:
        return spanAt(index).end;
    default:
        break;
    }
    if (part.mention >= 0)
        return mentionData(node, role);
    return part.entity >= 0 ? entityData(node, role) : kindData(node, role);
}

QVariant EntityTree::kindData(int node, int role) const
{
    const bool isElsewhere = m_parts.at(node).isElsewhere;
    const QString name = isElsewhere ? tr("Elsewhere on the page") : words::pluralFor(m_parts.at(node).kind);
    const auto count = [this, node, isElsewhere] {
        int entities = 0;
        for (int row = 0; isElsewhere && row < childCount(node); ++row)
            entities += rowCount(index(row, 0, indexOf(node)));
        return isElsewhere ? entities : childCount(node);
    };
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2 different").arg(name).arg(count());
    case Count:
        return count();
    case Confidence:
        return -1.0F;
    default:
        return {};
    }
}

QVariant EntityTree::entityData(int node, int role) const
{
    const text::Entity &entity = m_analysis.entities.at(m_parts.at(node).entity);
    switch (role) {
    case Qt::DisplayRole:
        return entity.name;
    case Qt::AccessibleTextRole: {
        const int count = childCount(node);
        const QString times = count == 1 ? tr("mentioned once") : tr("mentioned %1 times").arg(count);
        const QString detail = detailOf(entity);
        return detail.isEmpty() ? tr("%1, %2").arg(entity.name, times)
                                : tr("%1, %2, %3").arg(entity.name, detail, times);
    }
    case Detail:
        return detailOf(entity);
    case Count:
        return childCount(node);
    case Confidence:
        return -1.0F;
    default:
        return {};
    }
}

QVariant EntityTree::mentionData(int node, int role) const
{
    const text::Mention &mention = m_analysis.mentions.at(m_parts.at(node).mention);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return snippetOf(mention, SnippetMargin).text;
    case Qt::ToolTipRole:
        return tr("%1, %2: %3").arg(words::labelFor(mention.kind), words::percent(mention.confidence), mention.reason);
    case Context:
        return snippetOf(mention, ContextMargin).text;
    case SnippetBegin:
        return snippetOf(mention, SnippetMargin).at;
    case SnippetLength:
        return snippetOf(mention, SnippetMargin).length;
    case Count:
        return 0;
    case Confidence:
        return mention.confidence;
    case Reason:
        return mention.reason;
    default:
        return {};
    }
}

QString EntityTree::detailOf(const text::Entity &entity) const
{
    QStringList parts;
    if (!entity.role.isEmpty())
        parts.append(entity.role);
    if (!entity.aliases.isEmpty())
        parts.append(tr("also %1").arg(entity.aliases.join(tr(", ", "between the names of one entity"))));
    return parts.join(tr("; ", "between a person's role and other names"));
}

Snippet EntityTree::snippetOf(const text::Mention &mention, qsizetype margin) const
{
    const qsizetype block = text::blockAt(m_analysis.blocks, mention.span.begin);
    text::Span within = block < 0 ? text::Span{0, m_document.body.size()} : m_analysis.blocks.at(block).span;
    within.end = std::max(within.end, mention.span.end);
    return snippetAround(m_document.body, mention.span, within, margin);
}

} // namespace models
