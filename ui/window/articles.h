#pragma once

#include "store/types.h"

#include <QCache>
#include <QHash>
#include <QObject>

namespace store {
class Reader;
}

namespace window {

// Brings articles from the library, keeps the last few, and fetches ahead, so that the next one is there before its
// key.
class Articles final : public QObject
{
    Q_OBJECT
public:
    explicit Articles(store::Reader &reader, QObject *parent = nullptr);

    // arrived() follows, at once where the article is at hand. Only the last one asked for arrives; 0: none does.
    void ask(store::ArticleId article);
    void fetchAhead(const QList<store::ArticleId> &articles);
    // They have changed; all where the list is empty. If the last one asked for is among them, it arrives anew.
    void forget(const QList<store::ArticleId> &articles);
    // Takes over what the analyst just did, or where the page stands, without asking the library again.
    void patch(store::ArticleId article, const store::State &state);
    void patch(store::ArticleId article, store::Position position);

signals:
    void arrived(const store::Article &article);
    void failed(store::ArticleId article, const QString &why);

private:
    void fetch(store::ArticleId article);

    store::Reader &m_reader;
    QCache<store::ArticleId, store::Article> m_kept{24};
    QHash<store::ArticleId, int> m_underWay; // article -> generation of its request
    int m_generation = 0;
    store::ArticleId m_asked = 0;
};

} // namespace window
