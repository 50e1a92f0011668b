// One delivery day as a whole: states per slot, revisions, and whether the components add up.
#include "domain/day_ledger.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const MarketDay kOctober{std::chrono::year(2026) / 10 / 25}; // 100 slots
const UtcTime kAfterwards = kOctober.end() + 1h;

StoredSeries series(const QString &name, TariffType type, std::int64_t micro)
{
    StoredSeries result{{u"desk"_s, name, type}, {}, std::nullopt};
    const UtcTime published = kOctober.previous().at(12h);
    for (int i = 0; i < kOctober.slotCount(); ++i)
        result.points.push_back({kOctober.slotStart(i), kOctober.slotStart(i) + kSlotLength,
                                 Price::fromMicro(micro), published, 0});
    return result;
}

const SeriesLedger *find(const DayLedger &day, const QString &name, TariffType type)
{
    for (const SeriesLedger &each : day.series) {
        if (each.key.tariffName == name && each.key.tariffType == type)
            return &each;
    }
    return nullptr;
}
} // namespace

class DayLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExpectedSlotHasItsState()
    {
        StoredSeries home = series(u"home"_s, TariffType::Integrated, 200'000);
        home.points[3].revision = 2;
        home.points[4].implausible = true;
        home.points[5].publication = kOctober.start() - 2h;
        home.points.erase(home.points.begin() + 10, home.points.begin() + 13);
        const DayLedger day = dayLedger(kOctober, {home}, {}, {}, kAfterwards);
        QCOMPARE(day.series.size(), std::size_t(1));
        QCOMPARE(day.series[0].ledger.slotList.size(), std::size_t(100));
        QCOMPARE(day.count(SlotState::Revised), 1);
        QCOMPARE(day.count(SlotState::Implausible), 1);
        QCOMPARE(day.count(SlotState::Late), 1);
        QCOMPARE(day.count(SlotState::Missing), 3);
        QCOMPARE(day.count(SlotState::Present), 94);
        QVERIFY(!day.series[0].ledger.isComplete());
    }

    void anExpectedProductWithoutRowsIsAllMissing()
    {
        const std::vector<SeriesKey> expected{{u"desk"_s, u"home"_s}, {u"desk"_s, u"business"_s}};
        const std::vector stored{series(u"home"_s, TariffType::Grid, 80'000)};
        const DayLedger day = dayLedger(kOctober, stored, {}, expected, kAfterwards);
        QCOMPARE(day.series.size(), std::size_t(2));
        QCOMPARE(find(day, u"business"_s, TariffType::Integrated)->ledger.count(SlotState::Missing), 100);
        const DayLedger early = dayLedger(kOctober, {}, {}, expected, kOctober.start() - 24h);
        QCOMPARE(early.count(SlotState::NotDue), 200);
    }

    void componentsAreCheckedPerProduct()
    {
        std::vector stored{series(u"home"_s, TariffType::Grid, 80'000),
                           series(u"home"_s, TariffType::Electricity, 120'000),
                           series(u"home"_s, TariffType::Integrated, 200'000),
                           series(u"business"_s, TariffType::Integrated, 150'000)};
        stored[2].points[7].value = Price::fromMicro(201'000);
        const DayLedger day = dayLedger(kOctober, stored, {}, {}, kAfterwards);
        QCOMPARE(day.products.size(), std::size_t(2));
        QCOMPARE(day.products[0].tariffName, u"business"_s);
        QCOMPARE(day.products[0].check.incomplete, 100);
        QCOMPARE(day.products[1].check.checked, 100);
        QCOMPARE(day.products[1].check.deviations.size(), std::size_t(1));
        QVERIFY(day.products[1].check.deviations[0].start == kOctober.slotStart(7));
    }

    void revisionsOfOtherDaysAreLeftOut()
    {
        PriceRevision mine;
        mine.start = kOctober.slotStart(0);
        PriceRevision other;
        other.start = kOctober.end();
        QCOMPARE(dayLedger(kOctober, {}, {mine, other}, {}, kAfterwards).revisions.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(DayLedgerTest)
#include "day_ledger_test.moc"
