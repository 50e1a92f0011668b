// A secret in the query of each call: there it stands, and in nothing that comes back.
#include "scripted_server.h"
#include "support/await.h"

#include "net/http_api_client.h"
#include "net/query_key.h"

#include <QTest>
#include <QUrlQuery>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString kSecret = u"0d3c+2b1a&4e5f"_s;
const QByteArray kEncoded = "0d3c%2B2b1a%264e5f";

QString everythingOf(const ApiOutcome &outcome)
{
    QStringList all;
    if (outcome.answer)
        all += QString::fromUtf8(outcome.answer->body);
    else
        all += outcome.answer.error().text();
    for (const RequestRecord &record : outcome.attempts)
        all += record.error;
    return all.join(u'\n');
}
} // namespace

class QueryKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_asked = 0;
        m_key = std::make_unique<QueryKey>(QueryKeyConfig{
            .name = u"securityToken"_s, .audience = m_server->url(), .secret = [this] { return fetch(); }});
        m_transport = makeHttpTransport();
        m_gate = std::make_unique<HostGate>(m_clock);
        m_client = std::make_unique<HttpApiClient>(*m_transport, *m_gate, m_clock);
    }
    void cleanup()
    {
        m_client.reset();
        m_gate.reset();
        m_transport.reset();
        m_key.reset();
        m_server.reset();
    }

    void standsInTheQueryAsItIs()
    {
        m_server->script({answer(200)});
        QVERIFY(call().answer);
        QVERIFY(call().answer);
        QCOMPARE(m_asked, 1); // fetched once
        for (const SeenRequest &request : m_server->requests) {
            QCOMPARE(request.target, "/api?documentType=A44&securityToken=" + kEncoded);
            QVERIFY(request.header("Authorization").isEmpty());
            QCOMPARE(request.header("Accept"), "application/xml");
        }
    }

    void nobodyElseIsShownIt()
    {
        ScriptedServer other;
        other.script({answer(200)});
        ApiCall elsewhere = request();
        elsewhere.request.url = other.url(u"/api"_s);
        const ApiOutcome outcome = await(m_client->call(elsewhere));
        QVERIFY(!outcome.answer);
        QCOMPARE(outcome.answer.error().code, ErrorCode::Config);
        QVERIFY(other.requests.empty());
    }

    // A refusal is asked once: the same secret would be refused again. The next call fetches it anew.
    void refusalFetchesItAnew()
    {
        m_server->script({answer(401, "<e>Unauthorized</e>")});
        const ApiOutcome outcome = call();
        QVERIFY(!outcome.answer);
        QCOMPARE(outcome.answer.error().outcome, Outcome::Auth);
        QVERIFY(!outcome.answer.error().advice.contains(u"signing in works"));
        QCOMPARE(outcome.attempts.size(), 1);
        (void)call();
        QCOMPARE(m_asked, 2);
    }

    void secretsThatAreNotThere()
    {
        m_failure = Error{.code = ErrorCode::SecretMissing, .what = u"no such secret"_s};
        const ApiOutcome outcome = call();
        m_failure.reset();
        QVERIFY(!outcome.answer);
        QCOMPARE(outcome.answer.error().code, ErrorCode::SecretMissing);
        QVERIFY(outcome.attempts.empty() && m_server->requests.empty());
    }

    void whatComesBackHoldsItNot_data()
    {
        QTest::addColumn<Reaction>("reaction");
        const QByteArray plain = kSecret.toUtf8();
        const QByteArray echo = "failed: /api?securityToken=" + kEncoded + " (" + plain + ")";
        QTest::newRow("200 XML") << answer(200, "<x>" + echo + "</x>");
        QTest::newRow("200 JSON error") << answer(200, "{\"error\":\"" + echo + "\"}");
        QTest::newRow("200 text") << answer(200, echo);
        QTest::newRow("200 page") << answer(200, "<html><title>" + echo + "</title></html>");
        QTest::newRow("400") << answer(400, "<Reason><text>" + echo + "</text></Reason>");
        QTest::newRow("401") << answer(401, "{\"message\":\"" + echo + "\"}");
        QTest::newRow("404 text") << answer(404, echo);
        QTest::newRow("redirect") << answer(302, {}, "Location: /b?securityToken=" + kEncoded + "\r\n");
        QTest::newRow("no HTTP") << rawThenClose("securityToken=" + kEncoded + "\r\n\r\n");
        QTest::newRow("reset") << rawThenClose({});
    }

    void whatComesBackHoldsItNot()
    {
        QFETCH(Reaction, reaction);
        m_server->script({reaction});
        const QString all = everythingOf(call());
        QVERIFY2(!all.contains(kSecret) && !all.contains(QString::fromLatin1(kEncoded)), qPrintable(all));
        QVERIFY(!all.isEmpty());
    }

    // As ENTSO-E does, with either status.
    void noDataIsAnAnswer()
    {
        m_server->script({answer(400, "<none/>"), answer(400, "<other/>")});
        const ApiOutcome none = call();
        QVERIFY2(none.answer, none.answer ? "" : qPrintable(none.answer.error().text()));
        QCOMPARE(none.answer->body, "<none/>");
        QCOMPARE(none.attempts.at(0).outcome, Outcome::NotPublished);
        QVERIFY(none.attempts.at(0).error.isEmpty());
        const ApiOutcome other = call();
        QVERIFY(!other.answer);
        QCOMPARE(other.answer.error().outcome, Outcome::Http4xx);
    }

    void xmlIsDataOnlyWhereItIsExpected()
    {
        m_server->script({answer(200, "<?xml version=\"1.0\"?><x/>")});
        QVERIFY(call().answer);
        ApiCall plain = request();
        plain.form = {};
        const ApiOutcome outcome = await(m_client->call(plain));
        QVERIFY(!outcome.answer);
        QCOMPARE(outcome.answer.error().outcome, Outcome::Malformed);
    }

private:
    QCoro::Task<Result<QString>> fetch()
    {
        ++m_asked;
        if (m_failure)
            co_return fail(*m_failure);
        co_return kSecret;
    }
    ApiCall request()
    {
        ApiCall call;
        call.sourceId = u"entsoe-ch"_s;
        call.request.url = m_server->url(u"/api"_s);
        call.request.url.setQuery(u"documentType=A44"_s);
        call.request.headers = {{"Accept", "application/xml"}};
        call.tokens = m_key.get();
        call.limits = {3'000ms, 1'000ms, 100'000};
        call.form = {.isXml = true, .saysNoData = [](QByteArrayView body) { return body == "<none/>"; }};
        return call;
    }
    ApiOutcome call() { return await(m_client->call(request())); }

    SystemClock m_clock;
    int m_asked = 0;
    std::optional<Error> m_failure;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QueryKey> m_key;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<HostGate> m_gate;
    std::unique_ptr<HttpApiClient> m_client;
};

QTEST_GUILESS_MAIN(QueryKeyTest)
#include "query_key_test.moc"
