#include "pipeline/reviser.h"

#include "pipeline/revision.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "store/writer.h"

#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>
#include <sys/resource.h>
#include <unistd.h>

namespace pipeline {

namespace {

constexpr int TickMs = 100;
constexpr std::chrono::milliseconds Quiet(2000); // after the last article, before the lines are counted

using Ended = std::optional<Error>;

// The window and the Writer go first: on Linux niceness is a thread's own.
void stepBack()
{
    thread_local const int stepped = ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 5);
    Q_UNUSED(stepped);
}

} // namespace

class Reviser::Private final
{
public:
    Private(Reviser *reviser, store::Writer &to, store::Reader &from, std::shared_ptr<const analysis::Analyser> by)
        : q(reviser), writer(to), reader(from), analyser(std::move(by))
    {
    }

    Reviser *const q;
    store::Writer &writer;
    store::Reader &reader;
    const std::shared_ptr<const analysis::Analyser> analyser;

    const std::shared_ptr<RevisionTally> tally = std::make_shared<RevisionTally>();
    const std::shared_ptr<std::atomic<bool>> count = std::make_shared<std::atomic<bool>>(false);
    std::stop_source stop;
    QTimer ticker, quiet;
    RevisionProgress told;
    store::ArticleId preferred = 0;
    bool running = false;
    bool again = false; // something came while it ran
    bool failed = false;
    QThreadPool slow, quick; // last: their tasks end before what they use

    void run();
    void runQuick();
    void ended(const Ended &error);
    void fail(const QString &why);
    void tell();
    RevisionProgress progress() const;
};

Reviser::Reviser(store::Writer &writer, store::Reader &reader, std::shared_ptr<const analysis::Analyser> analyser,
                 QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, writer, reader, std::move(analyser)))
{
    d->slow.setMaxThreadCount(1);
    d->quick.setMaxThreadCount(1);
    d->ticker.setInterval(TickMs);
    d->quiet.setInterval(Quiet);
    d->quiet.setSingleShot(true);
    connect(&d->ticker, &QTimer::timeout, this, [this] { d->tell(); });
    connect(&d->quiet, &QTimer::timeout, this, &Reviser::start);
    connect(&writer, &store::Writer::rulesChanged, this, [this] {
        d->runQuick();
        d->run();
    });
    connect(&writer, &store::Writer::linesChanged, this, [this] { d->quiet.start(); });
}

Reviser::~Reviser()
{
    d->stop.request_stop();
    d->slow.waitForDone();
    d->quick.waitForDone();
}

void Reviser::start()
{
    d->quiet.stop();
    *d->count = true;
    d->run();
}

void Reviser::cancel()
{
    d->quiet.stop();
    *d->count = false;
    d->again = false;
    d->stop.request_stop();
}

void Reviser::prefer(store::ArticleId article)
{
    d->preferred = article;
}

bool Reviser::isRunning() const
{
    return d->running;
}

RevisionProgress Reviser::progress() const
{
    return d->progress();
}

void Reviser::Private::run()
{
    if (running) {
        again = true;
        return;
    }
    running = true;
    again = failed = false;
    stop = std::stop_source();
    tally->due = tally->done = tally->changed = 0;
    ticker.start();
    const auto work = [this, token = stop.get_token(), mine = tally, counting = count] {
        stepBack();
        return Revision(writer, reader, *analyser, *mine, token).run([&] { return counting->exchange(false); });
    };
    store::whenDone(QtConcurrent::run(&slow, work), q, [this](const Ended &error) { ended(error); });
}

// Beside the other: what is being read is not to wait for a batch.
void Reviser::Private::runQuick()
{
    if (preferred == 0)
        return;
    const auto work = [this, article = preferred] {
        RevisionTally nobodyLooks;
        return Revision(writer, reader, *analyser, nobodyLooks, {}).reviseOne(article);
    };
    store::whenDone(QtConcurrent::run(&quick, work), q, [this](const Ended &error) {
        if (error)
            fail(error->what);
    });
}

void Reviser::Private::ended(const Ended &error)
{
    running = false;
    ticker.stop();
    tell();
    if (error)
        fail(error->what);
    if (!error && again)
        return run();
    emit q->finished(told);
}

void Reviser::Private::fail(const QString &why)
{
    if (!std::exchange(failed, true))
        emit q->failed(why);
}

RevisionProgress Reviser::Private::progress() const
{
    return {tally->due, tally->done, tally->changed, tally->counting};
}

void Reviser::Private::tell()
{
    const RevisionProgress now = progress();
    if (now == told)
        return;
    told = now;
    emit q->progressed(now);
}

} // namespace pipeline
