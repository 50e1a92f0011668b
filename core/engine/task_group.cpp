#include "engine/task_group.h"

#include <QCoroFuture>

#include <QTimer>

namespace etcm
{

namespace
{
struct Race {
    QPromise<bool> promise;
    bool decided = false;

    void decide(bool finished)
    {
        if (decided)
            return;
        decided = true;
        promise.addResult(finished);
        promise.finish();
    }
};

QCoro::Task<void> finish(std::shared_ptr<Race> race, QCoro::Task<void> task)
{
    co_await task;
    race->decide(true);
}
} // namespace

QCoro::Task<bool> endsWithin(QCoro::Task<void> task, std::chrono::milliseconds limit, std::stop_token stop)
{
    auto race = std::make_shared<Race>();
    race->promise.start();
    const QFuture<bool> winner = race->promise.future();
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [race] { race->decide(false); });
    timer.start(limit);
    const std::stop_callback onStop(stop, [race] { race->decide(false); });
    finish(race, std::move(task));
    const bool finished = co_await winner;
    co_return finished;
}

QCoro::Task<bool> pauseFor(std::chrono::milliseconds time, std::stop_token stop)
{
    auto race = std::make_shared<Race>();
    race->promise.start();
    const QFuture<bool> winner = race->promise.future();
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [race] { race->decide(true); });
    timer.start(time);
    const std::stop_callback onStop(stop, [race] { race->decide(false); });
    const bool passed = co_await winner;
    co_return passed;
}

TaskGroup::TaskGroup() : m_state(std::make_shared<State>()) {}

void TaskGroup::run(QCoro::Task<void> task)
{
    ++m_state->running;
    watch(m_state, std::move(task));
}

QCoro::Task<void> TaskGroup::watch(std::shared_ptr<State> state, QCoro::Task<void> task)
{
    co_await task;
    if (--state->running > 0)
        co_return;
    std::vector<QPromise<void>> waiting = std::move(state->waiting);
    for (QPromise<void> &promise : waiting)
        promise.finish();
}

QCoro::Task<void> TaskGroup::idle()
{
    if (m_state->running == 0)
        co_return;
    QPromise<void> promise;
    promise.start();
    const QFuture<void> done = promise.future();
    m_state->waiting.push_back(std::move(promise));
    co_await done;
}

int TaskGroup::running() const
{
    return m_state->running;
}

} // namespace etcm
