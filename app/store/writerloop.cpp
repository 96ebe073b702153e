#include "store/writerloop.h"

namespace store {

WriterLoop::WriterLoop(std::unique_ptr<Connection> connection, std::function<void(News)> announce)
    : m_session(std::move(connection)), m_announce(std::move(announce))
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

// Runs the steps, commits, and only then tells anybody. Where that fails, none of it happened. No savepoints: at each,
// the full-text index would write out what it has gathered.
template <typename Steps>
std::optional<Error> WriterLoop::inTransaction(Outcomes &outcomes, Steps steps)
{
    std::optional<Error> failed;
    try {
        Transaction transaction(*m_session.connection, Transaction::Kind::Write);
        steps();
        m_session.indexer.flush();
        transaction.commit();
    } catch (const SqlError &error) {
        failed = error.error;
        m_session.rolledBack();
    }
    const News news = std::exchange(m_session.news, {});
    if (!failed)
        m_announce(news);
    for (const auto &job : outcomes.done) {
        if (failed)
            job->fail(*failed);
        else
            job->settle();
    }
    for (const auto &[job, error] : outcomes.refused)
        job->fail(error);
    return failed;
}

// Whether the job has ended, well or not. The outcomes take it then; they take it before it runs, so that it is told in
// any case.
bool WriterLoop::run(std::unique_ptr<Job> &job, Outcomes &outcomes)
{
    Job &running = *job;
    outcomes.done.push_back(std::move(job));
    try {
        if (running.run(m_session))
            return true;
        job = std::move(outcomes.done.back());
        outcomes.done.pop_back();
        return false;
    } catch (const Refusal &refusal) {
        outcomes.refused.emplace_back(std::move(outcomes.done.back()), refusal.error);
        outcomes.done.pop_back();
        return true;
    }
}

void WriterLoop::doUrgent(Jobs jobs)
{
    Outcomes outcomes;
    const auto failed = inTransaction(outcomes, [&] {
        for (auto &job : jobs)
            run(job, outcomes);
    });
    for (const auto &job : jobs) {
        if (job && failed) // its turn never came
            job->fail(*failed);
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
    if (!m_current)
        m_current = next();
    Outcomes outcomes;
    m_since.start();
    const auto failed = inTransaction(outcomes, [&] {
        for (; m_current; m_current = next()) {
            if (!run(m_current, outcomes) || m_session.shouldYield())
                break;
        }
    });
    if (failed && m_current)
        std::exchange(m_current, nullptr)->fail(*failed);
}

} // namespace store
