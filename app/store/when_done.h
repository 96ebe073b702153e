#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace store {

// Calls `then` with the result on the context's thread, and never once the context is gone. QFuture::then(context, ...)
// promises the same, but in Qt 6.4 looks at the context from the finishing thread while it may be dying on its own.
template <typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->future().result());
    });
    watcher->setFuture(future);
}

} // namespace store
