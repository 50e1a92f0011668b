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

class TestSignalCatchUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingStoredIsNotMissed();
    void aWeekendIsAskedForOnce();
    void aLongAbsenceIsCut();
    void theNightOfTheClockChange();

private:
    void store(const char *day);
    [[nodiscard]] QByteArrayList missed() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SignalCatchUp> m_days;
};

void TestSignalCatchUp::init()
{
    m_days.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(LocalStore::open(m_folder->path()).value());
    m_clock = std::make_unique<ManualClock>(*parseIsoTime("2026-10-19T09:00:00+02:00")); // a Monday
    m_days = std::make_unique<SignalCatchUp>(*m_store, *m_clock);
}

void TestSignalCatchUp::store(const char *day)
{
    const MarketDay booked(date(day));
    FactBatch batch;
    batch.sourceId = u"ckw"_s;
    batch.fetchedAt = m_clock->now();
    batch.controlSignals = {{u"000R"_s, {}, booked.date(), booked.start() + 1h, booked.start() + 5h}};
    QVERIFY(m_store->save(batch, false).result());
}

/// The days of the range.
QByteArrayList TestSignalCatchUp::missed() const
{
    const TimeRange range = await(m_days->missedDays(u"ckw"_s));
    QByteArrayList days;
    for (MarketDay day = MarketDay::containing(range.from); range.from < range.to && day.start() < range.to;
         day = day.next())
        days += formatIsoDate(day.date());
    return days;
}

void TestSignalCatchUp::nothingStoredIsNotMissed()
{
    QVERIFY(missed().isEmpty());
}

void TestSignalCatchUp::aWeekendIsAskedForOnce()
{
    store("2026-10-15");
    QCOMPARE(missed(), (QByteArrayList{"2026-10-16", "2026-10-17"})); // Sunday is the newest
    await(done(m_days->noteAsked(u"ckw"_s)));
    QVERIFY(missed().isEmpty()); // also if they had no activation
    m_clock->advance(24h);
    QCOMPARE(missed(), QByteArrayList{"2026-10-18"}); // it may have been incomplete
}

void TestSignalCatchUp::aLongAbsenceIsCut()
{
    store("2026-06-01");
    QCOMPARE(missed().size(), 14);
    QCOMPARE(missed().last(), QByteArray("2026-10-17"));
}

void TestSignalCatchUp::theNightOfTheClockChange()
{
    store("2026-10-23");
    m_clock->setWall(*parseIsoTime("2026-10-27T00:30:00+01:00"));
    QCOMPARE(missed(), (QByteArrayList{"2026-10-24", "2026-10-25"}));
}

QTEST_GUILESS_MAIN(TestSignalCatchUp)
#include "signal_catch_up_test.moc"
