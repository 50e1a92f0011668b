// Decimation and axes.
#include "models/axis.h"
#include "models/decimation.h"
#include "models/price_curve.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

class CurvesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsShortRuns()
    {
        const CurveRun run{{0, 1}, {1, 2}, {2, 3}};
        QCOMPARE(decimateM4(run, 0, 2, 2), run);
    }

    void keepsEveryColumnsExtremes()
    {
        CurveRun run;
        for (int i = 0; i < 10'000; ++i)
            run.push_back({double(i), std::sin(i * 0.7) * (i % 100)});
        const CurveRun kept = decimateM4(run, 0, 10'000, 100);
        QVERIFY(kept.size() <= 400U);
        QCOMPARE(kept.front(), run.front());
        QCOMPARE(kept.back(), run.back());
        QVERIFY(std::ranges::is_sorted(kept, {}, &CurvePoint::x));
        for (int column = 0; column < 100; ++column) {
            const auto inside = [&](const CurvePoint &p) { return int(p.x / 100) == column; };
            const auto peak = [&](const CurveRun &points) {
                double highest = -1e9;
                for (const CurvePoint &p : points)
                    highest = inside(p) ? std::max(highest, p.y) : highest;
                return highest;
            };
            QCOMPARE(peak(kept), peak(run));
        }
    }

    void choosesRoundTicks()
    {
        QCOMPARE(niceStep(0.188, 5), 0.05);
        QCOMPARE(niceStep(600, 6), 100.0);
        QCOMPARE(niceTicks(0.1301, 0.3179, 5).size(), 4U);
        QCOMPARE(niceTicks(-0.5, 0.5, 4).front(), -0.5);
        QCOMPARE(niceStep(0, 5), 1.0); // no range, no loop
    }

    void labelsTheWallClock()
    {
        const MarketDay spring(LocalDate(year(2026), March, day(29)));
        const auto labels = hourLabels(spring.start(), spring.end(), 3);
        QCOMPARE(labels.size(), 9U);
        QCOMPARE(labels[1].text, u"03:00"_s);
        // 03:00 is two hours after midnight on that day.
        QCOMPARE(labels[1].x - labels[0].x, 7200.0);
        QCOMPARE(labels.back().text, u"24:00"_s);
    }

    /// An hour from half past eleven: what lies after midnight is today's, and no gap.
    void aSlotAcrossMidnightBeginsTheChart()
    {
        const MarketDay today(LocalDate(year(2026), October, day(14)));
        PriceSnapshot snapshot;
        snapshot.range = {today.start(), today.next().end()};
        snapshot.days = {{{today.start(), today.end()}, u"Today"_s, {}}};
        const std::vector<StoredPoint> points{
            {today.start() - minutes(30), today.start() + minutes(30), Price::fromMicro(200'000), {}, 0},
            {today.start() + minutes(30), today.end(), Price::fromMicro(300'000), {}, 0}};
        fillPriceCurve(snapshot, points, today.at(hours(12)));
        QVERIFY(snapshot.marks.missing.empty());
        QCOMPARE(snapshot.runs.size(), 1U);
        QCOMPARE(snapshot.runs[0].front().x, double(toEpochMs(today.start())) / 1000);
    }
};

} // namespace

QTEST_GUILESS_MAIN(CurvesTest)
#include "curves_test.moc"
