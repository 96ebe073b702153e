#include "panel/contents_tab.h"

#include "models/contents_tree.h"
#include "models/labels.h"
#include "panel/details.h"
#include "panel/tree_view.h"
#include "widgets/tree_delegate.h"

namespace panel {

using models::ContentsTree;

ContentsTab::ContentsTab(QWidget *parent) : Page(parent), m_model(new ContentsTree(this))
{
    widgets::TreeRoles roles;
    roles.group = ContentsTree::Group;
    roles.chip = ContentsTree::Chip;
    roles.count = ContentsTree::Count;
    roles.confidence = ContentsTree::Confidence;
    roles.language = ContentsTree::Language;
    setUp(m_model, roles, tr("Contents of the article"));
    tree()->setObjectName(QStringLiteral("contentsTree"));
    tree()->setPlaceholder(tr("An open article shows here what it is made of"));
}

void ContentsTab::show(const text::Document &document, const text::Analysis &analysis)
{
    m_model->show(document, analysis);
    unfold();
}

bool ContentsTab::select(text::Span span)
{
    const QModelIndex index = m_model->indexAt(span);
    if (index.isValid())
        selectQuietly(index);
    return index.isValid();
}

bool ContentsTab::opensFirst(const QModelIndex &index) const
{
    const auto group = text::Group(index.data(ContentsTree::Group).toInt());
    const bool isAll = m_model->rowCount() == 1;
    return isAll || (group != text::Group::Story && group != text::Group::Furniture);
}

bool ContentsTab::remembersFold(const QModelIndex &index) const
{
    return !index.parent().isValid();
}

void ContentsTab::describe(const QModelIndex &index)
{
    if (!index.isValid()) {
        details()->clear();
        return;
    }
    Details::Content content;
    content.title = index.data(ContentsTree::KindName).toString();
    if (index.data(ContentsTree::Kind).toInt() < 0) {
        content.title = index.data().toString();
        content.facts = {models::countFor(text::Group(index.data(ContentsTree::Group).toInt()),
                                          index.data(ContentsTree::Count).toInt())};
        details()->show(content);
        return;
    }
    content.facts = {models::percent(index.data(ContentsTree::Confidence).toFloat()),
                     index.data(ContentsTree::LanguageName).toString(),
                     tr("line %1").arg(index.data(ContentsTree::Line).toInt())};
    content.facts.removeAll(QString());
    content.text = index.data(ContentsTree::Text).toString();
    content.reason = index.data(ContentsTree::Reason).toString();
    details()->show(content);
}

void ContentsTab::pick(const QModelIndex &index)
{
    const text::Span span = m_model->spanAt(index);
    if (!span.isEmpty())
        emit spanRequested(span);
}

// Enter on a branch folds it, on a block shows it again.
void ContentsTab::activate(const QModelIndex &index)
{
    if (m_model->rowCount(index) > 0)
        tree()->setExpanded(index, !tree()->isExpanded(index));
    else
        pick(index);
}

} // namespace panel
