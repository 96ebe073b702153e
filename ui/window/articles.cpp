#include "window/articles.h"

#include "store/reader.h"
#include "store/when_done.h"

namespace window {

Articles::Articles(store::Reader &reader, QObject *parent) : QObject(parent), m_reader(reader) {}

void Articles::ask(store::ArticleId article)
{
    m_asked = article;
    if (article == 0)
        return;
    if (const store::Article *kept = m_kept.object(article))
        emit arrived(store::Article(*kept)); // a copy: whoever listens may make the cache forget it
    else
        fetch(article);
}

void Articles::fetchAhead(const QList<store::ArticleId> &articles)
{
    for (const store::ArticleId article : articles) {
        if (!m_kept.contains(article))
            fetch(article);
    }
}

void Articles::forget(const QList<store::ArticleId> &articles)
{
    if (articles.isEmpty()) {
        m_kept.clear();
        m_underWay.clear();
    }
    for (const store::ArticleId article : articles) {
        m_kept.remove(article);
        m_underWay.remove(article);
    }
    if (m_asked != 0 && (articles.isEmpty() || articles.contains(m_asked)))
        fetch(m_asked);
}

void Articles::patch(store::ArticleId article, const store::State &state)
{
    if (store::Article *kept = m_kept.object(article))
        kept->row.state = state;
}

void Articles::patch(store::ArticleId article, store::Position position)
{
    if (store::Article *kept = m_kept.object(article))
        kept->position = position;
}

void Articles::fetch(store::ArticleId article)
{
    if (m_underWay.contains(article))
        return;
    const int generation = ++m_generation;
    m_underWay.insert(article, generation);
    store::whenDone(m_reader.article(article), this, [this, article, generation](const Result<store::Article> &found) {
        if (m_underWay.value(article) != generation)
            return; // forgotten meanwhile, and fetched anew if it is still asked for
        m_underWay.remove(article);
        if (!found) {
            if (article == m_asked)
                emit failed(article, found.error().what);
            return;
        }
        m_kept.insert(article, new store::Article(*found));
        if (article == m_asked)
            emit arrived(*found);
    });
}

} // namespace window
