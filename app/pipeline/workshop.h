#pragma once

#include "pipeline/fate.h"
#include "pipeline/source.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <deque>
#include <map>
#include <memory>
#include <stop_token>

namespace pipeline {

// Settles the files of a source on all cores and hands their fates out in the source's order. All bookkeeping is done
// on the owner's thread; the workers see values only. At most MostFiles files, or a little over MostBytes bytes of
// them, are between being read and being released, so memory does not grow with the folder.
class Workshop final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostFiles = 1024;
    static constexpr qint64 MostBytes = 32LL * 1024 * 1024;

    Workshop(Source source, KnownFiles known, std::shared_ptr<const analysis::Analyser> analyser, std::stop_token stop,
             Heeded heeded = {});
    ~Workshop() override; // waits for the files in hand; request the stop first

    void work();                           // starts, goes on after hold(), or winds up once stopped
    void hold();                           // hands out no more; what is in hand is finished
    void release(int files, qint64 bytes); // so many are out of the house; makes room for as many

    int found() const { return m_foundCount; }
    bool isWalked() const { return m_walked; } // found() is final

signals:
    void settled(const QList<pipeline::Fate> &fates); // never empty
    void exhausted();                                 // once: all are settled, or were dropped by the stop

private:
    void walk();
    void handOut();
    void collect(int ticket, const QList<Fate> &fates);
    void endIfDone();

    const std::shared_ptr<Source> m_source; // touched by one walking task at a time
    const std::shared_ptr<const KnownFiles> m_known;
    const std::shared_ptr<const analysis::Analyser> m_analyser;
    const std::shared_ptr<const Heeded> m_heeded;
    const std::stop_token m_stop;

    std::deque<intake::Found> m_found; // not handed out yet
    int m_foundCount = 0;
    bool m_walking = false;
    bool m_walked = false;

    std::map<int, QList<Fate>> m_early; // settled before those that go first
    int m_nextTicket = 0;
    int m_nextToSettle = 0;
    int m_filesInHouse = 0;
    qint64 m_bytesInHouse = 0;
    bool m_held = false;
    bool m_ended = false;

    QThreadPool m_pool; // last: its tasks end before what they use
};

} // namespace pipeline
