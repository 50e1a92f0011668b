// Coroutines that run on their own, counted, so that an ordered end can await them.
#pragma once

#include <QCoroTask>

#include <QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace etcm
{

/// Makes a coroutine keep alive what it uses, until its end.
using KeepAlive = std::function<QCoro::Task<void>(QCoro::Task<void>)>;

/// Awaits `task`, but not longer than `limit` or until `stop` is requested (in this thread); false then: the
/// task goes on by itself.
QCoro::Task<bool> endsWithin(QCoro::Task<void> task, std::chrono::milliseconds limit,
                             std::stop_token stop = {});

/// Waits for `time`, or until `stop` is requested (in this thread): false then.
QCoro::Task<bool> pauseFor(std::chrono::milliseconds time, std::stop_token stop);

class TaskGroup
{
public:
    TaskGroup();

    /// Lets `task` run to its end; it must keep alive what it uses.
    void run(QCoro::Task<void> task);
    /// Ends when no task is left.
    QCoro::Task<void> idle();
    [[nodiscard]] int running() const;

private:
    struct State {
        int running = 0;
        std::vector<QPromise<void>> waiting;
    };
    static QCoro::Task<void> watch(std::shared_ptr<State> state, QCoro::Task<void> task);

    std::shared_ptr<State> m_state;
};

} // namespace etcm
