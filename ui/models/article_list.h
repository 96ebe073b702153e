#pragma once

#include "result.h"
#include "store/types.h"

#include <QAbstractListModel>
#include <QCache>
#include <QFuture>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <functional>

namespace models {

// The pile: ids, and a small cache of the rows that were looked at. Reading a row that is not cached returns nothing
// and asks for the page of 64 rows around it; dataChanged follows. 100,000 articles cost 800 KB and one query a visible
// page. GUI thread only.
class ArticleList final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        Id = Qt::UserRole + 1, // store::ArticleId; known even where the row is not
        Loaded,                // bool: whether the other roles have a value yet
        Title,
        Snippet,
        Source,
        Path,
        Date, // QDate
        Language,
        Words,
        Read,
        Starred,
        InBriefing,
        Pile,     // store::Pile as int
        PileName, // for the user; empty in the inbox
        FeedItems,
        Posts,
        Notices,
        Quotes,
        Missing,
        HasNote,
        Labels, // QStringList
    };

    // Gives the rows of these articles in the order asked, the unknown left out; never blocks. store::Reader::rows is
    // one.
    using FindRows = std::function<QFuture<Result<QList<store::Row>>>(const QList<store::ArticleId> &)>;

    explicit ArticleList(FindRows findRows, QObject *parent = nullptr);

    // Another list: a reset. Cached rows stay, answers under way for the former list are dropped.
    void show(const QList<store::ArticleId> &articles);
    // The same list, changed: rows are removed, moved and inserted, so that selection and scrolling stay where they
    // were. Resets only where more than MaxRuns separate places differ.
    void update(const QList<store::ArticleId> &articles);
    // Drops these articles' patches and reads their rows again where they are cached; what is shown stays until the
    // answer comes. Empty: all.
    void refresh(const QList<store::ArticleId> &articles);
    // Shows a state at once, before the store has confirmed it. Call refresh when it has, or has failed.
    void patch(store::ArticleId article, const store::State &state);

    int rowOf(store::ArticleId article) const;              // -1 where it is not in the list; scans, 20 us in 100,000
    store::ArticleId idAt(int row) const;                   // 0 outside the list
    const store::Row *find(store::ArticleId article) const; // cached, or null; valid until the next call
    const QList<store::ArticleId> &articles() const { return m_articles; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    static constexpr int PageRows = 64;
    static constexpr int MaxRuns = 512;

signals:
    void failed(const QString &what); // rows could not be read; for the status line

private:
    void want(int row) const;
    void reset(const QList<store::ArticleId> &articles);
    void fetchNext();
    void fetch(const QList<store::ArticleId> &articles, int hint);
    void take(const QList<store::Row> &rows, int hint);
    int rowNear(store::ArticleId article, int hint) const;
    void removeAllBut(const QSet<store::ArticleId> &kept, qsizetype first, qsizetype end);
    void reorder(const QList<store::ArticleId> &order, qsizetype first);
    void insertMissing(const QList<store::ArticleId> &articles, const QSet<store::ArticleId> &present, qsizetype first);
    static QVariant valueOf(const store::Row &row, int role);
    static QVariant valueOf(const store::State &state, int role);

    FindRows m_findRows;
    QList<store::ArticleId> m_articles;
    mutable QCache<store::ArticleId, store::Row> m_rows;
    mutable QList<int> m_wanted; // first rows of pages, the latest wanted last
    mutable QTimer m_soon;       // asks after the event at hand: never from inside data()
    QSet<store::ArticleId> m_asked;
    QSet<store::ArticleId> m_stale; // cached, to be read again when looked at
    QHash<store::ArticleId, store::State> m_patches;
    int m_flying = 0;
    quint64 m_generation = 0;
};

} // namespace models
