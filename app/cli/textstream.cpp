#include "cli/textstream.h"

#include "briefing/json.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>

namespace cli {

namespace {

struct Answer
{
    QByteArray line; // empty where there is none
    QString problem;
};

// What intake promises of a body, for texts that did not come through it.
QString cleaned(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r')
            text[i] = u'\n';
        else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isNull() || c.isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

// Any JSON value as it came.
QByteArray jsonOf(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

Answer answer(const QByteArray &line, qint64 number, const analysis::Analyser &analyser)
{
    QJsonParseError error;
    const QJsonObject input = QJsonDocument::fromJson(line, &error).object();
    const QString where = QStringLiteral("standard input, line %1: ").arg(number);
    if (error.error != QJsonParseError::NoError)
        return {{}, QString(where + u"this is no JSON object: " + error.errorString())};
    if (!input.value(QStringLiteral("text")).isString())
        return {{}, QString(where + u"there is no “text” in it")};
    text::Document document;
    document.body = cleaned(input.value(QStringLiteral("text")).toString());
    const text::Analysis analysis = analyser.analyse(document);
    QByteArray out;
    out.reserve(document.body.size() * 4);
    briefing::Json json(out);
    json.beginObject();
    json.name("id");
    json.raw(jsonOf(input.value(QStringLiteral("id"))));
    briefing::writeArticle(json, document, analysis, {});
    json.endObject();
    return {out + '\n', {}};
}

// Futures in order, from the thread that reads to the one that writes; the reader waits while too many are in hand.
class Queue final
{
public:
    explicit Queue(std::size_t most) : m_most(most) {}

    bool push(QFuture<Answer> future)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_futures.size() < m_most || m_closed; });
        if (m_closed)
            return false;
        m_futures.push_back(std::move(future));
        m_changed.notify_all();
        return true;
    }

    std::optional<QFuture<Answer>> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_futures.empty() || m_closed; });
        if (m_futures.empty())
            return std::nullopt;
        QFuture<Answer> first = std::move(m_futures.front());
        m_futures.pop_front();
        m_changed.notify_all();
        return first;
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QFuture<Answer>> m_futures;
    bool m_closed = false;
};

// getline(3): lines of any length, no waiting for a full buffer.
class Lines final
{
public:
    ~Lines() { std::free(m_line); }
    bool next(QByteArray &line)
    {
        const auto size = ::getline(&m_line, &m_room, stdin);
        if (size < 0)
            return false;
        line = QByteArray(m_line, static_cast<qsizetype>(size)).trimmed();
        return true;
    }

private:
    char *m_line = nullptr;
    std::size_t m_room = 0;
};

} // namespace

bool analyseStream(const std::shared_ptr<const analysis::Analyser> &analyser, Output &output)
{
    const auto queue =
        std::make_shared<Queue>(static_cast<std::size_t>(QThreadPool::globalInstance()->maxThreadCount()) * 8);
    std::thread reading([queue, analyser] {
        Lines lines;
        QByteArray line;
        for (qint64 number = 1; lines.next(line); ++number)
            if (!line.isEmpty() &&
                !queue->push(QtConcurrent::run([line, number, analyser] { return answer(line, number, *analyser); })))
                break;
        queue->close();
    });
    bool fine = true;
    while (auto next = queue->pop()) {
        const Answer done = next->result();
        if (!done.problem.isEmpty()) {
            complain(done.problem);
            fine = false;
        } else if (!output.write(done.line)) {
            queue->close();
            reading.detach(); // it may wait for a line that nobody wants, and owns all it uses
            return false;
        }
    }
    reading.join();
    return fine;
}

} // namespace cli
