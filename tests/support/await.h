// Lets a test wait for a coroutine with a time limit.
#pragma once

#include <QCoroTask>

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace etcm::test
{

/// A task under way, watched from outside.
template <typename T>
class Running
{
public:
    explicit Running(QCoro::Task<T> task) { watch(std::move(task), m_result, m_then); }
    [[nodiscard]] bool isDone() const { return m_result->has_value(); }
    [[nodiscard]] const T &result() const { return **m_result; }
    [[nodiscard]] T take() const { return std::move(**m_result); }
    /// Calls `then` when the task ends, unless it has ended already.
    void onDone(std::function<void()> then) { *m_then = std::move(then); }

private:
    using Then = std::shared_ptr<std::function<void()>>;
    static QCoro::Task<void> watch(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> into, Then then)
    {
        T result = co_await std::move(task);
        into->emplace(std::move(result));
        if (*then)
            (*then)();
    }
    std::shared_ptr<std::optional<T>> m_result = std::make_shared<std::optional<T>>();
    Then m_then = std::make_shared<std::function<void()>>();
};

/// Runs the event loop until the task ends; aborts the test program if it does not end in time: the limit
/// tells a task that hangs from one on a busy machine, and measures nothing. A real loop, not
/// QTest::qWaitFor(), which looks only every 10 ms and would add that to every measured time.
template <typename T>
T await(QCoro::Task<T> task, int limitMs = 30'000)
{
    Running<T> running(std::move(task));
    if (!running.isDone()) {
        QEventLoop loop;
        running.onDone([&loop] { loop.quit(); });
        QTimer::singleShot(limitMs, &loop, [&loop] { loop.exit(1); });
        if (loop.exec() != 0)
            qFatal("a coroutine did not end within %d ms", limitMs);
    }
    return running.take();
}

/// A KeepAlive (engine/task_group.h) for a test that outlives its tasks.
inline QCoro::Task<void> asIs(QCoro::Task<void> task)
{
    co_await task;
}

/// So that await() takes a task without a result: await(done(engine.stop())).
inline QCoro::Task<bool> done(QCoro::Task<void> task)
{
    co_await task;
    co_return true;
}

} // namespace etcm::test
