// Rounds of queries: what is gathered, what waits its turn, and what comes too late.
#include "desktop/feeds/query_round.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace etcm;
using namespace std::chrono_literals;

namespace
{
/// A query that is answered when the test says so.
class Query
{
public:
    Query() { m_promise.start(); }
    [[nodiscard]] QFuture<Result<int>> future() const { return m_promise.future(); }
    void answer(Result<int> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<int>> m_promise;
};
} // namespace

class QueryRoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoundEndsWithItsLastAnswer()
    {
        QueryRound round(1ms, nullptr);
        const QSignalSpy answered(&round, &QueryRound::answered);
        QVERIFY(!round.begin()); // nobody looks
        QVERIFY(round.setActive(true));
        QVERIFY(!round.setActive(true));
        QVERIFY(round.begin());
        std::vector<int> taken;
        const auto take = [&taken](int value) { taken.push_back(value); };
        Query first;
        Query failing;
        Query following;
        round.ask(first.future(), [&](int value) {
            take(value);
            round.ask(following.future(), take);
        });
        round.ask(failing.future(), take);
        const std::function<void()> other = round.await();
        round.close();
        failing.answer(fail(ErrorCode::Storage, QStringLiteral("no")));
        first.answer(1);
        QTRY_COMPARE(taken, std::vector<int>{1});
        other();
        QVERIFY(round.isAwaiting());
        QVERIFY(!round.begin());
        QVERIFY(answered.isEmpty());
        following.answer(2);
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(taken, (std::vector<int>{1, 2}));
        QCOMPARE(round.asked(), 4);
        QVERIFY(!round.isAwaiting());
    }

    void anEarlyAnswerDoesNotEndIt()
    {
        QueryRound round(1ms, nullptr);
        const QSignalSpy answered(&round, &QueryRound::answered);
        round.setActive(true);
        QVERIFY(round.begin());
        round.await()();
        QVERIFY(answered.isEmpty());
        round.close();
        QCOMPARE(answered.count(), 1);
    }

    void whatArrivesMeanwhileHasTheNextRound()
    {
        QueryRound round(1ms, nullptr);
        const QSignalSpy due(&round, &QueryRound::due);
        round.want();
        QVERIFY(round.isWanted());
        round.setActive(true);
        QVERIFY(round.begin());
        QVERIFY(!round.isWanted());
        const std::function<void()> answer = round.await();
        round.close();
        round.want();
        round.want();
        QTRY_COMPARE(due.count(), 1);
        QVERIFY(!round.begin()); // the answer is not there yet
        QVERIFY(round.isWanted());
        answer();
        QTRY_COMPARE(due.count(), 2);
        QVERIFY(round.begin());
    }

    void lateAnswersAreDropped()
    {
        QueryRound round(1ms, nullptr);
        const QSignalSpy answered(&round, &QueryRound::answered);
        round.setActive(true);
        QVERIFY(round.begin());
        std::vector<int> taken;
        const auto take = [&taken](int value) { taken.push_back(value); };
        Query late;
        round.ask(late.future(), take);
        const std::function<void()> lateToo = round.await();
        round.close();
        round.drop();
        QVERIFY(round.begin());
        Query timely;
        round.ask(timely.future(), take);
        round.close();
        late.answer(1);
        lateToo();
        QVERIFY(round.isAwaiting());
        timely.answer(2);
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(taken, std::vector<int>{2});
    }

    void aHiddenOneIsNotDue()
    {
        QueryRound round(0ms, nullptr);
        const QSignalSpy due(&round, &QueryRound::due);
        round.setActive(true);
        round.want();
        QVERIFY(round.setActive(false));
        round.want();
        QSignalSpy turned(this, &QueryRoundTest::turn);
        QTimer::singleShot(5ms, this, &QueryRoundTest::turn);
        QVERIFY(turned.wait());
        QVERIFY(due.isEmpty());
    }

Q_SIGNALS:
    void turn();
};

QTEST_GUILESS_MAIN(QueryRoundTest)
#include "query_round_test.moc"
