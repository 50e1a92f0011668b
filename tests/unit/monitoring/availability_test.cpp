// Availability: time-weighted, unknown excluded, cut and never rounded up.
#include "monitoring/availability.h"

#include <QTest>

#include <vector>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
const UtcTime kStart = fromEpochMs(1'792'000'000'000);

RequestRecord seen(seconds after, Outcome outcome)
{
    RequestRecord record;
    record.checkedAt = kStart + after;
    record.outcome = outcome;
    return record;
}
} // namespace

class AvailabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFailureInAHundredThousandIsNotAHundred()
    {
        std::vector<RequestRecord> records;
        for (int i = 0; i < 100'000; ++i)
            records.push_back(seen(minutes(i), i == 50'000 ? Outcome::Http5xx : Outcome::Ok));
        const Availability window = availability(records, kStart, kStart + minutes(100'000), minutes(1));
        QCOMPARE(*window.hundredths(), 9'999);
        QCOMPARE(window.text(), u"99.99 %"_s);
        QCOMPARE(window.coverageHundredths(), 10'000);
        QCOMPARE(window.downMinutes(), minutes(1));
        QCOMPARE(window.unknown, milliseconds(0));
    }

    void onlyAPerfectWindowIsAHundred()
    {
        const std::vector records{seen(0s, Outcome::Ok), seen(60s, Outcome::NotPublished)};
        QCOMPARE(availability(records, kStart, kStart + 120s, 60s).text(), u"100.00 %"_s);
    }

    void aRecordSpeaksForTwoIntervalsAtMostAFailureForFiveMinutes()
    {
        const std::vector records{seen(0s, Outcome::Ok), seen(600s, Outcome::Timeout)};
        const Availability window = availability(records, kStart, kStart + 1000s, 60s);
        QCOMPARE(window.up, milliseconds(120s));
        QCOMPARE(window.down, milliseconds(300s));
        QCOMPARE(window.unknown, milliseconds(580s));
        QCOMPARE(*window.hundredths(), 2'857);
        QCOMPARE(window.coverageHundredths(), 4'200);
    }

    void whatIsHeldBackSpeaksUntilTheHostIsTriedAgain()
    {
        std::vector records{seen(0s, Outcome::Ok), seen(60s, Outcome::Connect)};
        records.back().attempt = 0;
        const Availability window = availability(records, kStart, kStart + 1000s, 60s);
        QCOMPARE(window.up, milliseconds(60s));
        QCOMPARE(window.down, milliseconds(300s));
        const Availability hourly = availability(records, kStart, kStart + 1000s, 400s);
        QCOMPARE(hourly.down, milliseconds(800s)); // two intervals are longer
    }

    void timeIsWeighedNotCounted()
    {
        // Three quick failures in a row, as retries make them, weigh three seconds, not three quarters.
        const std::vector records{seen(0s, Outcome::Timeout), seen(1s, Outcome::Timeout),
                                  seen(2s, Outcome::Timeout), seen(3s, Outcome::Ok)};
        const Availability window = availability(records, kStart, kStart + 300s, 300s);
        QCOMPARE(window.down, milliseconds(3s));
        QCOMPARE(*window.hundredths(), 9'900);
    }

    void notObservedIsNeitherUpNorDown()
    {
        const std::vector records{seen(0s, Outcome::Ok), seen(60s, Outcome::Unknown),
                                  seen(120s, Outcome::RateLimited), seen(180s, Outcome::Ok)};
        const Availability window = availability(records, kStart, kStart + 240s, 60s);
        QCOMPARE(*window.hundredths(), 10'000);
        QCOMPARE(window.unknown, milliseconds(120s));
        QCOMPARE(window.coverageHundredths(), 5'000);
    }

    void recordsReachIntoTheWindow()
    {
        const std::vector records{seen(-30s, Outcome::Timeout), seen(30s, Outcome::Ok),
                                  seen(90s, Outcome::Timeout)};
        const Availability window = availability(records, kStart, kStart + 60s, 60s);
        QCOMPARE(window.down, milliseconds(30s));
        QCOMPARE(window.up, milliseconds(30s));
    }

    void nothingSeenIsNoNumber()
    {
        const Availability window = availability({}, kStart, kStart + 60s, 60s);
        QVERIFY(!window.hundredths());
        QCOMPARE(window.text(), u"–"_s);
        QCOMPARE(window.coverageHundredths(), 0);
        QCOMPARE(availability({}, kStart, kStart, 60s), Availability{});
    }

    void hoursAddUp()
    {
        Availability day;
        for (int hour = 0; hour < 24; ++hour)
            day += Availability{minutes(hour == 3 ? 39 : 60), minutes(hour == 3 ? 20 : 0),
                                minutes(hour == 3 ? 1 : 0)};
        QCOMPARE(*day.hundredths(), 9'861); // 1419 of 1439 min = 98.610...
        QCOMPARE(day.downMinutes(), minutes(20));
    }

    void theMeanIsCutAndLeavesOutTheUnseen()
    {
        const std::vector<Availability> all{{99s, 1s, 0s}, {99s, 0s, 0s}, {2s, 1s, 0s}, {0s, 0s, 9s}};
        QCOMPARE(*meanAvailability(all), (9'900 + 10'000 + 6'666) / 3);
        QVERIFY(!meanAvailability({}));
    }
};

QTEST_APPLESS_MAIN(AvailabilityTest)
#include "availability_test.moc"
