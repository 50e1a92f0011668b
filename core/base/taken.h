// How a coroutine waits for much: co_await of a future copies its result (QCoro 0.8), this moves it out.
#pragma once

#include <QFutureWatcher>

#include <coroutine>
#include <type_traits>
#include <utility>

namespace etcm
{

template <typename T>
class Taken
{
public:
    explicit Taken(QFuture<T> future) : m_future(std::move(future)) {}

    [[nodiscard]] bool await_ready() const { return m_future.isFinished(); }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        auto *watcher = new QFutureWatcher<T>;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, waiting] {
            watcher->deleteLater();
            waiting.resume();
        });
        watcher->setFuture(m_future);
    }
    [[nodiscard]] T await_resume() { return m_future.takeResult(); }

private:
    // Else QFuture copies after all.
    static_assert(std::is_nothrow_move_constructible_v<T>);

    QFuture<T> m_future;
};

/// co_await taken(future): its result, for a future that nobody else reads. On the caller's thread.
template <typename T>
[[nodiscard]] Taken<T> taken(QFuture<T> future)
{
    return Taken<T>(std::move(future));
}

} // namespace etcm
