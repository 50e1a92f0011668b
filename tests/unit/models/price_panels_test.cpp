// Price and tariff panels: the figures of the story, days that are not complete, and days of 92 and 100
// slots.
#include "models/price_snapshot.h"
#include "models/tariff_snapshot.h"
#include "support/block_counter.h"
#include "support/overview_story.h"

#include <QTest>

#include <algorithm>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

PriceInput storyInput(const OverviewFacts &facts)
{
    PriceInput input;
    input.series = &facts.stored.prices.front();
    input.revisions = facts.stored.revisions;
    input.now = story::now();
    return input;
}

/// One price for every quarter-hour of a day.
StoredSeries flatDay(const MarketDay &day, double price)
{
    StoredSeries series;
    series.key.tariffName = u"home_dynamic"_s;
    for (int i = 0; i < day.slotCount(); ++i)
        series.points.push_back(
            {day.slotStart(i), day.slotStart(i) + kSlotLength, *Price::fromDouble(price), {}, 0});
    return series;
}

class PricePanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPanelCopiesThePrices()
    {
        const OverviewFacts facts = story::facts();
        const test::BlockCounter counter(facts.stored.prices.front().points.size() * sizeof(StoredPoint));
        const OverviewSnapshot shown = overviewSnapshot(facts, story::now());
        QVERIFY(!shown.price.words.notice && !shown.tariff.words.notice);
        QCOMPARE(counter.count(), 0);
    }

    void tellsTheStory()
    {
        const OverviewFacts facts = story::facts();
        const PriceSnapshot s = priceSnapshot(storyInput(facts));
        QVERIFY(!s.words.notice);
        QCOMPARE(s.words.context, u"Home dynamic"_s);
        QCOMPARE(s.now.label, u"Price now, slot 14:30–14:45"_s);
        QCOMPARE(s.now.value, u"0.1568"_s);
        QCOMPARE(s.rank.lead + s.rank.strong + s.rank.tail, u"Among the cheapest 12 of 96 today"_s);
        QCOMPARE(s.outlook.nextChange.label, u"Next change 15:00, in 27 min"_s);
        QCOMPARE(s.outlook.nextChange.value, u"0.1689"_s);
        QCOMPARE(s.outlook.nextChange.detail, u"+0.0121"_s);
        QCOMPARE(s.outlook.nextChange.trend, 1);
        QCOMPARE(s.outlook.cheapestToday.label, u"Cheapest 3 h today, ends in 27 min"_s);
        QCOMPARE(s.outlook.cheapestToday.value, u"12:00–15:00"_s);
        QCOMPARE(s.outlook.cheapestToday.detail, u"mean 0.1551"_s);
        QCOMPARE(s.outlook.cheapestTomorrow.value, u"12:00–15:00"_s);
        QCOMPARE(s.outlook.cheapestTomorrow.detail, u"mean 0.1563"_s);
        QCOMPARE(s.outlook.baseTomorrow, u"Base 0.2260, +0.0035 on today"_s);
        QCOMPARE(s.nowText, u"Now 14:32 · 0.1568"_s);
        QCOMPARE(s.words.note, u"fetched 12:03"_s);
        QCOMPARE(s.words.badges.size(), 2U);
        QCOMPARE(s.words.badges[0].text, u"4 slots revised 12:03"_s);
        QCOMPARE(s.words.badges[1].text, u"192 of 192 slots"_s);
        QCOMPARE(s.words.badges[1].mark, BadgeMark::Check);
    }

    // In its own currency and unit, in words alone; in francs only by the user's own rate, which is told.
    void wholesaleStandsBesideTheTariffs()
    {
        OverviewFacts facts = story::facts();
        const PriceSnapshot alone = overviewSnapshot(facts, story::now()).price;
        StoredSeries series = flatDay(MarketDay::containing(story::now()), 84.2);
        series.key = {u"energy-charts-ch"_s, u"CH"_s, TariffType::DayAhead, u"EUR_MWh"_s};
        facts.wholesale.title = u"Energy-Charts"_s;
        facts.wholesale.licence = u"CC BY 4.0"_s;
        facts.wholesale.series = {series};
        const PriceSnapshot beside = overviewSnapshot(facts, story::now()).price;
        QCOMPARE(beside.words.context, alone.words.context + u", day-ahead CH 84.20\u00a0EUR/MWh"_s);
        QVERIFY(beside.now.toolTip.endsWith(
            u"<br><b>day-ahead CH 84.20\u00a0EUR/MWh</b>, 14:30–14:45<br>Energy-Charts: CC BY 4.0"_s));
        QVERIFY(beside.scale.low == alone.scale.low && beside.scale.high == alone.scale.high &&
                beside.runs == alone.runs);
        facts.wholesale.rates = {{u"EUR"_s, 0.94}};
        const QString byRate = overviewSnapshot(facts, story::now()).price.now.toolTip;
        QVERIFY2(byRate.contains(u"0.0791 CHF/kWh at your rate of 0.94 CHF for 1 EUR"_s), qPrintable(byRate));
        facts.wholesale.series.front().points.clear(); // nothing is known for now
        QCOMPARE(overviewSnapshot(facts, story::now()).price.words.context, alone.words.context);
    }

    void drawsOneRunOfSteps()
    {
        const OverviewFacts facts = story::facts();
        const PriceSnapshot s = priceSnapshot(storyInput(facts));
        QCOMPARE(s.runs.size(), 1U);
        QVERIFY(s.marks.missing.empty());
        // Equal neighbours are one step: 48 hours, the revised one is a step of its own in any case.
        QCOMPARE(s.runs.front().size(), 2U * 48U);
        QCOMPARE(s.marks.revised.size(), 1U);
        QCOMPARE(s.marks.extremes.size(), 4U);
        QCOMPARE(s.marks.extremes[0].text, u"0.2893"_s);
        QCOMPARE(s.marks.extremes[1].text, u"0.1524"_s);
        QCOMPARE(s.marks.extremes[2].text, u"0.3042"_s);
        QCOMPARE(s.marks.extremes[3].text, u"0.1539"_s);
        QCOMPARE(s.days[1].note, u"published 11:20"_s);
        QCOMPARE(s.scale.hours.size(), 17U);
        QCOMPARE(s.scale.hours.back().text, u"24:00"_s);
        QCOMPARE(s.scale.ticks.size(), 4U);
    }

    void keepsAGapAGap()
    {
        OverviewFacts facts = story::facts();
        auto &points = facts.stored.prices.front().points;
        points.erase(points.begin() + 20, points.begin() + 24);
        const PriceSnapshot s = priceSnapshot(storyInput(facts));
        QCOMPARE(s.runs.size(), 2U);
        QCOMPARE(s.marks.missing, (std::vector<PriceSpan>{{story::at(300), story::at(360)}}));
        QCOMPARE(s.words.badges.back().text, u"188 of 192 slots"_s);
        QCOMPARE(s.words.badges.back().state, BadgeState::Partial);
        QCOMPARE(s.rank.count, 92);
    }

    void saysWhenThePresentSlotIsMissing()
    {
        OverviewFacts facts = story::facts();
        std::erase_if(facts.stored.prices.front().points,
                      [](const StoredPoint &p) { return p.start == story::at(870); });
        const PriceSnapshot s = priceSnapshot(storyInput(facts));
        QCOMPARE(s.now.value, u"–"_s);
        QVERIFY(!s.nowValue);
        QVERIFY(!s.rank.place);
        QCOMPARE(s.rank.lead, u"No price is known for this slot"_s);
        QCOMPARE(s.outlook.nextChange.value, u"–"_s);
    }

    void waitsForTomorrow()
    {
        OverviewFacts facts = story::facts();
        facts.stored.prices.front().points.resize(96);
        PriceInput input = storyInput(facts);
        input.now = story::at(10 * 60);
        const PriceSnapshot s = priceSnapshot(input);
        QCOMPARE(s.days[1].note, u"not published yet"_s);
        QCOMPARE(s.outlook.cheapestTomorrow.value, u"–"_s);
        QCOMPARE(s.outlook.cheapestTomorrow.detail, u"not published yet"_s);
        QCOMPARE(s.outlook.baseTomorrow, u"Usually from 12:00, by 18:00"_s);
        QCOMPARE(s.words.badges.back().text, u"96 of 96 slots"_s);
        QVERIFY(s.marks.missing.empty()); // not due is not missing
        QCOMPARE(s.outlook.cheapestToday.label, u"Cheapest 3 h today, starts in 2 h 0 min"_s);
        input.publication->usual = std::chrono::hours(17);
        QCOMPARE(priceSnapshot(input).outlook.baseTomorrow, u"Usually from 17:00, by 18:00"_s);
        input.publication.reset(); // a source that publishes nothing in advance
        QCOMPARE(priceSnapshot(input).outlook.baseTomorrow, QString());
    }

    void namesTheDearSide()
    {
        const OverviewFacts facts = story::facts();
        PriceInput input = storyInput(facts);
        input.now = story::at(7 * 60 + 20);
        const PriceSnapshot s = priceSnapshot(input);
        QCOMPARE(s.rank.strong, u"dearest 4 of 96"_s);
        QCOMPARE(s.outlook.nextChange.detail, u"−0.0152"_s);
        QCOMPARE(s.outlook.nextChange.trend, -1);
    }

    void saysThatNothingIsStored()
    {
        PriceInput input;
        input.now = story::now();
        input.facts.next = NextLook{NextLook::Kind::Planned, story::at(14 * 60 + 41)};
        PriceSnapshot s = priceSnapshot(input);
        QCOMPARE(s.words.notice->title, u"Waiting for the first fetch, 14:41"_s);
        input.facts.state = EndpointState::Down;
        input.facts.badSince = story::at(551);
        input.facts.problem = u"HTTP 503"_s;
        s = priceSnapshot(input);
        QCOMPARE(s.words.notice->kind, NoticeKind::NoAnswer);
        QCOMPARE(s.words.notice->title, u"No answer since 09:11 (HTTP 503)"_s);
        QCOMPARE(s.words.notice->detail, u"Nothing is stored yet. Next try 14:41."_s);
        input.facts.waitsFor = SignInTrouble{u"desk"_s, SignInTrouble::Kind::SecretMissing, u"DESK"_s};
        QCOMPARE(priceSnapshot(input).words.notice->title, u"Waiting for the secret DESK"_s);
    }

    void keepsStoredDataWithoutAnswer()
    {
        const OverviewFacts facts = story::facts();
        PriceInput input = storyInput(facts);
        input.facts.state = EndpointState::Down;
        input.facts.badSince = story::at(551);
        input.facts.problem = u"HTTP 503"_s;
        const PriceSnapshot s = priceSnapshot(input);
        QVERIFY(!s.words.notice);
        QCOMPARE(s.words.badges.front().text, u"no answer since 09:11"_s);
        QCOMPARE(s.words.badges.front().state, BadgeState::Crit);
        QVERIFY(s.words.badges.front().toolTip.startsWith(
            u"No answer since 09:11 (HTTP 503). Showing stored data up to"_s));
    }

    void callsTroubleByItsName_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("badge");
        QTest::newRow("503") << int(EndpointState::Down) << int(Outcome::Http5xx)
                             << u"server error since 09:11"_s;
        QTest::newRow("401") << int(EndpointState::Refused) << int(Outcome::Auth) << u"refused since 09:11"_s;
        QTest::newRow("malformed") << int(EndpointState::Unreadable) << int(Outcome::Malformed)
                                   << u"unreadable since 09:11"_s;
        QTest::newRow("429") << int(EndpointState::Limited) << int(Outcome::RateLimited)
                             << u"rate limited until 15:00"_s;
        QTest::newRow("slow") << int(EndpointState::Slow) << int(Outcome::Ok) << QString();
    }
    void callsTroubleByItsName()
    {
        QFETCH(int, state);
        QFETCH(int, outcome);
        QFETCH(QString, badge);
        EndpointFacts facts;
        facts.state = EndpointState(state);
        facts.outcome = Outcome(outcome);
        facts.badSince = story::at(551);
        facts.limitedUntil = story::at(900);
        const auto told = troubleBadge(facts, {}, story::now());
        QCOMPARE(told ? told->text : QString(), badge);
    }

    void countsTheSlotsOfChangeDays_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("dayOfMonth");
        QTest::addColumn<QString>("badge");
        QTest::addColumn<int>("labels");
        QTest::newRow("spring") << 3 << 29 << u"92 of 92 slots"_s << 17;
        QTest::newRow("autumn") << 10 << 25 << u"100 of 100 slots"_s << 17;
    }

    void countsTheSlotsOfChangeDays()
    {
        QFETCH(int, month);
        QFETCH(int, dayOfMonth);
        QFETCH(QString, badge);
        QFETCH(int, labels);
        const MarketDay today(LocalDate(year(2026), std::chrono::month(unsigned(month)),
                                        std::chrono::day(unsigned(dayOfMonth))));
        const StoredSeries series = flatDay(today, 0.2);
        PriceInput input;
        input.series = &series;
        input.now = today.at(hours(12));
        const PriceSnapshot s = priceSnapshot(input);
        QCOMPARE(s.words.badges.back().text, badge);
        QCOMPARE(int(s.scale.hours.size()), labels);
        QCOMPARE(s.runs.size(), 1U);
        QVERIFY(s.marks.missing.empty());
        QCOMPARE(s.outlook.nextChange.value, u"–"_s); // a flat day has no change
    }

    void whatIsImplausibleIsShownAndInNoFigure()
    {
        OverviewFacts facts = story::facts();
        const PriceSnapshot before = priceSnapshot(storyInput(facts));
        // The slot of now, and the one behind it.
        for (StoredPoint &point : facts.stored.prices.front().points) {
            if (point.start >= story::at(14 * 60 + 30) && point.start < story::at(15 * 60)) {
                point.value = *Price::fromDouble(315.7);
                point.implausible = true;
            }
        }
        const PriceSnapshot s = priceSnapshot(storyInput(facts));
        QVERIFY(s.nowImplausible);
        QCOMPARE(s.now.value, u"315.70"_s); // with room for its unit
        QVERIFY(s.nowText.endsWith(u"315.70, implausible"));
        QVERIFY(s.now.toolTip.contains(u"Implausible"));
        QCOMPARE(s.rank.lead, u"Implausible, not ranked"_s);
        QVERIFY(!s.rank.place);
        QCOMPARE(s.rank.count, 94);
        QCOMPARE(s.scale.high, before.scale.high); // the others are not pressed flat
        QCOMPARE(s.marks.implausible.size(), 1U);
        QCOMPARE(s.marks.implausible[0].value, 315.7);
        QCOMPARE(s.runs.size(), before.runs.size() + 1);
        QVERIFY(s.marks.missing.empty());
        QCOMPARE(s.words.badges[1].text, u"2 slots implausible"_s);
        QCOMPARE(s.words.badges[1].state, BadgeState::Warn);
        QCOMPARE(s.words.badges[2].text, u"192 of 192 slots"_s);
        const auto slot = std::ranges::find(s.slotList, story::at(14 * 60 + 30),
                                            [](const PriceSlot &each) { return each.span.from; });
        QVERIFY(slot->text.endsWith(u", implausible"));
        const TariffSnapshot t =
            tariffSnapshot({facts.stored.prices, facts.homeName, facts.businessName, {}, story::now()});
        QCOMPARE(t.now.bars.front().homeText, u"\u25c6 315.7000"_s);
        QVERIFY(!t.now.bars.front().home && t.now.high < 1);
        const auto mean = t.dayMean.bars.front().home;
        QVERIFY(mean && *mean < 1.0);
    }

    void anImplausibleTomorrowIsNotCalledUnpublished()
    {
        OverviewFacts facts = story::facts();
        for (StoredPoint &point : facts.stored.prices.front().points)
            point.implausible = point.start >= story::at(24 * 60);
        const PriceSnapshot s = priceSnapshot(storyInput(facts));
        QCOMPARE(s.outlook.cheapestTomorrow.detail, u"implausible, left out"_s);
        QCOMPARE(s.outlook.baseTomorrow, u"Implausible, left out"_s);
    }

    void comparesTariffs()
    {
        const OverviewFacts facts = story::facts();
        const TariffSnapshot s =
            tariffSnapshot({facts.stored.prices, facts.homeName, facts.businessName, {}, story::now()});
        QCOMPARE(s.now.context, u"slot 14:30"_s);
        QCOMPARE(s.sumCheck, u"parts add up in 192 of 192"_s);
        QVERIFY(s.sumsAgree);
        QStringList rows;
        for (const TariffBar &bar : s.now.bars)
            rows += QStringList{bar.title, bar.homeText, bar.businessText, bar.differenceText}.join(u' ');
        QCOMPARE(rows, (QStringList{u"Integrated 0.1568 0.1489 +0.0079"_s,
                                    u"Electricity 0.1200 0.1135 +0.0065"_s, u"Grid 0.0368 0.0354 +0.0014"_s,
                                    u"of which grid usage 0.0065 0.0051 +0.0014"_s}));
        QCOMPARE(s.now.ticks.size(), 4U);
        QCOMPARE(s.dayMean.bars.front().homeText, u"0.2226"_s);
    }

    void findsPartsThatDoNotAddUp()
    {
        OverviewFacts facts = story::facts();
        facts.stored.prices[2].points[10].value = *Price::fromDouble(0.2);
        const TariffSnapshot s =
            tariffSnapshot({facts.stored.prices, facts.homeName, facts.businessName, {}, story::now()});
        QVERIFY(!s.sumsAgree);
        QCOMPARE(s.sumCheck, u"parts add up in 191 of 192"_s);
    }

    void leavesUnknownComponentsEmpty()
    {
        OverviewFacts facts = story::facts();
        facts.stored.prices.resize(4); // no business product
        const TariffSnapshot s =
            tariffSnapshot({facts.stored.prices, facts.homeName, facts.businessName, {}, story::now()});
        QVERIFY(!s.now.bars.front().business);
        QCOMPARE(s.now.bars.front().businessText, u"–"_s);
        QCOMPARE(s.now.bars.front().differenceText, u"–"_s);
    }
};

} // namespace

QTEST_GUILESS_MAIN(PricePanelsTest)
#include "price_panels_test.moc"
