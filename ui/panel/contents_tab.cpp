#include "panel/contents_tab.h"

#include "models/contents_tree.h"
#include "panel/details.h"
#include "panel/tree_view.h"
#include "widgets/tree_delegate.h"
#include "words/kinds.h"

#include <QUrl>

namespace panel {

using models::ContentsTree;

namespace {

constexpr int MostOpen = 12; // of one kind of notices; a site's menus are counted, and opened when asked for

} // namespace

ContentsTab::ContentsTab(QWidget *parent) : Page(parent), m_model(new ContentsTree(this))
{
    widgets::TreeRoles roles;
    roles.group = ContentsTree::Group;
    roles.chip = ContentsTree::Chip;
    roles.count = ContentsTree::Count;
    roles.confidence = ContentsTree::Confidence;
    roles.language = ContentsTree::Language;
    roles.detail = ContentsTree::Detail;
    roles.notable = ContentsTree::Notable;
    roles.share = ContentsTree::Share;
    setUp(m_model, roles, tr("Contents of the article"));
    tree()->setObjectName(QStringLiteral("contentsTree"));
    setEmptyWords(tr("The article has no text"));
}

void ContentsTab::fill(const text::Document &document, const text::Analysis &analysis)
{
    m_model->show(document, analysis);
}

text::Span ContentsTab::spanOf(const QModelIndex &index) const
{
    return m_model->spanAt(index);
}

void ContentsTab::setLeads(const QList<models::Lead> &leads)
{
    m_model->setLeads(leads);
    if (tree()->currentIndex().isValid())
        describe(tree()->currentIndex());
}

QList<int> ContentsTab::chosenBlocks() const
{
    return m_model->blocksAt(tree()->currentIndex());
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
    if (index.parent().isValid() && group == text::Group::Notice)
        return m_model->rowCount(index) <= MostOpen;
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
        content.facts = {index.data(ContentsTree::CountWords).toString()};
        details()->show(content);
        return;
    }
    content.facts = {words::percent(index.data(ContentsTree::Confidence).toFloat()),
                     index.data(ContentsTree::LanguageName).toString(),
                     tr("line %1").arg(index.data(ContentsTree::Line).toInt())};
    content.facts.removeAll(QString());
    content.text = index.data(ContentsTree::Text).toString();
    content.reason = index.data(ContentsTree::Reason).toString();
    if (index.data(ContentsTree::LeadArticle).toLongLong() != 0)
        content.lead =
            tr("Enter goes to “%1” (%2)")
                .arg(index.data(ContentsTree::LeadTitle).toString(), index.data(ContentsTree::LeadWhy).toString());
    else if (index.data(ContentsTree::Saved).toBool())
        content.lead = tr("Saved for follow-up");
    else if (const QString link = index.data(ContentsTree::Link).toString(); !link.isEmpty())
        content.lead = tr("Enter asks whether to open %1").arg(link);
    details()->show(content);
}

void ContentsTab::pick(const QModelIndex &index)
{
    const text::Span span = m_model->spanAt(index);
    if (!span.isEmpty())
        emit spanRequested(span);
}

bool ContentsTab::openChosen()
{
    const QModelIndex index = tree()->currentIndex();
    if (const qint64 article = index.data(ContentsTree::LeadArticle).toLongLong(); article != 0) {
        emit articleRequested(article, -1);
        return true;
    }
    const QUrl url = QUrl::fromUserInput(index.data(ContentsTree::Link).toString());
    const bool isPost = index.data(ContentsTree::Group).toInt() == int(text::Group::Post);
    if (!isPost || !url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return false;
    emit linkRequested(url);
    return true;
}

// Enter goes where the row leads; else it folds a branch, and shows a block again.
void ContentsTab::activate(const QModelIndex &index)
{
    if (openChosen())
        return;
    if (m_model->rowCount(index) > 0)
        tree()->setExpanded(index, !tree()->isExpanded(index));
    else
        pick(index);
}

} // namespace panel
