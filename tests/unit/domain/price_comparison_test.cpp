// Prices beside other prices: by the wall clock over the days on which the clocks change, and by load.
#include "domain/price_comparison.h"

#include "domain/tariff.h"

#include <QTest>

using namespace etcm;
using namespace std::chrono;

namespace
{
const MarketDay kBefore(LocalDate{2026y, October, 24d});
const MarketDay kAutumn(LocalDate{2026y, October, 25d});
const MarketDay kSpring(LocalDate{2026y, March, 29d});
const MarketDay kAfterSpring(LocalDate{2026y, March, 30d});

// Slot i costs i + 1 thousandths.
PriceGrid counting(const MarketDay &day)
{
    PriceGrid grid(day.start(), day.end());
    for (int i = 0; i < grid.size(); ++i)
        grid.fill(grid.start(i), grid.start(i + 1), Price::fromMicro((i + 1) * 1000));
    return grid;
}

bool nearly(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}
} // namespace

class PriceComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDoubledHourHasOnePartner()
    {
        // 02:00 CEST and 02:00 CET read the same; only the first was there yesterday, too.
        QCOMPARE(*sameWallClock(kAutumn.slotStart(8), kBefore), kBefore.slotStart(8));
        for (int slot = 12; slot < 16; ++slot)
            QVERIFY(!sameWallClock(kAutumn.slotStart(slot), kBefore));
        QCOMPARE(*sameWallClock(kAutumn.slotStart(16), kBefore), kBefore.slotStart(12)); // 03:00
        QCOMPARE(*sameWallClock(kBefore.slotStart(8), kAutumn), kAutumn.slotStart(8));
        QCOMPARE(*sameWallClock(kBefore.slotStart(12), kAutumn), kAutumn.slotStart(16));
    }

    void theSkippedHourHasNone()
    {
        for (int slot = 8; slot < 12; ++slot)
            QVERIFY(!sameWallClock(kAfterSpring.slotStart(slot), kSpring));
        QCOMPARE(*sameWallClock(kAfterSpring.slotStart(12), kSpring), kSpring.slotStart(8)); // 03:00
        QCOMPARE(*sameWallClock(kSpring.slotStart(8), kAfterSpring), kAfterSpring.slotStart(12));
    }

    void anotherDayIsLaidOverByTheClock()
    {
        const PriceGrid laid = onDay(kAutumn, counting(kBefore), kBefore);
        QCOMPARE(laid.size(), 100);
        QCOMPARE(laid.known(), 96);
        QCOMPARE(*laid.value(11), Price::fromMicro(12'000));
        QVERIFY(!laid.value(12) && !laid.value(15));
        QCOMPARE(*laid.value(16), Price::fromMicro(13'000));
        QCOMPARE(*laid.value(99), Price::fromMicro(96'000));
        const PriceGrid spring = onDay(kAfterSpring, counting(kSpring), kSpring);
        QCOMPARE(spring.known(), 92);
        QVERIFY(!spring.value(8) && !spring.value(11));
    }

    void aDifferenceIsKnownWhereBothAre()
    {
        PriceGrid counted = counting(kBefore);
        PriceGrid other(kBefore.start(), kBefore.end());
        other.fill(other.start(3), other.start(5), Price::fromMicro(10'000));
        const PriceGrid apart = difference(counted, other);
        QCOMPARE(apart.known(), 2);
        QCOMPARE(*apart.value(3), Price::fromMicro(-6'000));
        QVERIFY(!apart.value(5));
    }

    void spreadOfTheDearestAndCheapestHours()
    {
        QVERIFY(nearly(*spreadOfHours(counting(kBefore), hours(1)), 0.0945 - 0.0025));
        QVERIFY(nearly(*spreadOfHours(counting(kBefore), hours(24)), 0));
        QVERIFY(!spreadOfHours(counting(kBefore), hours(25)));
        QVERIFY(!spreadOfHours(counting(kBefore), minutes(0)));
    }

    void aLoadPaysWhatItUses()
    {
        PriceGrid grid = counting(kBefore);
        std::vector<double> kwh(96, 0.0);
        kwh[0] = 3;
        kwh[3] = 1;
        QVERIFY(nearly(*weightedPrice(grid, kwh).value, (0.001 * 3 + 0.004) / 4));
        // A missing slot is in neither sum.
        const SlotRun withoutFirst{grid.start(1), grid.to()};
        PriceGrid gap(grid.from(), grid.to());
        for (int i = 1; i < 96; ++i)
            gap.fill(gap.start(i), gap.start(i + 1), *grid.value(i));
        const Mean paid = weightedPrice(gap, kwh);
        QVERIFY(nearly(*paid.value, 0.004));
        QCOMPARE(paid.used, 95);
        QCOMPARE(paid.expected, 96);
        QVERIFY(!weightedPrice(grid, std::vector<double>(96, 0.0)).value);
        QCOMPARE(partOf(grid, withoutFirst).known(), 95);
    }

    void aShareOfNothingIsNone()
    {
        PriceGrid whole(kBefore.start(), kBefore.end());
        whole.fill(whole.start(0), whole.start(2), Price::fromMicro(200'000));
        PriceGrid part(kBefore.start(), kBefore.end());
        part.fill(part.start(1), part.start(9), Price::fromMicro(50'000));
        QVERIFY(nearly(*componentShare(part, whole), 0.25));
        PriceGrid negative(kBefore.start(), kBefore.end());
        negative.fill(negative.start(0), negative.start(2), Price::fromMicro(-1));
        QVERIFY(!componentShare(part, negative));
        QVERIFY(!componentShare(part, PriceGrid(kBefore.start(), kBefore.end())));
    }

    void aPartBeginsWithTheNextWholeQuarter()
    {
        const PriceGrid grid = counting(kBefore);
        const PriceGrid part = partOf(grid, {grid.start(10) + minutes(2), grid.start(14)});
        QCOMPARE(part.from(), grid.start(11));
        QCOMPARE(part.size(), 3);
        QCOMPARE(*part.value(0), Price::fromMicro(12'000));
        QCOMPARE(partOf(grid, {grid.to(), grid.from()}).size(), 0);
        QCOMPARE(partOf(grid, {grid.from() - hours(5), grid.to() + hours(5)}).size(), 96);
    }

    void aMonthHasTheHoursOfItsClocks()
    {
        const auto hoursOf = [](const SlotRun &run) {
            return duration_cast<hours>(run.to - run.from).count();
        };
        QCOMPARE(hoursOf(monthToDate(LocalDate{2026y, March, 31d})), 743);
        QCOMPARE(hoursOf(monthToDate(LocalDate{2026y, October, 31d})), 745);
        QCOMPARE(hoursOf(monthToDate(LocalDate{2026y, October, 1d})), 24);
        // From slots: a month's base is not the mean of its days' bases, one of which is longer.
        const SlotRun october = monthToDate(LocalDate{2026y, October, 31d});
        PriceGrid grid(october.from, october.to);
        grid.fill(kAutumn.start(), kAutumn.end(), Price::fromMicro(2'980'000));
        grid.fill(october.from, kAutumn.start(), Price());
        grid.fill(kAutumn.end(), october.to, Price());
        const PriceStatistics month = priceStatistics(grid);
        QCOMPARE(month.expected, 2980);
        QVERIFY(nearly(*month.base.value, 0.1));
        QCOMPARE(month.peak.expected, 22 * 48); // weekdays of October 2026
        QCOMPARE(month.peakHours.expected, 31 * 48);
        QCOMPARE(month.offPeak1.expected, 30 * 32 + 36);
        QCOMPARE(month.offPeak2.expected, 31 * 16);
        QCOMPARE(month.peak.expected + month.offPeak.expected, 2980);
    }
};

QTEST_GUILESS_MAIN(PriceComparisonTest)
#include "price_comparison_test.moc"
