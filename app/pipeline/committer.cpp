#include "pipeline/committer.h"

#include "store/when_done.h"
#include "store/writer.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace pipeline {

namespace {

constexpr int MostFiles = 256;                  // in one commit; what the analyst does waits for it at most
constexpr qint64 MostBytes = 8LL * 1024 * 1024; // likewise, and a file more
constexpr int AtOnce = 2;                       // so that the Writer never waits for the next
constexpr std::chrono::milliseconds Patience(200);

// What became of the two halves of a batch, articles and notes.
struct Halves
{
    int left = 0;
    std::optional<Error> error;
};

} // namespace

Committer::Committer(store::Writer &writer, store::ImportId import) : m_writer(writer), m_import(import)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &Committer::flush);
}

void Committer::add(const QList<Fate> &fates)
{
    m_pending += fates;
    commitWhatIsDue();
}

void Committer::flush()
{
    m_hurry = true;
    commitWhatIsDue();
}

void Committer::commitWhatIsDue()
{
    while (m_underWay < AtOnce && !m_pending.isEmpty() && (m_hurry || m_pending.size() >= m_worth)) {
        commit(takeBatch());
        m_worth = std::min(2 * m_worth, MostFiles);
    }
    if (m_pending.isEmpty())
        m_hurry = false;
    else if (!m_patience.isActive())
        m_patience.start();
}

QList<Fate> Committer::takeBatch()
{
    qsizetype count = 0;
    for (qint64 bytes = 0; count < m_pending.size() && count < MostFiles && bytes < MostBytes; ++count)
        bytes += m_pending[count].incoming ? m_pending[count].size : 0;
    QList<Fate> batch = m_pending.first(count);
    m_pending.remove(0, count);
    return batch;
}

void Committer::commit(const QList<Fate> &batch)
{
    QList<store::Incoming> articles;
    QList<store::FileOutcome> notes, outcomes;
    qint64 bytes = 0;
    for (const Fate &fate : batch) {
        bytes += fate.size;
        outcomes << fate.outcome;
        if (fate.incoming)
            articles << *fate.incoming;
        else
            notes << fate.outcome;
    }
    ++m_underWay;
    const auto halves = std::make_shared<Halves>();
    halves->left = (articles.isEmpty() ? 0 : 1) + (notes.isEmpty() ? 0 : 1);
    const auto halfDone = [this, halves, outcomes, bytes](const auto &result) {
        if (!result)
            halves->error = result.error();
        if (--halves->left > 0)
            return;
        --m_underWay;
        if (halves->error)
            emit failed(halves->error->what);
        else
            emit committed(outcomes, bytes);
        commitWhatIsDue();
        if (isIdle())
            emit idle();
    };
    if (!articles.isEmpty())
        store::whenDone(m_writer.put(m_import, articles), this, halfDone);
    if (!notes.isEmpty())
        store::whenDone(m_writer.note(m_import, notes), this, halfDone);
}

} // namespace pipeline
