#include "pipeline/importer.h"

#include "pipeline/committer.h"
#include "pipeline/task.h"
#include "pipeline/workshop.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "store/writer.h"

#include <QDateTime>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace pipeline {

namespace {

constexpr int TickMs = 100;

int &countOf(Progress &progress, store::Outcome outcome)
{
    switch (outcome) {
    case store::Outcome::Added:
        return progress.added;
    case store::Outcome::Updated:
        return progress.updated;
    case store::Outcome::Duplicate:
        return progress.duplicates;
    case store::Outcome::Refused:
        return progress.refused;
    default:
        return progress.unchanged;
    }
}

} // namespace

// One import after the other; what belongs to the present one is set anew by start().
class Importer::Private final
{
public:
    Private(Importer *importer, store::Writer &to, store::Reader &from, std::shared_ptr<const analysis::Analyser> by)
        : q(importer), writer(to), reader(from), analyser(std::move(by))
    {
    }

    Importer *const q;
    store::Writer &writer;
    store::Reader &reader;
    const std::shared_ptr<const analysis::Analyser> analyser;

    Task task;
    QDateTime started;
    store::ImportId id = 0;
    std::stop_source stop;
    std::unique_ptr<Workshop> workshop;
    std::unique_ptr<Committer> committer;
    QThreadPool aside; // for what is neither read nor analysed
    QTimer ticker;
    Progress progress, told;
    int counted = 0; // files expected; 0 until known
    bool running = false, exhausted = false, finishing = false, failed = false;

    void start(const QStringList &inputs);
    void begin();
    void loadCorrections();
    void loadKnown(const Heeded &heeded);
    void open(const KnownFiles &known, const Heeded &heeded);
    void countAhead();
    void take(const QList<Fate> &fates);
    void note(const QList<store::FileOutcome> &outcomes, qint64 bytes);
    void finishWhenDone();
    void conclude(const store::ImportReport &report);
    void fail(const QString &why);
    void tell();
    store::ImportReport cutShort() const;
};

Importer::Importer(store::Writer &writer, store::Reader &reader, std::shared_ptr<const analysis::Analyser> analyser,
                   QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, writer, reader, std::move(analyser)))
{
    d->ticker.setInterval(TickMs);
    connect(&d->ticker, &QTimer::timeout, this, [this] { d->tell(); });
}

Importer::~Importer()
{
    d->stop.request_stop();
    d->workshop.reset();
    d->committer.reset();
    d->aside.waitForDone();
    if (d->id != 0 && !d->finishing)
        d->writer.finishImport(d->id, true);
}

void Importer::start(const QString &folder)
{
    d->start({folder});
}

void Importer::start(const QStringList &inputs)
{
    d->start(inputs);
}

void Importer::pause()
{
    if (!d->running || d->progress.paused)
        return;
    d->progress.paused = true;
    if (d->workshop)
        d->workshop->hold();
    if (d->committer)
        d->committer->flush();
    d->tell();
}

void Importer::resume()
{
    if (!d->progress.paused)
        return;
    d->progress.paused = false;
    if (d->workshop)
        d->workshop->work();
    d->tell();
}

void Importer::cancel()
{
    if (!d->running)
        return;
    d->stop.request_stop();
    d->progress.paused = false;
    if (d->workshop)
        d->workshop->work();
}

bool Importer::isRunning() const
{
    return d->running;
}

bool Importer::isPaused() const
{
    return d->progress.paused;
}

Progress Importer::progress() const
{
    return d->progress;
}

void Importer::Private::start(const QStringList &inputs)
{
    if (running)
        return;
    task = {{}, inputs};
    started = QDateTime::currentDateTimeUtc();
    id = 0;
    stop = std::stop_source();
    progress = told = Progress();
    counted = 0;
    running = true;
    exhausted = finishing = failed = false;
    ticker.start();
    // Even to ask whether it is a folder may wait for a disk.
    store::whenDone(QtConcurrent::run(&aside, taskFor, inputs), q, [this](const Task &resolved) {
        task = resolved;
        begin();
    });
}

void Importer::Private::begin()
{
    store::whenDone(writer.beginImport(task.folder), q, [this](const Result<store::ImportId> &begun) {
        if (!begun) {
            fail(begun.error().what);
            return conclude(cutShort());
        }
        id = *begun;
        loadCorrections();
    });
}

// As they are now: what is corrected while the import runs, the Reviser catches up with.
void Importer::Private::loadCorrections()
{
    store::whenDone(reader.corrections(), q, [this](const Result<store::Corrections> &corrections) {
        if (!corrections)
            fail(corrections.error().what);
        loadKnown(corrections ? Heeded(*corrections) : Heeded());
    });
}

void Importer::Private::loadKnown(const Heeded &heeded)
{
    store::whenDone(reader.knownFiles(task.folder), q, [this, heeded](const Result<KnownFiles> &known) {
        if (!known)
            fail(known.error().what);
        open(known ? *known : KnownFiles(), heeded);
    });
}

void Importer::Private::open(const KnownFiles &known, const Heeded &heeded)
{
    const Naming naming = task.folder.isEmpty() ? Naming::Absolute : Naming::BelowFolder;
    committer = std::make_unique<Committer>(writer, id);
    workshop = std::make_unique<Workshop>(Source(task.inputs, naming, stop.get_token()), known, analyser,
                                          stop.get_token(), heeded);
    QObject::connect(workshop.get(), &Workshop::settled, q, [this](const QList<Fate> &fates) { take(fates); });
    QObject::connect(workshop.get(), &Workshop::exhausted, q, [this] {
        exhausted = true;
        committer->flush();
        finishWhenDone();
    });
    QObject::connect(committer.get(), &Committer::committed, q,
                     [this](const QList<store::FileOutcome> &outcomes, qint64 bytes) { note(outcomes, bytes); });
    QObject::connect(committer.get(), &Committer::failed, q, [this](const QString &why) { fail(why); });
    QObject::connect(committer.get(), &Committer::idle, q, [this] { finishWhenDone(); });
    countAhead();
    if (!progress.paused)
        workshop->work();
}

// So that progress has an end in sight long before the walk, which keeps only a little ahead of the work, is there.
void Importer::Private::countAhead()
{
    const auto count = [of = task, token = stop.get_token()] { return countFiles(of, token); };
    store::whenDone(QtConcurrent::run(&aside, count), q, [this, of = id](int files) {
        if (of == id)
            counted = files;
    });
}

void Importer::Private::take(const QList<Fate> &fates)
{
    committer->add(fates);
    // The opened folder itself cannot be listed, as when a disk is not mounted: its articles have not vanished.
    const store::FileOutcome &first = fates.first().outcome;
    if (first.outcome == store::Outcome::Refused && first.path == task.folder)
        fail(first.path + QStringLiteral(": ") + first.reason);
}

void Importer::Private::note(const QList<store::FileOutcome> &outcomes, qint64 bytes)
{
    const bool isFirst = progress.done() == 0;
    for (const store::FileOutcome &outcome : outcomes)
        ++countOf(progress, outcome.outcome);
    progress.current = outcomes.last().path;
    workshop->release(static_cast<int>(outcomes.size()), bytes);
    if (isFirst)
        tell();
}

void Importer::Private::finishWhenDone()
{
    if (!exhausted || !committer->isIdle() || finishing)
        return;
    finishing = true;
    store::whenDone(writer.finishImport(id, stop.stop_requested()), q,
                    [this](const Result<store::ImportReport> &report) {
                        if (!report)
                            fail(report.error().what);
                        conclude(report ? *report : cutShort());
                    });
}

void Importer::Private::conclude(const store::ImportReport &report)
{
    if (report.id != 0) {
        progress.added = report.count(store::Outcome::Added);
        progress.updated = report.count(store::Outcome::Updated);
        progress.unchanged = report.count(store::Outcome::Unchanged);
        progress.refused = report.count(store::Outcome::Refused);
        progress.duplicates = report.count(store::Outcome::Duplicate);
    }
    progress.found = progress.done();
    progress.walking = progress.paused = false;
    progress.current.clear();
    ticker.stop();
    finishing = true;
    workshop.reset();
    committer.reset();
    running = false;
    emit q->progressed(progress);
    emit q->finished(report);
}

void Importer::Private::fail(const QString &why)
{
    stop.request_stop();
    if (workshop)
        workshop->work();
    if (!std::exchange(failed, true))
        emit q->failed(why);
}

void Importer::Private::tell()
{
    if (workshop) {
        progress.walking = !workshop->isWalked() && counted == 0;
        progress.found = workshop->isWalked() ? workshop->found() : std::max(workshop->found(), counted);
    }
    if (progress == told)
        return;
    told = progress;
    emit q->progressed(progress);
}

store::ImportReport Importer::Private::cutShort() const
{
    store::ImportReport report;
    report.folder = task.folder;
    report.started = started;
    report.finished = QDateTime::currentDateTimeUtc();
    report.cancelled = true;
    return report;
}

} // namespace pipeline
