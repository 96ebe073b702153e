#pragma once

#include "reader/find.h"
#include "store/types.h"
#include "window/articles.h"
#include "window/keymap.h"

#include <QObject>
#include <QTimer>

namespace panel {
class SidePanel;
}
namespace reader {
class View;
}
namespace store {
class Reader;
class Writer;
} // namespace store

namespace window {

class Pile;
class Triage;

// Which article is being read: fetches it and its neighbours, shows it in the page and the panel, keeps the two in
// step, remembers the place, and marks it as read once it has been looked at.
class Reading final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        store::Reader &reader;
        store::Writer &writer;
        Pile &pile;
        Triage &triage;
        reader::View &view;
        panel::SidePanel &panel;
    };
    explicit Reading(const Parts &parts, QObject *parent = nullptr);
    ~Reading() override;

    // Scrolling, stepping, folds, marks; false for other verbs.
    bool perform(Verb verb);
    const store::Article &article() const { return m_article; } // id 0 while none is shown
    void refresh(const QList<store::ArticleId> &articles);      // they changed; empty: all
    void keepPosition();                                        // now, not after a while
    void revealBlock(store::ArticleId article, int block);      // now, or as soon as the article is shown
    // The lines the analyst speaks of: the row chosen in the contents where that has the focus, else what is chosen in
    // the article. Indices into Analysis::blocks, in order; empty where nothing is chosen.
    QList<int> chosenBlocks() const;
    const QWidget &asked() const; // the pane that chosenBlocks() speaks of

signals:
    void shown(const store::Article &article);
    void failed(const QString &why);

private:
    void show(store::ArticleId article);
    void take(const store::Article &article);
    void follow(const store::Query &query);
    void connectPassages();
    void completeCard(qint64 article, int entity);
    bool step(Verb verb);
    bool isPanelAsked() const;

    Parts m_parts;
    Articles m_articles;
    store::Article m_article;
    store::Position m_position; // of the article shown, not yet kept
    bool m_moved = false;
    QList<reader::Term> m_terms;    // of the search whose articles are listed
    QTimer m_rest;                  // the place is kept when the reader rests
    QTimer m_look;                  // a glance while stepping through the list is not reading
    store::ArticleId m_awaited = 0; // whose block is to be revealed once it is shown
    int m_awaitedBlock = -1;
};

} // namespace window
