#include "window/pile.h"

#include "models/article_list.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "widgets/empty_state.h"
#include "widgets/search_field.h"
#include "widgets/theme.h"
#include "window/articleview.h"
#include "window/emptiness.h"
#include "window/pilehead.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace window {

namespace {

constexpr int SoonMs = 120; // arrivals of an import come in bursts; one new list serves them all

} // namespace

Pile::Pile(QWidget *parent) : QWidget(parent)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { list(false); });
    connect(m_head, &PileHead::queryRequested, this, &Pile::setQuery);
    connect(m_head, &PileHead::leaveRequested, this, &Pile::focusList);
    connect(m_view, &QListView::activated, this, &Pile::openRequested);
    connect(m_view, &ArticleView::currentRowChanged, this, &Pile::follow);
    connect(m_view, &ArticleView::failed, this, &Pile::failed);
    connect(m_empty, &widgets::EmptyState::activated, this, &Pile::hintActivated);
    showEmptiness();
}

Pile::~Pile() = default;

void Pile::build()
{
    m_head = new PileHead(this);
    m_view = new ArticleView(this);
    m_empty = new widgets::EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_empty);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::grid::Unit);
    column->addWidget(m_head);
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
    m_view->setReader(reader);
    count({});
    if (!reader)
        return;
    list(true);
}

void Pile::setQuery(const store::Query &query)
{
    if (query == m_query && m_listed)
        return;
    m_query = query;
    m_head->setQuery(query);
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
    if (models::ArticleList *list = m_view->list()) {
        list->refresh(articles);
        recount();
    }
}

void Pile::list(bool anew)
{
    if (!m_reader)
        return;
    m_soon.stop();
    const int generation = ++m_generation;
    store::whenDone(m_reader->find(m_query, reinterpret_cast<quintptr>(this)), this,
                    [this, generation, anew](const Result<QList<store::ArticleId>> &found) {
                        if (generation != m_generation)
                            return; // another list was asked for meanwhile
                        if (!found)
                            emit failed(found.error().what);
                        else
                            take(*found, anew);
                    });
    recount();
}

void Pile::recount()
{
    store::whenDone(m_reader->counts(), this, [this, reader = m_reader](const Result<store::Counts> &counts) {
        if (counts && reader == m_reader)
            count(*counts);
    });
}

void Pile::take(QList<store::ArticleId> articles, bool anew)
{
    if (!m_leaving.isEmpty())
        articles.removeIf([this](store::ArticleId article) { return m_leaving.contains(article); });
    models::ArticleList *list = m_view->list();
    const bool seen = m_view->seesCurrent();
    const int row = rowFor(articles, anew);
    if (anew)
        list->show(articles);
    else
        list->update(articles);
    m_listed = true;
    if (row >= 0 && m_view->currentRow() != row)
        m_view->goToRow(row);
    else if (row >= 0 && seen)
        m_view->scrollTo(m_view->currentIndex()); // what has arrived above would push it out of sight
    m_head->setFound(static_cast<int>(articles.size()));
    showEmptiness();
    follow();
}

// Which of the articles is to be current. What is current stays so, but for the first of a list that still fills: while
// nobody has gone from it or read it, the new first one takes its place, as a triage begins at the top.
int Pile::rowFor(const QList<store::ArticleId> &articles, bool anew)
{
    const store::ArticleId before = m_awaited != 0 ? m_awaited : current();
    const int rowBefore = m_view->currentRow();
    const store::Row *known = m_view->row(before);
    const bool isOffered = !anew && before == m_offered && !(known && known->state.read);
    const auto row = static_cast<int>(articles.indexOf(before));
    m_offered = 0;
    if (row >= 0)
        m_awaited = 0;
    if (row >= 0 && !isOffered)
        return row;
    if (row < 0 && !anew && rowBefore >= 0)
        return qMin(rowBefore, static_cast<int>(articles.size()) - 1);
    m_offered = articles.value(0);
    return articles.isEmpty() ? -1 : 0;
}

void Pile::count(const store::Counts &counts)
{
    m_counts = counts;
    m_head->setCounts(counts);
    showEmptiness();
    emit counted(counts);
}

void Pile::showEmptiness()
{
    const bool empty = !m_reader || (m_listed && m_view->count() == 0);
    const bool filled = !empty && m_stack->currentWidget() == m_empty;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    // While the list was hidden the focus could not be there.
    if (filled && !m_head->search().hasFocus() && (!window()->focusWidget() || isAncestorOf(window()->focusWidget())))
        focusList();
    if (!empty)
        return;
    const Emptiness words = emptinessOf(m_query, m_counts, {m_arriving, m_origin});
    m_empty->show(words.title, words.text, words.hints);
}

void Pile::follow()
{
    const store::ArticleId now = current();
    if (now != m_offered)
        m_offered = 0;
    if (now == m_told)
        return;
    if (now == 0 && m_listed && !m_query.search.isEmpty())
        return; // nothing found, perhaps only so far: what is being read stays
    m_told = now;
    emit currentChanged(now);
}

void Pile::setOrigin(const QString &path)
{
    m_origin = path;
    showEmptiness();
}

void Pile::setArriving(bool arriving)
{
    m_arriving = arriving;
    showEmptiness();
}

void Pile::focusList()
{
    // A hidden list cannot take the focus, and it must not stay in the search field.
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void Pile::focusSearch()
{
    m_head->search().setFocus(Qt::ShortcutFocusReason);
    m_head->search().selectAll();
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
    return m_head->search().history();
}

void Pile::setSearchHistory(const QStringList &history)
{
    m_head->search().setHistory(history);
}

} // namespace window
