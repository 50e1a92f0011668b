// Lets a test wait for a coroutine with a time limit.
#pragma once

#include <QCoroTask>

#include <QTest>

#include <memory>
#include <optional>

namespace etcm::test
{

/// A task under way, watched from outside.
template <typename T>
class Running
{
public:
    explicit Running(QCoro::Task<T> task) { watch(std::move(task), m_result); }
    [[nodiscard]] bool isDone() const { return m_result->has_value(); }
    [[nodiscard]] const T &result() const { return **m_result; }
    [[nodiscard]] T take() const { return std::move(**m_result); }

private:
    static QCoro::Task<void> watch(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> into)
    {
        T result = co_await std::move(task);
        into->emplace(std::move(result));
    }
    std::shared_ptr<std::optional<T>> m_result = std::make_shared<std::optional<T>>();
};

/// Runs the event loop until the task ends; aborts the test program if it does not end in time.
template <typename T>
T await(QCoro::Task<T> task, int limitMs = 10'000)
{
    const Running<T> running(std::move(task));
    if (!QTest::qWaitFor([&running] { return running.isDone(); }, limitMs))
        qFatal("a coroutine did not end within %d ms", limitMs);
    return running.take();
}

} // namespace etcm::test
