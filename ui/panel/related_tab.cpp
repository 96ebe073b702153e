#include "panel/related_tab.h"

#include "panel/details.h"
#include "panel/tree_view.h"
#include "widgets/tree_delegate.h"
#include "words/kinds.h"

namespace panel {

using models::RelatedTree;

RelatedTab::RelatedTab(QWidget *parent) : Page(parent), m_model(new RelatedTree(this))
{
    widgets::TreeRoles roles;
    roles.group = RelatedTree::Group;
    roles.count = RelatedTree::Count;
    roles.confidence = RelatedTree::Score;
    roles.detail = RelatedTree::Detail;
    setUp(m_model, roles, tr("Related articles"));
    tree()->setObjectName(QStringLiteral("relatedTree"));
}

// One event is one time: an article without a date of its own is on none.
void RelatedTab::fill(const text::Document &, const text::Analysis &analysis)
{
    const QString nothing = tr("No other article of the library is like this one, announces it, or is announced by it");
    setEmptyWords(analysis.date.isValid()
                      ? nothing
                      : nothing + u"\n\n" +
                            tr("Its text names no date, so others on the same event were not looked for"));
    setRelatives({});
}

void RelatedTab::setRelatives(const QList<models::Relative> &relatives)
{
    if (m_model->show(relatives))
        unfold();
}

int RelatedTab::count() const
{
    return m_model->count();
}

void RelatedTab::describe(const QModelIndex &index)
{
    if (!index.isValid()) {
        details()->clear();
        return;
    }
    Details::Content content;
    content.title = index.data().toString();
    content.facts = {index.data(RelatedTree::Detail).toString()};
    if (index.data(RelatedTree::Article).toLongLong() != 0)
        content.facts.append(words::percent(index.data(RelatedTree::Score).toFloat()));
    content.facts.removeAll(QString());
    content.text = index.data(RelatedTree::Words).toString();
    content.reason = index.data(RelatedTree::Why).toString();
    details()->show(content);
}

bool RelatedTab::openChosen()
{
    const QModelIndex index = tree()->currentIndex();
    const qint64 article = index.data(RelatedTree::Article).toLongLong();
    if (article == 0)
        return false;
    emit articleRequested(article, index.data(RelatedTree::Block).toInt());
    return true;
}

void RelatedTab::activate(const QModelIndex &index)
{
    if (!openChosen())
        tree()->setExpanded(index, !tree()->isExpanded(index));
}

} // namespace panel
