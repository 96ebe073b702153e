#include "store/writerloop.h"

namespace store {

WriterLoop::WriterLoop(std::unique_ptr<Connection> connection, std::function<void(News)> announce)
    : m_session(std::move(connection)),
      m_announce(std::move(announce))
{
    m_session.shouldYield = [this] { return m_somebodyWaits.load() || m_since.elapsed() > LongestTransaction; };
    m_thread = std::thread([this] { loop(); });
}

WriterLoop::~WriterLoop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void WriterLoop::post(std::unique_ptr<Job> job, Urgency urgency)
{
    {
        const std::lock_guard lock(m_mutex);
        (urgency == Urgency::Urgent ? m_urgent : m_inTurn).push_back(std::move(job));
        m_somebodyWaits = !m_urgent.empty();
    }
    m_wake.notify_one();
}

void WriterLoop::loop()
{
    for (;;) {
        Jobs urgent;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || m_current || !m_urgent.empty() || !m_inTurn.empty(); });
            if (m_urgent.empty() && m_inTurn.empty() && !m_current)
                return;
            urgent.swap(m_urgent);
            m_somebodyWaits = false;
        }
        if (!urgent.empty())
            doUrgent(std::move(urgent));
        else
            doInTurn();
    }
}

// Runs the steps, commits, and only then tells anybody. Where the commit fails, none of it happened.
template <typename Steps>
std::optional<Error> WriterLoop::inTransaction(Jobs &done, Steps steps)
{
    std::optional<Error> failed;
    try {
        Transaction transaction(*m_session.connection, Transaction::Kind::Write);
        steps();
        transaction.commit();
    } catch (const SqlError &error) {
        failed = error.error;
        m_session.rolledBack();
    }
    const News news = std::exchange(m_session.news, {});
    if (!failed)
        m_announce(news);
    for (const auto &job : done) {
        if (failed)
            job->fail(*failed);
        else
            job->settle();
    }
    return failed;
}

// One job, or a part of it, that may fail without taking the others along. Whether it has ended, well or not.
bool WriterLoop::step(Job &job, std::optional<Error> &failed)
{
    const News before = m_session.news;
    try {
        Savepoint savepoint(*m_session.connection);
        const bool ended = job.run(m_session);
        m_session.indexer.flush();
        savepoint.release();
        return ended;
    } catch (const SqlError &error) {
        m_session.news = before;
        m_session.rolledBack();
        failed = error.error;
        return true;
    }
}

void WriterLoop::doUrgent(Jobs jobs)
{
    Jobs done;
    std::deque<std::pair<std::unique_ptr<Job>, Error>> refused;
    const auto lost = inTransaction(done, [&] {
        for (auto &job : jobs) {
            std::optional<Error> failed;
            step(*job, failed);
            if (failed)
                refused.emplace_back(std::move(job), *failed);
            else
                done.push_back(std::move(job));
        }
    });
    for (const auto &[job, error] : refused)
        job->fail(error);
    // Where not even a transaction could begin.
    for (const auto &job : jobs) {
        if (job && lost)
            job->fail(*lost);
    }
}

std::unique_ptr<Job> WriterLoop::next()
{
    const std::lock_guard lock(m_mutex);
    if (m_inTurn.empty())
        return nullptr;
    auto job = std::move(m_inTurn.front());
    m_inTurn.pop_front();
    return job;
}

void WriterLoop::doInTurn()
{
    Jobs done;
    std::deque<std::pair<std::unique_ptr<Job>, Error>> refused;
    m_since.start();
    const auto lost = inTransaction(done, [&] {
        while (m_current || (m_current = next())) {
            std::optional<Error> failed;
            const bool ended = step(*m_current, failed);
            if (failed)
                refused.emplace_back(std::move(m_current), *failed);
            else if (ended)
                done.push_back(std::move(m_current));
            if (m_session.shouldYield())
                break;
        }
    });
    for (const auto &[job, error] : refused)
        job->fail(error);
    if (lost && m_current)
        std::exchange(m_current, nullptr)->fail(*lost);
}

} // namespace store
