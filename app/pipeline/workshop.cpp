#include "pipeline/workshop.h"

#include "store/when_done.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace pipeline {

namespace {

constexpr int ChunkFiles = 16;
constexpr qint64 ChunkBytes = 1024LL * 1024;
constexpr int ChunksPerThread = 3;
constexpr std::size_t WalkAtOnce = 256;

using Chunk = std::vector<intake::Found>;

// The window and the Writer go first: on Linux niceness is a thread's own.
void stepBack()
{
    thread_local const int stepped = ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 5);
    Q_UNUSED(stepped);
}

Chunk walkOn(Source &source, std::size_t most)
{
    Chunk files;
    while (files.size() < most) {
        auto found = source.next();
        if (!found)
            break;
        files.push_back(std::move(*found));
    }
    return files;
}

QList<Fate> settleAll(const Chunk &chunk, const KnownFiles &known, const analysis::Analyser &analyser,
                      const Heeded &heeded, const std::stop_token &stop)
{
    stepBack();
    QList<Fate> fates;
    fates.reserve(static_cast<qsizetype>(chunk.size()));
    for (const intake::Found &found : chunk) {
        if (stop.stop_requested())
            break;
        fates << settle(found, known, analyser, heeded);
    }
    return fates;
}

} // namespace

Workshop::Workshop(Source source, KnownFiles known, std::shared_ptr<const analysis::Analyser> analyser,
                   std::stop_token stop, Heeded heeded)
    : m_source(std::make_shared<Source>(std::move(source))),
      m_known(std::make_shared<const KnownFiles>(std::move(known))),
      m_analyser(std::move(analyser)),
      m_heeded(std::make_shared<const Heeded>(std::move(heeded))),
      m_stop(std::move(stop))
{
}

Workshop::~Workshop()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void Workshop::work()
{
    m_held = false;
    if (m_stop.stop_requested()) {
        m_found.clear();
        m_walked = true;
    }
    walk();
    handOut();
    endIfDone();
}

void Workshop::hold()
{
    m_held = true;
}

void Workshop::release(int files, qint64 bytes)
{
    m_filesInHouse -= files;
    m_bytesInHouse -= bytes;
    if (!m_held)
        work();
}

// One step of the walk ahead of the work. The first is short, so that the first article is soon there.
void Workshop::walk()
{
    if (m_walking || m_walked || m_found.size() >= WalkAtOnce)
        return;
    m_walking = true;
    const std::size_t most = m_foundCount == 0 ? ChunkFiles : WalkAtOnce;
    const auto step = [source = m_source, most] { return walkOn(*source, most); };
    store::whenDone(QtConcurrent::run(&m_pool, step), this, [this, most](const Chunk &files) {
        m_walking = false;
        m_walked = m_walked || files.size() < most;
        if (!m_stop.stop_requested()) {
            m_foundCount += static_cast<int>(files.size());
            m_found.insert(m_found.end(), files.begin(), files.end());
        }
        if (!m_held || m_stop.stop_requested())
            work();
    });
}

void Workshop::handOut()
{
    const int mostChunks = ChunksPerThread * m_pool.maxThreadCount();
    const auto inHand = [this] { return m_nextTicket - m_nextToSettle - static_cast<int>(m_early.size()); };
    while (!m_found.empty() && inHand() < mostChunks && m_filesInHouse < MostFiles && m_bytesInHouse < MostBytes) {
        Chunk chunk;
        qint64 bytes = 0;
        const auto most = static_cast<std::size_t>(std::min(1 << std::min(m_nextTicket, 8), ChunkFiles));
        while (!m_found.empty() && chunk.size() < most && bytes < ChunkBytes) {
            bytes += m_found.front().size;
            chunk.push_back(std::move(m_found.front()));
            m_found.pop_front();
        }
        m_filesInHouse += static_cast<int>(chunk.size());
        m_bytesInHouse += bytes;
        const auto task = [chunk = std::move(chunk), known = m_known, analyser = m_analyser, heeded = m_heeded,
                           stop = m_stop] { return settleAll(chunk, *known, *analyser, *heeded, stop); };
        store::whenDone(QtConcurrent::run(&m_pool, task), this,
                        [this, ticket = m_nextTicket](const QList<Fate> &fates) { collect(ticket, fates); });
        ++m_nextTicket;
    }
}

void Workshop::collect(int ticket, const QList<Fate> &fates)
{
    m_early.emplace(ticket, fates);
    QList<Fate> ready;
    while (!m_early.empty() && m_early.begin()->first == m_nextToSettle) {
        ready += m_early.begin()->second;
        m_early.erase(m_early.begin());
        ++m_nextToSettle;
    }
    if (!ready.isEmpty())
        emit settled(ready);
    if (!m_held || m_stop.stop_requested())
        work();
}

void Workshop::endIfDone()
{
    if (m_ended || m_walking || !m_walked || !m_found.empty() || m_nextToSettle != m_nextTicket)
        return;
    m_ended = true;
    emit exhausted();
}

} // namespace pipeline
