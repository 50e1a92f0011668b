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

Verdict pausing(std::chrono::milliseconds pause)
{
    Verdict verdict;
    verdict.outcome = Outcome::RateLimited;
    verdict.hostPause = pause;
    return verdict;
}

Verdict granting(qint64 limit, qint64 remaining, std::chrono::milliseconds reset)
{
    Verdict verdict;
    verdict.outcome = Outcome::Ok;
    verdict.budget = {{}, limit, remaining, reset};
    return verdict;
}

Verdict failing()
{
    Verdict verdict;
    verdict.outcome = Outcome::Connect;
    return verdict;
}

/// Takes a turn, notes its name, and gives the turn back at once.
QCoro::Task<void> note(HostGate *gate, Priority priority, QString name, QStringList *into)
{
    const Result<Pass> pass = co_await gate->enter(kUrl, priority, 5s);
    *into += pass ? name : name + u" refused"_s;
}

/// A turn at another host, at whose end the gate looks at every queue.
void lookAgain(HostGate &gate)
{
    QVERIFY(await(gate.enter(QUrl(u"https://another.example.ch"_s), Priority::Foreground, 5s)));
}
} // namespace

class HostGateTest : public QObject
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
        lookAgain(gate);
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
        gate.note(kUrl, pausing(30ms));
        gate.note(kUrl, pausing(10ms)); // never shortens
        QVERIFY(gate.states().front().pausedUntil == m_clock.now() + 30ms);
        const Running<Result<Pass>> turn(gate.enter(kUrl, Priority::Foreground, 10s));
        lookAgain(gate);
        QVERIFY(!turn.isDone()); // the clock has not moved
        m_clock.advance(30ms);
        QTRY_VERIFY(turn.isDone());
        QVERIFY(turn.result());
        QVERIFY(!gate.states().front().pausedUntil);
    }

    void hopelessWaitsEndAtOnce()
    {
        HostGate gate(m_clock);
        gate.note(kUrl, pausing(60s));
        const Running<Result<Pass>> turn(gate.enter(kUrl, Priority::Foreground, 45s));
        QVERIFY(turn.isDone());
        QCOMPARE(turn.result().error().code, ErrorCode::BudgetExhausted);
        QCOMPARE(turn.result().error().retryAfter, 60s);
        QCOMPARE(turn.result().error().advice, nextTryText(m_clock.now() + 60s) + u", in 60 s"_s);
    }

    void pauseThatComesLaterEndsWaitsToo()
    {
        HostGate gate(m_clock);
        const Result<Pass> held = await(gate.enter(kUrl, Priority::Background, 1s));
        const Running<Result<Pass>> hopeless(gate.enter(kUrl, Priority::Background, 45s));
        const Running<Result<Pass>> patient(gate.enter(kUrl, Priority::Background, 120s));
        gate.note(kUrl, pausing(60s));
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

    // CKW's figures: 4 calls in 999 s, one kept for the user.
    void callThatWouldBreakTheBudgetIsNotSent()
    {
        HostGate gate(m_clock);
        for (const qint64 remaining : {3, 2, 1}) {
            const Result<Pass> pass = await(gate.enter(kUrl, Priority::Background, 45s));
            QVERIFY(pass);
            gate.note(kUrl, granting(4, remaining, 999s));
        }
        const Result<Pass> background = await(gate.enter(kUrl, Priority::Background, 45s));
        QCOMPARE(background.error().code, ErrorCode::BudgetExhausted);
        QCOMPARE(background.error().retryAfter, 999s);
        QCOMPARE(background.error().what, u"the call would break the host's budget of 4 calls"_s);
        QCOMPARE(background.error().advice, nextTryText(m_clock.now() + 999s) + u", in 999 s"_s);
        {
            const Result<Pass> user = await(gate.enter(kUrl, Priority::Foreground, 45s));
            QVERIFY(user); // the kept one
            gate.note(kUrl, granting(4, 0, 999s));
        }
        const Running<Result<Pass>> fifth(gate.enter(kUrl, Priority::Foreground, 45s));
        QCOMPARE(fifth.result().error().retryAfter, 999s);
        m_clock.advance(960s); // the window ends within the deadline: the call waits for it
        const Running<Result<Pass>> patient(gate.enter(kUrl, Priority::Background, 45s));
        lookAgain(gate);
        QVERIFY(!patient.isDone());
        m_clock.advance(39s);
        QVERIFY(await(gate.enter(kUrl, Priority::Foreground, 45s))); // its turn makes the queue look again
        QTRY_VERIFY(patient.isDone());
        QVERIFY(patient.result());
    }

    void budgetSurvivesARestart()
    {
        std::vector<HostState> kept;
        {
            HostGate gate(m_clock);
            gate.note(kUrl, granting(4, 1, 600s));
            gate.note(QUrl(u"https://slow.example.ch"_s), pausing(3600s));
            kept = gate.states();
        }
        m_clock.advance(100s); // a restart takes its time
        HostGate gate(m_clock);
        gate.restore(kept);
        QCOMPARE(await(gate.enter(kUrl, Priority::Background, 45s)).error().retryAfter, 500s);
        QVERIFY(await(gate.enter(kUrl, Priority::Foreground, 45s)));
        QCOMPARE(await(gate.enter(QUrl(u"https://slow.example.ch"_s), Priority::Foreground, 45s))
                     .error()
                     .retryAfter,
                 3500s);
    }

    void openCircuitTellsTheOthersUntilWhen()
    {
        HostGate gate(m_clock);
        for (int i = 0; i < HostCircuit::kFailuresToOpen; ++i) {
            const Result<Pass> pass = await(gate.enter(kUrl, Priority::Background, 5s));
            QVERIFY(pass);
            gate.note(kUrl, failing());
        }
        const Result<Pass> refused = await(gate.enter(kUrl, Priority::Background, 5s));
        QCOMPARE(refused.error().code, ErrorCode::HostDown);
        QCOMPARE(refused.error().outcome, Outcome::Connect); // what opened it
        QCOMPARE(refused.error().what, u"the circuit is open, 5 calls in a row failed"_s);
        QCOMPARE(refused.error().advice, nextTryText(m_clock.now() + 15s) + u", in 15 s"_s);
        QVERIFY(gate.states().front().circuitProbeAt == m_clock.now() + 15s);
        m_clock.advance(15s);
        std::optional<Pass> probe(await(gate.enter(kUrl, Priority::Background, 5s)).value());
        QTest::qWait(0);
        const Running<Result<Pass>> second(gate.enter(kUrl, Priority::Background, 5s));
        QVERIFY(!second.isDone()); // one probe at a time
        gate.note(kUrl, granting(100, 99, 60s));
        probe.reset();
        QTRY_VERIFY(second.isDone());
        QVERIFY(second.result());
        QVERIFY(!gate.states().front().circuitProbeAt);
    }

    void userProbesAnOpenCircuitAtOnce()
    {
        HostGate gate(m_clock);
        for (int i = 0; i < HostCircuit::kFailuresToOpen; ++i)
            gate.note(kUrl, failing());
        QVERIFY(!await(gate.enter(kUrl, Priority::SignIn, 5s)));
        QVERIFY(await(gate.enter(kUrl, Priority::Foreground, 5s)));
    }

    void headersThatCannotBeReadAreLoggedOncePerHost()
    {
        static int said;
        said = 0;
        const auto before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
                said += text.contains(u"words that cannot be read"_s) ? 1 : 0;
            });
        HostGate gate(m_clock);
        Verdict verdict = pausing(1h);
        verdict.unclearWait = "Retry-After: soon";
        for (int i = 0; i < 3; ++i) {
            gate.note(kUrl, verdict);
            gate.note(QUrl(u"https://other.example.ch"_s), verdict);
        }
        qInstallMessageHandler(before);
        QCOMPARE(said, 2);
    }

private:
    ManualClock m_clock{fromEpochMs(1'791'979'200'000)};
};

QTEST_GUILESS_MAIN(HostGateTest)
#include "host_gate_test.moc"
