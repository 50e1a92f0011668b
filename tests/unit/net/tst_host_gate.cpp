// The gate: turns, order, pauses and endings, on a clock that moves only when told to.
#include "support/await.h"

#include "net/host_gate.h"

#include <QElapsedTimer>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Pass = HostGate::Pass;
using Priority = HostGate::Priority;

namespace
{
const QUrl kUrl(u"https://api.example.ch/a"_s);

/// Takes a turn, notes its name, and gives the turn back at once.
QCoro::Task<void> note(HostGate *gate, Priority priority, QString name, QStringList *into)
{
    const Result<Pass> pass = co_await gate->enter(kUrl, priority, 5s);
    *into += pass ? name : name + u" refused"_s;
}
} // namespace

class TestHostGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origins()
    {
        QCOMPARE(originOf(QUrl(u"HTTPS://User:pw@API.Example.ch/x?y"_s)), u"https://api.example.ch:443"_s);
        QCOMPARE(originOf(QUrl(u"http://127.0.0.1/x"_s)), u"http://127.0.0.1:80"_s);
        QVERIFY(originOf(QUrl(u"http://h:81"_s)) != originOf(QUrl(u"http://h"_s)));
        QVERIFY(originOf(QUrl(u"http://h"_s)) != originOf(QUrl(u"https://h"_s)));
    }

    void foregroundGoesFirstThenInOrder()
    {
        HostGate gate(m_clock);
        QStringList order;
        std::optional<Pass> held(await(gate.enter(kUrl, Priority::Background, 1s)).value());
        note(&gate, Priority::Background, u"b1"_s, &order);
        note(&gate, Priority::Background, u"b2"_s, &order);
        note(&gate, Priority::Foreground, u"f1"_s, &order);
        note(&gate, Priority::Foreground, u"f2"_s, &order);
        QTest::qWait(10);
        QVERIFY(order.isEmpty());
        held.reset();
        QTRY_COMPARE(order.join(u' '), u"f1 f2 b1 b2"_s);
    }

    void hostsDoNotWaitForEachOther()
    {
        HostGate gate(m_clock);
        const Result<Pass> first = await(gate.enter(kUrl, Priority::Background, 1s));
        const Running<Result<Pass>> other(
            gate.enter(QUrl(u"https://other.example.ch"_s), Priority::Background, 1s));
        QVERIFY(other.isDone() && other.result());
    }

    void asManyAsConfigured()
    {
        HostGate gate(m_clock, 2);
        const Result<Pass> first = await(gate.enter(kUrl, Priority::Background, 1s));
        const Running<Result<Pass>> second(gate.enter(kUrl, Priority::Background, 1s));
        const Running<Result<Pass>> third(gate.enter(kUrl, Priority::Background, 1s));
        QVERIFY(second.isDone());
        QVERIFY(!third.isDone());
    }

    void pauseHoldsUntilItsTime()
    {
        HostGate gate(m_clock);
        gate.pause(kUrl, 30ms);
        gate.pause(kUrl, 10ms); // never shortens
        QCOMPARE(gate.pauseLeft(kUrl), 30ms);
        const Running<Result<Pass>> turn(gate.enter(kUrl, Priority::Foreground, 10s));
        QTest::qWait(80);
        QVERIFY(!turn.isDone()); // the clock has not moved
        m_clock.advance(30ms);
        QTRY_VERIFY(turn.isDone());
        QVERIFY(turn.result());
        QCOMPARE(gate.pauseLeft(kUrl), 0ms);
    }

    void hopelessWaitsEndAtOnce()
    {
        HostGate gate(m_clock);
        gate.pause(kUrl, 60s);
        const Running<Result<Pass>> turn(gate.enter(kUrl, Priority::Foreground, 45s));
        QVERIFY(turn.isDone());
        QCOMPARE(turn.result().error().code, ErrorCode::BudgetExhausted);
        QCOMPARE(turn.result().error().retryAfter, 60s);
        QVERIFY(turn.result().error().text().contains(u"60 s"_s));
    }

    void pauseThatComesLaterEndsWaitsToo()
    {
        HostGate gate(m_clock);
        const Result<Pass> held = await(gate.enter(kUrl, Priority::Background, 1s));
        const Running<Result<Pass>> hopeless(gate.enter(kUrl, Priority::Background, 45s));
        const Running<Result<Pass>> patient(gate.enter(kUrl, Priority::Background, 120s));
        gate.pause(kUrl, 60s);
        QVERIFY(hopeless.isDone());
        QCOMPARE(hopeless.result().error().retryAfter, 60s);
        QVERIFY(!patient.isDone());
    }

    void noTurnInTime()
    {
        HostGate gate(m_clock);
        const Result<Pass> held = await(gate.enter(kUrl, Priority::Background, 1s));
        QElapsedTimer timer;
        timer.start();
        const Result<Pass> turn = await(gate.enter(kUrl, Priority::Background, 50ms));
        QVERIFY(timer.elapsed() >= 50);
        QCOMPARE(turn.error().code, ErrorCode::BudgetExhausted);
        QVERIFY(!turn.error().retryAfter);
    }

    void whoGaveUpDoesNotBlockTheNext()
    {
        HostGate gate(m_clock);
        std::optional<Pass> held(await(gate.enter(kUrl, Priority::Background, 1s)).value());
        const Running<Result<Pass>> hasty(gate.enter(kUrl, Priority::Background, 10ms));
        const Running<Result<Pass>> patient(gate.enter(kUrl, Priority::Background, 5s));
        QTRY_VERIFY(hasty.isDone());
        held.reset();
        QTRY_VERIFY(patient.isDone());
        QVERIFY(patient.result());
    }

    void shutdownEndsWaitsAndRefuses()
    {
        HostGate gate(m_clock);
        const Result<Pass> held = await(gate.enter(kUrl, Priority::Background, 1s));
        const Running<Result<Pass>> waiting(gate.enter(kUrl, Priority::Background, 5s));
        gate.shutdown();
        QVERIFY(waiting.isDone());
        QCOMPARE(waiting.result().error().code, ErrorCode::Canceled);
        QCOMPARE(await(gate.enter(kUrl, Priority::Background, 5s)).error().code, ErrorCode::Canceled);
    }

    void passMayOutliveTheGate()
    {
        auto gate = std::make_unique<HostGate>(m_clock);
        const Result<Pass> held = await(gate->enter(kUrl, Priority::Background, 1s));
        const Running<Result<Pass>> waiting(gate->enter(kUrl, Priority::Background, 5s));
        gate.reset();
        QCOMPARE(waiting.result().error().code, ErrorCode::Canceled);
        QVERIFY(held);
    }

private:
    ManualClock m_clock{fromEpochMs(1'791'979'200'000)};
};

QTEST_GUILESS_MAIN(TestHostGate)
#include "tst_host_gate.moc"
