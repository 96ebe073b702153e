#pragma once

#include "analysis/analyser.h"
#include "pipeline/census.h"
#include "pipeline/heeded.h"
#include "store/types.h"

#include <QFuture>
#include <QSet>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace store {
class Reader;
class Writer;
} // namespace store

namespace pipeline {

// What a run of revision tells while it works; any thread may look.
struct RevisionTally
{
    std::atomic<int> due = 0, done = 0, changed = 0;
    std::atomic<bool> counting = false;
};

// Looks again at articles with what the library knows: the work of the Reviser, on a thread that may wait. One at a
// time, but reviseOne() of another Revision may run beside it.
class Revision final
{
public:
    // All outlive this.
    Revision(store::Writer &writer, store::Reader &reader, const analysis::Analyser &analyser, RevisionTally &tally,
             std::stop_token stop);

    // All that corrections touch, and, where `count` answers true when that is done, what counting the lines shows.
    // Nothing is due afterwards, unless it came meanwhile. What could not be read or written, if anything.
    std::optional<Error> run(const std::function<bool()> &count);

    // One article that somebody waits for, where a correction touches it.
    std::optional<Error> reviseOne(store::ArticleId article);

private:
    using Articles = QList<store::ArticleId>;

    bool reviseStale(); // false: there was none
    void reviseCounted(qint64 lines);
    Articles count(); // whose sightings differ from those they were analysed with
    void revise(const Articles &articles);
    std::optional<store::Reanalysed> reconsider(const store::ToRevise &article);
    QHash<quint64, blocks::Sighting> sightingsOf(const store::ToRevise &article);
    void heed(store::Epoch epoch);
    void write(QList<store::Reanalysed> batch, bool waitedFor = false);
    void settle(std::size_t most); // waits until no more writes than this are under way

    template <typename T>
    std::optional<T> get(Result<T> result);

    store::Writer &m_writer;
    store::Reader &m_reader;
    const analysis::Analyser &m_analyser;
    RevisionTally &m_tally;
    const std::stop_token m_stop;
    Heeded m_heeded;
    std::unique_ptr<Census> m_census; // of the last count
    QSet<store::ArticleId> m_lost;    // that cannot be read
    std::deque<QFuture<Result<Done>>> m_writes;
    std::optional<Error> m_error;
};

} // namespace pipeline
