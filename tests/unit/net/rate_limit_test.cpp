// Dates, structured fields, rate-limit headers and the retry table: pure functions by table.
#include "base/http_date.h"
#include "net/rate_limit.h"
#include "net/retry.h"
#include "net/structured_field.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{
// 2026-10-14T12:00:00Z
constexpr UtcTime kNow = fromEpochMs(1'791'979'200'000);
constexpr qint64 kNone = -1;
constexpr qint64 kHour = 3'600'000;

HeaderList headersFrom(const QByteArray &lines)
{
    HeaderList headers;
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

QByteArray onOneLine(QByteArray lines)
{
    return lines.replace('\n', " | ");
}

qint64 ms(std::optional<milliseconds> value)
{
    return value ? value->count() : kNone;
}

Error passing(Outcome outcome, std::optional<milliseconds> retryAfter = {})
{
    return Error{.code = ErrorCode::Network, .outcome = outcome, .retryAfter = retryAfter, .transient = true};
}
} // namespace

class RateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpDates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("expected");
        constexpr qint64 classic = 784'111'777'000;
        QTest::addRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << classic;
        QTest::addRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << classic;
        QTest::addRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << classic;
        QTest::addRow("asctime, two digits")
            << QByteArray("Wed Nov 16 08:49:37 1994") << classic + 864'000'000;
        QTest::addRow("RFC 850, near future")
            << QByteArray("Monday, 05-Jan-76 00:00:00 GMT") << qint64(3'345'408'000'000);
        QTest::addRow("RFC 850, over 50 years ahead")
            << QByteArray("Wednesday, 05-Jan-77 00:00:00 GMT") << qint64(221'270'400'000);
        QTest::addRow("leap day") << QByteArray("Thu, 29 Feb 2024 00:00:00 GMT") << qint64(1'709'164'800'000);
        QTest::addRow("no leap day") << QByteArray("Thu, 29 Feb 2023 00:00:00 GMT") << kNone;
        QTest::addRow("hour 24") << QByteArray("Sun, 06 Nov 1994 24:00:00 GMT") << kNone;
        for (const char *zone : {"+0000", "-0000", "UTC", "utc", "UT", "Z", "gmt"})
            QTest::addRow("zone %s", zone) << QByteArray("Sun, 06 Nov 1994 08:49:37 ") + zone << classic;
        QTest::addRow("offset") << QByteArray("Sun, 06 Nov 1994 10:19:37 +0130") << classic;
        QTest::addRow("offset of the west") << QByteArray("06-Nov-94 06:49:37 -0200") << classic;
        QTest::addRow("lower case") << QByteArray("sun, 06 nov 1994 08:49:37 gmt") << classic;
        QTest::addRow("upper case") << QByteArray("SUN, 06 NOV 1994 08:49:37 GMT") << classic;
        QTest::addRow("no weekday") << QByteArray("06 Nov 1994 08:49:37 GMT") << classic;
        QTest::addRow("no zone") << QByteArray("Sun, 06 Nov 1994 08:49:37") << classic;
        QTest::addRow("one digit") << QByteArray("Sun, 6 Nov 1994 08:49:37 GMT") << classic;
        QTest::addRow("four digits with dashes") << QByteArray("Sun, 06-Nov-1994 08:49:37 GMT") << classic;
        QTest::addRow("offset out of range") << QByteArray("Sun, 06 Nov 1994 08:49:37 +9900") << kNone;
        QTest::addRow("two times") << QByteArray("Sun, 06 Nov 1994 08:49:37 08:49:37") << kNone;
        QTest::addRow("twice") << QByteArray("06 Nov 1994 08:49:37 GMT, 06 Nov 1994 08:49:37 GMT") << kNone;
        QTest::addRow("other zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET") << kNone;
        QTest::addRow("ISO") << QByteArray("1994-11-06T08:49:37Z") << kNone;
        QTest::addRow("number") << QByteArray("120") << kNone;
        QTest::addRow("empty") << QByteArray() << kNone;
        QTest::addRow("letters for digits") << QByteArray("Sun, 0x Nov 1994 08:49:37 GMT") << kNone;
    }
    void httpDates()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, expected);
        const auto date = parseHttpDate(text, kNow);
        QCOMPARE(date ? toEpochMs(*date) : kNone, expected);
    }

    void malformedFieldsAreNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "  ", "\"open", "\"a\";", "\"a\";r=", "\"a\" \"b\"", "a,", ";r=1", "\"a\\", "a;r=1;;"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void malformedFieldsAreNothing()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseFieldList(text));
    }

    void fieldsKeepNamesAndTexts()
    {
        const auto members =
            parseFieldList("\"a \\\"b\\\"\";q=100 ; w=60;pk=:YQ==:, plain, limit=7, x;f=1.5;n=-2");
        QVERIFY(members);
        QCOMPARE(members->size(), 4);
        QCOMPARE(members->at(0).name, "a \"b\"");
        QCOMPARE(members->at(0).parameter("q"), "100");
        QCOMPARE(members->at(0).parameter("w"), "60");
        QCOMPARE(members->at(0).parameter("pk"), ":YQ==:");
        QVERIFY(members->at(0).parameter("none").isEmpty());
        QCOMPARE(members->at(1).name, "plain");
        QCOMPARE(members->at(2).value, "7");
        QCOMPARE(members->at(3).parameter("f"), "1.5");
        QCOMPARE(members->at(3).parameter("n"), "-2");
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("unit");
        QTest::addColumn<qint64>("retryAfter");
        QTest::addColumn<qint64>("remaining");
        QTest::addColumn<qint64>("reset");
        QTest::addColumn<qint64>("pause");
        QTest::addColumn<qint64>("pauseRefused");
        const int msUnit = static_cast<int>(ResetUnit::Milliseconds);
        const int sUnit = static_cast<int>(ResetUnit::Seconds);
        const int epoch = static_cast<int>(ResetUnit::EpochSeconds);
        const auto row = [](const char *name, const char *lines, int unit, qint64 retryAfter,
                            qint64 remaining, qint64 reset, qint64 pause, qint64 pauseRefused) {
            QTest::addRow("%s", name)
                << QByteArray(lines) << unit << retryAfter << remaining << reset << pause << pauseRefused;
        };
        row("nothing", "A: b", sUnit, kNone, kNone, kNone, kNone, kNone);
        row("retry-after seconds", "retry-after: 120", sUnit, 120'000, kNone, kNone, 120'000, 120'000);
        row("retry-after 0", "Retry-After: 0", sUnit, 0, kNone, kNone, 0, 0);
        row("retry-after date", "Retry-After: Wed, 14 Oct 2026 12:01:30 GMT", sUnit, 90'000, kNone, kNone,
            90'000, 90'000);
        row("retry-after past date", "Retry-After: Wed, 14 Oct 2026 11:00:00 GMT", sUnit, 0, kNone, kNone, 0,
            0);
        row("retry-after asctime", "Retry-After: Wed Oct 14 12:00:10 2026", sUnit, 10'000, kNone, kNone,
            10'000, 10'000);
        row("retry-after cut to a day", "Retry-After: 999999999", sUnit, 86'400'000, kNone, kNone, 86'400'000,
            86'400'000);
        row("retry-after beyond any number", "Retry-After: 99999999999999999999", sUnit, kNone, kNone, kNone,
            kNone, kHour);
        row("retry-after negative", "Retry-After: -5", sUnit, 0, kNone, kNone, 0, 0);
        row("retry-after nonsense", "Retry-After: soon", sUnit, kNone, kNone, kNone, kNone, kHour);
        row("retry-after wins", "RateLimit: \"d\";r=0;t=30\nRetry-After: 5", sUnit, 5000, 0, 30'000, 5000,
            5000);
        row("draft", "RateLimit: \"default\";r=50;t=30", sUnit, kNone, 50, 30'000, kNone, 30'000);
        row("draft exhausted", "RateLimit: \"default\";r=0;t=30", sUnit, kNone, 0, 30'000, 30'000, 30'000);
        row("draft, scarcest binds", "RateLimit: \"hour\";r=90;t=900, \"burst\";r=2;t=10", sUnit, kNone, 2,
            10'000, kNone, 10'000);
        row("draft, longest of the exhausted binds",
            "RateLimit: \"burst\";r=0;t=10, \"day\";r=0;t=900, \"x\";r=5;t=1", sUnit, kNone, 0, 900'000,
            900'000, 900'000);
        row("draft without t", "RateLimit: \"default\";r=0", sUnit, kNone, 0, kNone, kNone, kNone);
        row("draft 7 dictionary", "RateLimit: limit=100, remaining=0, reset=7", sUnit, kNone, 0, 7000, 7000,
            7000);
        row("malformed draft falls through",
            "RateLimit: \"default;r=0;t=30\nX-RateLimit-Remaining: 0\n"
            "X-RateLimit-Reset: 9",
            sUnit, kNone, 0, 9000, 9000, 9000);
        row("older draft, seconds whatever the unit",
            "RateLimit-Limit: 100, 100;w=60\nRateLimit-Remaining: 0\nRateLimit-Reset: 12", msUnit, kNone, 0,
            12'000, 12'000, 12'000);
        row("draft before X-", "RateLimit: \"d\";r=3;t=30\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1",
            sUnit, kNone, 3, 30'000, kNone, 30'000);
        row("X- milliseconds", "X-RateLimit-Limit: 20\nx-ratelimit-remaining: 0\nx-ratelimit-reset: 999000",
            msUnit, kNone, 0, 999'000, 999'000, 999'000);
        row("X- seconds", "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 999", sUnit, kNone, 0, 999'000,
            999'000, 999'000);
        row("X- epoch seconds", "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260", epoch, kNone, 0,
            60'000, 60'000, 60'000);
        row("X- epoch seconds, other setting", "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260",
            msUnit, kNone, 0, 60'000, 60'000, 60'000);
        row("X- epoch milliseconds", "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260500", sUnit,
            kNone, 0, 60'500, 60'500, 60'500);
        row("X- epoch in the past", "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979100", sUnit, kNone,
            0, 0, 0, 0);
        row("X- small number under epoch setting", "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 30", epoch,
            kNone, 0, 30'000, 30'000, 30'000);
        row("X- with calls left", "X-RateLimit-Remaining: 3\nX-RateLimit-Reset: 30", sUnit, kNone, 3, 30'000,
            kNone, 30'000);
        row("X- reset alone", "X-RateLimit-Reset: 30", sUnit, kNone, kNone, 30'000, kNone, 30'000);
        row("limit without a comma", "RateLimit-Limit: 100\nRateLimit-Remaining: 0\nRateLimit-Reset: 9",
            sUnit, kNone, 0, 9000, 9000, 9000);
    }

    // What servers really send beside the standards. The pause is that of a 200, then that of a 429.
    void spellings_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<qint64>("pause");
        QTest::addColumn<qint64>("pauseRefused");
        const auto row = [](const char *lines, qint64 pause, qint64 pauseRefused) {
            QTest::addRow("%s", onOneLine(lines).constData()) << QByteArray(lines) << pause << pauseRefused;
        };
        const auto same = [&row](const char *lines, qint64 pause) { row(lines, pause, pause); };
        same("Retry-After: 2.5", 2500);
        same("Retry-After: 0.0004", 1);
        same("Retry-After: \"3\"", 3000);
        same("Retry-After: '3'", 3000);
        same("Retry-After: +3", 3000);
        same("Retry-After: 3s", 3000);
        same("Retry-After: 30 seconds", 30'000);
        same("Retry-After: 1m30.5s", 90'500);
        same("Retry-After: 5, 5", 5000);
        same("Retry-After: 5\nRetry-After: 7", 7000);
        same("Retry-After: 5\nRetry-After: soon", 5000);
        same("Retry-After: Wed, 14 Oct 2026 12:01:30 +0000", 90'000);
        same("Retry-After: wed, 14 oct 2026 12:01:30 utc", 90'000);
        same("Retry-After: Wed, 14 Oct 2026 14:01:30 +0200", 90'000);
        same("Retry-After: Wed, 14 Oct 2026 12:01:30 GMT, Wed, 14 Oct 2026 12:01:31 GMT", 91'000);
        same("Retry-After: 2026-10-14T12:01:30Z", 90'000);
        same("Retry-After: 1791979260", 60'000);
        same("Retry-After: 1791979260.25", 60'250);
        same("Retry-After: 1791979100", 0);
        same("Retry-After-Ms: 1500", 1500);
        same("x-ms-retry-after-ms: 1500.5", 1501);
        same("X-Retry-After: 4", 4000);
        same("X-Rate-Limit-Retry-After-Seconds: 12", 12'000);
        same("Retry-After: soon\nRetry-After-Ms: 1500", 1500);
        row("X-RateLimit-Remaining: 3\nX-RateLimit-Reset: 2.5", kNone, 2500);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 2.5", 2500);
        same("X-RateLimit-Remaining: 0.0\nX-RateLimit-Reset: \"7\"", 7000);
        same("X-RateLimit-Remaining: -2\nX-RateLimit-Reset: 7", 7000);
        row("X-RateLimit-Limit: -1\nX-RateLimit-Remaining: -1\nX-RateLimit-Reset: 7", kNone, 7000);
        same("X-RateLimit-Remaining: 0, 0\nX-RateLimit-Reset: 7, 8", 8000);
        same("X-RateLimit-Remaining: 5\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 7", 7000);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260.5", 60'500);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260500.4", 60'501);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260000000", 60'000);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: Wed, 14 Oct 2026 12:00:09 GMT", 9000);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 2026-10-14T12:01Z", 60'000);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 6m0s", 360'000);
        same("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979300\nX-RateLimit-Reset-After: 1.47", 1470);
        same("X-Rate-Limit-Remaining: 0\nX-Rate-Limit-Reset: 1791979260", 60'000);
        same("X-Rate-Limit-Limit: 9\nX-Rate-Limit-Remaining: 0\nX-Rate-Limit-Reset: 5", 5000);
        same("RateLimit-Remaining: 0\nRateLimit-Reset: 1791979260", 60'000); // GitLab
        same("RateLimit-Remaining: 0\nRateLimit-ResetTime: Wed, 14 Oct 2026 12:01:00 GMT", 60'000);
        same("RateLimit: \"d\";r=0;t=2.5", 2500);
        same("RateLimit: \"d\";r=0;t=\"3\"", 3000);
        same("RateLimit: \"a\";r=5;t=1\nRateLimit: \"b\";r=0;t=2", 2000);
        same("RateLimit: limit=9, remaining=0, reset=1.5", 1500);
    }
    void spellings()
    {
        QFETCH(QByteArray, lines);
        const RateLimit limit = readRateLimit(headersFrom(lines), ResetUnit::Seconds, {kNow});
        QTEST(ms(pauseFrom(limit, Refusal::None)), "pause");
        QTEST(ms(pauseFrom(limit, Refusal::TooMany)), "pauseRefused");
        QVERIFY(unclearHeader(limit, Refusal::TooMany).isEmpty());
    }

    // A pause that was asked for in words that nobody can read is a long one; one that was not, none.
    void unclearPauses_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<qint64>("with200");
        QTest::addColumn<qint64>("with503");
        QTest::addColumn<qint64>("with429");
        const auto row = [](const char *lines, qint64 with200, qint64 with503, qint64 with429) {
            QTest::addRow("%s", onOneLine(lines).constData())
                << QByteArray(lines) << with200 << with503 << with429;
        };
        row("A: b", kNone, kNone, kNone);
        row("Retry-After: soon", kNone, kHour, kHour);
        row("Retry-After:", kNone, kHour, kHour);
        row("Retry-After: ,", kNone, kHour, kHour);
        row("Retry-After:\nRetry-After: 30", 30'000, 30'000, 30'000);
        row("Retry-After:\nX-RateLimit-Reset: 30", kNone, kHour, 30'000);
        row("X-RateLimit-Remaining: 0\nX-RateLimit-Reset:", kHour, kHour, kHour);
        row("X-Rate-Limit-Remaining: 0\nX-Rate-Limit-Reset:", kHour, kHour, kHour);
        row("RateLimit-Remaining: 0\nRateLimit-Reset: ", kHour, kHour, kHour);
        row("X-RateLimit-Remaining: 4\nX-RateLimit-Reset:", kNone, kNone, kHour);
        row("Retry-After: inf", kNone, kHour, kHour);
        row("Retry-After: 0x10", kNone, kHour, kHour);
        row("Retry-After: 3 parsecs", kNone, kHour, kHour);
        row("Retry-After: Sun, 31 Feb 2026 00:00:00 GMT", kNone, kHour, kHour);
        row("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: later", kHour, kHour, kHour);
        row("X-RateLimit-Remaining: 4\nX-RateLimit-Reset: later", kNone, kNone, kHour);
        row("X-RateLimit-Remaining: 0", kNone, kNone, kNone);
        row("RateLimit: \"d\";r=0;t=later", kHour, kHour, kHour);
        row("RateLimit-Limit: 9;w=60\nRateLimit-Remaining: 0\nRateLimit-Reset: later", 60'000, 60'000,
            60'000);
        row("RateLimit-Policy: \"d\";q=9;w=90\nRetry-After: soon", kNone, 90'000, 90'000);
        row("RateLimit-Policy: \"d\";q=9;w=90000\nRetry-After: soon", kNone, kHour, kHour);
        row("Retry-After: soon\nX-RateLimit-Reset: 30", kNone, kHour, 30'000);
    }
    void unclearPauses()
    {
        QFETCH(QByteArray, lines);
        const RateLimit limit = readRateLimit(headersFrom(lines), ResetUnit::Seconds, {kNow});
        QTEST(ms(pauseFrom(limit, Refusal::None)), "with200");
        QTEST(ms(pauseFrom(limit, Refusal::Unavailable)), "with503");
        QTEST(ms(pauseFrom(limit, Refusal::TooMany)), "with429");
        const bool guesses = ms(pauseFrom(limit, Refusal::TooMany)) >= 60'000;
        QCOMPARE(!unclearHeader(limit, Refusal::TooMany).isEmpty(), guesses);
    }

    // An epoch a minute ahead of the server's clock, which need not be ours.
    void skewedClocks_data()
    {
        QTest::addColumn<qint64>("oursOff");
        QTest::addColumn<bool>("hasDate");
        QTest::addColumn<qint64>("dateOff");
        QTest::addColumn<qint64>("longest");
        const auto row = [](const char *name, milliseconds oursOff, bool hasDate, milliseconds dateOff,
                            milliseconds longest) {
            QTest::addRow("%s", name)
                << qint64(oursOff.count()) << hasDate << qint64(dateOff.count()) << qint64(longest.count());
        };
        row("all agree", 0ms, true, 0ms, 60s);
        row("ours behind", -30h, true, 0ms, 60s);
        row("ours at the epoch", -497'000h, true, 0ms, 60s);
        row("ours ahead", 30h, true, 0ms, 60s);
        row("ours behind, no date", -5h, false, 0ms, 1h);
        row("ours far behind, no date", -300h, false, 0ms, 1h);
        row("ours ahead, no date", 5h, false, 0ms, 0ms);
        row("a proxy's date, a day old", 0ms, true, -24h, 60s);
        row("a proxy's date, ahead", 0ms, true, 5h, 0ms);
    }
    void skewedClocks()
    {
        QFETCH(qint64, oursOff);
        QFETCH(qint64, dateOff);
        QFETCH(bool, hasDate);
        WaitClock clock{kNow + milliseconds(oursOff)};
        if (hasDate)
            clock.servers = kNow + milliseconds(dateOff);
        for (const char *lines : {"X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260",
                                  "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1791979260000",
                                  "Retry-After: 1791979260", "Retry-After: Wed, 14 Oct 2026 12:01:00 GMT"}) {
            const RateLimit limit = readRateLimit(headersFrom(lines), ResetUnit::Seconds, clock);
            QTEST(ms(pauseFrom(limit, Refusal::TooMany)), "longest");
        }
    }

    void headersThatAreThereTwiceAreAList()
    {
        const HeaderList headers = headersFrom("A: 1, 2\nB: x\na: Sun, 06 Nov 1994 08:49:37 GMT,3\nA:\n"
                                               "A: Sunday, 06-Nov-94 08:49:37 GMT");
        QCOMPARE(headerValues(headers, "A"), (QList<QByteArray>{"1", "2", "Sun, 06 Nov 1994 08:49:37 GMT",
                                                                "3", "Sunday, 06-Nov-94 08:49:37 GMT"}));
        QVERIFY(headerValues(headers, "C").isEmpty());
    }
    void limits()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, unit);
        const RateLimit limit = readRateLimit(headersFrom(lines), static_cast<ResetUnit>(unit), {kNow});
        QTEST(ms(limit.retryAfter), "retryAfter");
        QTEST(limit.remaining.value_or(kNone), "remaining");
        QTEST(ms(limit.reset), "reset");
        QTEST(ms(pauseFrom(limit, Refusal::None)), "pause");
        QTEST(ms(pauseFrom(limit, Refusal::TooMany)), "pauseRefused");
    }

    void quotaComesFromThePolicyOfThatName()
    {
        const RateLimit limit =
            readRateLimit(headersFrom("RateLimit-Policy: \"hour\";q=1000;w=3600, \"burst\";q=10;w=1\n"
                                      "RateLimit: \"burst\";r=4;t=1"),
                          ResetUnit::Seconds, {kNow});
        QCOMPARE(limit.limit, 10);
        QCOMPARE(limit.remaining, 4);
    }

    void retries_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<qint64>("retryAfter");
        QTest::addColumn<qint64>("left");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char *name, const char *outcome, int attempt, double jitter,
                            qint64 retryAfter, qint64 left, qint64 expected) {
            QTest::addRow("%s", name)
                << QString::fromLatin1(outcome) << attempt << jitter << retryAfter << left << expected;
        };
        row("first, full jitter", "http_5xx", 1, 1.0, kNone, 45'000, 1000);
        row("first, half", "http_5xx", 1, 0.5, kNone, 45'000, 500);
        row("first, none", "http_5xx", 1, 0.0, kNone, 45'000, 0);
        row("second doubles", "http_5xx", 2, 1.0, kNone, 45'000, 2000);
        row("third doubles again", "http_5xx", 3, 1.0, kNone, 45'000, 4000);
        row("fourth was the last", "http_5xx", 4, 0.0, kNone, 45'000, kNone);
        row("connect is quicker", "connect", 1, 1.0, kNone, 45'000, 500);
        row("dns", "dns", 1, 1.0, kNone, 45'000, 1000);
        row("timeout", "timeout", 1, 1.0, kNone, 45'000, 1000);
        row("truncated", "truncated", 1, 1.0, kNone, 45'000, 500);
        row("408", "http_4xx", 1, 1.0, kNone, 45'000, 1000);
        row("retry-after in full", "rate_limited", 1, 0.0, 20'000, 45'000, 20'000);
        row("retry-after with jitter", "rate_limited", 1, 0.5, 20'000, 45'000, 21'000);
        row("retry-after on 503", "http_5xx", 1, 0.0, 3000, 45'000, 3000);
        row("retry-after beyond the deadline", "rate_limited", 1, 0.0, 45'000, 45'000, kNone);
        row("jitter pushes it beyond", "rate_limited", 1, 0.99, 44'000, 45'000, kNone);
        row("nothing left", "http_5xx", 1, 0.0, kNone, 0, kNone);
        row("certificate", "tls", 1, 0.5, kNone, 45'000, kNone);
        row("refused access", "auth", 1, 0.5, kNone, 45'000, kNone);
        row("too large", "too_large", 1, 0.5, kNone, 45'000, kNone);
        row("redirect", "redirect_refused", 1, 0.5, kNone, 45'000, kNone);
        row("malformed", "malformed", 1, 0.5, kNone, 45'000, kNone);
        row("unknown", "unknown", 1, 0.5, kNone, 45'000, kNone);
    }
    void retries()
    {
        QFETCH(QString, outcome);
        QFETCH(int, attempt);
        QFETCH(double, jitter);
        QFETCH(qint64, retryAfter);
        QFETCH(qint64, left);
        Error error = passing(outcomeFromName(outcome).value());
        if (retryAfter != kNone)
            error.retryAfter = milliseconds(retryAfter);
        QTEST(ms(nextDelay({}, attempt, error, jitter, milliseconds(left))), "expected");
        error.transient = false;
        QVERIFY(!nextDelay({}, attempt, error, jitter, milliseconds(left)));
    }

    void waitsNeverExceedTheCap()
    {
        const RetryPolicy patient{1000, kBackoff};
        for (int attempt = 1; attempt < 1000; ++attempt) {
            const auto delay = nextDelay(patient, attempt, passing(Outcome::Http5xx), 1.0, 24h);
            QVERIFY(delay && *delay <= 10s && *delay >= 1s);
        }
    }
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "rate_limit_test.moc"
