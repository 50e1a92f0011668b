// The activations of a day as rows, and the share of hot water in its cheapest six hours.
#include "models/activation_list.h"
#include "models/plant_page_snapshot.h"
#include "support/overview_story.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// Cheap from slot `first` on for six hours, dear otherwise.
StoredSeries pricesOf(const MarketDay &day, int first)
{
    StoredSeries series;
    for (int i = 0; i < day.slotCount(); ++i) {
        StoredPoint point;
        point.start = day.slotStart(i);
        point.end = point.start + kSlotLength;
        point.value = Price::fromMicro(i >= first && i < first + 24 ? 100'000 : 200'000);
        series.points.push_back(point);
    }
    return series;
}

SignalRow row(SignalKind kind, std::vector<SignalSpan> spans)
{
    return {u"000R"_s, u"Boiler 4 h"_s, kind, std::move(spans)};
}

class ActivationListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // On 25 October 2026 the hour from 02:00 comes twice: both count.
    void theShareOnADayOf25Hours()
    {
        const MarketDay day(LocalDate(std::chrono::year(2026), std::chrono::October, std::chrono::day(25)));
        QCOMPARE(day.slotCount(), 100);
        const StoredSeries prices = pricesOf(day, 8); // 02:00 CEST to 07:00 CET
        // 01:00 CEST to 05:00 CET: five hours, four of them cheap.
        const auto share = cheapestShare(
            {row(SignalKind::HotWater, {{day.slotStart(4), day.slotStart(24), false}})}, day, &prices);
        QVERIFY(share);
        QCOMPARE(share->all, std::chrono::milliseconds(5h));
        QCOMPARE(share->cheapest, std::chrono::milliseconds(4h));
    }

    void onlyHotWaterWithinTheDayCounts()
    {
        const StoredSeries prices = pricesOf(m_day, 0);
        const auto share =
            cheapestShare({row(SignalKind::HotWater, {{m_day.start() - 2h, m_day.start() + 1h, false},
                                                      {m_day.start() + 8h, m_day.start() + 9h, false},
                                                      {m_day.start() + 2h, m_day.start() + 3h, true}}),
                           row(SignalKind::Lock, {{m_day.start(), m_day.start() + 4h, false}})},
                          m_day, &prices);
        QVERIFY(share);
        QCOMPARE(share->all, std::chrono::milliseconds(2h));
        QCOMPARE(share->cheapest, std::chrono::milliseconds(1h));
    }

    void noShareWithoutPricesOrHotWater()
    {
        const std::vector<SignalRow> water{
            row(SignalKind::HotWater, {{m_day.start(), m_day.start() + 1h, false}})};
        StoredSeries prices = pricesOf(m_day, 0);
        QVERIFY(cheapestShare(water, m_day, &prices));
        QVERIFY(!cheapestShare(water, m_day, nullptr));
        QVERIFY(!cheapestShare({}, m_day, &prices));
        prices.points.resize(80); // of 96
        QVERIFY(!cheapestShare(water, m_day, &prices));
    }

    void aRowSaysThatItBeganTheDayBefore()
    {
        SignalSnapshot shown;
        shown.dayStart = m_day.start();
        shown.dayEnd = m_day.end();
        shown.rows = {row(SignalKind::HotWater, {{m_day.start() - 112min, m_day.start() + 248min, false},
                                                 {m_day.start() + 10h, m_day.start() + 11h, true}})};
        const ActivationList list = activationList(shown, nullptr);
        QVERIFY(!list.words.notice);
        QCOMPARE(list.rows.size(), 2U);
        QCOMPARE(list.rows[0].cells,
                 QStringList({u"000R"_s, u"Boiler 4 h"_s, u"Mon 22:08"_s, u"04:08"_s, u"6 h 0 min"_s}));
        QCOMPARE(list.rows[1].cells.last(), u"implausible"_s);
        QCOMPARE(list.words.note, u"Hot water in the cheapest 6 h: not known, prices are missing"_s);
        const StoredSeries prices = pricesOf(m_day, 0);
        QVERIFY(
            activationList(shown, &prices).words.note.startsWith(u"Hot water in the cheapest 6 h: 100"_s));
    }

    void aDayWithoutActivationsIsToldInWords()
    {
        SignalSnapshot shown;
        shown.dayStart = m_day.start();
        shown.dayEnd = m_day.end();
        const ActivationList list = activationList(shown, nullptr);
        QVERIFY(list.words.notice);
        QCOMPARE(list.words.notice->title, u"Nothing switched"_s);
    }

    // Each panel says by itself why it is empty; the table says what the lanes say.
    void thePageWithoutPlantAndSignals()
    {
        OverviewFacts facts = story::facts();
        facts.stored = {};
        facts.endpoints.clear();
        const PlantPageSnapshot page = plantPageSnapshot(facts, story::now());
        QVERIFY(page.plant.words.notice);
        QVERIFY(page.power.words.notice);
        QVERIFY(page.controlSignals.words.notice);
        QCOMPARE(page.activations.words.notice, page.controlSignals.words.notice);
    }

    void thePageOfTheStory()
    {
        const OverviewFacts facts = story::facts();
        const PlantPageSnapshot page = plantPageSnapshot(facts, story::now());
        const OverviewSnapshot overview = overviewSnapshot(facts, story::now());
        QCOMPARE(page.plant, overview.plant);
        QCOMPARE(page.power, overview.power);
        std::size_t spans = 0;
        for (const SignalRow &each : page.controlSignals.rows)
            spans += each.spans.size();
        QVERIFY(spans > 0);
        QCOMPARE(page.activations.rows.size(), spans);
    }

private:
    const MarketDay m_day{LocalDate(std::chrono::year(2026), std::chrono::October, std::chrono::day(13))};
};

} // namespace

QTEST_APPLESS_MAIN(ActivationListTest)
#include "activation_list_test.moc"
