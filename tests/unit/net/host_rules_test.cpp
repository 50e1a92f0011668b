// Budget and circuit of one host, as tables of instants.
#include "net/host_rules.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(etcm::HeaderList)
Q_DECLARE_METATYPE(etcm::ResetUnit)

namespace
{
const MonotonicTime kNow{1'000s};
const UtcTime kWall = fromEpochMs(1'791'979'200'000); // 2026-10-14T12:00:00Z

HttpAttempt answered(int status, const HeaderList &headers)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = headers;
    return {answer, {}, false};
}

Verdict seen(int status, const HeaderList &headers, ResetUnit unit)
{
    return classify(answered(status, headers),
                    {QUrl(u"https://api.example.ch"_s), Endpoint::Prices, unit, kWall, {}});
}
} // namespace

class HostRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The same full window, told in each way: the wait is never 1000 times too short or too long.
    void unitsOfTheReset_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<ResetUnit>("unit");
        QTest::addColumn<qint64>("waitMs");
        const auto counted = [](const QByteArray &reset) {
            return HeaderList{
                {"X-RateLimit-Limit", "4"}, {"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", reset}};
        };
        QTest::newRow("ckw, ms left") << counted("999000") << ResetUnit::Milliseconds << qint64(999'000);
        QTest::newRow("seconds left") << counted("999") << ResetUnit::Seconds << qint64(999'000);
        QTest::newRow("epoch seconds") << counted("1791980199") << ResetUnit::EpochSeconds << qint64(999'000);
        QTest::newRow("epoch ms") << counted("1791980199000") << ResetUnit::Seconds << qint64(999'000);
        QTest::newRow("draft") << HeaderList{{"RateLimit", "\"a\";r=0;t=999"}} << ResetUnit::Milliseconds
                               << qint64(999'000);
        QTest::newRow("draft over x-") << HeaderList{{"RateLimit", "\"a\";r=0;t=30"},
                                                     {"X-RateLimit-Remaining", "0"},
                                                     {"X-RateLimit-Reset", "999"}}
                                       << ResetUnit::Seconds << qint64(30'000);
        QTest::newRow("retry-after longer than both")
            << HeaderList{{"Retry-After", "60"}, {"RateLimit", "\"a\";r=0;t=30"}} << ResetUnit::Seconds
            << qint64(60'000);
        QTest::newRow("nothing told") << HeaderList{} << ResetUnit::Seconds << qint64(0);
        QTest::newRow("calls left") << HeaderList{{"RateLimit", "\"a\";r=7;t=30"}} << ResetUnit::Seconds
                                    << qint64(0);
    }
    void unitsOfTheReset()
    {
        QFETCH(const HeaderList, headers);
        QFETCH(const ResetUnit, unit);
        QFETCH(const qint64, waitMs);
        HostRules rules;
        rules.note(seen(200, headers, unit), kNow);
        QCOMPARE(rules.holdFor(CallPriority::Foreground, kNow).wait.count(), waitMs);
        QCOMPARE(rules.holdFor(CallPriority::Foreground, kNow + 999s).wait.count(), 0);
    }

    void answersThatNeverComeCountToo()
    {
        HostBudget budget;
        budget.learn({{}, 4, 3, 1000s}, kNow);
        for (int i = 0; i < 2; ++i)
            budget.spend(kNow + 1s);
        QCOMPARE(budget.waitFor(BudgetShare::All, kNow + 1s), 0ms);
        QCOMPARE(budget.waitFor(BudgetShare::AllButOne, kNow + 1s), 999s);
        budget.spend(kNow + 2s);
        QCOMPARE(budget.waitFor(BudgetShare::All, kNow + 2s), 998s);
        // The next window, of which no answer has told yet, is as large and as long.
        const MonotonicTime next = kNow + 1000s;
        QCOMPARE(budget.waitFor(BudgetShare::AllButOne, next), 0ms);
        for (int i = 0; i < 3; ++i)
            budget.spend(next);
        QCOMPARE(budget.waitFor(BudgetShare::AllButOne, next), 1000s);
        QCOMPARE(budget.waitFor(BudgetShare::All, next), 0ms);
    }

    void limitOfOneStarvesNobody()
    {
        HostBudget budget;
        budget.learn({{}, 1, 1, 60s}, kNow);
        QCOMPARE(budget.waitFor(BudgetShare::AllButOne, kNow), 0ms);
        budget.learn({{}, 1, 0, 60s}, kNow);
        QCOMPARE(budget.waitFor(BudgetShare::AllButOne, kNow), 60s);
        QCOMPARE(budget.waitFor(BudgetShare::AllButOne, kNow + 60s), 0ms);
    }

    void countWithoutAnEndBindsNobody()
    {
        HostBudget budget;
        budget.learn({{}, 4, 0, {}}, kNow);
        QCOMPARE(budget.waitFor(BudgetShare::AllButOne, kNow), 0ms);
    }

    // What people read of the budget is what the server said, also after a restart.
    void anEndThatCannotBeReadChangesNoCount_data()
    {
        QTest::addColumn<HeaderList>("headers");
        const HeaderList none{{"X-RateLimit-Limit", "4"}, {"X-RateLimit-Remaining", "0"}};
        QTest::newRow("no end") << none;
        for (const char *reset : {"", "later", "1e3", "0x10"})
            QTest::addRow("\"%s\"", reset) << none + HeaderList{{"X-RateLimit-Reset", reset}};
    }
    void anEndThatCannotBeReadChangesNoCount()
    {
        QFETCH(HeaderList, headers);
        HostRules rules;
        rules.note(seen(200, headers, ResetUnit::Seconds), kNow, CallPriority::Background);
        const HostState state = rules.state(u"x"_s, kNow, kWall);
        QCOMPARE(state.remaining, 0);
        HostRules restored;
        restored.restore(state, kNow + 1s, kWall + 1s);
        QCOMPARE(restored.state(u"x"_s, kNow + 1s, kWall + 1s).remaining, 0);
        if (headers.size() > 2) {
            QVERIFY(restored.holdFor(CallPriority::Background, kNow + 1s).wait > 59min);
            QCOMPARE(restored.state(u"x"_s, kNow + 61min, kWall + 61min).remaining, 4); // a new window
        }
    }

    void circuitOpensLongerEachTime()
    {
        HostCircuit circuit;
        for (int i = 1; i < HostCircuit::kFailuresToOpen; ++i)
            circuit.noteFailure(kNow);
        QVERIFY(!circuit.isOpen());
        MonotonicTime now = kNow;
        for (const auto length : {15s, 30s, 60s, 120s, 240s, 300s, 300s}) {
            circuit.noteFailure(now);
            QVERIFY(circuit.openUntil() == now + length);
            now = *circuit.openUntil();
            circuit.noteEntered();
            QVERIFY(circuit.isProbing());
        }
        circuit.noteAnswer();
        QVERIFY(!circuit.isOpen() && !circuit.isProbing() && circuit.failures() == 0);
        circuit.noteFailure(now);
        QVERIFY(!circuit.isOpen()); // it takes as many again
    }

    // A restart, or a configuration that changed elsewhere, mends no host.
    void circuitGoesOnAfterARestart()
    {
        HostRules rules;
        for (int i = 0; i < HostCircuit::kFailuresToOpen; ++i)
            rules.note(seen(503, {}, ResetUnit::Seconds), kNow, CallPriority::Background);
        const HostState state = rules.state(u"x"_s, kNow, kWall);
        HostRules restored;
        restored.restore(state, kNow + 5s, kWall + 5s);
        QCOMPARE(restored.state(u"x"_s, kNow + 5s, kWall + 5s).circuitProbeAt, state.circuitProbeAt);
        QCOMPARE(restored.state(u"x"_s, kNow + 5s, kWall + 5s).failures, state.failures);
        QCOMPARE(restored.holdFor(CallPriority::Background, kNow + 5s).wait, 10s);
        QCOMPARE(restored.holdFor(CallPriority::Foreground, kNow + 5s).wait, 0ms);
        const Hold hold = restored.holdFor(CallPriority::Background, kNow + 5s);
        QCOMPARE(restored.refusal(hold, u"x"_s, kWall + 5s).outcome, Outcome::Http5xx);
        QCOMPARE(restored.holdFor(CallPriority::Background, kNow + 15s).wait, 0ms); // the probe
        restored.note(seen(503, {}, ResetUnit::Seconds), kNow + 15s, CallPriority::Background);
        QCOMPARE(restored.holdFor(CallPriority::Background, kNow + 15s).wait, 30s);

        HostRules muchLater;
        muchLater.restore(state, kNow + 24h, kWall + 24h);
        QCOMPARE(muchLater.holdFor(CallPriority::Background, kNow + 24h).wait, 0ms);
    }

    /// A connection that is kept shows none; it holds with the one that it was made with.
    void certificatesAreKept()
    {
        HttpAttempt attempt = answered(200, {});
        attempt.certificates = {kWall + 240h, kWall + 120h};
        const ClassifyContext context{
            QUrl(u"https://api.example.ch"_s), Endpoint::Prices, ResetUnit::Seconds, kWall, {}};
        HostRules rules;
        rules.note(classify(attempt, context), kNow);
        rules.note(classify(answered(200, {}), context), kNow);
        const HostState state = rules.state(u"x"_s, kNow, kWall);
        QVERIFY(state.certificates == attempt.certificates);
        HostRules restored;
        restored.restore(state, kNow, kWall);
        QVERIFY(restored.state(u"x"_s, kNow, kWall).certificates == attempt.certificates);
        // A client certificate that is shown no longer is told no longer.
        attempt.certificates.client.reset();
        rules.note(classify(attempt, context), kNow);
        QVERIFY(!rules.state(u"x"_s, kNow, kWall).certificates.client);
    }

    void canceledProbeProvesNothing()
    {
        HostCircuit circuit;
        for (int i = 0; i < HostCircuit::kFailuresToOpen; ++i)
            circuit.noteFailure(kNow);
        circuit.noteEntered();
        circuit.noteLeft();
        QVERIFY(circuit.isOpen() && !circuit.isProbing());
    }

    void refusalsAreAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("fails");
        for (const int status : {200, 302, 400, 401, 403, 404, 429, 501})
            QTest::addRow("%d", status) << status << false;
        for (const int status : {500, 502, 503, 504})
            QTest::addRow("%d", status) << status << true;
    }
    void refusalsAreAnswers()
    {
        QFETCH(const int, status);
        QFETCH(const bool, fails);
        HostRules rules;
        for (int i = 0; i < HostCircuit::kFailuresToOpen; ++i)
            rules.note(seen(status, {}, ResetUnit::Seconds), kNow);
        QCOMPARE(rules.holdFor(CallPriority::Background, kNow).reason == HoldReason::Circuit, fails);
    }
};

QTEST_GUILESS_MAIN(HostRulesTest)
#include "host_rules_test.moc"
