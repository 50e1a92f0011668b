// How a window waits for the store. QFuture::then with a context is not it: the store's thread asserts in
// Qt 6.4 when the context has gone meanwhile, and nothing keeps it from going between that look and the call.
#pragma once

#include <QFutureWatcher>

#include <type_traits>
#include <utility>

namespace etcm
{

/// Calls `take` with the future's result, moved out of it, on the thread of `context`, which must be the
/// caller's; never if the future ends without one, or after `context`.
template <typename T, typename Take>
void whenAnswered(QObject *context, const QFuture<T> &future, Take take)
{
    static_assert(std::is_nothrow_move_constructible_v<T>); // else QFuture copies
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->future().takeResult());
    });
    watcher->setFuture(future);
}

} // namespace etcm
