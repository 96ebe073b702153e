#pragma once

#include "models/related_tree.h"
#include "result.h"
#include "store/leads.h"
#include "store/types.h"

#include <QFuture>
#include <QObject>

namespace panel {
class SidePanel;
}
namespace store {
class Reader;
}

namespace window {

// What the library knows of the article on show beside the article itself: which others are like it, which its feeds
// announce, and in whose feeds it is announced. Asks the library and hands the answers to the side panel; answers that
// come too late are dropped.
class Relations final : public QObject
{
    Q_OBJECT
public:
    Relations(store::Reader &reader, panel::SidePanel &panel, QObject *parent = nullptr);

    void show(const store::Article &article); // id 0: none
    void refresh();                           // the library has changed

private:
    void ask();
    void askRelated();
    void askLeads();
    void askAnnouncing();
    void takeLeads(const QList<store::Lead> &leads);
    void askRows(const QList<store::Announcing> &items, models::Bond bond, QList<models::Relative> *relatives);
    template <typename T, typename Take>
    void await(const QFuture<Result<T>> &answer, Take take);
    void answered();

    store::Reader &m_reader;
    panel::SidePanel &m_panel;
    store::ArticleId m_article = 0;
    int m_generation = 0; // of the article on show
    int m_open = 0;       // questions without an answer
    bool m_stale = false; // the library has changed since they were asked
    QList<models::Relative> m_alike, m_announced, m_announcing;
};

} // namespace window
