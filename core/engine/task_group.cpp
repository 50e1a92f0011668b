#include "engine/task_group.h"

#include <QCoroFuture>

namespace etcm
{

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
