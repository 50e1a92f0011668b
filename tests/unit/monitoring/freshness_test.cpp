// Age against rhythm, and the watch over the next day's publication, clock changes included.
#include "monitoring/freshness.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
UtcTime at(const char *text)
{
    return *parseIsoTime(text);
}
LocalDate date(const char *text)
{
    return *parseIsoDate(text);
}
} // namespace

class FreshnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeIntervalsMakeItOld()
    {
        const UtcTime measured = at("2026-10-14T14:00:00+02:00");
        const milliseconds interval = expectedInterval(Endpoint::Plant);
        QCOMPARE(freshness(measured, measured + minutes(30) - 1ms, interval).state, FreshnessState::Fresh);
        const Freshness old = freshness(measured, measured + minutes(30), interval);
        QCOMPARE(old.state, FreshnessState::Stale);
        QCOMPARE(old.age, milliseconds(30min));
        QCOMPARE(old.staleAfter, milliseconds(30min));
        QCOMPARE(freshness(std::nullopt, measured, interval).state, FreshnessState::Absent);
        QCOMPARE(freshness(measured + 5s, measured, interval).age, 0ms); // a clock that is ahead
    }

    void pricesAreJudgedByCoverage()
    {
        const UtcTime midnight = at("2026-10-15T00:00:00+02:00");
        QCOMPARE(priceFreshness(midnight, midnight - 1ms).state, FreshnessState::Fresh);
        QCOMPARE(priceFreshness(midnight, midnight).state, FreshnessState::Stale);
        QCOMPARE(priceFreshness(midnight, midnight + 5min).age, milliseconds(5min));
        QCOMPARE(priceFreshness({}, midnight).state, FreshnessState::Absent);
    }

    void signalsEndWithYesterday()
    {
        const LocalDate tuesday = date("2026-10-13");
        QCOMPARE(signalFreshness(tuesday, at("2026-10-14T23:59:59+02:00")).state, FreshnessState::Fresh);
        QCOMPARE(signalFreshness(tuesday, at("2026-10-15T00:00:00+02:00")).state, FreshnessState::Stale);
        QCOMPARE(signalFreshness({}, at("2026-10-15T00:00:00+02:00")).state, FreshnessState::Absent);
    }

    void publication_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("present");
        QTest::addColumn<int>("expected");
        QTest::newRow("morning") << u"2026-10-14T11:59:59+02:00"_s << 0 << int(PublicationState::NotDue);
        QTest::newRow("noon") << u"2026-10-14T12:00:00+02:00"_s << 0 << int(PublicationState::Awaited);
        QTest::newRow("early bird") << u"2026-10-14T11:20:00+02:00"_s << 96
                                    << int(PublicationState::Complete);
        QTest::newRow("before 18") << u"2026-10-14T17:59:59+02:00"_s << 95 << int(PublicationState::Awaited);
        QTest::newRow("18") << u"2026-10-14T18:00:00+02:00"_s << 95 << int(PublicationState::Late);
        QTest::newRow("before midnight")
            << u"2026-10-14T23:59:59+02:00"_s << 0 << int(PublicationState::Late);
        QTest::newRow("midnight") << u"2026-10-15T00:00:00+02:00"_s << 0 << int(PublicationState::Missing);
        QTest::newRow("last minute") << u"2026-10-14T23:59:59+02:00"_s << 96
                                     << int(PublicationState::Complete);
    }
    void publication()
    {
        QFETCH(QString, now);
        QFETCH(int, present);
        QFETCH(int, expected);
        const PublicationStatus status =
            publicationStatus(MarketDay(date("2026-10-15")), present, at(now.toLatin1().constData()));
        QCOMPARE(int(status.state), expected);
        QCOMPARE(status.expected, 96);
        QCOMPARE(status.present, present);
    }

    void clockChangesMoveNeitherDeadlineNorCount()
    {
        // The deadline of 29 March is 18:00 on the 28th, still winter time; 92 slots complete the day.
        const MarketDay spring(date("2026-03-29"));
        const PublicationRhythm early{17h, 17h + 30min, 20h};
        QCOMPARE(publicationStatus(spring, 91, at("2026-03-28T16:59:59+01:00"), early).state,
                 PublicationState::NotDue);
        QCOMPARE(publicationStatus(spring, 91, at("2026-03-28T17:30:00+01:00"), early).state,
                 PublicationState::Late);
        QCOMPARE(publicationStatus(spring, 91, at("2026-03-28T20:00:00+01:00"), early).state,
                 PublicationState::Missing); // the fallback tariff applies before the day begins
        QCOMPARE(publicationStatus(spring, 91, at("2026-03-28T17:59:59+01:00")).state,
                 PublicationState::Awaited);
        QCOMPARE(publicationStatus(spring, 91, at("2026-03-28T18:00:00+01:00")).state,
                 PublicationState::Late);
        QCOMPARE(publicationStatus(spring, 92, at("2026-03-28T18:00:00+01:00")).state,
                 PublicationState::Complete);
        const MarketDay autumn(date("2026-10-25"));
        QCOMPARE(publicationStatus(autumn, 96, at("2026-10-24T18:00:00+02:00")).state,
                 PublicationState::Late);
        QCOMPARE(publicationStatus(autumn, 100, at("2026-10-24T18:00:00+02:00")).state,
                 PublicationState::Complete);
        // And the day after the change: 18:00 on the 25th is winter time already.
        QCOMPARE(publicationStatus(autumn.next(), 0, at("2026-10-25T17:59:59+01:00")).state,
                 PublicationState::Awaited);
    }

    void graveness()
    {
        QVERIFY(!publicationSeverity(PublicationState::Complete));
        QVERIFY(!publicationSeverity(PublicationState::NotDue));
        QCOMPARE(*publicationSeverity(PublicationState::Awaited), Severity::Info);
        QCOMPARE(*publicationSeverity(PublicationState::Late), Severity::Warning);
        QCOMPARE(*publicationSeverity(PublicationState::Missing), Severity::Critical);
    }
};

QTEST_APPLESS_MAIN(FreshnessTest)
#include "freshness_test.moc"
