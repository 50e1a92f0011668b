// What a recording keeps, what it never keeps, and how it is told again.
#include "mock/recording/recording_file.h"
#include "mock/recording/replayer.h"
#include "mock/recording/scrubber.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T10:00:00Z");

Request request(const QByteArray &method, const QByteArray &target)
{
    return requestFor(method, target);
}

Exchange exchange(const QByteArray &target, int status, const QByteArray &body)
{
    Exchange made;
    made.at = kNow;
    made.method = "GET";
    made.target = target;
    made.response.status = status;
    made.response.body = body;
    return made;
}
} // namespace

class MockRecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreReadBack()
    {
        Exchange written = exchange("/a?b=%C3%A4", 429, "{\"price\":0.10}");
        written.response.add("Retry-After", "60");
        written.delivery.delay = 123ms;
        written.delivery.dateSkew = -90s;
        written.delivery.ending = Delivery::Ending::HalfBody;
        Exchange silent = exchange("/b", 0, {});
        silent.delivery.ending = Delivery::Ending::Silence;
        const Exchange binary = exchange("/c", 200, QByteArray("\xff\x00\x80", 3));
        const QByteArray text = recordingHeader(QUrl(u"https://u:p@example.org/x?key=1"_s), kNow) +
                                recordingLine(written) + recordingLine(silent) + recordingLine(binary);
        QVERIFY(!text.contains("u:p@") && !text.contains("key=1"));
        QCOMPARE(text.count('\n'), 4);
        const auto read = readRecording(text + "{\"at\":\"20", u"a.jsonl"_s); // a recorder that was killed
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->exchanges.size(), std::size_t(3));
        QCOMPARE(read->upstream, QUrl(u"https://example.org/x"_s));
        const Exchange &first = read->exchanges[0];
        QCOMPARE(first.at, kNow);
        QCOMPARE(first.target, written.target);
        QCOMPARE(first.response.status, 429);
        QCOMPARE(first.response.body, written.response.body);
        QCOMPARE(first.response.headers, written.response.headers);
        QCOMPARE(first.delivery.delay, 123ms);
        QCOMPARE(first.delivery.dateSkew, std::chrono::milliseconds(-90s));
        QCOMPARE(first.delivery.ending, Delivery::Ending::HalfBody);
        QCOMPARE(read->exchanges[1].delivery.ending, Delivery::Ending::Silence);
        QCOMPARE(read->exchanges[2].response.body, binary.response.body);
    }

    void otherFilesAreRefused()
    {
        for (const QByteArray &text :
             {QByteArray(), QByteArray("{}\n"), QByteArray("[[answers]]\n"),
              QByteArray("{\"format\":\"energy-trading-recording\",\"version\":2}") + '\n'})
            QVERIFY(!readRecording(text, u"a"_s));
        const QByteArray header = recordingHeader(QUrl(u"http://a"_s), kNow);
        const auto bad = readRecording(
            header + "{\"at\":\"2026-10-14T10:00:00Z\",\"method\":\"GET\",\"target\":\"/a\"}" + '\n',
            u"a.jsonl"_s);
        QVERIFY(!bad);
        QCOMPARE(bad.error().where, u"a.jsonl:2"_s);
    }

    void secretsAreTakenOut()
    {
        Scrubber scrubber;
        Request login = request("POST", "/oauth/token");
        login.authorization = "Basic " + QByteArray("desk:hunter2-and-more").toBase64();
        login.body = "grant_type=password&username=desk&password=pass%20word1";
        scrubber.learn(login);
        const QByteArray token = scrubber.body("{\"access_token\":\"opaque-4711\",\"token_type\":\"Bearer\","
                                               "\"expires_in\":3600,\"refresh_token\":\"again-4712\"}");
        const QJsonObject told = QJsonDocument::fromJson(token).object();
        QCOMPARE(told["access_token"_L1].toString(), u"scrubbed"_s);
        QCOMPARE(told["refresh_token"_L1].toString(), u"scrubbed"_s);
        QCOMPARE(told["expires_in"_L1].toInt(), 3600);
        QCOMPARE(told["token_type"_L1].toString(), u"Bearer"_s);
        // Seen once, known everywhere: in a debugging answer, in a path, in a body that is no JSON.
        const QByteArray echo = scrubber.body("[{\"note\":\"you sent opaque-4711 and hunter2-and-more, pass "
                                              "word1\",\"deep\":{\"client_secret\":\"x y z\"}}]");
        for (const char *secret : {"opaque-4711", "hunter2", "pass word1", "x y z"})
            QVERIFY2(!echo.contains(secret), echo.constData());
        QVERIFY(!scrubber.body("<p>opaque-4711 again-4712</p>").contains("471"));
        const QByteArray cut = "{\"access_token\":\"cut-in-the-mid";
        QVERIFY(!scrubber.body(cut).contains("cut-in"));
        QCOMPARE(scrubber.target("/a/opaque-4711?x=1&api_key=k-99&y=2"),
                 QByteArray("/a/scrubbed?x=1&api_key=scrubbed&y=2"));
        QVERIFY(!scrubber.header("Bearer opaque-4711").contains("4711"));
        const QByteArray jwt = "{\"jwt\":\"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln\"}";
        QVERIFY(!scrubber.body(jwt).contains("eyJ"));
    }

    void otherBodiesStayAsTheyWere()
    {
        Scrubber scrubber;
        for (const char *text : {"{ \"prices\" : [ {\"value\":0.10,\"unit\":\"CHF_kWh\"} ] }", "[]", "",
                                 "plain", "{\"z\":1,\"a\":1.50}"})
            QCOMPARE(scrubber.body(text), QByteArray(text));
        QCOMPARE(scrubber.target("/a?start_timestamp=2026-10-14T00:00:00+02:00&b"),
                 QByteArray("/a?start_timestamp=2026-10-14T00:00:00+02:00&b"));
    }

    void answersAreToldInTheirOrder()
    {
        Recording recording;
        recording.exchanges = {exchange("/a", 503, "1"), exchange("/b", 200, "other"),
                               exchange("/a", 200, "2")};
        Replayer replayer(recording);
        QCOMPARE(replayer.serve(request("GET", "/a")).response.status, 503);
        QCOMPARE(replayer.serve(request("GET", "/a")).response.body, QByteArray("2"));
        QCOMPARE(replayer.serve(request("GET", "/a")).response.body, QByteArray("2")); // the last one stays
        QCOMPARE(replayer.serve(request("GET", "/b")).response.body, QByteArray("other"));
        QCOMPARE(replayer.serve(request("POST", "/b")).response.status, 404);
        QCOMPARE(replayer.serve(request("GET", "/c")).response.status, 404);
    }

    void anotherDaysClientIsAnsweredToo()
    {
        Recording recording;
        recording.exchanges = {
            exchange("/p?tariff_name=home&start_timestamp=2026-10-14T00:00:00%2B02:00", 200, "home"),
            exchange("/p?tariff_name=trade&start_timestamp=2026-10-14T00:00:00%2B02:00", 200, "trade"),
            exchange("/s/2026-10-13", 200, "signals")};
        Replayer replayer(recording);
        QCOMPARE(replayer.serve(request("GET", "/p?start_timestamp=2027-01-01T00:00:00Z&tariff_name=trade"))
                     .response.body,
                 QByteArray("trade"));
        QCOMPARE(replayer.serve(request("GET", "/s/2027-01-01")).response.body, QByteArray("signals"));
        QCOMPARE(replayer.serve(request("GET", "/p?tariff_name=trade")).response.status, 404);
    }
};

QTEST_GUILESS_MAIN(MockRecordingTest)
#include "recording_test.moc"
