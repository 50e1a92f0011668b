// Dates, structured fields, rate-limit headers and the retry table: pure functions by table.
#include "net/http_date.h"
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

HeaderList headersFrom(const QByteArray &lines)
{
    HeaderList headers;
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

qint64 ms(std::optional<milliseconds> value)
{
    return value ? value->count() : kNone;
}

Error passing(Outcome outcome, std::optional<milliseconds> retryAfter = {})
{
    return Error{ErrorCode::Network, {}, {}, {}, outcome, retryAfter, true};
}
} // namespace

class TestRateLimit : public QObject
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

    void fieldsKeepNamesAndIntegers()
    {
        const auto members =
            parseFieldList("\"a \\\"b\\\"\";q=100 ; w=60;pk=:YQ==:, plain, limit=7, x;f=1.5;n=-2");
        QVERIFY(members);
        QCOMPARE(members->size(), 4);
        QCOMPARE(members->at(0).name, "a \"b\"");
        QCOMPARE(members->at(0).parameter("q"), 100);
        QCOMPARE(members->at(0).parameter("w"), 60);
        QVERIFY(!members->at(0).parameter("pk"));
        QCOMPARE(members->at(1).name, "plain");
        QCOMPARE(members->at(2).value, 7);
        QVERIFY(!members->at(3).parameter("f") && !members->at(3).parameter("n"));
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
            kNone, kNone);
        row("retry-after negative", "Retry-After: -5", sUnit, kNone, kNone, kNone, kNone, kNone);
        row("retry-after nonsense", "Retry-After: soon", sUnit, kNone, kNone, kNone, kNone, kNone);
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
    }
    void limits()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, unit);
        const RateLimit limit = readRateLimit(headersFrom(lines), static_cast<ResetUnit>(unit), kNow);
        QTEST(ms(limit.retryAfter), "retryAfter");
        QTEST(limit.remaining.value_or(kNone), "remaining");
        QTEST(ms(limit.reset), "reset");
        QTEST(ms(pauseFrom(limit, false)), "pause");
        QTEST(ms(pauseFrom(limit, true)), "pauseRefused");
    }

    void quotaComesFromThePolicyOfThatName()
    {
        const RateLimit limit =
            readRateLimit(headersFrom("RateLimit-Policy: \"hour\";q=1000;w=3600, \"burst\";q=10;w=1\n"
                                      "RateLimit: \"burst\";r=4;t=1"),
                          ResetUnit::Seconds, kNow);
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

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_rate_limit.moc"
