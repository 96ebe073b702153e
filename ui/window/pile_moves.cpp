// Which article is current, and how the list answers before the library does.
#include "models/article_list.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "window/articleview.h"
#include "window/pile.h"

namespace window {

store::ArticleId Pile::current() const
{
    return m_view->current();
}

QList<store::ArticleId> Pile::selected() const
{
    return m_view->selected();
}

const store::Row *Pile::row(store::ArticleId article) const
{
    return m_view->row(article);
}

QList<store::ArticleId> Pile::neighbours(int ahead) const
{
    return m_view->neighbours(ahead);
}

int Pile::currentRow() const
{
    return m_view->currentRow();
}

void Pile::go(int by)
{
    m_awaited = 0; // the analyst has gone elsewhere meanwhile
    m_view->goToRow(m_view->currentRow() + by);
    follow();
}

void Pile::goFirst()
{
    m_view->goToRow(0);
    follow();
}

void Pile::goLast()
{
    m_view->goToRow(m_view->count() - 1);
    follow();
}

bool Pile::lists(store::ArticleId article) const
{
    return m_view->list() && m_view->list()->rowOf(article) >= 0;
}

void Pile::goTo(store::ArticleId article)
{
    const int row = m_view->list() ? m_view->list()->rowOf(article) : -1;
    m_awaited = row < 0 ? article : 0;
    if (row < 0)
        return;
    m_view->goToRow(row);
    follow();
}

void Pile::goUnread(int direction)
{
    if (!m_reader || !m_listed)
        return;
    store::Query unread = m_query;
    unread.search += QStringLiteral(" is:unread");
    const int generation = m_generation;
    store::whenDone(m_reader->find(unread), this,
                    [this, generation, direction](const Result<QList<store::ArticleId>> &found) {
                        if (!found || generation != m_generation)
                            return;
                        const QSet<store::ArticleId> wanted(found->begin(), found->end());
                        for (int row = currentRow() + direction; row >= 0 && row < m_view->count(); row += direction) {
                            if (wanted.contains(m_view->list()->idAt(row))) {
                                m_view->goToRow(row);
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
    if (models::ArticleList *list = m_view->list())
        list->patch(article, state);
}

void Pile::takeOut(const QList<store::ArticleId> &articles)
{
    models::ArticleList *list = m_view->list();
    if (!list)
        return;
    const QSet<store::ArticleId> out(articles.begin(), articles.end());
    QList<store::ArticleId> rest;
    rest.reserve(list->articles().size());
    store::ArticleId next = 0;
    const int row = m_view->currentRow();
    int at = 0;
    for (const store::ArticleId article : list->articles()) {
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
    if (const int nextRow = list->rowOf(next); nextRow >= 0)
        m_view->goToRow(nextRow);
    list->update(rest);
    showEmptiness();
    follow();
}

void Pile::settle(const QList<store::ArticleId> &articles)
{
    for (const store::ArticleId article : articles)
        m_leaving.remove(article);
}

} // namespace window
