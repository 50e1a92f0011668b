// Token source, client and transport together over loopback, and a search for the secret in all that they
// say.
#include "scripted_server.h"
#include "support/await.h"

#include "base/scrub.h"
#include "net/http_api_client.h"
#include "net/oauth2_token_source.h"

#include <QTest>

#include <algorithm>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString kSecret = u"hunter22+geheim ü"_s;
const QByteArray kToken = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkZXNrIn0.c2lnbmF0dXJl";

QByteArray tokenBody(const QByteArray &token)
{
    return R"({"access_token":")" + token + R"(","token_type":"bearer","expires_in":3600})";
}

QStringList *caughtLog = nullptr;
void catchLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    *caughtLog += text;
}
} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_identity = std::make_unique<ScriptedServer>();
        m_api = std::make_unique<ScriptedServer>();
        m_transport = makeHttpTransport();
        m_gate = std::make_unique<HostGate>(m_clock);
        m_client = std::make_unique<HttpApiClient>(*m_transport, *m_gate, m_clock);
        m_records.clear();
        makeSource(OAuth2ClientAuth::Basic);
    }
    void cleanup()
    {
        m_source.reset();
        m_client.reset();
        m_gate.reset();
        m_transport.reset();
    }

    void tenCallsOneTokenOneConnection()
    {
        m_identity->script({slowly(answer(200, tokenBody(kToken)), 20)});
        m_api->script({answer(200)});
        std::vector<Running<ApiOutcome>> calls;
        for (int i = 0; i < 10; ++i)
            calls.emplace_back(m_client->call(signedCall()));
        QTRY_VERIFY(std::ranges::all_of(calls, [](const auto &call) { return call.isDone(); }));
        for (const auto &call : calls)
            QVERIFY(call.result().answer);
        QCOMPARE(m_identity->requests.size(), 1);
        QCOMPARE(m_api->requests.size(), 10);
        QCOMPARE(m_api->connections, 1);
        QVERIFY(std::ranges::all_of(m_api->requests, [](const SeenRequest &request) {
            return request.header("Authorization") == "Bearer " + kToken;
        }));
        QCOMPARE(m_records.size(), 1);
        QCOMPARE(m_records.front().endpoint, Endpoint::Token);
        QCOMPARE(m_records.front().outcome, Outcome::Ok);
    }

    void tokenAndApiOnOneHostDoNotBlockEachOther()
    {
        m_api->script({answer(200, tokenBody(kToken)), answer(200), answer(401),
                       answer(200, tokenBody("second")), answer(200)});
        makeSource(OAuth2ClientAuth::Basic, m_api->url(u"/oauth/token"_s));
        QVERIFY(await(m_client->call(signedCall())).answer);
        const ApiOutcome replayed = await(m_client->call(signedCall()));
        QVERIFY(replayed.answer);
        QCOMPARE(replayed.attempts.size(), 2);
        QCOMPARE(m_api->requests.size(), 5);
        QCOMPARE(m_api->requests.back().header("Authorization"), "Bearer second");
        QCOMPARE(m_records.size(), 2);
    }

    void tokenEndpointDownIsRetriedAndRecorded()
    {
        m_identity->script({answer(503), answer(200, tokenBody(kToken))});
        m_api->script({answer(200)});
        QVERIFY(await(m_client->call(signedCall())).answer);
        QCOMPARE(m_records.size(), 2);
        QCOMPARE(m_records.front().outcome, Outcome::Http5xx);
        QCOMPARE(m_records.back().attempt, 2);
    }

    void refusedClientIsAskedOnce()
    {
        m_identity->script({answer(401, R"({"error":"invalid_client","error_description":"unknown"})",
                                   "WWW-Authenticate: Basic realm=\"x\"\r\n")});
        for (int i = 0; i < 3; ++i) {
            const ApiOutcome outcome = await(m_client->call(signedCall()));
            QCOMPARE(outcome.answer.error().outcome, Outcome::Auth);
            QVERIFY(outcome.attempts.empty());
        }
        QCOMPARE(m_identity->requests.size(), 1);
        QCOMPARE(m_api->connections, 0);
        QCOMPARE(m_records.size(), 1);
    }

    void nothingSaysTheSecret_data()
    {
        QTest::addColumn<int>("auth");
        QTest::addColumn<int>("status");
        for (const int status : {200, 302, 400, 401, 500}) {
            QTest::addRow("basic %d", status) << static_cast<int>(OAuth2ClientAuth::Basic) << status;
            QTest::addRow("body %d", status) << static_cast<int>(OAuth2ClientAuth::Body) << status;
        }
    }
    // The server is rude: whatever it was sent, it sends back, in head and body.
    void nothingSaysTheSecret()
    {
        QFETCH(int, auth);
        QFETCH(int, status);
        makeSource(static_cast<OAuth2ClientAuth>(auth));
        const auto echo = [status](QTcpSocket *socket, const SeenRequest &request) {
            const QByteArray said =
                request.header("Authorization") + ' ' + request.body + ' ' + kSecret.toUtf8();
            socket->write(
                message(status, "you said " + said, "Location: http://x/?" + request.body + "\r\n"));
        };
        m_identity->script({echo});
        m_api->script({echo});
        QStringList said;
        caughtLog = &said;
        const QtMessageHandler before = qInstallMessageHandler(catchLog);
        ApiCall call = signedCall();
        call.limits.total = 400ms;
        collect(await(m_client->call(call)), said);
        qInstallMessageHandler(before);
        for (const RequestRecord &record : m_records)
            said += record.error;
        QVERIFY(!said.isEmpty());
        for (const QString &form :
             secretForms(config(static_cast<OAuth2ClientAuth>(auth), {}).client, kSecret))
            QVERIFY2(!said.join(u'\n').contains(form), qPrintable(said.join(u'\n')));
    }

    void nothingSaysTheToken()
    {
        m_identity->script({answer(200, tokenBody(kToken))});
        m_api->script({[](QTcpSocket *socket, const SeenRequest &request) {
            socket->write(
                message(400, "{\"message\":\"bad header " + request.header("Authorization") + "\"}"));
        }});
        QStringList said;
        collect(await(m_client->call(signedCall())), said);
        QVERIFY(said.join(u'\n').contains(u"bad header"_s));
        QVERIFY(!said.join(u'\n').contains(QString::fromLatin1(kToken)));
    }

private:
    static void collect(const ApiOutcome &outcome, QStringList &into)
    {
        into += outcome.answer ? u"good"_s : outcome.answer.error().text();
        for (const RequestRecord &record : outcome.attempts)
            into += record.error;
    }

    OAuth2Config config(OAuth2ClientAuth auth, const QUrl &tokenUrl)
    {
        OAuth2Config config;
        config.sourceId = u"desk"_s;
        config.client.tokenUrl = tokenUrl;
        config.client.clientAuth = auth;
        config.client.clientId = u"desk"_s;
        config.api = m_api->url();
        config.secret = []() -> QCoro::Task<Result<QString>> { co_return QString(kSecret); };
        config.onRequests = [this](const std::vector<RequestRecord> &records) {
            m_records.insert(m_records.end(), records.begin(), records.end());
        };
        config.limits = {8000ms, 3000ms, 100'000};
        return config;
    }
    void makeSource(OAuth2ClientAuth auth, const QUrl &tokenUrl = {})
    {
        const QUrl url = tokenUrl.isEmpty() ? m_identity->url(u"/oauth/token"_s) : tokenUrl;
        m_source = std::make_unique<OAuth2TokenSource>(*m_client, m_clock, config(auth, url));
    }

    ApiCall signedCall()
    {
        ApiCall call;
        call.sourceId = u"desk"_s;
        call.endpoint = Endpoint::Plant;
        call.request = {"GET", m_api->url(u"/data"_s), {}, {}};
        call.tokens = m_source.get();
        call.limits = {10'000ms, 3000ms, 100'000};
        return call;
    }

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_identity;
    std::unique_ptr<ScriptedServer> m_api;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<HostGate> m_gate;
    std::unique_ptr<HttpApiClient> m_client;
    std::unique_ptr<OAuth2TokenSource> m_source;
    std::vector<RequestRecord> m_records;
};

QTEST_GUILESS_MAIN(SignInTest)
#include "sign_in_test.moc"
