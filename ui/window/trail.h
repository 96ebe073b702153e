#pragma once

#include "store/types.h"
#include "window/keymap.h"

#include <QObject>

namespace window {

class Pile;
class Reading;

// Jumps from article to article, and the ways back: each jump remembers which list the analyst was in, and where.
// Going through the list is no jump.
class Trail final : public QObject
{
    Q_OBJECT
public:
    Trail(Pile &pile, Reading &reading, QObject *parent = nullptr);

    // Shows the article, among all where the list on show does not hold it; and that block, unless -1.
    void jump(store::ArticleId article, int block = -1);
    bool perform(Verb verb); // back and forward; false for other verbs

signals:
    void told(const QString &words);

private:
    struct Stop
    {
        store::Query query;
        store::ArticleId article = 0;
    };
    Stop here() const;
    void go(const Stop &stop);

    Pile &m_pile;
    Reading &m_reading;
    QList<Stop> m_back, m_forward;
};

} // namespace window
