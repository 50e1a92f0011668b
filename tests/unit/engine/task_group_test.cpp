// Coroutines on their own: counted to their end, and awaited no longer than asked.
#include "engine/task_group.h"
#include "support/await.h"

#include <QCoroFuture>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace std::chrono_literals;

namespace
{
QCoro::Task<void> until(QFuture<void> future)
{
    co_await future;
}

QCoro::Task<int> numbered(QCoro::Task<void> task, int number)
{
    co_await task;
    co_return number;
}
} // namespace

class TaskGroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idleComesAfterTheLast();
    void limitEndsTheWaitNotTheTask();
    void stopEndsTheWait();
};

void TaskGroupTest::idleComesAfterTheLast()
{
    TaskGroup group;
    QPromise<void> one;
    QPromise<void> two;
    one.start();
    two.start();
    group.run(until(one.future()));
    group.run(until(two.future()));
    const Running<int> idle(numbered(group.idle(), 1));
    one.finish();
    QTRY_COMPARE(group.running(), 1);
    QVERIFY(!idle.isDone());
    two.finish();
    QTRY_VERIFY(idle.isDone());
    QCOMPARE(group.running(), 0);
    await(numbered(group.idle(), 2)); // at once when nothing runs
}

void TaskGroupTest::limitEndsTheWaitNotTheTask()
{
    QPromise<void> promise;
    promise.start();
    QCOMPARE(await(endsWithin(until(promise.future()), 5ms)), false);
    promise.finish();
    QCOMPARE(await(endsWithin(until(promise.future()), 5s)),
             true); // behind the first task, which goes on by itself
}

void TaskGroupTest::stopEndsTheWait()
{
    QPromise<void> promise;
    promise.start();
    std::stop_source stop;
    const Running<bool> waiting(endsWithin(until(promise.future()), 1h, stop.get_token()));
    QVERIFY(!waiting.isDone());
    stop.request_stop();
    QTRY_VERIFY(waiting.isDone());
    QCOMPARE(waiting.result(), false);
    promise.finish();
    await(numbered(until(promise.future()), 1)); // behind the task that goes on by itself
}

QTEST_GUILESS_MAIN(TaskGroupTest)
#include "task_group_test.moc"
