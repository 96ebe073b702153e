#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>

namespace reader {

// The keyhole between program and page. What the page says are wishes and facts about what it shows, as plain numbers;
// View checks each against the article it sent. Whatever the page does not need is not here.
class Bridge final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Called by the page.
    Q_INVOKABLE void ready() { emit pageReady(); }
    Q_INVOKABLE void painted(int serial) { emit articlePainted(serial); }
    Q_INVOKABLE void wantPart(int serial, int part) { emit partWanted(serial, part); }
    Q_INVOKABLE void wantCard(int serial, int mention) { emit cardWanted(serial, mention); }
    Q_INVOKABLE void cardPinned(bool pinned) { emit cardStays(pinned); }
    Q_INVOKABLE void moved(int serial, int block, double fraction) { emit placeMoved(serial, block, fraction); }
    Q_INVOKABLE void ended(int direction) { emit scrolledOut(direction); }
    Q_INVOKABLE void activate(int serial, int kind, int index, bool byKey)
    {
        emit passageActivated(serial, kind, index, byKey);
    }
    Q_INVOKABLE void speaker(int serial, int quote) { emit speakerActivated(serial, quote); }
    Q_INVOKABLE void context(int serial, int kind, int index, int x, int y)
    {
        emit contextWanted(serial, kind, index, x, y);
    }
    Q_INVOKABLE void folded(bool anyFolded) { emit foldsChanged(anyFolded); }
    Q_INVOKABLE void focused(bool activatable, int run) { emit focusMoved(activatable, run); }
    Q_INVOKABLE void hinting(bool on) { emit hintsShown(on); }
    Q_INVOKABLE void zoom(int steps) { emit zoomWished(steps); }

signals:
    // To the page.
    void words(const QJsonObject &vocabulary);
    void show(const QJsonObject &article);
    void part(const QJsonObject &part);
    void card(const QJsonObject &card);
    void command(const QJsonObject &command);

    // To the view.
    void pageReady();
    void articlePainted(int serial);
    void partWanted(int serial, int part);
    void cardWanted(int serial, int mention);
    void cardStays(bool pinned);
    void placeMoved(int serial, int block, double fraction);
    void scrolledOut(int direction);
    void passageActivated(int serial, int kind, int index, bool byKey);
    void speakerActivated(int serial, int quote);
    void contextWanted(int serial, int kind, int index, int x, int y);
    void foldsChanged(bool anyFolded);
    void focusMoved(bool activatable, int run); // of the folded line with the focus, -1: none
    void hintsShown(bool on);
    void zoomWished(int steps);
};

} // namespace reader
