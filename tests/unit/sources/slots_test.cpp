// The times of slots: what is a slot at all, and what becomes of lists in which some overlap or swallow an
// hour.
#include "fixture.h"

#include "domain/market_day.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace std::chrono;

namespace
{
QByteArray slotText(const QByteArray &start, const QByteArray &end, int milli,
                    const char *component = "integrated")
{
    return "{\"start_timestamp\":\"" + start + "\",\"end_timestamp\":\"" + end + "\",\"" + component +
           "\":[{\"unit\":\"CHF_kWh\",\"value\":" + QByteArray::number(milli / 1000.0) + "}]}";
}

Result<ParsedAnswer> parsed(const QByteArrayList &slotList)
{
    return parse(DialectId::VseTariffs, Endpoint::Prices, "{\"prices\":[" + slotList.join(',') + "]}");
}

QByteArray local(UtcTime time)
{
    return formatIsoOffset(time, zurichOffset(time));
}

// A day in equal slots, as somebody writes it who counts by the clock on the wall: an hour that the clock
// shows twice has one slot.
QByteArrayList wallClockDay(const MarketDay &day, minutes length)
{
    QByteArrayList slotList;
    for (minutes at{0}; at < hours(24); at += length) {
        const UtcTime end = at + length == hours(24) ? day.end() : day.at(at + length);
        slotList += slotText(local(day.at(at)), local(end), 1 + static_cast<int>(at.count()));
    }
    return slotList;
}

qint64 quarters(const std::vector<PricePoint> &points)
{
    qint64 count = 0;
    for (const PricePoint &point : points)
        count += (point.end - point.start) / kSlotLength;
    return count;
}
} // namespace

class SlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upToASecondOffIsTheQuarterHour_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("as it should be") << QByteArray("00:15:00") << QByteArray("00:30:00");
        QTest::newRow("a second late (report 02a)") << QByteArray("00:15:01") << QByteArray("00:30:01");
        QTest::newRow("a second early") << QByteArray("00:14:59") << QByteArray("00:29:59");
        QTest::newRow("last second") << QByteArray("00:15:00") << QByteArray("00:29:59");
        QTest::newRow("last millisecond") << QByteArray("00:15:00") << QByteArray("00:29:59.999");
        QTest::newRow("both inwards") << QByteArray("00:15:00.4") << QByteArray("00:29:59.6");
    }
    void upToASecondOffIsTheQuarterHour()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        const auto answer = parsed({slotText("2026-02-01T" + start + "Z", "2026-02-01T" + end + "Z", 200)});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Ok);
        const PricePoint &point = answer->facts.prices.at(0).points.at(0);
        QVERIFY(point.start == at("2026-02-01T00:15:00Z") && point.end == at("2026-02-01T00:30:00Z"));
    }

    void otherTimesAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        const QString start = u"$.prices[0].start_timestamp"_s;
        const QString end = u"$.prices[0].end_timestamp"_s;
        QTest::newRow("five minutes (report 02b)")
            << QByteArray("00:00") << QByteArray("00:05") << end
            << u"lies 5 minutes after the start, no whole quarter-hours"_s;
        QTest::newRow("ten minutes") << QByteArray("00:00") << QByteArray("00:10") << end
                                     << u"lies 10 minutes after the start, no whole quarter-hours"_s;
        QTest::newRow("half a quarter") << QByteArray("00:00") << QByteArray("00:07:30") << end
                                        << u"lies 450 seconds after the start, no whole quarter-hours"_s;
        QTest::newRow("two seconds off") << QByteArray("00:00:02") << QByteArray("00:15:02") << start
                                         << u"is 2026-02-01T00:00:02Z, no quarter-hour"_s;
        QTest::newRow("shifted by five") << QByteArray("00:05") << QByteArray("00:20") << start
                                         << u"is 2026-02-01T00:05:00Z, no quarter-hour"_s;
        QTest::newRow("nothing left")
            << QByteArray("00:00:00") << QByteArray("00:00:01") << end << u"does not lie after the start"_s;
    }
    void otherTimesAreRefusedByName()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        QFETCH(QString, path);
        QFETCH(QString, reason);
        const QByteArray bad = slotText("2026-02-01T" + start + "Z", "2026-02-01T" + end + "Z", 200);
        const auto partly = parsed({bad, slotText("2026-02-01T10:00Z", "2026-02-01T10:15Z", 300)});
        QVERIFY(partly);
        QCOMPARE(partly->outcome, Outcome::Partial);
        QCOMPARE(partly->faults.size(), 1U);
        QCOMPARE(partly->faults[0].path, path);
        QCOMPARE(partly->faults[0].reason, reason);
        const auto alone = parsed({bad});
        QVERIFY(!alone);
        QCOMPARE(alone.error().outcome, Outcome::Schema);
        QCOMPARE(alone.error().where, path);
        QVERIFY2(alone.error().what.contains(reason), qPrintable(alone.error().what));
    }

    void slotsOfHoursAndDays()
    {
        for (const char *end :
             {"2026-02-01T00:30Z", "2026-02-01T00:45Z", "2026-02-01T06:00Z", "2026-02-02T00:00Z"})
            QVERIFY(parsed({slotText("2026-02-01T00:00Z", end, 200)}));
        QVERIFY(!parsed({slotText("2026-02-01T00:00Z", "2026-02-02T00:15Z", 200)}));
        // The long day of October as one slot.
        QVERIFY(parsed({slotText("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", 200)}));
        QVERIFY(!parsed({slotText("2026-10-25T00:15+02:00", "2026-10-26T00:15+01:00", 200)}));
    }

    /// Report 01c, and the same the other way round.
    void ofHoursAndQuartersInOneAnswerTheQuartersHold()
    {
        QByteArrayList slotList;
        for (int hour = 0; hour < 3; ++hour)
            slotList += slotText(formatIsoUtc(at("2026-02-01T00:00Z") + hours(hour)),
                                 formatIsoUtc(at("2026-02-01T00:00Z") + hours(hour + 1)), 500 + hour);
        for (int quarter = 0; quarter < 6; ++quarter) // all of the first hour, half of the second
            slotList +=
                slotText(formatIsoUtc(at("2026-02-01T00:00Z") + quarter * kSlotLength),
                         formatIsoUtc(at("2026-02-01T00:15Z") + quarter * kSlotLength), 200 + quarter);
        for (int turn = 0; turn < 2; ++turn) {
            const auto answer = parsed(slotList);
            QVERIFY(answer);
            QCOMPARE(answer->outcome, Outcome::Partial);
            QCOMPARE(answer->faults.size(), 2U);
            QCOMPARE(answer->faults[0].reason,
                     u"overlaps other slots of the answer, of which the shortest hold"_s);
            const auto &points = answer->facts.prices.at(0).points;
            QCOMPARE(points.size(), 8U);
            QCOMPARE(points[0].value.micro(), 200'000);
            QVERIFY(points[6].start == at("2026-02-01T01:30Z") && points[6].end == at("2026-02-01T02:00Z"));
            QCOMPARE(points[6].value.micro(), 501'000);
            std::ranges::reverse(slotList);
        }
        QCOMPARE(parsed(slotList)->faults[0].path, u"$.prices[0].integrated"_s);
    }

    void slotsThatRepeatAreOne()
    {
        const QByteArray one = slotText("2026-02-01T00:00Z", "2026-02-01T01:00Z", 200);
        const auto answer = parsed({one, slotText("2026-02-01T01:00Z", "2026-02-01T02:00Z", 300), one});
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.factCount(), 2U);
    }

    void noSlotSwallowsTheHourOfTheClockChange_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {15, 30, 60})
            QTest::addRow("slots of %d minutes", length) << length;
    }
    /// Report 08: one slot holds the doubled hour beside its own time.
    void noSlotSwallowsTheHourOfTheClockChange()
    {
        QFETCH(int, length);
        const MarketDay autumn(LocalDate{2026y, October, 25d});
        const auto answer = parsed(wallClockDay(autumn, minutes(length)));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->faults.size(), 1U);
        QVERIFY2(answer->faults[0].path.endsWith(u".end_timestamp"), qPrintable(answer->faults[0].path));
        QVERIFY2(answer->faults[0].reason.startsWith(u"swallows the hour of the clock change"),
                 qPrintable(answer->faults[0].reason));
        QCOMPARE(quarters(answer->facts.prices.at(0).points), 96);
        for (const PricePoint &point : answer->facts.prices.at(0).points)
            QVERIFY(point.end - point.start == minutes(length));
    }

    /// Without others to compare with: 75 and 90 minutes are nobody's slots.
    void aLoneSlotSwallowsNoneEither()
    {
        for (const char *start : {"2026-10-25T02:45+02:00", "2026-10-25T02:30+02:00"}) {
            const auto lone = parsed({slotText(start, "2026-10-25T03:00+01:00", 200)});
            QVERIFY2(lone, lone ? "" : qPrintable(lone.error().text()));
            QCOMPARE(lone->outcome, Outcome::Partial);
            QVERIFY(lone->facts.prices.at(0).points.at(0).end == at("2026-10-25T01:00Z"));
        }
    }

    void otherDaysAndBlocksAreAsTheyAre()
    {
        const MarketDay usual(LocalDate{2026y, October, 14d});
        QCOMPARE(parsed(wallClockDay(usual, minutes(15)))->outcome, Outcome::Ok);
        // Night and day by the wall clock: the night of the change has an hour more.
        const auto blocks = parsed({slotText("2026-10-23T22:00+02:00", "2026-10-24T06:00+02:00", 1),
                                    slotText("2026-10-24T06:00+02:00", "2026-10-24T22:00+02:00", 2),
                                    slotText("2026-10-24T22:00+02:00", "2026-10-25T06:00+01:00", 1),
                                    slotText("2026-10-25T22:00+01:00", "2026-10-26T06:00+01:00", 1)});
        QCOMPARE(blocks->outcome, Outcome::Ok);
        QVERIFY(blocks->facts.prices.at(0).points.at(2).end == at("2026-10-25T05:00Z"));
    }
};

QTEST_APPLESS_MAIN(SlotsTest)
#include "slots_test.moc"
