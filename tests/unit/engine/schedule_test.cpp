// The instant of the next poll, as a table, and the one timer behind it.
#include "engine/scheduler.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(etcm::DueInput)

namespace
{
UtcTime at(const char *text)
{
    return *parseIsoTime(text);
}
} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextDue_data();
    void nextDue();
    void phaseIsStableAndSpread();
    void emitsWhatIsDueOnce();
    void sleepGivesOneCatchUp();
    void pausedSchedulerIsSilent();
    void waitsForTheOtherSide();
};

void TestSchedule::nextDue_data()
{
    QTest::addColumn<DueInput>("input");
    QTest::addColumn<QByteArray>("due");
    const UtcTime now = at("2026-10-14T12:00:00Z");
    QTest::newRow("never polled: now")
        << DueInput{now, {}, 300s, 40s, {}} << QByteArray("2026-10-14T12:00:00Z");
    QTest::newRow("next instant of the grid")
        << DueInput{now, at("2026-10-14T11:55:40Z"), 300s, 40s, {}} << QByteArray("2026-10-14T12:00:40Z");
    QTest::newRow("a catch-up just before the grid skips it")
        << DueInput{now, at("2026-10-14T11:59:00Z"), 300s, 40s, {}} << QByteArray("2026-10-14T12:05:40Z");
    QTest::newRow("hours asleep: due since long, once")
        << DueInput{now, at("2026-10-14T04:00:00Z"), 300s, 40s, {}} << QByteArray("2026-10-14T04:05:40Z");
    QTest::newRow("clock set back: counts as just polled")
        << DueInput{now, at("2026-10-14T13:00:00Z"), 300s, 40s, {}} << QByteArray("2026-10-14T12:05:40Z");
    QTest::newRow("the other side asked for patience")
        << DueInput{now, at("2026-10-14T11:55:40Z"), 300s, 40s, at("2026-10-14T12:17:00Z")}
        << QByteArray("2026-10-14T12:17:00Z");
    QTest::newRow("exactly on the grid")
        << DueInput{now, at("2026-10-14T11:55:00Z"), 300s, 0s, {}} << QByteArray("2026-10-14T12:00:00Z");
    QTest::newRow("an hour's rhythm over midnight in Zurich")
        << DueInput{at("2026-10-24T22:30:00Z"), at("2026-10-24T22:10:00Z"), 3600s, 600s, {}}
        << QByteArray("2026-10-24T23:10:00Z");
}

void TestSchedule::nextDue()
{
    QFETCH(const DueInput, input);
    QFETCH(const QByteArray, due);
    QCOMPARE(formatIsoUtc(etcm::nextDue(input)), due);
}

void TestSchedule::phaseIsStableAndSpread()
{
    const auto phase = stablePhase(u"desk-1a2b3c4d", u"ckw", Endpoint::Prices, 300s);
    // A fixed figure: a new release must not make every installation ask at another time.
    QCOMPARE(phase.count(), stablePhase(u"desk-1a2b3c4d", u"ckw", Endpoint::Prices, 300s).count());
    std::set<qint64> quarters;
    for (int i = 0; i < 200; ++i) {
        const auto other = stablePhase(QString::number(i), u"ckw", Endpoint::Prices, 300s);
        QVERIFY(other >= 0ms && other < 300s);
        quarters.insert(other / 75s);
    }
    QCOMPARE(quarters.size(), std::size_t(4));
}

void TestSchedule::emitsWhatIsDueOnce()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 5ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{u"desk"_s, Endpoint::Prices, 300s, 0s, {}, {}, false},
                       {u"desk"_s, Endpoint::Plant, 300s, 100s, at("2026-10-14T11:58:00Z"), {}, false}});
    scheduler.start();
    QTRY_COMPARE(due.size(), 1);
    QCOMPARE(due.first().first().toString(), u"desk"_s);
    clock.advance(600s); // the plant is due; the prices still run
    QTRY_COMPARE(due.size(), 2);
    scheduler.noteFinished(u"desk"_s, Endpoint::Prices, {});
    QTRY_COMPARE(due.size(), 3);
}

void TestSchedule::sleepGivesOneCatchUp()
{
    ManualClock clock(at("2026-10-14T04:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{u"desk"_s, Endpoint::Prices, 300s, 0s, at("2026-10-14T03:59:00Z"), {}, false}});
    connect(&scheduler, &Scheduler::due, this,
            [&](const QString &id, Endpoint endpoint) { scheduler.noteFinished(id, endpoint, {}); });
    scheduler.start();
    clock.advance(8h);
    QTRY_COMPARE(due.size(), 1);
    QTest::qWait(30); // many looks at the clock
    QCOMPARE(due.size(), 1);
}

void TestSchedule::pausedSchedulerIsSilent()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{u"desk"_s, Endpoint::Prices, 300s, 0s, {}, {}, false}});
    scheduler.setPaused(true);
    scheduler.start();
    QTest::qWait(20);
    QCOMPARE(due.size(), 0);
    scheduler.setPaused(false);
    QTRY_COMPARE(due.size(), 1);
}

void TestSchedule::waitsForTheOtherSide()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    scheduler.setJobs({{u"desk"_s, Endpoint::Prices, 300s, 0s, {}, {}, false}});
    scheduler.noteStarted(u"desk"_s, Endpoint::Prices);
    scheduler.noteFinished(u"desk"_s, Endpoint::Prices, at("2026-10-14T12:16:40Z"));
    QCOMPARE(*scheduler.dueAt(u"desk"_s, Endpoint::Prices), at("2026-10-14T12:16:40Z"));
    QVERIFY(!scheduler.dueAt(u"other"_s, Endpoint::Prices));
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "schedule_test.moc"
