#pragma once

#include "store/connection.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <type_traits>

namespace store {

// One of the Reader's threads with its own connection. Each piece of work is one read transaction.
class ReaderThread final
{
public:
    explicit ReaderThread(std::unique_ptr<Connection> connection);
    ~ReaderThread(); // when everything asked is answered
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    // Work takes a Connection and returns the answer or throws SqlError or Refusal. Once `stale` answers true (any
    // thread may make it so), the work is left, or given up, with an Error without words.
    template <typename Work>
    auto ask(Work work, std::function<bool()> stale)
    {
        using Answer = std::invoke_result_t<Work, Connection &>;
        auto promise = std::make_shared<QPromise<Result<Answer>>>();
        promise->start();
        auto future = promise->future();
        post([promise, work = std::move(work), stale = std::move(stale)](Connection &connection) {
            promise->addResult(answer<Answer>(connection, work, stale));
            promise->finish();
        });
        return future;
    }

private:
    using Question = std::function<void(Connection &)>;

    template <typename Answer, typename Work>
    static Result<Answer> answer(Connection &connection, const Work &work, const std::function<bool()> &stale)
    {
        if (stale && stale())
            return Error{};
        try {
            connection.setStaleCheck(stale);
            Transaction transaction(connection, Transaction::Kind::Read);
            Answer found = work(connection);
            connection.setStaleCheck({});
            transaction.commit();
            return found;
        } catch (const SqlError &error) {
            connection.setStaleCheck({});
            return error.interrupted ? Error{} : error.error;
        } catch (const Refusal &refusal) {
            connection.setStaleCheck({});
            return refusal.error;
        }
    }
    void post(Question question);
    void loop();

    std::unique_ptr<Connection> m_connection;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    bool m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace store
