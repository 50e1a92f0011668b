// ISO 8601 as the utilities write it, and everything that must be refused.
#include "domain/utc_time.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class TimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qlonglong>("ms");
        const auto row = [](const char *text, qlonglong ms) {
            QTest::newRow(text) << QByteArray(text) << ms;
        };
        row("1970-01-01T00:00:00Z", 0);
        row("2026-09-28T00:00+02:00", 1790546400000); // CKW: no seconds
        row("2026-09-27T22:00Z", 1790546400000);
        row("2026-09-28T00:00:00+0200", 1790546400000);
        row("2026-09-28T00:00:00+02", 1790546400000);
        row("2026-09-28 00:00:00+02:00", 1790546400000);
        row("2026-09-28t00:00:00.000+02:00", 1790546400000);
        row("2026-09-27T22:00:00z", 1790546400000);
        row("2026-09-27T22:00:00.123456Z", 1790546400123); // six digits, cut
        row("2026-09-27T22:00:00,5Z", 1790546400500);
        row("2026-09-27T18:30:00-03:30", 1790546400000);
        row("2026-10-25T02:30+02:00", 1792888200000); // twice on this night, told apart by the offset
        row("2026-10-25T02:30+01:00", 1792891800000);
        row("2024-02-29T00:00Z", 1709164800000);
        row("2026-09-27T24:00:00Z", 1790553600000);
        row("1969-12-31T23:59:59.999Z", -1);
        row("0001-01-01T00:00Z", -62135596800000);
        row("9999-12-31T23:59:59Z", 253402300799000);
        row("2016-12-31T23:59:60Z", 1483228800000); // a leap second counts as the next
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(qlonglong, ms);
        const auto time = parseIsoTime(text);
        QVERIFY(time);
        QCOMPARE(qlonglong(toEpochMs(*time)), ms);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 "T",
                                 "2026",
                                 "2026-09-28",
                                 "2026-09-28T",
                                 "2026-09-28T00",
                                 "2026-09-28T00:00",
                                 "2026-09-28T00:00:00",
                                 "2026-9-28T00:00Z",
                                 "2026-09-28T0:00Z",
                                 "2026-13-01T00:00Z",
                                 "2026-00-01T00:00Z",
                                 "2026-02-29T00:00Z",
                                 "2026-04-31T00:00Z",
                                 "2026-09-28T25:00Z",
                                 "2026-09-28T24:01Z",
                                 "2026-09-28T00:60Z",
                                 "2026-09-28T00:00:61Z",
                                 "2026-09-28T00:00:00.Z",
                                 "2026-09-28T00:00Z ",
                                 " 2026-09-28T00:00Z",
                                 "2026-09-28T00:00ZZ",
                                 "2026-09-28T00:00+",
                                 "2026-09-28T00:00+2",
                                 "2026-09-28T00:00+15:00",
                                 "2026-09-28T00:00+02:60",
                                 "2026-09-28T00:00+02:",
                                 "2026-09-28T00:00+02:0",
                                 "2026-09-28T00:00 +02:00",
                                 "26-09-28T00:00Z",
                                 "+2026-09-28T00:00Z",
                                 "-2026-09-28T00:00Z",
                                 "2026-09-28X00:00Z",
                                 "20260928T0000Z",
                                 "2026-09-28T00:00:0Z",
                                 "2026-09-28T-1:00Z",
                                 "2026-W40-1T00:00Z",
                                 "null",
                                 "now",
                                 "1790546400"})
            QTest::newRow(text[0] == 0 ? "empty" : text) << QByteArray(text);
        QTest::newRow("nul within") << QByteArray("2026-09-28T00:00\0Z", 18);
        QTest::newRow("nul at the end") << QByteArray("2026-09-28T00:00Z\0", 18);
        QTest::newRow("full-width digits") << QByteArray("２０２６-09-28T00:00Z");
        QTest::newRow("megabyte of fraction") << "2026-09-28T00:00:00." + QByteArray(1 << 20, '1');
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseIsoTime(text));
    }

    void longFractionsAreCut()
    {
        const auto time = parseIsoTime("2026-09-28T00:00:00." + QByteArray(1 << 20, '9') + "Z");
        QVERIFY(time);
        QCOMPARE(toEpochMs(*time) % 1000, 999);
    }

    void everyPrefixIsRefused()
    {
        const QByteArray whole = "2026-09-28T00:00:00.5+02:00";
        QVERIFY(parseIsoTime(whole));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const bool hourOnly = length == whole.size() - 3; // "+02" is an offset
            QCOMPARE(parseIsoTime(whole.first(length)).has_value(), hourOnly);
        }
    }

    void dates()
    {
        QVERIFY(parseIsoDate("2026-10-25"));
        for (const char *text : {"", "2026-10-25T", "2026-10-32", "2026-10-5", "25.10.2026", "2026/10/25"})
            QVERIFY2(!parseIsoDate(text), text);
        QCOMPARE(formatIsoDate(*parseIsoDate("2026-01-02")), QByteArray("2026-01-02"));
    }

    void writes()
    {
        const auto time = *parseIsoTime("2026-10-25T00:15:00Z");
        QCOMPARE(formatIsoUtc(time), QByteArray("2026-10-25T00:15:00Z"));
        QCOMPARE(formatIsoUtc(time + std::chrono::milliseconds(7)), QByteArray("2026-10-25T00:15:00.007Z"));
        QCOMPARE(formatIsoOffset(time, std::chrono::minutes(120)), QByteArray("2026-10-25T02:15:00+02:00"));
        QCOMPARE(formatIsoOffset(time, std::chrono::minutes(120), false),
                 QByteArray("2026-10-25T02:15+02:00"));
        QCOMPARE(formatIsoOffset(time, std::chrono::minutes(-210)), QByteArray("2026-10-24T20:45:00-03:30"));
        QCOMPARE(formatIsoUtc(fromEpochMs(-1)), QByteArray("1969-12-31T23:59:59.999Z"));
    }

    void writtenTimesAreReadAgain()
    {
        for (std::int64_t ms = -62135596800000; ms < 253402300799000; ms += 86'399'999'983'777 / 1000) {
            const UtcTime time = fromEpochMs(ms);
            QCOMPARE(parseIsoTime(formatIsoUtc(time)), std::optional(time));
            QCOMPARE(parseIsoTime(formatIsoOffset(time, std::chrono::minutes(60))), std::optional(time));
        }
    }
};

QTEST_GUILESS_MAIN(TimeTest)
#include "time_test.moc"
