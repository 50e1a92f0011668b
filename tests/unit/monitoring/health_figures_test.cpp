// Hours add up: across collectors, gaps and slow rhythms.
#include "monitoring/health_figures.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kHour = *parseIsoTime("2026-10-14T00:00:00Z");

HourlyHealth hour(int number, qint64 checks, qint64 successes, const QString &collector = u"a"_s)
{
    return {kHour + number * 1h, u"ckw"_s, u"prices"_s, collector, checks, successes, 0, 0ms, {}, {}};
}
} // namespace

class HealthFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unseenHoursAreUnknown()
    {
        const std::vector<HourlyHealth> hours{hour(0, 12, 12), hour(1, 12, 6), hour(5, 12, 12)};
        const HealthFigures figures = healthFigures(hours, kHour, kHour + 10h, 5min);
        QVERIFY(figures.availability == (Availability{150min, 30min, 7h}));
        QCOMPARE(figures.checks, 36);
        QCOMPARE(figures.successes, 30);
    }

    void aSlowRhythmSpeaksForTwoIntervals()
    {
        const std::vector<HourlyHealth> hours{hour(0, 1, 1), hour(24, 1, 0)};
        const HealthFigures figures = healthFigures(hours, kHour, kHour + 96h, 24h);
        QVERIFY(figures.availability == (Availability{24h, 48h, 24h}));
    }

    void aHandOverIsOneHour()
    {
        const std::vector<HourlyHealth> hours{hour(0, 30, 30, u"a"_s), hour(0, 10, 0, u"b"_s)};
        const HealthFigures figures = healthFigures(hours, kHour, kHour + 1h, 1min);
        QVERIFY(figures.availability == (Availability{45min, 15min, 0h}));
    }

    void hoursOutsideDoNotCount()
    {
        const std::vector<HourlyHealth> hours{hour(-1, 5, 5), hour(0, 5, 5), hour(2, 5, 5)};
        QCOMPARE(healthFigures(hours, kHour, kHour + 2h, 1min).checks, 5);
    }

    void theTailJoinsItsHours()
    {
        HealthHistory history;
        history.rawFrom = kHour + 1h;
        history.hours = {hour(0, 4, 4)};
        const HealthTally good{kHour + 1h, u"ckw"_s, u"prices"_s, u"a"_s, CheckKind::Good, 20ms, 3};
        HealthTally slow = good;
        slow.latency = 50ms;
        slow.times = 1;
        HealthTally bad = good;
        bad.kind = CheckKind::Bad;
        bad.latency = 9'000ms; // says nothing
        HealthTally neutral = bad;
        neutral.kind = CheckKind::Neutral;
        history.tail = {good, slow, bad, neutral};
        const std::vector<HourlyHealth> all = allHours(history);
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[1].checks, 7);
        QCOMPARE(all[1].successes, 4);
        QCOMPARE(all[1].neutrals, 3);
        QVERIFY(all[1].latencySum == 110ms);
        QVERIFY(all[1].latencyMax == 50ms);
        const HealthFigures figures = healthFigures(all, kHour, kHour + 2h, 1min);
        QCOMPARE(figures.latency.count(), 4U);
        QVERIFY(figures.latency.quantile(0.99) == 50ms);
    }
};

QTEST_GUILESS_MAIN(HealthFiguresTest)
#include "health_figures_test.moc"
