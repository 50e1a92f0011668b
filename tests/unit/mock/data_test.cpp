// Generated data: sums, shapes, clock changes, determinism, publication, for any day.
#include "mock/data/noise.h"
#include "mock/data/world.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace etcm;
using namespace etcm::mock;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
UtcTime at(const char *text)
{
    return *parseIsoTime(text);
}
} // namespace

class MockDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAddUpExactly()
    {
        const World world(7, m_clock, true);
        for (sys_days day = 2020y / January / 1; day < sys_days(2026y / October / 14); day += days(17)) {
            for (const Product product : {Product::Home, Product::Business}) {
                for (const TimedPrice &slot : dayOf(world, LocalDate(day), product)) {
                    const SlotPrice &p = slot.price;
                    QCOMPARE(p.integrated, p.grid + p.electricity);
                    QCOMPARE(p.grid, p.gridUsage + kGridSurcharge);
                    QVERIFY(p.gridUsage >= Price());
                    QCOMPARE(p.integrated.micro() % 100, 0);
                }
            }
        }
    }

    void homePricesStayInTheirRange()
    {
        const World world(7, m_clock, true);
        Price least = Price::fromMicro(1'000'000);
        Price most;
        for (sys_days day = 2025y / January / 1; day < sys_days(2026y / January / 1); day += days(1)) {
            for (const TimedPrice &slot : dayOf(world, LocalDate(day), Product::Home)) {
                least = std::min(least, slot.price.integrated);
                most = std::max(most, slot.price.integrated);
            }
        }
        QVERIFY(least >= Price::fromMicro(150'000) && least <= Price::fromMicro(170'000));
        QVERIFY(most <= Price::fromMicro(330'000) && most >= Price::fromMicro(290'000));
    }

    void daysHaveTheirOwnNumberOfSlots_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("count");
        QTest::newRow("spring") << QByteArray("2026-03-29") << 92;
        QTest::newRow("autumn") << QByteArray("2025-10-26") << 100;
        QTest::newRow("other") << QByteArray("2026-02-28") << 96;
    }

    void daysHaveTheirOwnNumberOfSlots()
    {
        QFETCH(QByteArray, date);
        QFETCH(int, count);
        const World world(7, m_clock, true);
        const auto slots = dayOf(world, *parseIsoDate(date), Product::Home);
        QCOMPARE(static_cast<int>(slots.size()), count);
        for (std::size_t i = 1; i < slots.size(); ++i)
            QCOMPARE(slots[i].start, slots[i - 1].end);
    }

    void theDoubledHourHasOnePrice()
    {
        const World world(7, m_clock, true);
        const PriceModel model(7);
        const LocalDate autumn = 2025y / October / 26;
        const auto slots = dayOf(world, autumn, Product::Home);
        const auto hours = model.hours(autumn);
        QCOMPARE(slots[4].price.integrated, hours[1]);
        for (std::size_t slot = 8; slot < 16; ++slot)
            QCOMPARE(slots[slot].price.integrated, hours[2]);
        QCOMPARE(slots[16].price.integrated, hours[3]);
        QCOMPARE(slots[99].price.integrated, hours[23]);
        const LocalDate spring = 2026y / March / 29;
        const auto shorter = dayOf(world, spring, Product::Home);
        QCOMPARE(shorter[7].price.integrated, model.hours(spring)[1]);
        QCOMPARE(shorter[8].price.integrated, model.hours(spring)[3]);
    }

    void valuesStepByTheHour()
    {
        const World world(7, m_clock, true);
        const auto slots = dayOf(world, 2026y / October / 7, Product::Home);
        std::set<std::int64_t> values;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            QCOMPARE(slots[i].price, slots[i - i % 4].price);
            values.insert(slots[i].price.integrated.micro());
        }
        QVERIFY(values.size() > 15);
    }

    void shapeHasValleyAndPeaks()
    {
        const World world(7, m_clock, true);
        const auto meanOf = [&](LocalDate date, int from, int to) {
            const auto slots = dayOf(world, date, Product::Home);
            double sum = 0;
            for (int i = from * 4; i < to * 4; ++i)
                sum += slots[static_cast<std::size_t>(i)].price.integrated.toDouble();
            return sum / ((to - from) * 4);
        };
        const LocalDate wednesday = 2026y / October / 7;
        const LocalDate sunday = 2026y / October / 11;
        QVERIFY(meanOf(wednesday, 6, 8) > meanOf(wednesday, 12, 15) + 0.05);
        QVERIFY(meanOf(wednesday, 18, 20) > meanOf(wednesday, 12, 15) + 0.05);
        QVERIFY(meanOf(wednesday, 6, 8) > meanOf(sunday, 6, 8));
    }

    void sameSeedSameData()
    {
        const World one(7, m_clock, true);
        const World same(7, m_clock, false);
        const World other(8, m_clock, true);
        const LocalDate date = 2024y / June / 5;
        const auto prices = [&](const World &world) {
            std::vector<SlotPrice> list;
            for (const TimedPrice &slot : dayOf(world, date, Product::Home))
                list.push_back(slot.price);
            return list;
        };
        QCOMPARE(prices(one), prices(same));
        QVERIFY(prices(one) != prices(other));
        QCOMPARE(one.plantAt(m_clock.now()), same.plantAt(m_clock.now()));
        QVERIFY(!(one.plantAt(m_clock.now()) == other.plantAt(m_clock.now())));
        QCOMPARE(one.controlSignals(date), same.controlSignals(date));
    }

    void tomorrowComesBetweenNineteenAndTwentyOnePastEleven()
    {
        const PriceModel model(7);
        std::set<std::int64_t> offsets;
        for (sys_days day = 2026y / March / 1; day < sys_days(2026y / April / 30); day += days(1)) {
            const UtcTime publication = model.publication(LocalDate(day));
            const ZurichLocal local = toZurich(publication);
            QCOMPARE(local.date, LocalDate(day - days(1)));
            QVERIFY(local.timeOfDay >= 11h + 19min && local.timeOfDay < 11h + 21min);
            offsets.insert(toEpochMs(publication) % 60'000);
        }
        QVERIFY(offsets.size() > 40);
    }

    void nothingIsShownBeforeItsPublication()
    {
        ManualClock clock(at("2026-10-10T11:18:59+02:00"));
        const World world(7, clock, true);
        QCOMPARE(world.prices().publishedUntil(clock.now()), MarketDay(2026y / October / 10).end());
        const quint64 before = world.prices().state(clock.now());
        clock.advance(130s);
        QCOMPARE(world.prices().publishedUntil(clock.now()), MarketDay(2026y / October / 11).end());
        QVERIFY(world.prices().state(clock.now()) != before);
        QVERIFY(dayOf(world, 2026y / October / 12, Product::Home).empty());
        QVERIFY(dayOf(world, 2019y / December / 31, Product::Home).empty());
    }

    void faultsChangeOnlyWhatTheySay()
    {
        World world(7, m_clock, true);
        DataFaults faults;
        PriceFault missing;
        missing.slots = {{7h + 30min, 8h + 30min}, {17h + 30min, 17h + 45min}};
        faults.prices = {missing};
        world.setFaults(faults);
        const auto slots = dayOf(world, 2026y / October / 14, Product::Home);
        QCOMPARE(slots.size(), std::size_t(91));
        for (const TimedPrice &slot : slots)
            QVERIFY(toZurich(slot.start).timeOfDay != 7h + 30min);
        faults = {};
        faults.late = {{UtcTime::min(), UtcTime::max(), {}, 19h + 30min}};
        world.setFaults(faults);
        QCOMPARE(world.prices().publishedUntil(at("2026-10-14T19:29:59+02:00")),
                 MarketDay(2026y / October / 14).end());
        QCOMPARE(world.prices().publishedUntil(at("2026-10-14T19:30:00+02:00")),
                 MarketDay(2026y / October / 15).end());
    }

    void changedPricesKeepTheirSum()
    {
        World world(7, m_clock, true);
        const LocalDate date = 2026y / October / 14;
        const auto before = dayOf(world, date, Product::Home);
        const UtcTime revised = at("2026-10-14T12:03:00+02:00");
        PriceFault negative;
        negative.change = PriceFault::Change::Set;
        negative.amount = Price::fromMicro(-20'000);
        negative.slots = {{12h, 15h}};
        PriceFault revision;
        revision.change = PriceFault::Change::Add;
        revision.amount = Price::fromMicro(1'100);
        revision.slots = {{18h, 19h}};
        revision.day = date;
        revision.publication = revised;
        DataFaults faults;
        faults.prices = {negative, revision};
        world.setFaults(faults);
        QCOMPARE(world.prices()
                     .range(Product::Home, MarketDay(date).start(), MarketDay(date).end(), m_clock.now())
                     .publication,
                 revised);
        const auto after = dayOf(world, date, Product::Home);
        for (std::size_t i = 0; i < after.size(); ++i) {
            const SlotPrice &p = after[i].price;
            QCOMPARE(p.integrated, p.grid + p.electricity);
            const bool isNoon = i >= 48 && i < 60;
            const bool isEvening = i >= 72 && i < 76;
            const Price expected = isNoon      ? negative.amount
                                   : isEvening ? before[i].price.integrated + revision.amount
                                               : before[i].price.integrated;
            QCOMPARE(p.integrated, expected);
        }
        QCOMPARE(dayOf(world, 2026y / October / 13, Product::Home)[72].price.integrated,
                 PriceModel(7).hours(2026y / October / 13)[18]); // another day is not revised
        PriceFault scale;
        scale.change = PriceFault::Change::Scale;
        scale.factor = 100;
        faults.prices = {scale};
        world.setFaults(faults);
        QCOMPARE(dayOf(world, date, Product::Home)[0].price.integrated.micro(),
                 before[0].price.integrated.micro() * 100);
    }

    void frozenPlantKeepsItsTimestamp()
    {
        ManualClock clock(at("2026-05-05T10:07:00+02:00"));
        World world(7, clock, true);
        DataFaults faults;
        faults.frozenAt = clock.now();
        world.setFaults(faults);
        const PlantReading frozen = *world.plant();
        QCOMPARE(frozen.timestamp, at("2026-05-05T10:00:00+02:00"));
        clock.advance(2h);
        QCOMPARE(*world.plant(), frozen);
        world.setFaults({});
        QCOMPARE(world.plant()->timestamp, at("2026-05-05T12:00:00+02:00"));
    }

    void powerFollowsThePhysicalCurve()
    {
        QVERIFY(powerAt(8.9) < 0);
        QVERIFY(powerAt(9.5) >= 0);
        QCOMPARE(powerAt(43.2), 2.3);
        QCOMPARE(powerAt(80), 2.3);
        QVERIFY(powerAt(91) < 0);
        for (double wind = 9.2; wind < 90; wind += 0.5)
            QVERIFY(powerAt(wind) >= powerAt(wind - 0.1));
    }

    void plantIsPlausibleForAYear()
    {
        const World world(7, m_clock, true);
        double energy = 0;
        int stopped = 0;
        const UtcTime start = at("2025-01-01T00:00:00Z");
        for (int i = 0; i < 52'560; i += 3) {
            const PlantReading r = world.plantAt(start + i * 10min);
            QCOMPARE(r.timestamp, start + i * 10min);
            QVERIFY(*r.windSpeedKmh >= 0 && *r.windSpeedKmh < 150);
            QVERIFY(*r.activePowerMw >= -0.02 && *r.activePowerMw <= 2.3);
            QVERIFY(*r.voltageKv > 20 && *r.voltageKv < 21.1);
            energy += *r.activePowerMw;
            stopped += r.status == OperationalStatus::Stopped ? 1 : 0;
        }
        const double capacityFactor = energy / 17'520 / 2.3;
        QVERIFY2(capacityFactor > 0.12 && capacityFactor < 0.4,
                 QByteArray::number(capacityFactor).constData());
        QVERIFY(stopped < 500);
    }

    void programmesAreHistoryOnly()
    {
        const World world(7, m_clock, true); // 14 October
        QVERIFY(world.controlSignals(2026y / October / 14).empty());
        const auto list = world.controlSignals(2026y / October / 13);
        QVERIFY(list.size() >= 8);
        for (const ControlSignal &signal : list) {
            QVERIFY(signal.end > signal.start);
            QVERIFY(signal.end - signal.start < 17h);
            QCOMPARE(MarketDay::containing(signal.start).date(), LocalDate(2026y / October / 13));
        }
    }

    void programmesSurviveClockChanges()
    {
        const World world(7, m_clock, true);
        for (const LocalDate date : {LocalDate(2026y / March / 29), LocalDate(2026y / March / 28),
                                     LocalDate(2025y / October / 26), LocalDate(2025y / October / 25)}) {
            for (const ControlSignal &signal : world.controlSignals(date))
                QVERIFY(signal.end > signal.start);
        }
    }

    void mulberryIsTheKnownGenerator()
    {
        Mulberry32 random(20261014);
        QCOMPARE(random.next(), 0.19576451717875898); // computed by the design's own JavaScript
        QCOMPARE(random.next(), 0.89535868098028);
        QCOMPARE(random.next(), 0.07554438407532871);
    }

private:
    std::vector<TimedPrice> dayOf(const World &world, LocalDate date, Product product) const
    {
        const MarketDay day(date);
        return world.prices().range(product, day.start(), day.end(), world.now()).slots;
    }

    ManualClock m_clock{at("2026-10-14T09:00:00+02:00")};
};

QTEST_GUILESS_MAIN(MockDataTest)
#include "data_test.moc"
