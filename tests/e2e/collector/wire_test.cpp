// What stands on the wire besides data, from a real socket to what the program says: headers, answers that
// are no data, sign-ins of other dialects.
#include "e2e/collector/program_runner.h"
#include "unit/net/scripted_server.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr auto kPrices = R"({"publication_timestamp":"","prices":[]})";

/// Reacts by the path of the request, and counts.
class Site
{
public:
    Site()
    {
        m_server.script({[this](QTcpSocket *socket, const SeenRequest &request) {
            const QByteArray path = request.target.split('?').first();
            for (const auto &[end, reactions] : m_reactions.asKeyValueRange()) {
                if (!path.endsWith(end))
                    continue;
                const auto turn = static_cast<std::size_t>(m_calls[end]++);
                return reactions.at(std::min(turn, reactions.size() - 1))(socket, request);
            }
            answer(404)(socket, request);
        }});
    }
    void on(const QByteArray &pathEnd, std::vector<Reaction> reactions)
    {
        m_reactions[pathEnd] = std::move(reactions);
    }
    [[nodiscard]] int calls(const QByteArray &pathEnd) const { return m_calls.value(pathEnd); }
    [[nodiscard]] QByteArray url() const { return m_server.url(QString()).toString().toLatin1(); }

private:
    ScriptedServer m_server;
    QMap<QByteArray, std::vector<Reaction>> m_reactions;
    QMap<QByteArray, int> m_calls;
};

QByteArray vseSource(const Site &site)
{
    return "[[source]]\nid = \"u\"\ndialect = \"vse-tariffs\"\nbase_url = \"" + site.url() + "\"\n";
}
} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseInFractionsIsKept()
    {
        Site site;
        site.on("/tariffs", {answer(429, "{}", "Retry-After: 1.5\r\n"), answer(200, kPrices)});
        Installation here;
        here.writeConfig(vseSource(site));
        QElapsedTimer timer;
        timer.start();
        const Ended cycle = here.run({u"once"_s, u"--json"_s});
        QVERIFY2(timer.elapsed() >= 1500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(cycle.endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"not_published"_s);
        QCOMPARE(site.calls("/tariffs"), 2);
    }

    // The report's two files, as they are.
    void aLongPauseEndsTheCallAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("least");
        QTest::addColumn<bool>("logged");
        const QByteArray fraction =
            "X-RateLimit-Limit: 4\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 999.5\r\n";
        QTest::newRow("Retry-After on 429") << 429 << QByteArray("Retry-After: 3600.5\r\n") << 3600 << false;
        QTest::newRow("Retry-After on 503") << 503 << QByteArray("Retry-After: 3600.5\r\n") << 3600 << false;
        QTest::newRow("twice") << 429 << QByteArray("Retry-After: 3000\r\nRetry-After: 3000\r\n") << 2999
                               << false;
        QTest::newRow("reset on 200") << 200 << fraction << 990 << false;
        QTest::newRow("reset on 429") << 429 << fraction << 990 << false;
        QTest::newRow("X-Rate-Limit")
            << 200 << QByteArray(fraction).replace("RateLimit", "Rate-Limit") << 990 << false;
        QTest::newRow("unclear on 429") << 429 << QByteArray("Retry-After: soon\r\n") << 3590 << true;
    }
    void aLongPauseEndsTheCallAtOnce()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        QFETCH(int, least);
        QFETCH(bool, logged);
        Site site;
        site.on("/tariffs", {answer(status, kPrices, headers)});
        Installation here;
        here.writeConfig(vseSource(site));
        const Ended first = here.run({u"once"_s, u"--json"_s});
        QCOMPARE(first.err.count("words that cannot be read"), logged ? 1 : 0);
        const Ended second = here.run({u"once"_s, u"--json"_s}); // a new program remembers
        QCOMPARE(site.calls("/tariffs"), 1);
        const QString error = second.endpoint(u"prices"_s).value(u"error"_s).toString();
        const int left = error.section(u"in "_s, -1).section(u' ', 0, 0).toInt();
        QVERIFY2(left > least - 60 && left <= least + 60, qPrintable(error));
    }

    void answersWithoutDataAreNamed_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << u"not_published"_s << u""_s
                             << 0;
        QTest::newRow("empty 200") << message(200, "") << u"malformed"_s << u"an empty answer"_s << 3;
        QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << u"malformed"_s
                             << u"HTTP 304 not modified"_s << 3;
        QTest::newRow("page") << message(200, "<html><title>Wartung</title></html>") << u"malformed"_s
                              << u"an HTML page instead of data: Wartung"_s << 3;
        QTest::newRow("error") << message(200, "{\"error\":\"day unknown, token=abc123\"}") << u"schema"_s
                               << u"an error instead of data: day unknown, token=***"_s << 3;
    }
    void answersWithoutDataAreNamed()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QString, outcome);
        QFETCH(QString, words);
        QFETCH(int, code);
        Site site;
        const std::vector<Reaction> reactions{rawThenClose(reply)};
        Installation here;
        here.writeConfig("[[source]]\nid = \"u\"\ndialect = \"energy-api\"\nbase_url = \"" + site.url() +
                         "\"\nendpoints = [\"prices\", \"plant\", \"signals\"]\n"
                         "tariff_names = [\"a\"]\n");
        site.on("", reactions);
        const Ended cycle = here.run({u"once"_s, u"--json"_s});
        QCOMPARE(cycle.code, code);
        for (const QString &endpoint : {u"prices"_s, u"plant"_s, u"signals"_s}) {
            const QJsonObject row = cycle.endpoint(endpoint);
            QCOMPARE(row.value(u"outcome"_s).toString(), outcome);
            const QString error = row.value(u"error"_s).toString();
            QVERIFY2(error.contains(words), qPrintable(error));
            QVERIFY2(words.isEmpty() == error.isEmpty(), qPrintable(error));
        }
        QVERIFY(!cycle.all().contains("abc123"));
    }

    void signInsOfOtherSpellings_data()
    {
        QTest::addColumn<QByteArray>("answerOfToken");
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("BearerToken")
            << QByteArray(R"({"access_token": "abc", "token_type": "BearerToken", "expires_in": "3599"})")
            << QByteArray();
        QTest::newRow("blank") << QByteArray(
                                      R"({"access_token":"abc","token_type":"bearer ","expires_in":3599.5})")
                               << QByteArray();
        QTest::newRow("mac") << QByteArray(R"({"access_token":"abc","token_type":"mac"})")
                             << QByteArray("of type \\\"mac\\\", not Bearer");
        QTest::newRow("page") << QByteArray("<html><title>Login</title></html>")
                              << QByteArray("an HTML page instead of data: Login");
        QTest::newRow("error") << QByteArray(R"({"error":"invalid_client"})") << QByteArray("invalid_client");
    }
    void signInsOfOtherSpellings()
    {
        QFETCH(QByteArray, answerOfToken);
        QFETCH(QByteArray, refusal);
        Site site;
        site.on("/oauth/token", {answer(200, answerOfToken)});
        site.on("/energy/prices", {answer(200, kPrices)});
        Installation here;
        here.writeConfig(energyApiSource(QString::fromLatin1(site.url()), "endpoints = [\"prices\"]\n"));
        here.setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
        const Ended cycle = here.run({u"once"_s, u"--json"_s});
        QCOMPARE(site.calls("/energy/prices") > 0, refusal.isEmpty());
        QVERIFY2(cycle.out.contains(refusal), cycle.out.constData());
        const QByteArray status = here.run({u"status"_s}).out; // without the JSON's backslashes
        QVERIFY2(status.contains(QByteArray(refusal).replace("\\\"", "\"")), status.constData());
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"
