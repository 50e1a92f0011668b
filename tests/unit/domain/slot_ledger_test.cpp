#include "domain/slot_ledger.h"

#include <QTest>

using namespace etcm;
using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace
{
const MarketDay kDay(LocalDate{2026y, October, 14d});
const LedgerRules kRules = LedgerRules::forDay(kDay);
const UtcTime kPublished = kDay.previous().at(hours(11) + minutes(20));

std::vector<LedgerFact> wholeDay(const MarketDay &day = kDay)
{
    std::vector<LedgerFact> facts;
    for (int i = 0; i < day.slotCount(); ++i) {
        facts.push_back({{day.slotStart(i), day.slotStart(i + 1), Price::fromMicro(250'000), kPublished, 0},
                         kPublished + minutes(5)});
    }
    return facts;
}
} // namespace

class SlotLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        for (const SlotState state : {SlotState::NotDue, SlotState::Missing, SlotState::Implausible,
                                      SlotState::Revised, SlotState::Late, SlotState::Present})
            QVERIFY(slotStateFromName(slotStateName(state)) == state);
        QCOMPARE(slotStateName(SlotState::NotDue), u"not_due"_s);
        QVERIFY(!slotStateFromName(u"lost"));
    }

    void completeDay()
    {
        const SlotLedger ledger = slotLedger(kDay, wholeDay(), kDay.start(), kRules);
        QVERIFY(ledger.isComplete());
        QCOMPARE(ledger.count(SlotState::Present), 96);
        QCOMPARE(ledger.slotList[3].start, kDay.slotStart(3));
    }

    void oneDroppedSlotIs95Of96()
    {
        auto facts = wholeDay();
        facts.erase(facts.begin() + 3); // 00:45
        const SlotLedger ledger = slotLedger(kDay, facts, kDay.start(), kRules);
        QCOMPARE(ledger.known(), 95);
        QVERIFY(!ledger.isComplete());
        QCOMPARE(ledger.slotList[3].state, SlotState::Missing);
        QVERIFY(!ledger.slotList[3].value);
    }

    void missingIsNotDueBeforeSixInTheEvening()
    {
        const UtcTime due = kDay.previous().at(hours(18));
        QCOMPARE(kRules.due, due);
        QCOMPARE(slotLedger(kDay, {}, due - milliseconds(1), kRules).count(SlotState::NotDue), 96);
        QCOMPARE(slotLedger(kDay, {}, due, kRules).count(SlotState::Missing), 96);
    }

    void daysOfSummerTimeHaveTheirOwnCount()
    {
        const MarketDay autumn(LocalDate{2026y, October, 25d});
        QCOMPARE(slotLedger(autumn, wholeDay(autumn), autumn.end(), LedgerRules::forDay(autumn)).known(),
                 100);
        const MarketDay spring(LocalDate{2026y, March, 29d});
        QCOMPARE(slotLedger(spring, wholeDay(spring), spring.end(), LedgerRules::forDay(spring)).known(), 92);
    }

    void revisedAndImplausible()
    {
        auto facts = wholeDay();
        facts[10].point.revision = 2;
        facts[11].point.value = Price::fromMicro(79'000'000); // EUR/MWh taken for CHF/kWh
        facts[11].point.implausible = true;                   // as it was judged when it was stored
        facts[11].point.revision = 1;
        facts[12].point.value = Price::fromMicro(-10'000); // negative prices are normal
        const SlotLedger ledger = slotLedger(kDay, facts, kDay.start(), kRules);
        QCOMPARE(ledger.slotList[10].state, SlotState::Revised);
        QCOMPARE(ledger.slotList[10].revision, 2);
        QCOMPARE(ledger.slotList[11].state, SlotState::Implausible);
        QCOMPARE(ledger.slotList[12].state, SlotState::Present);
    }

    void late_data()
    {
        using Time = std::optional<UtcTime>;
        QTest::addColumn<Time>("publication");
        QTest::addColumn<Time>("firstStored");
        QTest::addColumn<bool>("late");
        const UtcTime evening = kDay.previous().at(hours(21));
        QTest::newRow("nothing known") << Time() << Time() << false;
        QTest::newRow("published at nine") << Time(evening) << Time(evening + minutes(1)) << true;
        QTest::newRow("stored at nine, no publication") << Time() << Time(evening) << true;
        QTest::newRow("published in time, stored later") << Time(kPublished) << Time(evening) << false;
        QTest::newRow("stored in time, newer answer")
            << Time(kDay.at(hours(12))) << Time(kPublished) << false;
        QTest::newRow("first installed at noon of the day") << Time(kDay.at(hours(12))) << Time() << false;
        QTest::newRow("published at midnight") << Time(kDay.start()) << Time() << true;
        QTest::newRow("back-filled") << Time(kDay.end() + hours(1)) << Time(kDay.end() + hours(30)) << false;
        QTest::newRow("at the deadline") << Time(kRules.due) << Time() << false;
    }

    void late()
    {
        using Time = std::optional<UtcTime>;
        QFETCH(Time, publication);
        QFETCH(Time, firstStored);
        QFETCH(bool, late);
        auto facts = wholeDay();
        facts[0].point.publication = publication;
        facts[0].firstStored = firstStored;
        const SlotLedger ledger = slotLedger(kDay, facts, kDay.end(), kRules);
        QCOMPARE(ledger.slotList[0].state, late ? SlotState::Late : SlotState::Present);
    }

    void factsOfOtherDaysAndLongerSlots()
    {
        const LedgerFact hour{
            {kDay.start() - minutes(30), kDay.start() + minutes(30), Price(), kPublished, 0}, {}};
        const LedgerFact tomorrow{{kDay.end(), kDay.end() + minutes(15), Price(), kPublished, 0}, {}};
        const SlotLedger ledger = slotLedger(kDay, {hour, tomorrow}, kDay.start(), kRules);
        QCOMPARE(ledger.known(), 2);
        QVERIFY(ledger.slotList[0].value && ledger.slotList[1].value);
    }
};

QTEST_GUILESS_MAIN(SlotLedgerTest)
#include "slot_ledger_test.moc"
