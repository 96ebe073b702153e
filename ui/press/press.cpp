#include "press/press.h"

#include "press/job.h"
#include "press/webprinter.h"

#include <QThread>

#include <algorithm>
#include <vector>

namespace press {

class Press::Private
{
public:
    std::vector<std::unique_ptr<WebPrinter>> printers;
    std::unique_ptr<Job> job;

    QList<WebPrinter *> ready()
    {
        // Each has a process of its own; a third one is worth less than its memory.
        const auto wanted = static_cast<std::size_t>(std::clamp(QThread::idealThreadCount(), 1, 2));
        while (printers.size() < wanted)
            printers.push_back(std::make_unique<WebPrinter>());
        QList<WebPrinter *> list;
        for (const auto &printer : printers)
            list.append(printer.get());
        return list;
    }

    // The job may be the caller: it goes when control is back in the event loop.
    void drop()
    {
        if (job) {
            job->disconnect();
            for (const auto &printer : printers)
                printer->disconnect(job.get());
            job.release()->deleteLater();
        }
    }
};

void Press::registerScheme()
{
    WebPrinter::registerScheme();
}

Press::Press(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

Press::~Press() = default;

bool Press::isBusy() const
{
    return d->job != nullptr;
}

void Press::print(const Order &order)
{
    if (isBusy()) {
        QMetaObject::invokeMethod(
            this, [this] { emit failed(tr("Another briefing is being printed. Wait for it, or cancel it.")); },
            Qt::QueuedConnection);
        return;
    }
    d->job = std::make_unique<Job>(order, d->ready());
    connect(d->job.get(), &Job::progressed, this, &Press::progressed);
    connect(d->job.get(), &Job::printed, this, [this](const Printed &result) {
        d->drop();
        emit printed(result);
    });
    connect(d->job.get(), &Job::failed, this, [this](const QString &why) {
        d->drop();
        emit failed(why);
    });
    d->job->start();
}

void Press::cancel()
{
    if (!isBusy() || !d->job->cancel())
        return;
    d->drop();
    QMetaObject::invokeMethod(this, &Press::cancelled, Qt::QueuedConnection);
}

} // namespace press
