// The one classifier, and the readers of error bodies and challenges that it uses.
#include "net/bearer_challenge.h"
#include "net/classify.h"
#include "net/error_body.h"

#include <QFile>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr UtcTime kNow = fromEpochMs(1'791'979'200'000); // 2026-10-14T12:00:00Z
const QUrl kUrl(u"https://user:pw@api.example.ch/v1/prices?metering_code=secret#x"_s);

Verdict verdictOf(int status, const QByteArray &body = {}, const HeaderList &headers = {},
                  Endpoint endpoint = Endpoint::Prices)
{
    HttpAttempt attempt{HttpAnswer{status, headers, body, {}}, {}, false};
    return classify(attempt, {kUrl, endpoint, ResetUnit::Seconds, kNow});
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(ETCM_FIXTURES) + u"/synthetic/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class ClassifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("transient");
        const auto row = [](int status, const char *outcome, bool transient) {
            QTest::addRow("%d", status) << status << QString::fromLatin1(outcome) << transient;
        };
        row(200, "ok", false);
        row(204, "ok", false);
        row(205, "ok", false);
        row(301, "redirect_refused", false);
        row(302, "redirect_refused", false);
        row(304, "malformed", false);
        row(307, "redirect_refused", false);
        row(400, "http_4xx", false);
        row(401, "auth", false);
        row(403, "auth", false);
        row(404, "http_4xx", false);
        row(407, "connect", false);
        row(408, "http_4xx", true);
        row(410, "http_4xx", false);
        row(422, "http_4xx", false);
        row(425, "http_4xx", false);
        row(429, "rate_limited", true);
        row(500, "http_5xx", true);
        row(501, "http_5xx", false);
        row(502, "http_5xx", true);
        row(503, "http_5xx", true);
        row(504, "http_5xx", true);
        row(505, "http_5xx", false);
        row(599, "http_5xx", false);
        row(0, "malformed", false);
        row(199, "malformed", false);
        row(600, "malformed", false);
        row(-1, "malformed", false);
    }
    void statuses()
    {
        QFETCH(int, status);
        QFETCH(QString, outcome);
        QFETCH(bool, transient);
        const Verdict verdict = verdictOf(status, status == 200 ? "{}" : "");
        QCOMPARE(outcomeName(verdict.outcome), outcome);
        QCOMPARE(verdict.httpStatus, status);
        QCOMPARE(verdict.error.has_value(), verdict.outcome != Outcome::Ok);
        if (verdict.error) {
            QCOMPARE(verdict.error->transient, transient);
            QCOMPARE(verdict.error->outcome, verdict.outcome);
            QCOMPARE(verdict.error->code, ErrorCode::Network);
            QCOMPARE(verdict.error->where, u"https://api.example.ch/v1/prices"_s);
        }
    }

    void faultsKeepTheirOutcome_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("transient");
        const auto row = [](AttemptFault fault, const char *outcome, bool transient) {
            QTest::addRow("%s%s", outcome, transient ? "" : " for good")
                << static_cast<int>(fault) << QString::fromLatin1(outcome) << transient;
        };
        row(AttemptFault::Dns, "dns", true);
        row(AttemptFault::Connect, "connect", true);
        row(AttemptFault::Proxy, "connect", true);
        row(AttemptFault::Tls, "tls", false);
        row(AttemptFault::Timeout, "timeout", true);
        row(AttemptFault::Truncated, "truncated", true);
        row(AttemptFault::TooLarge, "too_large", false);
        row(AttemptFault::Malformed, "malformed", false);
        row(AttemptFault::Canceled, "unknown", false);
    }
    void faultsKeepTheirOutcome()
    {
        QFETCH(int, fault);
        const HttpAttempt attempt{
            fail(attemptError(static_cast<AttemptFault>(fault), kUrl, u"x\ny"_s)), {}, false};
        const Verdict verdict = classify(attempt, {kUrl, Endpoint::Plant, ResetUnit::Seconds, kNow});
        QTEST(outcomeName(verdict.outcome), "outcome");
        QTEST(verdict.error->transient, "transient");
        QVERIFY(!verdict.httpStatus);
        QVERIFY(!verdict.error->text().contains(u"pw@"_s) && !verdict.error->text().contains(u'\n'));
    }

    void redirectNamesItsTargetWithoutSecrets()
    {
        const Verdict verdict = verdictOf(302, {}, {{"Location", "https://u:pw@evil.example/x?token=abc"}});
        QVERIFY(verdict.error->what.contains(u"https://evil.example/x"_s));
        QVERIFY(!verdict.error->text().contains(u"abc"_s) && !verdict.error->text().contains(u"pw"_s));
    }

    void pauseIsToldToHostAndCaller()
    {
        const Verdict limited = verdictOf(429, {}, {{"Retry-After", "90"}});
        QCOMPARE(limited.hostPause, 90s);
        QCOMPARE(limited.error->retryAfter, 90s);
        QVERIFY(limited.error->advice.contains(u"2026-10-14T12:01:30Z"_s));
        QCOMPARE(verdictOf(503, {}, {{"Retry-After", "9"}}).error->retryAfter, 9s);
        // Refused without saying how much remains: the reset counts.
        QCOMPARE(verdictOf(429, {}, {{"X-RateLimit-Reset", "7"}}).hostPause, 7s);
        // The last call of a window is good, and yet the next has to wait.
        const Verdict last = verdictOf(200, {}, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "7"}});
        QVERIFY(last.error->outcome == Outcome::Malformed); // it has no body, which is another matter
        QCOMPARE(last.hostPause, 7s);
        const Verdict missing =
            verdictOf(404, {}, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "7"}});
        QVERIFY(!missing.error->retryAfter);
        QCOMPARE(missing.hostPause, 7s);
    }

    void datesCompareWithTheServersClock()
    {
        HttpAnswer answer{429, {{"Retry-After", "Wed, 14 Oct 2026 13:00:10 GMT"}}, {}, kNow + 1h};
        const HttpAttempt attempt{answer, {}, false};
        QCOMPARE(classify(attempt, {kUrl, Endpoint::Plant, ResetUnit::Seconds, kNow}).hostPause, 10s);
    }

    void refusedTokens_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, int status, const char *challenge, bool expected) {
            QTest::addRow("%s", name) << status << QByteArray(challenge) << expected;
        };
        row("invalid_token", 401, "Bearer realm=\"x\", error=\"invalid_token\", error_description=\"a, b\"",
            true);
        row("bare", 401, "", true);
        row("no error attribute", 401, "Bearer realm=\"api\"", true);
        row("other scheme", 401, "Basic realm=\"x\"", true);
        row("second challenge", 401, "Basic realm=\"a,b\", Bearer error=invalid_token", true);
        row("error of another scheme", 401, "Bearer realm=\"x\", Digest error=\"invalid_request\"", true);
        row("invalid_request", 401, "Bearer error=\"invalid_request\"", false);
        row("insufficient_scope", 401, "bearer error=\"insufficient_scope\"", false);
        row("403", 403, "Bearer error=\"invalid_token\"", false);
        row("400", 400, "Bearer error=\"invalid_token\"", false);
        row("200", 200, "Bearer error=\"invalid_token\"", false);
    }
    void refusedTokens()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, challenge);
        HeaderList headers;
        if (!challenge.isEmpty())
            headers.append({"www-authenticate", challenge});
        QTEST(verdictOf(status, {}, headers).tokenRefused, "expected");
    }

    void challengeReadsQuotedStrings()
    {
        const auto challenge = readBearerChallenge("Newauth realm=\"apps, Bearer error=\\\"x\\\"\", Bearer "
                                                   "error=\"invalid_token\",\terror_description=\"it "
                                                   "\\\"ended\\\"\"");
        QVERIFY(challenge);
        QCOMPARE(challenge->error, "invalid_token");
        QCOMPARE(challenge->description, "it \"ended\"");
        QVERIFY(!readBearerChallenge("Basic realm=\"x\""));
        QVERIFY(!readBearerChallenge("\"\"\"=,=\""));
    }

    void tokenErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, int status, const char *body, const char *outcome) {
            QTest::addRow("%s", name) << status << QByteArray(body) << QString::fromLatin1(outcome);
        };
        for (const char *code : {"invalid_client", "invalid_grant", "unauthorized_client",
                                 "unsupported_grant_type", "invalid_scope"})
            QTest::addRow("%s", code) << 400 << QByteArray("{\"error\":\"") + code + "\"}" << u"auth"_s;
        row("invalid_request", 400, "{\"error\":\"invalid_request\"}", "http_4xx");
        row("401", 401, "{\"error\":\"invalid_client\"}", "auth");
        row("FastAPI", 401, "{\"detail\":\"Incorrect username or password\"}", "auth");
        row("FastAPI validation", 422, "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"field required\"}]}",
            "http_4xx");
        row("server error with a code", 503, "{\"error\":\"invalid_client\"}", "http_5xx");
        row("not JSON", 400, "invalid_client", "http_4xx");
    }
    void tokenErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QTEST(outcomeName(verdictOf(status, body, {}, Endpoint::Token).outcome), "outcome");
        if (status == 400) // elsewhere the same word means nothing
            QCOMPARE(verdictOf(status, body, {}, Endpoint::Plant).outcome, Outcome::Http4xx);
    }

    // Some sign-ins answer the bare token.
    void aBareTokenIsNotQuoted()
    {
        const Verdict verdict = verdictOf(200, "f3Qx81OpaqueLiveToken", {}, Endpoint::Token);
        QCOMPARE(verdict.outcome, Outcome::Malformed);
        QVERIFY2(!verdict.error->text().contains(u"f3Qx81"_s), qPrintable(verdict.error->text()));
    }

    // What comes with status 200 and is no data.
    void answersWithoutData_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &body, Endpoint endpoint, const char *outcome,
                            const char *words) {
            QTest::addRow("%s", name) << body << static_cast<int>(endpoint) << QString::fromLatin1(outcome)
                                      << QString::fromUtf8(words);
        };
        const QByteArray page = "<!doctype html>\n<html><head><title>Please sign in</title></head></html>";
        for (const Endpoint endpoint :
             {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health, Endpoint::Token}) {
            row("page", page, endpoint, "malformed", "an HTML page instead of data: Please sign in");
            row("empty", "", endpoint, "malformed", "HTTP 200 with an empty answer");
            row("blanks", " \r\n", endpoint, "malformed", "HTTP 200 with an empty answer");
            row("error", "{\"error\":\"quota for token=abc123 is used up\"}", endpoint, "schema",
                "HTTP 200 with an error instead of data: quota for");
        }
        const Endpoint prices = Endpoint::Prices;
        row("fragment", "<h1>Wartung bis 14&nbsp;Uhr</h1>", prices, "malformed",
            "an HTML page instead of data: Wartung bis 14 Uhr");
        row("page behind a byte order mark", "\xEF\xBB\xBF" + page, prices, "malformed", "Please sign in");
        row("page behind a comment", "<!-- x -->" + page, prices, "malformed", "Please sign in");
        row("XML", "<?xml version='1.0'?><soap:Fault><faultstring>no</faultstring></soap:Fault>", prices,
            "malformed", "an XML document instead of data: no");
        row("text", "Service temporarily\nunavailable", prices, "malformed",
            "text instead of data: Service temporarily unavailable");
        row("text behind a number", "503 Service Unavailable", prices, "malformed",
            "text instead of data: 503 Service Unavailable");
        row("text of another alphabet",
            "\xC3\x9C"
            "berlastet",
            prices, "malformed",
            "text instead of data: \xC3\x9C"
            "berlastet");
        row("a byte order mark", "\xEF\xBB\xBF", prices, "malformed", "HTTP 200 with an empty answer");
        row("text behind a byte order mark", "\xEF\xBB\xBFService unavailable", prices, "malformed",
            "text instead of data: Service unavailable");
        row("page without words", "<html></html>", prices, "malformed", "an HTML page instead of data");
        row("title over two lines", "<html><head><TITLE> Please\nlog in </TITLE></head></html>", prices,
            "malformed", "an HTML page instead of data: Please log in");
        row("gzip that nobody announced", QByteArray("\x1f\x8b\x08\x00", 4), prices, "malformed",
            "compressed data instead of JSON");
        row("nested", "{\"data\":null,\"error\":{\"code\":7,\"message\":\"no such day\"}}", prices, "schema",
            "no such day");
        row("list", "{\"errors\":[{\"message\":\"a\"}],\"prices\":[]}", prices, "schema", "data: a");
        row("nothing yet", "{\"prices\":[],\"message\":\"no prices for tomorrow yet\"}", prices, "ok", "");
        row("message", "{\"message\":\"Limit Exceeded\"}", prices, "schema", "Limit Exceeded");
        row("Spring",
            "{\"timestamp\":\"2026-11-30T00:00:00Z\",\"status\":500,\"error\":\"Internal\",\"path\":\"/x\"}",
            Endpoint::Plant, "schema", "Internal");
        row("terminal", "{\"error\":\"\\u001b[31mred\"}", prices, "schema", "[31mred");
        row("sign-in", "{\"error\":\"invalid_client\"}", Endpoint::Token, "auth", "invalid_client");
        // These may be data: whether they are, their readers say.
        row("empty error", "{\"error\":\"\",\"prices\":[]}", prices, "ok", "");
        row("error beside data", "{\"error\":\"x\",\"prices\":[{\"a\":1}]}", prices, "ok", "");
        row("unpublished", fixture(u"ckw_not_published_shape.json"_s), prices, "ok", "");
        row("plant with a note", "{\"status\":\"stopped\",\"timestamp\":\"x\",\"message\":\"service\"}",
            Endpoint::Plant, "ok", "");
        row("health with a note", "{\"status\":\"degraded\",\"error\":\"db\"}", Endpoint::Health, "ok", "");
        row("broken JSON", "{\"prices\": [", prices, "ok", "");
        row("null", "null", prices, "ok", "");
        row("a number", "-1.5e3", prices, "ok", "");
        row("a text of JSON", "\"closed\"", prices, "ok", "");
    }
    void answersWithoutData()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, endpoint);
        QFETCH(QString, words);
        const Verdict verdict = verdictOf(200, body, {}, static_cast<Endpoint>(endpoint));
        QTEST(outcomeName(verdict.outcome), "outcome");
        const QString text = verdict.error ? verdict.error->text() : QString();
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY2(!text.contains(u"abc123"_s) && !text.contains(u'\n'), qPrintable(text));
        QVERIFY(!verdict.error || !verdict.error->transient);
    }

    void packedBodies_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *coding, const QByteArray &body, const char *outcome,
                            const char *words) {
            QTest::addRow("%s %s", coding, body.constData())
                << QByteArray(coding) << body << QString::fromLatin1(outcome) << QString::fromLatin1(words);
        };
        row("br", "", "malformed", "a body packed as br that cannot be unpacked");
        row("zstd", " ", "malformed", "packed as zstd");
        row("gzip", "{\"prices\":[{\"a\":\"}]}\"},{\"b", "truncated",
            "answer cut off, the data packed as gzip");
        row("gzip", "{\"prices\":[{\"a\":1}", "truncated", "ends too early");
        row("deflate", "[1,\"a\\\"", "truncated", "packed as deflate");
        row("gzip", "{\"prices\":[{\"a\":\"\\\"{[\"}]}", "ok", "");
        row("gzip", "no JSON", "malformed", "text instead of data");
        row("identity", "", "malformed", "an empty answer");
        row("", "{\"prices\":[", "ok", "");
    }
    void packedBodies()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        const Verdict verdict = verdictOf(200, body, {{"Content-Encoding", coding}}, Endpoint::Prices);
        QTEST(outcomeName(verdict.outcome), "outcome");
        const QString text = verdict.error ? verdict.error->text() : QString();
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY(!verdictOf(204, {}, {{"Content-Encoding", coding}}, Endpoint::Prices).error);
    }

    void withoutContentIsLeftToWhoeverAsked()
    {
        for (const int status : {204, 205}) {
            QVERIFY(!verdictOf(status, {}, {}, Endpoint::Prices).error);
            QVERIFY(!verdictOf(status, {}, {}, Endpoint::Health).error);
            QCOMPARE(verdictOf(status, {}, {}, Endpoint::Token).outcome, Outcome::Malformed);
        }
    }

    void notModifiedIsNamed()
    {
        const Verdict verdict = verdictOf(304);
        QVERIFY(verdict.error->what.startsWith(u"HTTP 304 not modified"_s));
        QVERIFY(verdict.error->advice.contains(u"cache"_s));
    }

    void unclearWaitIsPassedOn()
    {
        const Verdict verdict = verdictOf(503, {}, {{"Retry-After", "soon"}});
        QCOMPARE(verdict.hostPause, 1h);
        QCOMPARE(verdict.unclearWait, "Retry-After: soon");
        QVERIFY(verdictOf(429).unclearWait.isEmpty());
        // A cache's Date is as old as its Age says.
        HttpAnswer cached{429, {{"Retry-After", "1791979260"}, {"Age", "600"}}, {}, kNow - 10min};
        const HttpAttempt attempt{cached, {}, false};
        QCOMPARE(classify(attempt, {kUrl, Endpoint::Plant, ResetUnit::Seconds, kNow}).hostPause, 1min);
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &body, const QString &code,
                            const QString &text) { QTest::addRow("%s", name) << body << code << text; };
        row("CKW", fixture(u"ckw_error_shape.json"_s), {}, u"TOO MANY REQUESTS: synthetic"_s);
        row("VSE", fixture(u"vse_error_shape.json"_s), {},
            u"Invalid tariff_name 'xyz'. Allowed values: 'example_tariff'."_s);
        row("OAuth2", fixture(u"token_invalid_client.json"_s), u"invalid_client"_s,
            u"invalid_client: synthetic"_s);
        row("detail", "{\"detail\":\"Not here\"}", {}, u"Not here"_s);
        row("details", "{\"detail\":[{\"msg\":\"a\"},{\"msg\":\"b\"}]}", {}, u"a, b"_s);
        row("nested", "{\"error\":{\"message\":\"deep\"}}", {}, u"deep"_s);
        row("plain", "upstream\n connect   error", {}, u"upstream connect error"_s);
        row("HTML", "\n<!DOCTYPE html><html>...", {}, u"an HTML page instead of data"_s);
        row("HTML with a title", "<html><head><TITLE lang=en>\n 502 &amp; Bad\n Gateway</TITLE>", {},
            u"an HTML page instead of data: 502 & Bad Gateway"_s);
        row("XML", "<?xml version=\"1.0\"?><Error><Code>A</Code><Message>Access denied</Message></Error>", {},
            u"an XML document instead of data: Access denied"_s);
        row("errors", "{\"errors\":[{\"code\":\"E1\",\"message\":\"a\"},\"b\"]}", {}, u"a: b"_s);
        row("Apigee", "{\"fault\":{\"faultstring\":\"no key\",\"detail\":{}}}", {}, u"no key"_s);
        row("empty object", "{}", {}, {});
        row("empty", {}, {}, {});
        row("array", "[1,2]", {}, u"[1,2]"_s);
        row("secret echoed", "{\"message\":\"client_secret=abc123 is wrong\"}", {},
            u"client_secret=*** is wrong"_s);
        row("long", QByteArray(100'000, 'x'), {}, QString(159, u'x') + u'\u2026');
        row("binary", QByteArray("\xff\xfe\x00\x01", 4), {},
            QString(2, QChar::ReplacementCharacter)); // no NUL, which PostgreSQL does not take
        row("terminal", "{\"message\":\"\\u001b[31mred\\u0000\\u009b1m\"}", {}, u"[31mred 1m"_s);
    }
    void bodies()
    {
        QFETCH(QByteArray, body);
        const ErrorBody read = readErrorBody(body);
        QTEST(read.code, "code");
        QTEST(read.text, "text");
    }
};

QTEST_GUILESS_MAIN(ClassifyTest)
#include "classify_test.moc"
