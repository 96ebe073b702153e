#pragma once

#include "store/types.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace store {
class Reader;
}
namespace widgets {
class EmptyState;
} // namespace widgets

namespace window {

class ArticleView;
class PileHead;

// The left pane: the views with their counts, the search field, and the list of articles. Knows which articles are
// listed and which one is current; decides nothing about them. GUI thread.
class Pile final : public QWidget
{
    Q_OBJECT
public:
    explicit Pile(QWidget *parent = nullptr);
    ~Pile() override;

    // Null leaves the pane empty. The reader outlives this or the next call.
    void setReader(store::Reader *reader);

    const store::Query &query() const { return m_query; }
    void setQuery(const store::Query &query); // lists anew; the current article stays current where it is listed
    void setView(store::View view);

    store::ArticleId current() const;
    QList<store::ArticleId> selected() const; // in the list's order; never empty while there is a current one
    const store::Row *row(store::ArticleId article) const; // null where it is not at hand
    QList<store::ArticleId> neighbours(int ahead) const;   // what is likely to be read next
    int currentRow() const;                                // -1: none
    bool lists(store::ArticleId article) const;            // whether the list on show holds it

    void go(int by);                     // to another row; stays at the ends
    void goTo(store::ArticleId article); // now, or as soon as it is listed
    void goFirst();
    void goLast();
    void goUnread(int direction); // the next (1) or previous (-1) unread; tells nothingUnread() where there is none
    void selectAll();

    // The list answers before the library does.
    void patch(store::ArticleId article, const store::State &state);
    void takeOut(const QList<store::ArticleId> &articles); // and makes the next one current
    void
    settle(const QList<store::ArticleId> &articles); // the library has caught up with, or refused, what was taken out

    void refresh();                                            // asks for list and counts again, soon
    void refreshRows(const QList<store::ArticleId> &articles); // and the counts

    void setOrigin(const QString &path); // what is imported into the library; empty: nothing
    void setArriving(bool arriving);     // an import runs: an empty library is about to fill
    void focusList();
    void focusSearch();
    bool stepBack(); // clears the search; false where there is nothing to clear
    QStringList searchHistory() const;
    void setSearchHistory(const QStringList &history);

signals:
    void currentChanged(store::ArticleId article); // 0: none
    void queryChanged(const store::Query &query);
    void counted(const store::Counts &counts);
    void openRequested();
    void nothingUnread();
    void hintActivated(const QString &id);
    void failed(const QString &why);

private:
    void build();
    void list(bool anew);
    void take(QList<store::ArticleId> articles, bool anew);
    int rowFor(const QList<store::ArticleId> &articles, bool anew);
    void recount();
    void count(const store::Counts &counts);
    void showEmptiness();
    void follow(); // tells when another article has become current

    store::Reader *m_reader = nullptr;
    store::Query m_query;
    QTimer m_soon;
    int m_generation = 0;
    bool m_arriving = false;
    QString m_origin;
    bool m_listed = false;            // an answer for this query has come
    store::ArticleId m_told = 0;      // last currentChanged()
    store::ArticleId m_awaited = 0;   // goTo() before it was listed
    store::ArticleId m_offered = 0;   // the first of the list, which nobody has chosen or read yet
    QSet<store::ArticleId> m_leaving; // taken out ahead of the library
    store::Counts m_counts;

    PileHead *m_head = nullptr;
    QStackedWidget *m_stack = nullptr;
    ArticleView *m_view = nullptr;
    widgets::EmptyState *m_empty = nullptr;
};

} // namespace window
