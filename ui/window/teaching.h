#pragma once

#include "pipeline/teach.h"
#include "store/types.h"
#include "window/keymap.h"

#include <QObject>

class QMenu;
class QWidget;

namespace store {
class Reader;
}

namespace window {

class Reading;
class Triage;

// The analyst's word on lines: story or not, by one key, or of which kind, by a menu of letters. What is said holds for
// the same line, or for what stands under the same heading, in every article of the library. Each is one undo step.
class Teaching final : public QObject
{
    Q_OBJECT
public:
    Teaching(store::Reader &reader, Triage &triage, Reading &reading, QWidget &window, QObject *parent = nullptr);

    bool perform(Verb verb); // false for verbs that are not about lines

    // Says what a command about lines, names or leads did, and how many other articles follow it.
    void tell(const store::Applied &applied);

signals:
    void told(const QString &words, bool undoable);
    void failed(const QString &why);

private:
    QList<int> chosen();                              // tells where nothing is
    QList<int> asFeed(const QList<int> &lines) const; // what stands under the chosen heading too
    void flip();
    void chooseKind(pipeline::Reach reach);
    void addKinds(QMenu &menu, const QList<int> &lines, pipeline::Reach reach);
    void teach(const QList<int> &lines, text::BlockKind kind, pipeline::Reach reach);
    void takeAway(const QList<int> &lines);
    void toggleFollowUp();

    store::Reader &m_reader;
    Triage &m_triage;
    Reading &m_reading;
    QWidget &m_window;
};

} // namespace window
