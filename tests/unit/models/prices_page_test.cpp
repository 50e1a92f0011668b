// The page of prices from the story of the design pictures and from days on which the clocks change.
#include "models/prices_snapshot.h"
#include "models/slot_card.h"
#include "support/overview_story.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
const LocalDate kDay{2026y, October, 14d};

PricesFacts storyFacts()
{
    const OverviewFacts told = story::facts();
    PricesFacts facts;
    facts.sourceTitle = u"CKW"_s;
    facts.products = {u"home_dynamic"_s, u"business_dynamic"_s};
    facts.series = told.stored.prices;
    facts.revisions = told.stored.revisions;
    facts.signalList = told.stored.controlSignals;
    facts.signalDate = told.stored.signalDate;
    facts.prices.lastSuccess = story::now();
    return facts;
}

PricesChoice choice(LocalDate day = kDay, RangeKind range = RangeKind::TwoDays)
{
    return {.day = day, .range = range};
}

// Slot i of the day costs i thousandths, except those that are left out.
StoredSeries countingDay(const MarketDay &day, std::initializer_list<int> missing = {})
{
    StoredSeries series{{u"ckw"_s, u"home_dynamic"_s, TariffType::Integrated}, {}, {}};
    for (int i = 0; i < day.slotCount(); ++i) {
        if (std::find(missing.begin(), missing.end(), i) == missing.end())
            series.points.push_back({day.slotStart(i), day.slotStart(i + 1), Price::fromMicro(i * 1000), {}});
    }
    return series;
}

PricesFacts countingFacts(const MarketDay &day, std::initializer_list<int> missing = {})
{
    PricesFacts facts;
    facts.products = {u"home_dynamic"_s};
    facts.series = {countingDay(day, missing)};
    return facts;
}

const TileText &tile(const PricesSnapshot &snapshot, const QString &label)
{
    static const TileText none;
    for (const TileText &each : snapshot.tiles) {
        if (each.label.startsWith(label))
            return each;
    }
    return none;
}
} // namespace

class PricesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranges()
    {
        const auto days_ = [](RangeKind kind, LocalDate day) {
            const PriceSpan span = rangeOf(kind, day);
            return std::pair(toZurich(span.from).date, toZurich(span.to).date);
        };
        QCOMPARE(days_(RangeKind::Day, kDay), std::pair(kDay, LocalDate(2026y / October / 15)));
        QCOMPARE(days_(RangeKind::ThreeDays, kDay),
                 std::pair(LocalDate(2026y / October / 13), LocalDate(2026y / October / 16)));
        QCOMPARE(days_(RangeKind::Week, kDay), // Monday to Sunday
                 std::pair(LocalDate(2026y / October / 12), LocalDate(2026y / October / 19)));
        QCOMPARE(days_(RangeKind::Week, LocalDate(2026y / October / 18)),
                 std::pair(LocalDate(2026y / October / 12), LocalDate(2026y / October / 19)));
        QCOMPARE(days_(RangeKind::Month, kDay),
                 std::pair(LocalDate(2026y / October / 1), LocalDate(2026y / November / 1)));
    }

    void unitsAreExact()
    {
        const Price price = *Price::fromText("0.2718");
        QCOMPARE(shownUnit(PriceUnit::RpPerKwh, u"CHF_kWh"_s).text(price), u"27.18"_s);
        QCOMPARE(shownUnit(PriceUnit::ChfPerMwh, u"CHF_kWh"_s).text(price), u"271.8"_s);
        QCOMPARE(shownUnit(PriceUnit::ChfPerMwh, u"CHF_kWh"_s).in(price), *Price::fromText("271.8"));
        // Another currency is never rescaled.
        QCOMPARE(shownUnit(PriceUnit::RpPerKwh, u"EUR_MWh"_s).title, u"EUR/MWh"_s);
        QCOMPARE(shownUnit(PriceUnit::RpPerKwh, u"EUR_MWh"_s).factor, 1);
    }

    void theStoryAsThePictureHasIt()
    {
        const PricesSnapshot page = pricesSnapshot(storyFacts(), choice(), story::now());
        QCOMPARE(page.slotList.size(), 192);
        QCOMPARE(page.curves.size(), 2);
        QCOMPARE(page.curves[0].runs.size(), 1);
        QCOMPARE(page.titles, (QStringList{u"Home"_s, u"Business"_s}));
        QCOMPARE(tile(page, u"Wed 14 Oct"_s).value, u"Home dynamic"_s);
        QCOMPARE(tile(page, u"Base"_s).value, u"0.2226"_s);
        QCOMPARE(tile(page, u"Peak"_s).value, u"0.2078"_s);
        QCOMPARE(tile(page, u"Off-peak"_s).value, u"0.2374"_s);
        QCOMPARE(tile(page, u"Minimum"_s).value, u"0.1524"_s);
        QCOMPARE(tile(page, u"Minimum"_s).note, u"13:00–14:00"_s);
        QCOMPARE(tile(page, u"Maximum"_s).value, u"0.2893"_s);
        QCOMPARE(tile(page, u"Spread"_s).value, u"0.1369"_s);
        QCOMPARE(tile(page, u"Cheapest"_s).value, u"0.1551"_s);
        QVERIFY(tile(page, u"Cheapest"_s).note.startsWith(u"12:00–15:00"_s));
        QCOMPARE(tile(page, u"Home"_s).value, u"+0.0224"_s);
        QCOMPARE(page.days[0].note, u"96 of 96, 4 revised"_s);
        QCOMPARE(page.days[1].title, u"Thu 15 Oct, published 11:20"_s);
        const PricesSlot &slot = page.slotList[73]; // 18:15
        QCOMPARE(slot.state, SlotState::Revised);
        QCOMPARE(slot.revision->before, *Price::fromText("0.2707"));
        QCOMPARE(*slot.parts[0][0], *Price::fromText("0.2718"));
        QCOMPARE(*slot.parts[1][0], *Price::fromText("0.2386"));
    }

    void gapsAreNeverBridged()
    {
        const MarketDay day(kDay);
        const PricesSnapshot page =
            pricesSnapshot(countingFacts(day, {40, 41}), choice(kDay, RangeKind::Day), story::now());
        QCOMPARE(page.curves[0].runs.size(), 2);
        QCOMPARE(page.curves[0].runs[0].back().x, toSeconds(day.slotStart(40)));
        QCOMPARE(page.curves[0].runs[1].front().x, toSeconds(day.slotStart(42)));
        QCOMPARE(page.marks.missing, (std::vector<PriceSpan>{{day.slotStart(40), day.slotStart(42)}}));
        QVERIFY(!page.slotList[40].parts[0][0]);
        QCOMPARE(tile(page, u"Base"_s).note, u"94 of 96 slots"_s);
        QVERIFY(tile(page, u"Base"_s).isPartial);
    }

    void belowNineInTenNothingIsTold()
    {
        const MarketDay day(kDay);
        PricesFacts facts = countingFacts(day);
        facts.series.front().points.resize(80);
        const PricesSnapshot page = pricesSnapshot(facts, choice(kDay, RangeKind::Day), story::now());
        for (const QString &label : {u"Base"_s, u"Minimum"_s, u"Spread"_s, u"Cheapest"_s})
            QCOMPARE(tile(page, label).value, u"\u2013"_s);
        QCOMPARE(tile(page, u"Peak"_s).value, u"0.0555"_s); // all of its own are known
    }

    void daysOnWhichTheClocksChange()
    {
        for (const auto &[date, count] :
             {std::pair(LocalDate{2026y, March, 29d}, 92), std::pair(LocalDate{2026y, October, 25d}, 100)}) {
            const MarketDay day(date);
            const PricesSnapshot page =
                pricesSnapshot(countingFacts(day), choice(date, RangeKind::Day), day.end());
            QCOMPARE(static_cast<int>(page.slotList.size()), count);
            QCOMPARE(static_cast<int>(page.ledgers[0].slotList.size()), count);
            QCOMPARE(page.slotList.back().start + kSlotLength, day.end());
            QCOMPARE(tile(page, u"Peak"_s).value, u"\u2013"_s); // both are Sundays
        }
    }

    void signalsThatAreNotPublishedAreUnknown()
    {
        const PricesSnapshot page =
            pricesSnapshot(storyFacts(), choice(kDay, RangeKind::ThreeDays), story::now());
        QCOMPARE(page.lanes.rows.size(), 8);
        QCOMPARE(page.lanes.unknown, (std::vector<PriceSpan>{{MarketDay(kDay).start(), page.range.to}}));
        QVERIFY2(page.lanes.note.startsWith(u"Wed 14 Oct: published Thu 15 Oct"_s),
                 qPrintable(page.lanes.note));
    }

    void nothingStoredSaysSo()
    {
        PricesFacts facts;
        facts.products = {u"home_dynamic"_s};
        const PricesSnapshot waiting = pricesSnapshot(facts, choice(), story::now());
        QVERIFY(waiting.words.notice);
        QCOMPARE(waiting.words.notice->title, u"Waiting for the first fetch"_s);
        facts.prices.lastSuccess = story::now();
        QCOMPARE(
            pricesSnapshot(facts, choice(LocalDate{2026y, October, 16d}), story::now()).words.notice->title,
            u"Not published yet"_s);
        QCOMPARE(
            pricesSnapshot(facts, choice(LocalDate{2020y, October, 16d}), story::now()).words.notice->title,
            u"Nothing is stored of these days"_s);
    }

    void theStackIsGridOnElectricity()
    {
        PricesChoice stacked = choice();
        stacked.isStacked = true;
        const PricesSnapshot page = pricesSnapshot(storyFacts(), stacked, story::now());
        QVERIFY(page.isStacked && page.stack.isKnown);
        QCOMPARE(page.stack.electricity.front().front().y, 0.12);
        QCOMPARE(page.stack.whole.front().front().y, 0.2312);
        QCOMPARE(page.stack.usage.front().front().y, 0.2009); // inside the grid's part
        QVERIFY(!pricesSnapshot(countingFacts(MarketDay(kDay)), stacked, story::now()).isStacked);
    }

    // Where the clock shows an hour twice its second pass has no partner, and a skipped hour is none.
    void earlierDaysMeetByTheClock_data()
    {
        QTest::addColumn<LocalDate>("day");
        QTest::addColumn<int>("met");
        QTest::addColumn<int>("firstGap"); // slot; -1: none
        QTest::newRow("usual") << LocalDate(2026y / October / 14) << 96 << -1;
        QTest::newRow("100 slots under 96") << LocalDate(2026y / October / 25) << 96 << 12;
        QTest::newRow("96 under 100") << LocalDate(2026y / November / 1) << 96 << -1;
        QTest::newRow("92 under 96") << LocalDate(2026y / March / 29) << 92 << -1;
        QTest::newRow("96 under 92") << LocalDate(2026y / April / 5) << 92 << 8;
    }

    void earlierDaysMeetByTheClock()
    {
        QFETCH(LocalDate, day);
        const MarketDay before(shifted(day, -7));
        PricesFacts facts = countingFacts(MarketDay(day));
        facts.earlier[ComparedDay::WeekBefore] = {countingDay(before)};
        PricesChoice compared = choice(day, RangeKind::Day);
        compared.compared = ComparedDay::WeekBefore;
        const PricesSnapshot page = pricesSnapshot(facts, compared, story::now());
        QCOMPARE(page.beside.earlier.size(), 1U);
        int met = 0;
        int firstGap = -1;
        for (std::size_t i = 0; i < page.slotList.size(); ++i) {
            const auto &earlier = page.slotList[i].earlier.front();
            if (!earlier) {
                firstGap = firstGap < 0 ? static_cast<int>(i) : firstGap;
                continue;
            }
            ++met;
            const UtcTime partner = before.slotStart(static_cast<int>(earlier->micro() / 1000));
            QCOMPARE(toZurich(partner).timeOfDay, toZurich(page.slotList[i].start).timeOfDay);
        }
        QTEST(met, "met");
        QTEST(firstGap, "firstGap");
        QCOMPARE(page.beside.earlier.front().curve.runs.size(), firstGap < 0 ? 1U : 2U);
    }

    void whatIsNotStoredOfEarlierDaysIsAGap()
    {
        PricesFacts facts = countingFacts(MarketDay(kDay));
        PricesChoice compared = choice(kDay, RangeKind::Day);
        compared.compared = ComparedDay::YearBefore | ComparedDay::DayBefore;
        const PricesSnapshot none = pricesSnapshot(facts, compared, story::now());
        QCOMPARE(none.beside.earlier.size(), 2U);
        QVERIFY(none.beside.earlier[0].curve.runs.empty() && none.beside.earlier[1].curve.runs.empty());
        // Another unit never shares the axis.
        StoredSeries francs = countingDay(MarketDay(shifted(kDay, -364)));
        francs.key.unit = u"EUR_MWh"_s;
        facts.earlier[ComparedDay::YearBefore] = {francs};
        QVERIFY(pricesSnapshot(facts, compared, story::now()).beside.earlier[1].curve.runs.empty());
    }

    void wholesaleHasItsOwnUnitAndScale()
    {
        const MarketDay day(kDay);
        PricesFacts facts = countingFacts(day);
        QVERIFY(pricesSnapshot(facts, choice(), story::now()).beside.wholesale.curve.runs.empty());
        StoredSeries series{{u"energy-charts-ch"_s, u"CH"_s, TariffType::DayAhead}, {}, {}};
        series.key.unit = u"EUR_MWh"_s;
        for (int i = 0; i < 90; ++i) {
            const Price price = Price::fromMicro(1'000'000LL * i);
            series.points.push_back({day.slotStart(i), day.slotStart(i + 1), price, {}});
        }
        series.points[10].implausible = true;
        facts.wholesale.licence = u"CC BY 4.0"_s;
        facts.wholesale.series = {series};
        PricesChoice inRappen = choice();
        inRappen.unit = PriceUnit::RpPerKwh;
        const PricesSnapshot page = pricesSnapshot(facts, inRappen, story::now());
        QCOMPARE(page.unit.title, u"Rp/kWh"_s);
        QCOMPARE(page.beside.wholesale.unit.title, u"EUR/MWh"_s);
        QCOMPARE(page.beside.wholesale.curve.title, u"Day-ahead CH"_s);
        QCOMPARE(page.beside.wholesale.licence, u"CC BY 4.0"_s);
        QCOMPARE(page.beside.wholesale.curve.runs.size(), 2U); // around what is implausible
        QCOMPARE(page.beside.wholesale.curve.runs.back().back().y, 89.0);
        QCOMPARE(wholesaleText(page.beside.wholesale, day.slotStart(84)), u"84.00 EUR/MWh"_s);
        QCOMPARE(wholesaleText(page.beside.wholesale, day.slotStart(95)), u"not known"_s);
        facts.wholesale.rates = {{u"EUR"_s, 0.94}};
        const PricesSnapshot rated = pricesSnapshot(facts, inRappen, story::now());
        QCOMPARE(wholesaleText(rated.beside.wholesale, day.slotStart(84)),
                 u"84.00 EUR/MWh, 0.0790 CHF/kWh at 0.94"_s);
        const SlotCard card = slotCard(rated, 84);
        QVERIFY(std::ranges::any_of(card.facts, [](const CardFact &fact) {
            return fact.label == u"Day-ahead CH"_s && fact.value.startsWith(u"84.00 EUR/MWh"_s);
        }));
    }

    void theScaleKnowsOnlyWhatIsInView()
    {
        const std::vector<CurveRun> runs{{{0, 1}, {10, 1}, {10, 5}, {20, 5}, {20, 100}, {30, 100}}};
        const std::array curves{&runs};
        QVERIFY(valueRange(curves, 0, 9, false).high < 6);
        QVERIFY(valueRange(curves, 21, 30, false).low > 90);
        QCOMPARE(valueRange(curves, 0, 5, true).low, 0.0);
        QCOMPARE(visiblePart(runs[0], 40, 50).size(), 0);
    }
};

QTEST_GUILESS_MAIN(PricesPageTest)
#include "prices_page_test.moc"
