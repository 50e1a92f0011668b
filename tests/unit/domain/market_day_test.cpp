// Delivery days in Europe/Zurich; must hold in whatever zone the machine stands.
#include "domain/market_day.h"
#include "domain/zone_data.h"

#include <QTest>

using namespace etcm;
using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace
{
UtcTime utc(const char *text)
{
    return *parseIsoTime(text);
}
const MarketDay kSpring(LocalDate{2026y, March, 29d});
const MarketDay kAutumn(LocalDate{2026y, October, 25d});
const MarketDay kPlain(LocalDate{2026y, October, 14d});
} // namespace

class MarketDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoneDataIsChecked()
    {
        QVERIFY(checkZoneData());
        for (const char *other : {"", "Europe/Nowhere", "UTC", "Europe/Moscow"}) {
            const Result<void> refused = checkZoneData(QTimeZone(other));
            QVERIFY2(!refused, other);
            QCOMPARE(refused.error().code, ErrorCode::Config);
            QVERIFY(refused.error().text().contains(u"package tzdata"_s));
        }
    }

    void slotCounts()
    {
        QCOMPARE(kSpring.slotCount(), 92);
        QCOMPARE(kAutumn.slotCount(), 100);
        QCOMPARE(kPlain.slotCount(), 96);
        QCOMPARE(kSpring.start(), utc("2026-03-28T23:00Z"));
        QCOMPARE(kSpring.end(), utc("2026-03-29T22:00Z"));
        QCOMPARE(kAutumn.start(), utc("2026-10-24T22:00Z"));
        QCOMPARE(kAutumn.end(), utc("2026-10-25T23:00Z"));
    }

    void everyDayJoinsTheNext()
    {
        MarketDay day(LocalDate{2020y, January, 1d});
        int longDays = 0;
        int shortDays = 0;
        for (int i = 0; i < 366 * 30; ++i) {
            const MarketDay next = day.next();
            QCOMPARE(day.end(), next.start());
            QVERIFY(next.previous() == day);
            longDays += day.slotCount() == 100;
            shortDays += day.slotCount() == 92;
            QVERIFY(day.slotCount() == 96 || day.slotCount() == 92 || day.slotCount() == 100);
            day = next;
        }
        QCOMPARE(longDays, 30);
        QCOMPARE(shortDays, 30);
    }

    void containing_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("date");
        const auto row = [](const char *time, const char *date) {
            QTest::newRow(time) << QByteArray(time) << QByteArray(date);
        };
        row("2026-10-13T21:59:59.999Z", "2026-10-13");
        row("2026-10-13T22:00Z", "2026-10-14");
        row("2026-10-25T22:59:59Z", "2026-10-25"); // 23:59:59 CET
        row("2026-10-25T23:00Z", "2026-10-26");
        row("2026-03-28T22:59Z", "2026-03-28");
        row("2026-03-28T23:00Z", "2026-03-29");
        row("2025-12-31T23:00Z", "2026-01-01");
    }

    void containing()
    {
        QFETCH(QByteArray, time);
        QFETCH(QByteArray, date);
        const MarketDay day = MarketDay::containing(utc(time.constData()));
        QCOMPARE(formatIsoDate(day.date()), date);
        QVERIFY(day.contains(utc(time.constData())));
        QVERIFY(!day.next().contains(utc(time.constData())));
    }

    void slotIndexes()
    {
        for (const MarketDay &day : {kSpring, kPlain, kAutumn}) {
            for (int i = 0; i < day.slotCount(); ++i) {
                QCOMPARE(day.slotIndex(day.slotStart(i)), i);
                QCOMPARE(day.slotIndex(day.slotStart(i + 1) - milliseconds(1)), i);
            }
            QCOMPARE(day.slotStart(day.slotCount()), day.end());
        }
    }

    void wallClock()
    {
        QCOMPARE(kPlain.at(hours(8)), utc("2026-10-14T08:00+02:00"));
        QCOMPARE(kPlain.at(minutes(0)), kPlain.start());
        QCOMPARE(kSpring.at(hours(1)), utc("2026-03-29T01:00+01:00"));
        QCOMPARE(kSpring.at(hours(8)), utc("2026-03-29T08:00+02:00"));
        QCOMPARE(kSpring.at(hours(2) + minutes(30)), utc("2026-03-29T01:00Z")); // does not exist
        QCOMPARE(kSpring.at(hours(3)), utc("2026-03-29T01:00Z"));
        QCOMPARE(kAutumn.at(hours(2) + minutes(30)), utc("2026-10-25T02:30+02:00")); // the first of two
        QCOMPARE(kAutumn.at(hours(3)), utc("2026-10-25T03:00+01:00"));
        QCOMPARE(kAutumn.at(hours(20)), utc("2026-10-25T20:00+01:00"));
        QCOMPARE(kPlain.at(hours(24)), kPlain.end());
        QCOMPARE(kSpring.at(hours(24)), utc("2026-03-30T00:00+02:00"));
    }

    void everyWallClockTimeIsOfItsDay()
    {
        for (const MarketDay &day : {kSpring, kPlain, kAutumn}) {
            for (minutes time{0}; time < hours(24); time += kSlotLength) {
                const bool skipped = day == kSpring && time >= hours(2) && time < hours(3);
                QVERIFY(day.contains(day.at(time)));
                QVERIFY(skipped || toZurich(day.at(time)).timeOfDay == time);
            }
        }
    }

    void offsets()
    {
        QCOMPARE(zurichOffset(utc("2026-03-29T00:59:59.999Z")), minutes(60));
        QCOMPARE(zurichOffset(utc("2026-03-29T01:00Z")), minutes(120));
        QCOMPARE(zurichOffset(utc("2026-10-25T00:59:59.999Z")), minutes(120));
        QCOMPARE(zurichOffset(utc("2026-10-25T01:00Z")), minutes(60));
        QCOMPARE(zurichAbbreviation(utc("2026-07-01T00:00Z")), u"CEST"_s);
        QCOMPARE(zurichAbbreviation(utc("2026-01-01T00:00Z")), u"CET"_s);
        const ZurichLocal local = toZurich(utc("2026-10-25T01:15:59Z"));
        QVERIFY(local.date == (LocalDate{2026y, October, 25d}));
        QCOMPARE(local.timeOfDay, minutes(135));
        QCOMPARE(local.offset, minutes(60));
    }
};

QTEST_GUILESS_MAIN(MarketDayTest)
#include "market_day_test.moc"
