#include "window/pile.h"

#include "models/article_list.h"
#include "store/reader.h"
#include "widgets/article_delegate.h"
#include "widgets/empty_state.h"
#include "widgets/search_field.h"
#include "widgets/theme.h"
#include "window/viewlist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace window {

namespace {

constexpr int SoonMs = 120; // arrivals of an import come in bursts; one new list serves them all

widgets::ArticleRoles roles()
{
    using L = models::ArticleList;
    widgets::ArticleRoles roles;
    roles.title = L::Title;
    roles.snippet = L::Snippet;
    roles.source = L::Source;
    roles.date = L::Date;
    roles.language = L::Language;
    roles.words = L::Words;
    roles.read = L::Read;
    roles.starred = L::Starred;
    roles.inBriefing = L::InBriefing;
    roles.pileName = L::PileName;
    roles.feedItems = L::FeedItems;
    roles.posts = L::Posts;
    roles.notices = L::Notices;
    roles.missing = L::Missing;
    roles.hasNote = L::HasNote;
    roles.labels = L::Labels;
    return roles;
}

// Letters belong to the commands, not to the list's own search.
class ArticleView final : public QListView
{
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override {}
};

} // namespace

Pile::Pile(QWidget *parent) : QWidget(parent)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { list(false); });
    connect(m_views, &ViewList::viewChosen, this, &Pile::setView);
    connect(m_search, &widgets::SearchField::searchRequested, this, [this](const QString &words) {
        store::Query query = m_query;
        query.search = words;
        setQuery(query);
    });
    connect(m_search, &widgets::SearchField::leaveRequested, this, &Pile::focusList);
    connect(m_sort, &QComboBox::activated, this, [this](int at) {
        store::Query query = m_query;
        query.sort = m_sort->itemData(at).value<store::Sort>();
        setQuery(query);
    });
    connect(m_view, &QListView::activated, this, &Pile::openRequested);
    connect(m_empty, &widgets::EmptyState::activated, this, &Pile::hintActivated);
    showEmptiness();
}

Pile::~Pile() = default;

void Pile::build()
{
    m_views = new ViewList(this);
    m_search = new widgets::SearchField(this);
    m_search->setObjectName(QStringLiteral("search"));
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

    m_view = new ArticleView(this);
    m_view->setObjectName(QStringLiteral("articles"));
    m_view->setAccessibleName(tr("Articles"));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new widgets::ArticleDelegate(roles(), m_view));

    m_empty = new widgets::EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

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
    column->addWidget(m_stack, 1);
}

void Pile::setReader(store::Reader *reader)
{
    m_reader = reader;
    ++m_generation;
    m_told = 0;
    m_awaited = 0;
    m_listed = false;
    m_leaving.clear();
    m_view->setModel(nullptr);
    m_list.reset();
    count({});
    if (!reader) {
        showEmptiness();
        return;
    }
    m_list = std::make_unique<models::ArticleList>([reader](const auto &articles) { return reader->rows(articles); });
    m_view->setModel(m_list.get());
    connect(m_list.get(), &models::ArticleList::failed, this, &Pile::failed);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Pile::follow, Qt::QueuedConnection);
    list(true);
}

void Pile::setQuery(const store::Query &query)
{
    if (query == m_query && m_listed)
        return;
    m_query = query;
    m_views->setView(query.view);
    m_search->setQuery(query.search);
    m_sort->setCurrentIndex(qMax(0, m_sort->findData(QVariant::fromValue(query.sort))));
    m_sort->setEnabled(query.view != store::View::Briefing);
    emit queryChanged(query);
    list(true);
}

void Pile::setView(store::View view)
{
    store::Query query = m_query;
    query.view = view;
    setQuery(query);
}

void Pile::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Pile::refreshRows(const QList<store::ArticleId> &articles)
{
    if (m_list)
        m_list->refresh(articles);
}

void Pile::list(bool anew)
{
    if (!m_reader)
        return;
    m_soon.stop();
    const int generation = ++m_generation;
    m_reader->find(m_query, reinterpret_cast<quintptr>(this)).then(this, [this, generation, anew](const Result<QList<store::ArticleId>> &found) {
        if (generation != m_generation)
            return; // another list was asked for meanwhile
        if (!found)
            emit failed(found.error().what);
        else
            take(*found, anew);
    });
    m_reader->counts().then(this, [this, reader = m_reader](const Result<store::Counts> &counts) {
        if (counts && reader == m_reader)
            count(*counts);
    });
}

void Pile::take(QList<store::ArticleId> articles, bool anew)
{
    if (!m_leaving.isEmpty())
        articles.removeIf([this](store::ArticleId article) { return m_leaving.contains(article); });
    const store::ArticleId before = m_awaited != 0 ? m_awaited : current();
    const int rowBefore = m_view->currentIndex().row();
    if (anew)
        m_list->show(articles);
    else
        m_list->update(articles);
    m_listed = true;
    int row = m_list->rowOf(before);
    if (row >= 0)
        m_awaited = 0;
    else if (!anew && rowBefore >= 0)
        row = qMin(rowBefore, m_list->rowCount() - 1);
    else if (m_awaited == 0 || !m_view->currentIndex().isValid())
        row = articles.isEmpty() ? -1 : 0;
    if (row >= 0 && m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_list->index(row));
    m_search->setResult(m_query.search.isEmpty() ? QString() : tr("%n found", nullptr, static_cast<int>(articles.size())));
    showEmptiness();
    follow();
}

void Pile::count(const store::Counts &counts)
{
    m_counts = counts;
    m_views->setCounts(counts);
    showEmptiness();
    emit counted(counts);
}

void Pile::showEmptiness()
{
    const bool empty = !m_list || (m_listed && m_list->rowCount() == 0);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!empty)
        return;
    if (!m_list || m_counts.all == 0) {
        m_empty->show(tr("No articles yet"), tr("Open a folder of text files, or drop one here."),
                      {{QStringLiteral("open-folder"), QStringLiteral("Ctrl+O"), tr("Open a folder")},
                       {QStringLiteral("open-recent"), QStringLiteral("Ctrl+Shift+O"), tr("Open a recent folder")}});
    } else if (!m_query.search.isEmpty()) {
        m_empty->show(tr("Nothing found"), tr("No article in this view matches “%1”.").arg(m_query.search),
                      {{QStringLiteral("back"), QStringLiteral("Esc"), tr("Clear the search")},
                       {QStringLiteral("go-all"), QStringLiteral("G, A"), tr("Search all articles")}});
    } else if (m_query.view == store::View::Inbox) {
        m_empty->show(tr("The inbox is empty"), tr("Everything has been decided."),
                      {{QStringLiteral("go-kept"), QStringLiteral("G, K"), tr("What you kept")},
                       {QStringLiteral("go-briefing"), QStringLiteral("G, B"), tr("The briefing")},
                       {QStringLiteral("undo"), QStringLiteral("U"), tr("Undo the last decision")}});
    } else if (m_query.view == store::View::Briefing) {
        m_empty->show(tr("The briefing is empty"), tr("Put articles in while you read; their order is yours to change."),
                      {{QStringLiteral("go-inbox"), QStringLiteral("G, I"), tr("Back to the inbox")},
                       {QStringLiteral("brief"), QStringLiteral("B"), tr("Put an article in")}});
    } else {
        m_empty->show(tr("Nothing here"), tr("No article is in this view."),
                      {{QStringLiteral("go-inbox"), QStringLiteral("G, I"), tr("Back to the inbox")}});
    }
}

void Pile::follow()
{
    const store::ArticleId now = current();
    if (now == m_told)
        return;
    m_told = now;
    emit currentChanged(now);
}

store::ArticleId Pile::current() const
{
    return m_list ? m_list->idAt(m_view->currentIndex().row()) : 0;
}

QList<store::ArticleId> Pile::selected() const
{
    QList<store::ArticleId> articles;
    if (!m_list)
        return articles;
    QList<int> rows;
    const QModelIndexList indexes = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows))
        articles.append(m_list->idAt(row));
    if (articles.isEmpty() && current() != 0)
        articles.append(current());
    return articles;
}

const store::Row *Pile::row(store::ArticleId article) const
{
    return m_list ? m_list->find(article) : nullptr;
}

QList<store::ArticleId> Pile::neighbours(int ahead) const
{
    QList<store::ArticleId> articles;
    const int row = m_view->currentIndex().row();
    for (int i = 1; m_list && i <= ahead; ++i) {
        if (const store::ArticleId next = m_list->idAt(row + i))
            articles.append(next);
    }
    if (const store::ArticleId before = m_list && row > 0 ? m_list->idAt(row - 1) : 0)
        articles.append(before);
    return articles;
}

int Pile::count() const
{
    return m_list ? m_list->rowCount() : 0;
}

int Pile::currentRow() const
{
    return m_view->currentIndex().row();
}

void Pile::go(int by)
{
    if (count() == 0)
        return;
    const int row = qBound(0, m_view->currentIndex().row() + by, count() - 1);
    m_view->setCurrentIndex(m_list->index(row));
    follow();
}

void Pile::goTo(store::ArticleId article)
{
    const int row = m_list ? m_list->rowOf(article) : -1;
    m_awaited = row < 0 ? article : 0;
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_list->index(row));
    follow();
}

void Pile::goFirst()
{
    go(-count());
}

void Pile::goLast()
{
    go(count());
}

void Pile::goUnread(int direction)
{
    if (!m_reader || !m_listed)
        return;
    store::Query unread = m_query;
    unread.search += QStringLiteral(" is:unread");
    const int generation = m_generation;
    m_reader->find(unread).then(this, [this, generation, direction](const Result<QList<store::ArticleId>> &found) {
        if (!found || generation != m_generation)
            return;
        const QSet<store::ArticleId> wanted(found->begin(), found->end());
        const int rows = count();
        for (int row = m_view->currentIndex().row() + direction; row >= 0 && row < rows; row += direction) {
            if (wanted.contains(m_list->idAt(row))) {
                m_view->setCurrentIndex(m_list->index(row));
                follow();
                return;
            }
        }
        emit nothingUnread();
    });
}

void Pile::selectAll()
{
    m_view->selectAll();
}

void Pile::patch(store::ArticleId article, const store::State &state)
{
    if (m_list)
        m_list->patch(article, state);
}

void Pile::takeOut(const QList<store::ArticleId> &articles)
{
    if (!m_list)
        return;
    const QSet<store::ArticleId> out(articles.begin(), articles.end());
    QList<store::ArticleId> rest;
    rest.reserve(m_list->articles().size());
    store::ArticleId next = 0;
    const int row = m_view->currentIndex().row();
    int at = 0;
    for (const store::ArticleId article : m_list->articles()) {
        if (!out.contains(article)) {
            rest.append(article);
            if (next == 0 && at >= row)
                next = article;
        }
        ++at;
    }
    if (next == 0 && !rest.isEmpty())
        next = rest.last();
    m_leaving.unite(out);
    // Current first, so that the view does not choose another one itself while rows go.
    if (const int nextRow = m_list->rowOf(next); nextRow >= 0)
        m_view->setCurrentIndex(m_list->index(nextRow));
    m_list->update(rest);
    showEmptiness();
    follow();
}

void Pile::settle(const QList<store::ArticleId> &articles)
{
    for (const store::ArticleId article : articles)
        m_leaving.remove(article);
}

void Pile::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void Pile::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool Pile::stepBack()
{
    if (m_query.search.isEmpty())
        return false;
    store::Query query = m_query;
    query.search.clear();
    setQuery(query);
    focusList();
    return true;
}

QStringList Pile::searchHistory() const
{
    return m_search->history();
}

void Pile::setSearchHistory(const QStringList &history)
{
    m_search->setHistory(history);
}

} // namespace window
