// Which days of signals are asked for besides the newest.
#include "engine/signal_catch_up.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
LocalDate date(const char *text)
{
    return *parseIsoDate(text);
}
} // namespace

class SignalCatchUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingStoredIsNotMissed();
    void aWeekendIsAskedForDayByDay();
    void aDayThatFailsHoldsNothingUp();
    void whatWasCopiedIsNotMissed();
    void aLongAbsenceIsCut();
    void theNightOfTheClockChange();

private:
    void store(const char *day);
    [[nodiscard]] QByteArray missed() const;
    void askFor(const char *day, bool answered = true);
    void pollNewest(const char *day);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SignalCatchUp> m_days;
};

void SignalCatchUpTest::init()
{
    m_days.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(LocalStore::open(m_folder->path()).value());
    m_clock = std::make_unique<ManualClock>(*parseIsoTime("2026-10-16T09:00:00+02:00")); // a Friday
    m_days = std::make_unique<SignalCatchUp>(*m_store, *m_clock);
}

void SignalCatchUpTest::store(const char *day)
{
    const MarketDay booked(date(day));
    FactBatch batch;
    batch.sourceId = u"ckw"_s;
    batch.fetchedAt = m_clock->now();
    batch.controlSignals = {{u"000R"_s, {}, booked.date(), booked.start() + 1h, booked.start() + 5h}};
    QVERIFY(m_store->facts().save(batch, false).result());
}

/// The day that the next poll asks for besides the newest; nothing: none.
QByteArray SignalCatchUpTest::missed() const
{
    const TimeRange range = await(m_days->missedDay(u"ckw"_s));
    if (range.from >= range.to)
        return {};
    const MarketDay day = MarketDay::containing(range.from);
    return range.to == day.end() ? formatIsoDate(day.date()) : "no whole day";
}

void SignalCatchUpTest::askFor(const char *day, bool answered)
{
    QCOMPARE(missed(), QByteArray(day));
    await(m_days->nextAfter(u"ckw"_s, await(m_days->missedDay(u"ckw"_s)), answered));
}

void SignalCatchUpTest::pollNewest(const char *day)
{
    store(day);
    await(m_days->nextAfter(u"ckw"_s, {}, false));
}

void SignalCatchUpTest::nothingStoredIsNotMissed()
{
    QVERIFY(missed().isEmpty());
}

void SignalCatchUpTest::aWeekendIsAskedForDayByDay()
{
    pollNewest("2026-10-15"); // on Friday
    QVERIFY(missed().isEmpty());
    m_clock->advance(72h);
    QVERIFY(missed().isEmpty()); // nothing newer is known to be published
    pollNewest("2026-10-18");
    askFor("2026-10-15"); // it may have been incomplete on Friday
    askFor("2026-10-16");
    askFor("2026-10-17"); // also if the one before had no activation
    QVERIFY(missed().isEmpty());
    m_clock->advance(24h);
    pollNewest("2026-10-19");
    askFor("2026-10-18");
    QVERIFY(missed().isEmpty());
}

void SignalCatchUpTest::aDayThatFailsHoldsNothingUp()
{
    pollNewest("2026-10-15");
    m_clock->advance(72h);
    pollNewest("2026-10-18");
    askFor("2026-10-15", false);
    askFor("2026-10-16");
    askFor("2026-10-17", false);
    QCOMPARE(missed(), QByteArray("2026-10-15")); // with the next poll, not half an hour later
    const TimeRange next = await(m_days->nextAfter(u"ckw"_s, {}, false));
    QVERIFY(next.from >= next.to);
    m_days = std::make_unique<SignalCatchUp>(*m_store, *m_clock); // a restart
    askFor("2026-10-15");
    askFor("2026-10-17");
    QVERIFY(missed().isEmpty());
    m_days = std::make_unique<SignalCatchUp>(*m_store, *m_clock);
    QVERIFY(missed().isEmpty());
}

void SignalCatchUpTest::whatWasCopiedIsNotMissed()
{
    pollNewest("2026-10-09");
    m_clock->advance(72h);
    for (const char *day : {"2026-10-10", "2026-10-11", "2026-10-12", "2026-10-14", "2026-10-15",
                            "2026-10-16", "2026-10-17", "2026-10-18"})
        store(day); // by another program, while this one followed
    askFor("2026-10-09");
    askFor("2026-10-13");
    QVERIFY(missed().isEmpty());
}

void SignalCatchUpTest::aLongAbsenceIsCut()
{
    m_clock->advance(72h);
    store("2026-06-01");
    store("2026-10-18");
    askFor("2026-10-04");
    askFor("2026-10-05");
}

void SignalCatchUpTest::theNightOfTheClockChange()
{
    store("2026-10-23");
    store("2026-10-26");
    m_clock->setWall(*parseIsoTime("2026-10-27T00:30:00+01:00"));
    askFor("2026-10-24");
    askFor("2026-10-25");
    QVERIFY(missed().isEmpty());
}

QTEST_GUILESS_MAIN(SignalCatchUpTest)
#include "signal_catch_up_test.moc"
