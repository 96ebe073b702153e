#pragma once

#include "pipeline/fate.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace store {
class Writer;
}

namespace pipeline {

// Hands settled files to the Writer in batches: the first ones alone, so that reading can begin, then ever more to a
// commit. Lives on the Writer's thread.
class Committer final : public QObject
{
    Q_OBJECT
public:
    Committer(store::Writer &writer, store::ImportId import);

    void add(const QList<Fate> &fates);
    void flush(); // waits for no more before the next commits; until all is committed
    bool isIdle() const { return m_pending.isEmpty() && m_underWay == 0; }

signals:
    void committed(const QList<store::FileOutcome> &outcomes, qint64 bytes); // on disk now
    void failed(const QString &why);                                         // these are not, and will not be
    void idle();

private:
    void commitWhatIsDue();
    void commit(const QList<Fate> &batch);
    QList<Fate> takeBatch();

    store::Writer &m_writer;
    const store::ImportId m_import;
    QList<Fate> m_pending;
    QTimer m_patience; // how long few files wait for more
    int m_underWay = 0;
    int m_worth = 1; // files worth a commit
    bool m_hurry = false;
};

} // namespace pipeline
