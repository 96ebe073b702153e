#include "store/readerthread.h"

namespace store {

ReaderThread::ReaderThread(std::unique_ptr<Connection> connection) : m_connection(std::move(connection))
{
    m_thread = std::thread([this] { loop(); });
}

ReaderThread::~ReaderThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void ReaderThread::post(Question question)
{
    {
        const std::lock_guard lock(m_mutex);
        m_questions.push_back(std::move(question));
    }
    m_wake.notify_one();
}

void ReaderThread::loop()
{
    for (;;) {
        Question question;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_questions.empty(); });
            if (m_questions.empty())
                return;
            question = std::move(m_questions.front());
            m_questions.pop_front();
        }
        question(*m_connection);
    }
}

} // namespace store
