// The oracle of the trading definitions: a day of 1..96 (and 1..100 on 25 October) has known answers.
#include "domain/price_statistics.h"

#include "domain/tariff.h"

#include <QTest>

using namespace etcm;
using namespace std::chrono;

namespace
{
constexpr double kExact = 1e-9;
const MarketDay kWednesday(LocalDate{2026y, October, 14d});
const MarketDay kSaturday(LocalDate{2026y, October, 17d});
const MarketDay kAutumn(LocalDate{2026y, October, 25d}); // a Sunday
const MarketDay kSpring(LocalDate{2026y, March, 29d});   // a Sunday

// Slot i costs i + 1.
PriceGrid counting(const MarketDay &day)
{
    PriceGrid grid(day.start(), day.end());
    for (int i = 0; i < grid.size(); ++i)
        grid.fill(grid.start(i), grid.start(i + 1), Price::fromMicro((i + 1) * 1'000'000));
    return grid;
}

PriceGrid withoutSlot(const PriceGrid &all, int missing)
{
    PriceGrid grid(all.from(), all.to());
    for (int i = 0; i < all.size(); ++i) {
        if (i != missing)
            grid.fill(all.start(i), all.start(i + 1), *all.value(i));
    }
    return grid;
}

PriceGrid constant(const MarketDay &day, Price price)
{
    PriceGrid grid(day.start(), day.end());
    grid.fill(day.start(), day.end(), price);
    return grid;
}

void same(const Mean &mean, double value, int used, int expected)
{
    QVERIFY(mean.value);
    QVERIFY2(std::abs(*mean.value - value) < kExact, qPrintable(QString::number(*mean.value)));
    QCOMPARE(mean.used, used);
    QCOMPARE(mean.expected, expected);
}
} // namespace

class PriceStatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weekdayOracle()
    {
        const PriceStatistics day = priceStatistics(counting(kWednesday));
        QCOMPARE(day.used, 96);
        QCOMPARE(day.expected, 96);
        same(day.base, 48.5, 96, 96);
        same(day.peak, 56.5, 48, 48);
        same(day.peakHours, 56.5, 48, 48);
        same(day.offPeak1, 16.5, 32, 32);
        same(day.offPeak2, 88.5, 16, 16);
        same(day.offPeak, (16.5 * 32 + 88.5 * 16) / 48, 48, 48);
        QCOMPARE(day.spread, Price::fromMicro(95'000'000));
        QVERIFY(std::abs(*day.peakMinusBase - 8.0) < kExact);
        QVERIFY(std::abs(*day.meanStep.value - 1.0) < kExact);
        QVERIFY(std::abs(*day.standardDeviation - std::sqrt((96.0 * 96 - 1) / 12)) < kExact);
        QCOMPARE(day.negative.count, 0);
    }

    void autumnOracle()
    {
        const PriceStatistics day = priceStatistics(counting(kAutumn));
        QCOMPARE(day.expected, 100);
        same(day.offPeak1, 18.5, 36, 36);
        same(day.peakHours, 60.5, 48, 48);
        same(day.offPeak2, 92.5, 16, 16);
        QVERIFY(!day.peak.value); // Sunday
        QCOMPARE(day.peak.expected, 0);
        QVERIFY(!day.peakMinusBase);
        same(day.offPeak, 50.5, 100, 100);
    }

    void springHasAShortNight()
    {
        const PriceStatistics day = priceStatistics(counting(kSpring));
        QCOMPARE(day.expected, 92);
        QCOMPARE(day.offPeak1.expected, 28);
        QCOMPARE(day.peakHours.expected, 48);
        QCOMPARE(day.offPeak2.expected, 16);
    }

    void saturdayHasNoFuturesPeak()
    {
        const PriceStatistics day = priceStatistics(counting(kSaturday));
        QVERIFY(!day.peak.value);
        same(day.peakHours, 56.5, 48, 48);
    }

    void partialFiguresSayso()
    {
        const PriceStatistics day = priceStatistics(withoutSlot(counting(kWednesday), 95));
        same(day.base, 48.0, 95, 96);
        QVERIFY(day.base.isPartial());
        same(day.peak, 56.5, 48, 48);
        QVERIFY(!day.peak.isPartial());
        const PriceStatistics none = priceStatistics(PriceGrid(kWednesday.start(), kWednesday.end()));
        QVERIFY(!none.base.value);
        QCOMPARE(none.base.expected, 96);
        QVERIFY(!none.minimum && !none.maximum && !none.spread && !none.standardDeviation &&
                !none.meanStep.value);
    }

    void extremesNameAllTies()
    {
        PriceGrid grid = constant(kWednesday, Price::fromMicro(5));
        const auto low = Price::fromMicro(-3);
        grid.fill(grid.start(4), grid.start(6), low);
        grid.fill(grid.start(90), grid.start(91), low);
        const PriceStatistics day = priceStatistics(grid);
        QCOMPARE(day.minimum->value, low);
        QCOMPARE(day.minimum->runs,
                 (std::vector<SlotRun>{{grid.start(4), grid.start(6)}, {grid.start(90), grid.start(91)}}));
        QCOMPARE(day.negative.count, 3);
        const PriceStatistics flat = priceStatistics(constant(kWednesday, low));
        QCOMPARE(flat.minimum->runs, (std::vector<SlotRun>{{kWednesday.start(), kWednesday.end()}}));
        QCOMPARE(flat.spread, Price());
    }

    void negativeSlotsAreCountedWithTheirMean()
    {
        PriceGrid grid = constant(kAutumn, Price::fromMicro(5));
        grid.fill(grid.start(12), grid.start(14), Price::fromMicro(-4'000'000));
        grid.fill(grid.start(90), grid.start(91), Price::fromMicro(-1'000'000));
        const NegativeSlots negative = priceStatistics(grid).negative;
        QCOMPARE(negative.count, 3);
        QVERIFY(std::abs(*negative.mean + 3.0) < kExact);
        QCOMPARE(*negative.first, grid.start(12));
        QCOMPARE(*negative.last, grid.start(91));
        QVERIFY(!priceStatistics(constant(kAutumn, Price())).negative.first); // zero is not below zero
    }

    // Nine slots in ten make a figure; what does not exist on the day makes none.
    void coverage()
    {
        QVERIFY(isCovered(96, 96) && isCovered(87, 96) && isCovered(90, 100));
        QVERIFY(!isCovered(86, 96) && !isCovered(89, 100) && !isCovered(0, 0));
    }

    void stepsAreCounted()
    {
        const Mean steps = priceStatistics(withoutSlot(counting(kWednesday), 40)).meanStep;
        QCOMPARE(steps.used, 93);
        QCOMPARE(steps.expected, 95);
        QVERIFY(std::abs(*steps.value - 1.0) < kExact);
    }

    void aRangeMayBeginAndEndWithinDays()
    {
        const PriceGrid all = counting(kWednesday);
        PriceGrid part(all.start(30), all.start(34));
        for (int i = 30; i < 34; ++i)
            part.fill(all.start(i), all.start(i + 1), *all.value(i));
        const PriceStatistics found = priceStatistics(part);
        same(found.base, 32.5, 4, 4);
        same(found.offPeak1, 31.5, 2, 2);
        same(found.peak, 33.5, 2, 2);
        QCOMPARE(found.offPeak2.expected, 0);
        QCOMPARE(priceStatistics(PriceGrid(all.from(), all.from())).expected, 0);
    }

    void noStepOverAGap()
    {
        PriceGrid grid(kWednesday.start(), kWednesday.end());
        grid.fill(grid.start(0), grid.start(1), Price::fromMicro(1'000'000));
        grid.fill(grid.start(2), grid.start(3), Price::fromMicro(9'000'000));
        grid.fill(grid.start(3), grid.start(4), Price::fromMicro(11'000'000));
        QVERIFY(std::abs(*priceStatistics(grid).meanStep.value - 2.0) < kExact);
    }

    void cheapestWindow()
    {
        const PriceGrid grid = counting(kWednesday);
        const auto cheap = bestWindow(grid, hours(3), WindowKind::Cheapest);
        QVERIFY(cheap);
        QCOMPARE(cheap->from, kWednesday.start());
        QCOMPARE(cheap->to, kWednesday.start() + hours(3));
        QVERIFY(std::abs(cheap->mean - 6.5) < kExact);
        const auto dear = bestWindow(grid, hours(3), WindowKind::Dearest);
        QCOMPARE(dear->to, kWednesday.end());
        QVERIFY(std::abs(dear->mean - 90.5) < kExact);
        QVERIFY(!bestWindow(grid, hours(25), WindowKind::Cheapest));
        QVERIFY(!bestWindow(grid, minutes(0), WindowKind::Cheapest));
        QCOMPARE(bestWindow(grid, hours(24), WindowKind::Cheapest)->from, kWednesday.start());
    }

    void windowNeverSpansAGapAndTheEarliestWins()
    {
        const auto gap = bestWindow(withoutSlot(counting(kWednesday), 5), hours(3), WindowKind::Cheapest);
        QCOMPARE(gap->from, kWednesday.slotStart(6));
        const auto tie = bestWindow(constant(kWednesday, Price::fromMicro(7)), hours(2), WindowKind::Dearest);
        QCOMPARE(tie->from, kWednesday.start());
        QVERIFY(!bestWindow(withoutSlot(counting(kWednesday), 48), hours(13), WindowKind::Cheapest));
    }

    void windowSpansMidnight()
    {
        const UtcTime end = kWednesday.next().end();
        PriceGrid two(kWednesday.start(), end);
        two.fill(two.from(), two.to(), Price::fromMicro(10));
        two.fill(kWednesday.end() - hours(1), kWednesday.end() + hours(1), Price::fromMicro(1));
        QCOMPARE(bestWindow(two, hours(2), WindowKind::Cheapest)->from, kWednesday.end() - hours(1));
    }

    void cheapestSlotsNeedNotTouch()
    {
        PriceGrid grid = constant(kWednesday, Price::fromMicro(5));
        grid.fill(grid.start(10), grid.start(11), Price::fromMicro(1));
        grid.fill(grid.start(40), grid.start(42), Price::fromMicro(2));
        QCOMPARE(cheapestSlots(grid, 3),
                 (std::vector<SlotRun>{{grid.start(10), grid.start(11)}, {grid.start(40), grid.start(42)}}));
        QCOMPARE(cheapestSlots(grid, 4).front().from, grid.start(0)); // ties by time
        QCOMPARE(cheapestSlots(grid, 1000), (std::vector<SlotRun>{{grid.from(), grid.to()}}));
        QVERIFY(cheapestSlots(grid, 0).empty());
    }

    void rankAndPercentile()
    {
        const PriceGrid grid = withoutSlot(counting(kWednesday), 0); // 2..96
        const PriceRank rank = priceRank(grid, Price::fromMicro(12'000'000));
        QCOMPARE(rank.atOrBelow, 11);
        QCOMPARE(rank.atOrAbove, 85);
        QCOMPARE(rank.of, 95);
        QVERIFY(std::abs(*pricePercentile(grid, Price::fromMicro(12'000'000)) - 10.5 / 95) < kExact);
        const PriceGrid flat = constant(kWednesday, Price::fromMicro(4));
        QVERIFY(std::abs(*pricePercentile(flat, Price::fromMicro(4)) - 0.5) < kExact);
        QCOMPARE(priceRank(flat, Price::fromMicro(4)).atOrBelow, 96);
        QVERIFY(!pricePercentile(PriceGrid(kWednesday.start(), kWednesday.end()), Price()));
    }

    void nextChangeStopsAtAGap()
    {
        PriceGrid grid = constant(kWednesday, Price::fromMicro(5));
        grid.fill(grid.start(8), grid.start(12), Price::fromMicro(6));
        const auto change = nextChange(grid, grid.start(2) + minutes(7));
        QVERIFY(change);
        QCOMPARE(change->at, grid.start(8));
        QCOMPARE(change->before, Price::fromMicro(5));
        QCOMPARE(change->after, Price::fromMicro(6));
        QVERIFY(!nextChange(withoutSlot(grid, 5), grid.start(2)));
        QVERIFY(!nextChange(grid, grid.start(12)));
        QVERIFY(!nextChange(grid, grid.from() - milliseconds(1)));
        QVERIFY(!nextChange(grid, grid.to()));
    }

    void gridFromSlotsOfAnyLength()
    {
        const UtcTime start = kWednesday.start();
        const Price one = Price::fromMicro(1);
        const std::vector<PricePoint> points{
            {start - minutes(30), start + minutes(15), one},         // reaches in from yesterday
            {start + hours(1), start + hours(2), one},               // an hour
            {start + hours(3) + minutes(5), start + hours(4), one},  // begins within a quarter
            {start + hours(5), start + hours(5) + minutes(20), one}, // ends within a quarter
            {kWednesday.end() - minutes(15), kWednesday.end() + hours(3), one},
            {kWednesday.end(), kWednesday.end() + minutes(15), one}, // tomorrow's
            {start - hours(2), start - hours(1), one},               // yesterday's
        };
        const PriceGrid grid(kWednesday, points);
        QCOMPARE(grid.size(), 96);
        QCOMPARE(grid.known(), 1 + 4 + 3 + 1 + 1);
        QVERIFY(grid.at(start));
        QVERIFY(!grid.at(start + hours(3)));
        QVERIFY(grid.at(start + hours(3) + minutes(15)));
        QVERIFY(grid.at(start + hours(5)) && !grid.at(start + hours(5) + minutes(15)));
        QVERIFY(!grid.at(kWednesday.end()) && !grid.at(start - milliseconds(1)));
    }
};

QTEST_GUILESS_MAIN(PriceStatisticsTest)
#include "price_statistics_test.moc"
