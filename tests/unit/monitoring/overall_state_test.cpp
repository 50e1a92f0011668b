// One word about everything, and why.
#include "monitoring/overall_state.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
using Condition = EndpointCondition;

OverallInput with(Condition prices, Condition plant, Condition signalling, Condition health)
{
    OverallInput input;
    input.endpoints = {{Endpoint::Prices, prices},
                       {Endpoint::Plant, plant},
                       {Endpoint::Signals, signalling},
                       {Endpoint::Health, health}};
    input.now = *parseIsoTime("2026-10-14T09:45:00+02:00");
    return input;
}

OverallInput allWith(Condition condition)
{
    return with(condition, condition, condition, condition);
}

QString told(const OverallInput &input)
{
    const OverallView view = overallView(input);
    return u"%1: %2 %3"_s.arg(view.word(), view.line1, view.line2);
}
} // namespace

class OverallStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connected()
    {
        OverallInput input = allWith(Condition::Answering);
        QCOMPARE(told(input), u"Connected: 4 of 4 endpoints answer, no open alert"_s);
        input.acknowledged = 1;
        QCOMPARE(told(input), u"Connected: 4 of 4 endpoints answer, 1 alert acknowledged"_s);
        input.firing = 2;
        QCOMPARE(told(input), u"Connected: 4 of 4 endpoints answer, 2 alerts firing"_s);
    }

    void notObservedIsNotDown()
    {
        QCOMPARE(
            told(with(Condition::Answering, Condition::Unknown, Condition::Waiting, Condition::Answering)),
            u"Connected: 2 of 4 endpoints answer, no open alert"_s);
        OverallInput input = allWith(Condition::Unknown);
        QCOMPARE(told(input), u"Waiting: No endpoint has answered yet The first answers are awaited"_s);
        input.waitingFor = u"system keyring"_s;
        QCOMPARE(told(input), u"Waiting: No endpoint has answered yet Waiting for the system keyring"_s);
    }

    void waitingBesidesAnswersIsDegraded()
    {
        OverallInput input =
            with(Condition::Answering, Condition::Unknown, Condition::Unknown, Condition::Unknown);
        input.waitingFor = u"secret DESK"_s;
        QCOMPARE(told(input), u"Degraded: Waiting for the secret DESK, 1 of 4 endpoints answer"_s);
    }

    void degraded()
    {
        OverallInput input =
            with(Condition::Answering, Condition::Down, Condition::Answering, Condition::Answering);
        QCOMPARE(told(input), u"Degraded: Plant does not answer, 3 of 4 endpoints answer"_s);
        input.centralBuffering = true;
        QCOMPARE(told(input), u"Degraded: Plant does not answer, central database is buffered"_s);
        input.endpoints[0].condition = Condition::Slow;
        input.endpoints[2].condition = Condition::Stale;
        QCOMPARE(told(input), u"Degraded: Plant does not answer, and 3 more"_s);
        input = allWith(Condition::Slow);
        QCOMPARE(told(input), u"Degraded: 4 endpoints are slow, 4 of 4 endpoints answer"_s);
        input = allWith(Condition::Answering);
        input.centralBuffering = true;
        QCOMPARE(told(input), u"Degraded: Central database is buffered, 4 of 4 endpoints answer"_s);
        QCOMPARE(
            told(with(Condition::Slow, Condition::Answering, Condition::Answering, Condition::Answering)),
            u"Degraded: Prices are slow, 4 of 4 endpoints answer"_s);
    }

    void theGraverWordWins()
    {
        OverallInput input = allWith(Condition::Down);
        QCOMPARE(told(input), u"Outage: No endpoint answers No data received yet"_s);
        input.lastGood = *parseIsoTime("2026-10-14T09:31:00+02:00");
        QCOMPARE(told(input), u"Outage: No endpoint answers Last good data 09:31"_s);
        input.offlineSince = *parseIsoTime("2026-10-13T11:02:00+02:00");
        QCOMPARE(told(input), u"Offline: Your network is offline Nothing checked since Tue 13 Oct 11:02"_s);
        input.pausedSince = *parseIsoTime("2026-10-14T08:15:00Z");
        QCOMPARE(told(input), u"Paused: Paused by you, 10:15 Nothing is fetched"_s);
    }

    void downAndUnseenIsAnOutage()
    {
        QCOMPARE(
            overallView(with(Condition::Down, Condition::Unknown, Condition::Unknown, Condition::Waiting))
                .state,
            OverallState::Outage);
    }
};

QTEST_APPLESS_MAIN(OverallStateTest)
#include "overall_state_test.moc"
