#pragma once

#include "store/types.h"
#include "window/keymap.h"

#include <QObject>

namespace store {
class Writer;
}

namespace window {

class Pile;

// What the analyst decides about the chosen articles. The list answers the key at once; the library follows, and says
// so when it could not. Every decision is one undo step.
class Triage final : public QObject
{
    Q_OBJECT
public:
    Triage(store::Writer &writer, Pile &pile, QObject *parent = nullptr);

    // Keep, drop, later, inbox, star, read, briefing, undo, redo, move in the briefing; false for other verbs.
    bool perform(Verb verb);

    void setLabel(const QString &label, bool on);
    void setNote(store::ArticleId article, const QString &note);
    // Not an undo step: the analyst did not decide it.
    void markRead(store::ArticleId article);
    // Any other command; told() or answered() follows.
    void apply(const store::Command &command) { apply(command, {}); }

signals:
    // In words, with the title where it is one article: "Dropped “…”". Undoable says whether Undo takes this back.
    void told(const QString &words, bool undoable);
    // About lines, names or leads: it took effect, or was undone or redone.
    void answered(const store::Applied &applied);
    void failed(const QString &why);
    // The state of these articles is different now or will be in a moment.
    void stateChanged(const QList<store::ArticleId> &articles);

private:
    bool setPile(store::Pile to);
    bool toggle(Verb verb);
    bool move(int by);
    bool takeBack(bool redo);
    void apply(const store::Command &command, const QList<store::ArticleId> &takenOut);
    void tell(const store::Applied &applied);
    QString subject(const QList<store::ArticleId> &articles) const;

    store::Writer &m_writer;
    Pile &m_pile;
};

} // namespace window
