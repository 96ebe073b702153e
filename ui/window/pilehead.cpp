#include "window/pilehead.h"

#include "widgets/search_field.h"
#include "widgets/theme.h"
#include "window/emptiness.h"
#include "window/viewlist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace window {

PileHead::PileHead(QWidget *parent) : QWidget(parent)
{
    build();
    connect(m_views, &ViewList::viewChosen, this, [this](store::View view) {
        store::Query query = m_query;
        query.view = view;
        emit queryRequested(query);
    });
    connect(m_search, &widgets::SearchField::searchRequested, this, [this](const QString &words) {
        store::Query query = m_query;
        query.search = words;
        emit queryRequested(query);
    });
    connect(m_sort, &QComboBox::activated, this, [this](int at) {
        store::Query query = m_query;
        query.sort = m_sort->itemData(at).value<store::Sort>();
        emit queryRequested(query);
    });
    connect(m_search, &widgets::SearchField::leaveRequested, this, &PileHead::leaveRequested);
}

void PileHead::build()
{
    m_views = new ViewList(this);
    m_search = new widgets::SearchField(this);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setToolTip(searchHelp());
    m_sort = new QComboBox(this);
    m_sort->setObjectName(QStringLiteral("sort"));
    m_sort->setAccessibleName(tr("Order of the list"));
    m_sort->setToolTip(tr("Order of the list"));
    m_sort->addItem(tr("Newest"), QVariant::fromValue(store::Sort::DateDescending));
    m_sort->addItem(tr("Oldest"), QVariant::fromValue(store::Sort::DateAscending));
    m_sort->addItem(tr("Source"), QVariant::fromValue(store::Sort::Source));
    m_sort->addItem(tr("Title"), QVariant::fromValue(store::Sort::Title));
    m_sort->addItem(tr("File"), QVariant::fromValue(store::Sort::Path));
    m_sort->addItem(tr("Best match"), QVariant::fromValue(store::Sort::Relevance));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(widgets::grid::Gap, widgets::grid::Unit, widgets::grid::Gap, widgets::grid::Unit);
    row->setSpacing(widgets::grid::Unit);
    row->addWidget(m_search, 1);
    row->addWidget(m_sort);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, widgets::grid::Unit, 0, 0);
    column->setSpacing(widgets::grid::Unit);
    column->addWidget(m_views);
    column->addLayout(row);
}

void PileHead::setQuery(const store::Query &query)
{
    m_query = query;
    m_views->setView(query.view);
    m_search->setQuery(query.search);
    m_sort->setCurrentIndex(qMax(0, m_sort->findData(QVariant::fromValue(query.sort))));
    m_sort->setEnabled(query.view != store::View::Briefing); // its order is the analyst's
}

void PileHead::setCounts(const store::Counts &counts)
{
    m_views->setCounts(counts);
}

void PileHead::setFound(int articles)
{
    m_search->setResult(m_query.search.isEmpty() ? QString() : tr("%n found", nullptr, articles));
}

} // namespace window
