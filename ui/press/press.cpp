#include "press/press.h"

#include "press/job.h"
#include "press/webprinter.h"

namespace press {

class Press::Private
{
public:
    WebPrinter printer;
    std::unique_ptr<Job> job;

    // The job may be the caller: it goes when control is back in the event loop.
    void drop()
    {
        if (job) {
            job->disconnect();
            printer.disconnect(job.get());
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
    d->job = std::make_unique<Job>(order, d->printer, nullptr);
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
