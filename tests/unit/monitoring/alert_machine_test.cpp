// The state machine, step by step, from a table of observations.
#include "monitoring/alert_machine.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
const UtcTime kStart = *parseIsoTime("2026-10-14T09:11:00+02:00");
const AlertKey kPlant{AlertRule::EndpointDown, u"ckw"_s, u"plant"_s};

AlertMachine machineWith(AlertThresholds thresholds)
{
    return AlertMachine(kPlant, thresholds, [n = 0]() mutable { return u"incident-%1"_s.arg(++n); });
}

// 'b' bad, 'g' good, 'u' unknown; one a minute. The answer names the state after each and marks transitions
// with '!'.
QString run(AlertMachine &machine, QStringView observations)
{
    QStringList states;
    UtcTime at = kStart;
    for (const QChar letter : observations) {
        const HealthEffect effect = letter == u'b'   ? HealthEffect::Bad
                                    : letter == u'g' ? HealthEffect::Good
                                                     : HealthEffect::Neutral;
        const auto step = machine.observe({effect, at, plainMessage(u"text"_s)});
        states += step ? alertStateName(step->to) + u'!' : alertStateName(machine.snapshot().state);
        at += minutes(1);
    }
    return states.join(u' ');
}
} // namespace

class AlertMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data()
    {
        QTest::addColumn<QString>("observations");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("successes");
        QTest::addColumn<int>("holdMinutes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("good stays quiet") << u"ggg"_s << 3 << 2 << 0 << u"ok ok ok"_s;
        QTest::newRow("third failure fires")
            << u"bbbb"_s << 3 << 2 << 0 << u"pending! pending firing! firing"_s;
        QTest::newRow("blip") << u"bbg"_s << 3 << 2 << 0 << u"pending! pending ok!"_s;
        QTest::newRow("failures must be in a row")
            << u"bbgbb"_s << 3 << 2 << 0 << u"pending! pending ok! pending! pending"_s;
        QTest::newRow("second success resolves")
            << u"bbbgg"_s << 3 << 2 << 0 << u"pending! pending firing! recovering! resolved!"_s;
        QTest::newRow("relapse") << u"bbbgbgg"_s << 3 << 2 << 0
                                 << u"pending! pending firing! recovering! firing! recovering! resolved!"_s;
        QTest::newRow("unknown counts for nothing")
            << u"bububuu"_s << 3 << 2 << 0 << u"pending! pending pending pending firing! firing firing"_s;
        QTest::newRow("unknown does not resolve")
            << u"bbbgug"_s << 3 << 2 << 0 << u"pending! pending firing! recovering! recovering resolved!"_s;
        QTest::newRow("one and one") << u"bg"_s << 1 << 1 << 0 << u"firing! resolved!"_s;
        QTest::newRow("must have held") << u"bbbb"_s << 2 << 2 << 3 << u"pending! pending pending firing!"_s;
    }
    void table()
    {
        QFETCH(QString, observations);
        QFETCH(int, failures);
        QFETCH(int, successes);
        QFETCH(int, holdMinutes);
        QFETCH(QString, expected);
        AlertMachine machine = machineWith({failures, successes, minutes(holdMinutes), {}});
        QCOMPARE(run(machine, observations), expected);
    }

    void incidentKeepsItsIdUntilResolved()
    {
        AlertMachine machine = machineWith({});
        run(machine, u"bbbgb");
        QCOMPARE(machine.snapshot().incidentId, u"incident-1"_s);
        QCOMPARE(*machine.snapshot().since, kStart);
        run(machine, u"gg");
        QVERIFY(machine.snapshot().incidentId.isEmpty());
        run(machine, u"b");
        QCOMPARE(machine.snapshot().incidentId, u"incident-2"_s);
    }

    void keepFiringDelaysTheEnd()
    {
        AlertMachine machine = machineWith({1, 2, {}, minutes(3)});
        QCOMPARE(run(machine, u"bggggg"), u"firing! recovering! recovering recovering resolved! ok"_s);
    }

    void unknownIsRemembered()
    {
        AlertMachine machine = machineWith({});
        run(machine, u"buu");
        QCOMPARE(*machine.snapshot().notObservedSince, kStart + minutes(1));
        run(machine, u"b");
        QVERIFY(!machine.snapshot().notObservedSince);
    }

    void aClosedTargetEndsWithoutNotice()
    {
        AlertMachine machine = machineWith({});
        QVERIFY(!machine.close(plainMessage(u"gone"_s), kStart));
        run(machine, u"bbb");
        machine.setNotified();
        const auto closed = machine.close(plainMessage(u"gone"_s), kStart + hours(1));
        QVERIFY(closed);
        QCOMPARE(closed->to, AlertState::Closed);
        QCOMPARE(closed->from, AlertState::Firing);
        QCOMPARE(closed->text, u"gone"_s);
        QVERIFY(!closed->notified);
        QCOMPARE(machine.snapshot().state, AlertState::Ok);
    }

    void severityOnlyRisesAndEndsTheAcknowledgement()
    {
        AlertMachine machine = machineWith({});
        QVERIFY(!machine.raise(Severity::Critical, kStart));
        QVERIFY(!machine.acknowledge({}));
        run(machine, u"bbb");
        QVERIFY(machine.acknowledge({}));
        QVERIFY(!machine.raise(Severity::Info, kStart));
        QVERIFY(machine.snapshot().acknowledged);
        const auto raised = machine.raise(Severity::Critical, kStart);
        QVERIFY(raised);
        QCOMPARE(raised->from, AlertState::Firing);
        QCOMPARE(raised->to, AlertState::Firing);
        QCOMPARE(raised->severity, Severity::Critical);
        QVERIFY(!machine.snapshot().acknowledged);
    }

    void anAcknowledgementIsKeptWithItsNote()
    {
        AlertMachine machine = machineWith({});
        run(machine, u"bbb");
        QVERIFY(machine.acknowledge({kStart + hours(1), u"Utility called, back by noon"_s}));
        QJsonObject saved = machine.snapshot().toJson();
        const auto read = AlertSnapshot::fromJson(saved);
        QVERIFY(read && read->acknowledged);
        QCOMPARE(read->acknowledged->at, kStart + hours(1));
        QCOMPARE(read->acknowledged->note, u"Utility called, back by noon"_s);
        // Older programs wrote down that it was, but neither when nor why.
        saved.remove(u"acknowledged_at"_s);
        saved.remove(u"acknowledged_note"_s);
        const auto old = AlertSnapshot::fromJson(saved);
        QVERIFY(old && old->acknowledged);
        QCOMPARE(old->acknowledged->at, *old->since);
        QVERIFY(old->acknowledged->note.isEmpty());
    }

    void aSnapshotGoesOnWhereItWas_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("ok") << u"g"_s;
        QTest::newRow("pending") << u"bb"_s;
        QTest::newRow("firing") << u"bbbb"_s;
        QTest::newRow("recovering, not observed") << u"bbbgu"_s;
    }
    void aSnapshotGoesOnWhereItWas()
    {
        QFETCH(QString, before);
        AlertMachine machine = machineWith({});
        run(machine, before);
        const auto read = AlertSnapshot::fromJson(machine.snapshot().toJson());
        QVERIFY(read);
        QCOMPARE(read->toJson(), machine.snapshot().toJson());
        AlertMachine restarted = machineWith({});
        restarted.restore(*read);
        QCOMPARE(run(restarted, u"bgbgg"), run(machine, u"bgbgg"));
    }

    void aBrokenSnapshotIsRefused()
    {
        QVERIFY(!AlertSnapshot::fromJson({}));
        QVERIFY(!AlertSnapshot::fromJson({{u"state"_s, u"firing"_s}, {u"severity"_s, u"warning"_s}}));
        QVERIFY(!AlertSnapshot::fromJson(
            {{u"state"_s, u"recovering"_s}, {u"severity"_s, u"warning"_s}, {u"since"_s, 1000}}));
        QVERIFY(!AlertSnapshot::fromJson(
            {{u"state"_s, u"resolved"_s}, {u"severity"_s, u"warning"_s}, {u"since"_s, 1000}}));
    }
};

QTEST_APPLESS_MAIN(AlertMachineTest)
#include "alert_machine_test.moc"
