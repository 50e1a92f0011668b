// What is usual of a series: scale mistakes show, crises do not stay doubted, and a person has the last word.
#include "domain/price_level.h"

#include <QTest>

#include <cmath>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
const std::optional kEnergy = usualPriceRange(u"CHF_kWh"_s);
const MarketDay kFirst(LocalDate(std::chrono::year(2026) / 11 / 2));

// A day as CKW's: cheap at night, dear in the morning and the evening.
std::vector<PricePoint> dynamicDay(const MarketDay &day, double factor = 1, double shift = 0)
{
    std::vector<PricePoint> points;
    for (int i = 0; i < day.slotCount(); ++i) {
        const double value = 0.22 + 0.06 * std::sin(i / 7.0) + (i > 68 && i < 82 ? 0.05 : 0);
        points.push_back(
            {day.slotStart(i), day.slotStart(i) + kSlotLength, *Price::fromDouble(value * factor + shift)});
    }
    return points;
}

std::vector<PricePoint> flatDay(const MarketDay &day, double value)
{
    std::vector<PricePoint> points;
    for (int i = 0; i < day.slotCount(); ++i)
        points.push_back({day.slotStart(i), day.slotStart(i) + kSlotLength, *Price::fromDouble(value)});
    return points;
}

std::ptrdiff_t marked(SeriesLevel &level, std::vector<PricePoint> points)
{
    level.mark(points, kEnergy);
    return std::ranges::count_if(points, &PricePoint::implausible);
}

// A week of usual days; `day` is the one behind it.
SeriesLevel afterAWeek(MarketDay &day)
{
    SeriesLevel level;
    day = kFirst;
    for (int i = 0; i < 7; ++i, day = day.next()) {
        if (marked(level, dynamicDay(day, 0.9 + 0.03 * i)) != 0)
            qFatal("a usual day is doubted");
    }
    return level;
}
} // namespace

class PriceLevelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsHoldWithoutHistory()
    {
        SeriesLevel level;
        QCOMPARE(marked(level, dynamicDay(kFirst, 1000)), 96);
        QCOMPARE(marked(level, dynamicDay(kFirst, 100)), 96); // centimes
        QVERIFY(level.usual.empty() && level.doubted.empty());
        QCOMPARE(marked(level, dynamicDay(kFirst)), 0);
        QCOMPARE(level.usual.size(), std::size_t(1));
    }

    void theOwnRangeShowsAChangeOfScale_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("shift");
        QTest::addColumn<bool>("plausible");
        const auto row = [](const char *name, double factor, double shift, bool plausible) {
            QTest::newRow(name) << factor << shift << plausible;
        };
        row("as ever", 1, 0, true);
        row("a cheap day", 0.6, 0, true);
        row("a dear day", 1.5, 0, true);
        row("negative prices", 1, -0.3, true);
        row("times 10", 10, 0, false);
        row("by 100", 0.01, 0, false);
        row("by 1000", 0.001, 0, false);
        row("nothing but zeros", 0, 0, false);
    }

    void theOwnRangeShowsAChangeOfScale()
    {
        QFETCH(double, factor);
        QFETCH(double, shift);
        QFETCH(bool, plausible);
        MarketDay day = kFirst;
        SeriesLevel level = afterAWeek(day);
        const std::ptrdiff_t count = marked(level, dynamicDay(day, factor, shift));
        QCOMPARE(count, plausible ? 0 : 96);
    }

    // A component of a few centimes: ten times that is inside of every limit of the unit.
    void smallComponentsHaveTheirOwnRange()
    {
        SeriesLevel level;
        QCOMPARE(marked(level, flatDay(kFirst, 0.0303)), 0);
        QCOMPARE(marked(level, flatDay(kFirst.next(), 0.0463)), 0); // a new year
        QCOMPARE(marked(level, flatDay(kFirst.next(), 0.303)), 96);
        QCOMPARE(marked(level, flatDay(kFirst.next(), 0.000303)), 96);
    }

    void oneSlotIsMarkedAlone()
    {
        MarketDay day = kFirst;
        SeriesLevel level = afterAWeek(day);
        std::vector<PricePoint> points = dynamicDay(day);
        points[40].value = *Price::fromDouble(0.95);
        level.mark(points, kEnergy);
        QVERIFY(points[40].implausible);
        QCOMPARE(std::ranges::count_if(points, &PricePoint::implausible), 1);
        QCOMPARE(level.usual.back().day, day.date()); // the day itself is one as ever
    }

    void askingAgainChangesNothing()
    {
        MarketDay day = kFirst;
        SeriesLevel level = afterAWeek(day);
        for (int i = 0; i < 50; ++i) // every half an hour, the same day
            QCOMPARE(marked(level, dynamicDay(day, 3, 0.1)) > 48, true);
        QCOMPARE(level.doubted.size(), std::size_t(1));
        QCOMPARE(marked(level, dynamicDay(day)), 0); // corrected
        QVERIFY(level.doubted.empty());
    }

    void aCrisisIsTheNewNormalAfterFourDays()
    {
        MarketDay day = kFirst;
        SeriesLevel level = afterAWeek(day);
        for (int i = 0; i < 4; ++i, day = day.next())
            QVERIFY(marked(level, dynamicDay(day, 2, 0.3)) > 48);
        QCOMPARE(marked(level, dynamicDay(day, 2, 0.3)), 0);
        QCOMPARE(marked(level, dynamicDay(day.next())), 0); // and back again
    }

    void whatIsBeyondTheLimitsIsNeverNormal()
    {
        MarketDay day = kFirst;
        SeriesLevel level = afterAWeek(day);
        for (int i = 0; i < 20; ++i, day = day.next())
            QCOMPARE(marked(level, dynamicDay(day, 1000)), 96);
        QCOMPARE(marked(level, dynamicDay(day)), 0);
    }

    void aPersonHasTheLastWord()
    {
        MarketDay day = kFirst;
        SeriesLevel level = afterAWeek(day);
        std::vector<PricePoint> points = dynamicDay(day, 8); // up to 2.6 CHF/kWh
        level.mark(points, kEnergy, true);
        QCOMPARE(std::ranges::count_if(points, &PricePoint::implausible), 0);
        QCOMPARE(marked(level, dynamicDay(day.next(), 8.2)), 0);
        QCOMPARE(marked(level, dynamicDay(day.next(), 1000)), 96);
    }

    void longAgoIsHeldAgainstTheLimitsAlone()
    {
        MarketDay day = kFirst;
        SeriesLevel level = afterAWeek(day);
        const SeriesLevel before = level;
        const MarketDay old(LocalDate(std::chrono::year(2022) / 8 / 26));
        QCOMPARE(marked(level, dynamicDay(old, 2.5, 0.2)), 0);
        QCOMPARE(marked(level, dynamicDay(old, 1000)), 96);
        QVERIFY(level == before);
    }

    void daysAreThoseOfTheMarket()
    {
        // The day of the clock change has 100 slots, and ends an hour later than a wall clock thinks.
        SeriesLevel level;
        const MarketDay autumn(LocalDate(std::chrono::year(2026) / 10 / 25));
        std::vector<PricePoint> points = dynamicDay(autumn);
        const std::vector<PricePoint> next = dynamicDay(autumn.next());
        points.insert(points.end(), next.begin(), next.end());
        QCOMPARE(marked(level, points), 0);
        QCOMPARE(level.usual.size(), std::size_t(2));
        QCOMPARE(level.usual[0].day, autumn.date());
    }
};

QTEST_GUILESS_MAIN(PriceLevelTest)
#include "price_level_test.moc"
