#include "panel/entities_tab.h"

#include "models/entity_tree.h"
#include "panel/details.h"
#include "panel/tree_view.h"
#include "widgets/legend.h"
#include "widgets/tree_delegate.h"
#include "words/kinds.h"
#include "words/skill.h"

namespace panel {

using models::EntityTree;

namespace {

// The kinds of this article, in the order of the tree.
QList<widgets::LegendItem> legendOf(const EntityTree &model)
{
    QList<widgets::LegendItem> items;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        if (top.data(EntityTree::Elsewhere).toInt() >= 0)
            continue;
        widgets::LegendItem item;
        item.kind = text::MentionKind(top.data(EntityTree::Kind).toInt());
        item.word = text::wordFor(*item.kind);
        item.name = top.data().toString();
        item.count = top.data(EntityTree::Count).toInt();
        item.explanation = EntitiesTab::tr("%1: %2 in the article. Shows or hides their marks.")
                               .arg(item.name)
                               .arg(top.data(EntityTree::Mentions).toInt());
        items.append(item);
    }
    return items;
}

} // namespace

EntitiesTab::EntitiesTab(QWidget *parent) : Page(parent), m_model(new EntityTree(this))
{
    widgets::TreeRoles roles;
    roles.mention = EntityTree::Kind;
    roles.group = EntityTree::Elsewhere;
    roles.count = EntityTree::Count;
    roles.confidence = EntityTree::Confidence;
    roles.detail = EntityTree::Detail;
    roles.emphasisBegin = EntityTree::SnippetBegin;
    roles.emphasisLength = EntityTree::SnippetLength;
    setUp(m_model, roles, tr("Entities in the article"));
    tree()->setObjectName(QStringLiteral("entitiesTree"));
    setEmptyWords(tr("No people, organisations or places were found"));
}

void EntitiesTab::fill(const text::Document &document, const text::Analysis &analysis)
{
    m_at = 0;
    m_model->show(document, analysis);
    setLegend(legendOf(*m_model));
    setNote(analysis.blocks.isEmpty() ? QString() : words::nameSkillWords(analysis.language));
}

text::Span EntitiesTab::spanOf(const QModelIndex &index) const
{
    return m_model->spanAt(index);
}

int EntitiesTab::count() const
{
    return m_model->countInStory();
}

bool EntitiesTab::select(text::Span span)
{
    const QModelIndex mention = m_model->indexAt(span);
    if (!mention.isValid() || m_model->spanAt(mention) != span)
        return false;
    const bool isOpen = tree()->isExpanded(mention.parent());
    selectQuietly(isOpen ? mention : mention.parent());
    m_at = mention.row();
    describe(tree()->currentIndex());
    return true;
}

void EntitiesTab::step(int by)
{
    const QModelIndex current = tree()->currentIndex();
    if (m_model->entityAt(current) < 0)
        return;
    const bool isMention = m_model->rowCount(current) == 0;
    const QModelIndex entity = isMention ? current.parent() : current;
    const int mentions = m_model->rowCount(entity);
    const int at = ((m_at + by) % mentions + mentions) % mentions;
    const QModelIndex next = m_model->index(at, 0, entity);
    if (isMention)
        selectQuietly(next);
    m_at = at;
    describe(tree()->currentIndex());
    emit spanRequested(m_model->spanAt(next));
}

bool EntitiesTab::opensFirst(const QModelIndex &index) const
{
    const auto kind = text::MentionKind(index.data(EntityTree::Kind).toInt());
    const bool isElsewhere = index.data(EntityTree::Elsewhere).toInt() >= 0;
    return !index.parent().isValid() && !isElsewhere && kind <= text::MentionKind::Product;
}

bool EntitiesTab::remembersFold(const QModelIndex &index) const
{
    return !index.parent().isValid();
}

void EntitiesTab::describe(const QModelIndex &index)
{
    if (!index.isValid()) {
        details()->clear();
    } else if (m_model->entityAt(index) < 0) {
        const int count = index.data(EntityTree::Count).toInt();
        details()->show(
            {index.data().toString(), {count == 1 ? tr("1 entity") : tr("%1 entities").arg(count)}, {}, {}});
    } else {
        const bool isMention = m_model->rowCount(index) == 0;
        if (isMention)
            m_at = index.row();
        describeMention(isMention ? index.parent() : index);
    }
}

void EntitiesTab::describeMention(const QModelIndex &entity)
{
    const QModelIndex mention = m_model->index(std::min(m_at, m_model->rowCount(entity) - 1), 0, entity);
    Details::Content content;
    content.title = entity.data().toString();
    content.facts = {entity.data(EntityTree::KindName).toString(),
                     tr("%1 of %2", "this mention of all").arg(mention.row() + 1).arg(m_model->rowCount(entity)),
                     words::percent(mention.data(EntityTree::Confidence).toFloat())};
    content.text = mention.data(EntityTree::Context).toString();
    if (const QString detail = entity.data(EntityTree::Detail).toString(); !detail.isEmpty())
        content.text.prepend(detail + QStringLiteral("\n\n"));
    content.reason = mention.data(EntityTree::Reason).toString();
    details()->show(content);
}

void EntitiesTab::pick(const QModelIndex &index)
{
    const int entity = m_model->entityAt(index);
    emit entitySelected(entity);
    if (entity < 0)
        return;
    m_at = m_model->rowCount(index) == 0 ? index.row() : 0;
    describe(index);
    emit spanRequested(m_model->spanAt(index));
}

void EntitiesTab::activate(const QModelIndex &index)
{
    if (m_model->entityAt(index) < 0)
        tree()->setExpanded(index, !tree()->isExpanded(index));
    else
        step(1);
}

} // namespace panel
