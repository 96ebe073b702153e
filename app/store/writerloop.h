#pragma once

#include "store/session.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace store {

// A request to the Writer.
class Job
{
public:
    virtual ~Job() = default;
    // Inside a transaction. False where it wants to go on in the next one. Throws Refusal before it writes anything,
    // and SqlError, with which all of the transaction fails.
    virtual bool run(Session &session) = 0;
    virtual void settle() = 0; // what it did is on disk
    virtual void fail(const Error &error) = 0;
};

// A request that answers with a T. The work returns nothing as long as it wants to go on in the next transaction.
template <typename T>
class Task final : public Job
{
public:
    using Work = std::function<std::optional<T>(Session &)>;
    explicit Task(Work work) : m_work(std::move(work)) { m_promise.start(); }

    QFuture<Result<T>> future() { return m_promise.future(); }
    bool run(Session &session) override
    {
        m_answer = m_work(session);
        return m_answer.has_value();
    }
    void settle() override { finish(*std::move(m_answer)); }
    void fail(const Error &error) override { finish(error); }

private:
    void finish(Result<T> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    Work m_work;
    QPromise<Result<T>> m_promise;
    std::optional<T> m_answer;
};

// The Writer's thread. Urgent jobs (the analyst's) go first, together in one transaction; the others in order, as many
// in one transaction as come to pass until an urgent one waits or LongestTransaction is over: few syncs, short waits.
class WriterLoop final
{
public:
    static constexpr int LongestTransaction = 300; // milliseconds

    WriterLoop(std::unique_ptr<Connection> connection, std::function<void(News)> announce);
    ~WriterLoop(); // when everything asked is done
    WriterLoop(const WriterLoop &) = delete;
    WriterLoop &operator=(const WriterLoop &) = delete;

    enum class Urgency : quint8 { Urgent, InTurn };
    void post(std::unique_ptr<Job> job, Urgency urgency);

private:
    using Jobs = std::deque<std::unique_ptr<Job>>;
    struct Outcomes
    {
        Jobs done;
        std::deque<std::pair<std::unique_ptr<Job>, Error>> refused;
    };

    void loop();
    void doUrgent(Jobs jobs);
    void doInTurn();
    bool run(std::unique_ptr<Job> &job, Outcomes &outcomes);
    std::unique_ptr<Job> next();
    template <typename Steps>
    std::optional<Error> inTransaction(Outcomes &outcomes, Steps steps);

    Session m_session;
    std::function<void(News)> m_announce;
    QElapsedTimer m_since;
    std::unique_ptr<Job> m_current; // begun, goes on

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Jobs m_urgent, m_inTurn;
    std::atomic<bool> m_somebodyWaits = false;
    bool m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace store
