// Every endpoint with both grants, limits and scenarios, over real sockets.
#include "e2e/mock/raw_client.h"
#include "mock/simulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kRight = "energy_trading_client:super_secret_key_2024";
constexpr auto kPrices = "/api/v1/energy/prices";

QJsonObject json(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}
} // namespace

class MockEndpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { restart({}); }

    void everyGrantOpensEveryEndpoint_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("form");
        QTest::newRow("client credentials, Basic")
            << "Authorization: Basic " + QByteArray(kRight).toBase64() + "\r\n"
            << QByteArray("grant_type=client_credentials");
        QTest::newRow("client credentials, body")
            << QByteArray()
            << QByteArray("grant_type=client_credentials&client_id=energy_trading_client"
                          "&client_secret=super_secret_key_2024");
        QTest::newRow("password") << QByteArray()
                                  << QByteArray("grant_type=password&username=energy_trading_client"
                                                "&password=super_secret_key_2024");
    }

    void everyGrantOpensEveryEndpoint()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, form);
        RawClient client(m_port);
        const RawAnswer grant = client.ask(post("/oauth/token", form, headers));
        QCOMPARE(grant.status, 200);
        QCOMPARE(grant.headers.value("cache-control"), QByteArray("no-store"));
        const QByteArray token = json(grant)["access_token"_L1].toString().toLatin1();
        for (const char *path : {kPrices, "/api/v1/energy/prices/latest", "/api/v1/plant/live",
                                 "/api/v1/control/signals", "/api/v1/control/signals/last",
                                 "/api/v1/control/signals/latest", "/api/v1/control/signals/2026-01-01"}) {
            QCOMPARE(client.ask(get(path)).status, 401);
            const RawAnswer answer = client.ask(get(path, bearer(token)));
            QCOMPARE(answer.status, 200);
            QVERIFY(!QJsonDocument::fromJson(answer.body).isNull());
            for (const char *header : {"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset",
                                       "ratelimit", "ratelimit-policy", "date"})
                QVERIFY2(answer.headers.contains(header), header);
        }
    }

    void openEndpointsNeedNoToken()
    {
        RawClient client(m_port);
        const QByteArray ckw = "/ckw/api/v1/netzinformationen";
        for (const QByteArray &path :
             {QByteArray("/health"), QByteArray("/docs"), QByteArray("/openapi.json"),
              QByteArray("/vse/v1/tariffs"), QByteArray("/vse/v2/tariffs"),
              ckw + "/energie/dynamische-preise", ckw + "/kraftwerke/lutersarni/live",
              ckw + "/trasignale/last", QByteArray("/admin/scenario")})
            QCOMPARE(client.ask(get(path)).status, 200);
    }

    void badTokensAreChallenged()
    {
        RawClient client(m_port);
        const RawAnswer none = client.ask(get(kPrices));
        QCOMPARE(none.headers.value("www-authenticate"), QByteArray("Bearer realm=\"energy-api\""));
        const RawAnswer basic =
            client.ask(get(kPrices, "Authorization: Basic " + QByteArray(kRight).toBase64() + "\r\n"));
        QCOMPARE(basic.headers.value("www-authenticate"), QByteArray("Bearer realm=\"energy-api\""));
        QByteArray forged = fetchToken(m_port);
        forged[forged.size() - 5] = forged[forged.size() - 5] == 'A' ? 'B' : 'A';
        for (const QByteArray &token : {QByteArray("nonsense"), forged}) {
            const RawAnswer bad = client.ask(get(kPrices, bearer(token)));
            QCOMPARE(bad.status, 401);
            QVERIFY(bad.headers.value("www-authenticate").contains("error=\"invalid_token\""));
            QCOMPARE(json(bad).keys(), (QStringList{u"description"_s, u"message"_s, u"url"_s}));
        }
        QCOMPARE(client.ask(get(kPrices + QByteArray("?access_token=") + fetchToken(m_port))).status, 401);
    }

    void tokensOfAnotherRunAreRefused()
    {
        const QByteArray token = fetchToken(m_port);
        restart({});
        QCOMPARE(RawClient(m_port).ask(get(kPrices, bearer(token))).status, 401);
    }

    void tokensExpire()
    {
        mock::Simulator::Options options;
        options.tokenLifetime = 1s;
        restart(options);
        const QByteArray token = fetchToken(m_port);
        RawClient client(m_port);
        RawAnswer answer;
        QTRY_VERIFY((answer = client.ask(get(kPrices, bearer(token)))).status == 401);
        QVERIFY(answer.headers.value("www-authenticate").contains("expired"));
        QCOMPARE(client.ask(get(kPrices, bearer(fetchToken(m_port)))).status, 200);
    }

    void limitIsCountedAndRefused()
    {
        mock::Simulator::Options options;
        options.rateLimit = 2;
        options.rateWindow = 100s;
        restart(options);
        const QByteArray token = fetchToken(m_port);
        RawClient client(m_port);
        for (const char *left : {"1", "0"}) {
            const RawAnswer answer = client.ask(get("/api/v1/plant/live", bearer(token)));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.headers.value("x-ratelimit-remaining"), QByteArray(left));
            QCOMPARE(answer.headers.value("ratelimit-policy"), QByteArray("\"default\";q=2;w=100"));
            QVERIFY(
                answer.headers.value("ratelimit").startsWith("\"default\";r=" + QByteArray(left) + ";t="));
        }
        const RawAnswer refused = client.ask(get("/api/v1/plant/live", bearer(token)));
        QCOMPARE(refused.status, 429);
        const int wait = refused.headers.value("retry-after").toInt();
        QVERIFY(wait > 90 && wait <= 100);
        QCOMPARE(client.ask(get("/health")).status, 200); // not limited
        const RawAnswer ckw = client.ask(get("/ckw/api/v1/netzinformationen/trasignale/last"));
        QCOMPARE(ckw.status, 200); // a bucket of its own
        const int reset = ckw.headers.value("x-ratelimit-reset").toInt();
        QVERIFY(reset > 90'000 && reset <= 100'000); // milliseconds
    }

    void scenariosAreSwitchedWhileItRuns()
    {
        RawClient client(m_port);
        const QByteArray token = fetchToken(m_port);
        QCOMPARE(json(client.ask(get("/admin/scenario")))["scenario"_L1].toString(), u"ok"_s);
        QCOMPARE(switchTo("429"), 200);
        const RawAnswer limited = client.ask(get(kPrices, bearer(token)));
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.headers.value("retry-after"), QByteArray("60"));
        QCOMPARE(client.ask(post("/admin/scenario", R"({"scenario":"ok"})")).status, 200);
        QCOMPARE(client.ask(get(kPrices, bearer(token))).status, 200);
        QCOMPARE(switchTo("nonsense"), 400);
        QCOMPARE(json(client.ask(get("/admin/scenario")))["scenario"_L1].toString(), u"ok"_s);
    }

    void tokenIsRefusedOnceByScenario()
    {
        const QByteArray token = fetchToken(m_port);
        RawClient client(m_port);
        QCOMPARE(switchTo("401-once"), 200);
        const RawAnswer refused = client.ask(get(kPrices, bearer(token)));
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.headers.value("www-authenticate").contains("error=\"invalid_token\""));
        QCOMPARE(client.ask(get(kPrices, bearer(token))).status, 200);
        QCOMPARE(switchTo("token-down"), 200);
        QCOMPARE(client.ask(post("/oauth/token", "grant_type=client_credentials")).status, 503);
    }

    void brokenBodiesAreBroken()
    {
        const QByteArray token = fetchToken(m_port);
        RawClient client(m_port);
        QCOMPARE(switchTo("malformed"), 200);
        const RawAnswer malformed = client.ask(get(kPrices, bearer(token)));
        QCOMPARE(malformed.status, 200);
        QVERIFY(QJsonDocument::fromJson(malformed.body).isNull());
        QCOMPARE(switchTo("wrong-schema"), 200);
        const RawAnswer wrong = client.ask(get(kPrices, bearer(token)));
        QVERIFY(json(wrong)["prices"_L1].isObject());
    }

    void halfABodyAndAResetEndTheConnection()
    {
        const QByteArray token = fetchToken(m_port);
        QCOMPARE(switchTo("half-body"), 200);
        RawClient half(m_port);
        const RawAnswer answer = half.ask(get(kPrices, bearer(token)));
        QCOMPARE(answer.status, 0);
        const qsizetype promised = answer.headers.value("content-length").toLongLong();
        QCOMPARE(answer.body.size(), promised / 2);
        QCOMPARE(switchTo("reset"), 200);
        RawClient reset(m_port);
        QCOMPARE(reset.ask(get(kPrices, bearer(token))).status, 0);
        QVERIFY(reset.unread().isEmpty());
        QCOMPARE(reset.socket().error(), QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(switchTo("ok"), 200);
    }

    void showcaseBringsItsOwnTime()
    {
        QCOMPARE(switchTo("showcase"), 200);
        const QByteArray token = fetchToken(m_port);
        const QJsonObject plant = json(RawClient(m_port).ask(get("/api/v1/plant/live", bearer(token))));
        QCOMPARE(plant["timestamp"_L1].toString(), u"2026-10-14T14:30:00+02:00"_s);
        QCOMPARE(plant["active_power_mw"_L1].toDouble(), 1.42);
        QCOMPARE(formatIsoUtc(std::chrono::floor<std::chrono::hours>(m_simulator->clock().now())),
                 QByteArray("2026-10-14T12:00:00Z"));
        const auto history = m_simulator->simulator().plantHistory(
            *parseIsoTime("2026-10-13T14:20:00+02:00"), *parseIsoTime("2026-10-14T14:30:00+02:00"));
        QCOMPARE(history.size(), std::size_t(145));
        QCOMPARE(history.back().activePowerMw, std::optional(1.42));
    }

    void givenTimeWinsOverTheShowcase()
    {
        mock::Simulator::Options options;
        options.scenario = u"showcase"_s;
        options.now = parseIsoTime("2026-10-14T09:15:00+02:00");
        restart(options);
        const QByteArray token = fetchToken(m_port);
        QCOMPARE(RawClient(m_port).ask(get("/api/v1/plant/live", bearer(token))).status, 503);
    }

    void timeRunsAtItsSpeed()
    {
        mock::Simulator::Options options;
        options.now = parseIsoTime("2026-10-14T00:00:00Z");
        options.speed = 3600;
        restart(options);
        QTRY_VERIFY(m_simulator->clock().now() > *options.now + 30min);
        QVERIFY(m_simulator->clock().now() < *options.now + 24h);
    }

    void aTakenPortIsAnError()
    {
        mock::Simulator::Options options;
        options.port = m_port;
        mock::Simulator second(options);
        const auto result = second.start();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Network);
        QVERIFY(result.error().text().contains(QString::number(m_port)));
    }

    void worksOnTheCallersThreadToo()
    {
        mock::Simulator simulator({});
        const quint16 port = simulator.start().value();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        connect(&socket, &QTcpSocket::connected, this, [&socket] { socket.write(get("/health")); });
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        simulator.stop();
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }

private:
    int switchTo(const QByteArray &name)
    {
        return RawClient(m_port)
            .ask("PUT /admin/scenario HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                 QByteArray::number(name.size()) + "\r\n\r\n" + name)
            .status;
    }

    void restart(const mock::Simulator::Options &options)
    {
        m_simulator = std::make_unique<mock::SimulatorThread>(options);
        m_port = m_simulator->start().value();
    }

    std::unique_ptr<mock::SimulatorThread> m_simulator;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(MockEndpointsTest)
#include "endpoints_test.moc"
