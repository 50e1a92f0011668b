// The gateways of real companies: an authority of their own, client certificates, a sign-in elsewhere, a
// proxy that wants one. A real TLS server and a real proxy; each fault with the words that are shown.
#include "e2e/collector/program_runner.h"
#include "support/own_port.h"
#include "support/tls_gateway.h"
#include "unit/net/scripted_server.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
/// Files of a source, as lines of its table.
struct OwnFiles {
    QString authority;
    TlsIdentity client;

    [[nodiscard]] QByteArray lines() const
    {
        QByteArray out;
        const std::pair<const char *, QString> keys[] = {
            {"ca", authority}, {"client_certificate", client.certificate}, {"client_key", client.key}};
        for (const auto &[key, file] : keys) {
            if (!file.isEmpty())
                out += QByteArray(key) + " = \"" + file.toUtf8() + "\"\n";
        }
        return out;
    }
};

/// One call, where it is tried several times.
const QByteArray kPricesOnly = "endpoints = [\"prices\"]\n";

QString address(const QString &scheme, int port)
{
    return u"%1://127.0.0.1:%2"_s.arg(scheme).arg(port);
}
} // namespace

class GatewayTest : public QObject
{
    Q_OBJECT

    struct World {
        Mock mock;
        TestAuthority desk{u"Desk Root CA"_s};
        TestAuthority other{u"Other CA"_s};
        TlsIdentity host = desk.issue(u"gateway"_s, u"2049-05-31"_s);
        TlsIdentity client = desk.issue(u"desk client"_s, u"2048-06-30"_s);
        [[nodiscard]] int mockPort() const { return QUrl(mock.url()).port(); }
    };
    std::unique_ptr<World> m_world;
    std::unique_ptr<Installation> m_here;

    [[nodiscard]] GatewayOptions options(bool asksForClients) const
    {
        return {.identity = m_world->host,
                .clientAuthority = asksForClients ? m_world->desk.file() : QString()};
    }
    /// In front of the simulator; clients must show a certificate.
    [[nodiscard]] std::unique_ptr<PortProgram> gateway() const
    {
        return startTlsGateway(options(true), m_world->mockPort());
    }
    [[nodiscard]] OwnFiles right() const { return {m_world->desk.file(), m_world->client}; }
    void configure(const QString &url, const OwnFiles &files, const QByteArray &more = {}) const
    {
        m_here->writeConfig("[[source]]\nid = \"desk\"\ndialect = \"energy-api\"\nbase_url = \"" +
                            url.toLatin1() +
                            "\"\nauth = \"client_credentials\"\nclient_id = \"energy_trading_client\"\n"
                            "secret = \"env:DESK_SECRET\"\n" +
                            files.lines() + more);
    }
    [[nodiscard]] QString errorOfPrices() const
    {
        const QJsonObject row = m_here->run({u"once"_s, u"--json"_s}, {}, 60'000).endpoint(u"prices"_s);
        return row.value(u"outcome"_s).toString() + u": "_s + row.value(u"error"_s).toString();
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void init()
    {
        m_here = std::make_unique<Installation>();
        m_here->setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    }

    void anOwnAuthorityAndAClientCertificate()
    {
        const auto host = gateway();
        configure(address(u"https"_s, host->port()), right());
        const Ended cycle = m_here->run({u"once"_s, u"--json"_s});
        QVERIFY2(cycle.code == 0, cycle.all().constData());
        const Ended check = m_here->run({u"check"_s, u"desk"_s});
        QVERIFY2(check.code == 0, check.all().constData());
        const QByteArray tls = "certificate until 2049-05-31, signed by \"Desk Root CA\", authority from " +
                               m_world->desk.file().toUtf8() +
                               ", our certificate \"desk client\" until 2048-06-30";
        QVERIFY2(check.out.contains("ok    tls       TLSv1.3, " + tls), check.out.constData());
    }

    void statusTellsHowLongCertificatesHold()
    {
        const auto host = gateway();
        configure(address(u"https"_s, host->port()), right());
        QCOMPARE(m_here->run({u"once"_s}).code, 0);
        const Ended told = m_here->run({u"status"_s});
        QVERIFY2(told.out.contains("certificate until 2049-05-31; ours until 2048-06-30"),
                 told.all().constData());
        const QJsonObject seen =
            m_here->run({u"status"_s, u"--json"_s}).json().value(u"hosts"_s).toArray().first().toObject();
        QCOMPARE(seen.value(u"certificate_ends_at"_s).toString(), u"2049-05-31T23:59:59Z"_s);
        QCOMPARE(seen.value(u"client_certificate_ends_at"_s).toString(), u"2048-06-30T23:59:59Z"_s);
    }

    void refusalsAreTold_data()
    {
        QTest::addColumn<bool>("asksForClients");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<OwnFiles>("files");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, bool asks, const QByteArray &more, const OwnFiles &files,
                            const QStringList &words) {
            QTest::newRow(name) << asks << more << files << words;
        };
        World &world = *m_world;
        const QString own = world.desk.file();
        const TlsIdentity old = world.desk.issue(u"old client"_s, u"2020-02-01"_s);
        const TlsIdentity strange = world.other.issue(u"strange client"_s, u"2048-06-30"_s);
        const QString wants = u"the host wants a client certificate"_s;
        const QString ended = u"our client certificate ended on 2020-02-01"_s;
        const QString getNew = u"get a new one and put it in the place of client_certificate"_s;
        const QString setBoth = u"set client_certificate and client_key of this source"_s;
        row("no authority", false, "", {}, {u"name its file as ca of this source"_s});
        row("wrong authority", false, "", {world.other.file(), {}},
            {u"check that the file of ca, %1, holds the authority of this host"_s.arg(world.other.file())});
        row("no client certificate", true, "", {own, {}}, {wants, setBoth});
        row("no client certificate, TLS 1.2", true, "-tls1_2", {own, {}},
            {u"the host ended the handshake, as one does that wants a client certificate"_s, setBoth});
        row("expired", true, "", {own, old}, {ended, getNew});
        row("expired, TLS 1.2", true, "-tls1_2", {own, old}, {ended, getNew});
        row("of another authority", true, "", {own, strange},
            {u"the host does not know the authority of our client certificate"_s});
        row("another's key", true, "", {own, {world.client.certificate, old.key}},
            {u"client_key does not belong to client_certificate"_s});
        row("encrypted key", true, "",
            {own, {world.client.certificate, world.desk.encrypted(world.client.key, u"hunter22"_s)}},
            {u"the client key is encrypted"_s, u"openssl pkey"_s});
        row("no such file", true, "", {u"/no/such/ca.pem"_s, {}},
            {u"the file of ca cannot be read, there is no such file (/no/such/ca.pem)"_s});
        row("a key as certificate", true, "", {own, {world.client.key, world.client.key}},
            {u"the client certificate holds no certificate"_s});
    }
    void refusalsAreTold()
    {
        QFETCH(bool, asksForClients);
        QFETCH(QByteArray, more);
        QFETCH(OwnFiles, files);
        QFETCH(QStringList, words);
        const auto host = startTlsServer(options(asksForClients), more);
        configure(address(u"https"_s, host->port()), files, kPricesOnly);
        const QString error = errorOfPrices();
        QVERIFY2(error.startsWith(u"tls: "_s), qPrintable(error));
        const Ended check = m_here->run({u"check"_s, u"desk"_s});
        QCOMPARE(check.code, 3);
        for (const QString &word : words) {
            QVERIFY2(error.contains(word), qPrintable(error));
            QVERIFY2(check.out.contains(word.toUtf8()), check.out.constData());
        }
        QVERIFY(!check.all().contains("hunter22") && !check.all().contains("super_secret"));
    }

    // Node closes without an alert where a certificate does not hold.
    void anEndedCertificateIsBlamedForAClosedConnection()
    {
        const auto host = gateway();
        const TlsIdentity old = m_world->desk.issue(u"old client"_s, u"2020-02-01"_s);
        configure(address(u"https"_s, host->port()), {m_world->desk.file(), old}, kPricesOnly);
        const QString error = errorOfPrices();
        QVERIFY2(error.startsWith(u"tls: "_s) &&
                     error.contains(u"our client certificate ended on 2020-02-01"_s),
                 qPrintable(error));
    }

    // The token's host gets the secret, the source's own host gets the token, and neither gets the other's.
    void theTokenComesFromAnotherHost()
    {
        ScriptedServer identity;
        ScriptedServer api;
        identity.script({answer(200, R"({"access_token":"tok.en","token_type":"Bearer","expires_in":600})")});
        api.script({answer(200, "[]")});
        configure(api.url().toString().chopped(1), {},
                  "token_url = \"" + identity.url(u"/tenant/token"_s).toString().toUtf8() +
                      "\"\nscope = \"prices.read plant.read\"\naudience = \"https://gateway.example\"\n"
                      "endpoints = [\"signals\"]\n");
        const Ended check = m_here->run({u"check"_s, u"desk"_s});
        QVERIFY2(check.out.contains("ok    tcp       sign-in at 127.0.0.1: 127.0.0.1:" +
                                    QByteArray::number(identity.url().port())),
                 check.all().constData());
        QVERIFY2(check.out.contains("ok    token"), check.all().constData());
        QCOMPARE(identity.requests.size(), std::size_t(1));
        const SeenRequest &signIn = identity.requests.front();
        QCOMPARE(signIn.target, QByteArray("/tenant/token"));
        QVERIFY(signIn.header("Authorization").startsWith("Basic ") && !signIn.head.contains("tok.en"));
        QCOMPARE(signIn.body, QByteArray("grant_type=client_credentials&scope=prices.read+plant.read"
                                         "&audience=https%3A%2F%2Fgateway.example"));
        QVERIFY(!api.requests.empty());
        for (const SeenRequest &request : api.requests)
            QCOMPARE(request.header("Authorization"), QByteArray("Bearer tok.en"));
        QVERIFY(!check.all().contains("tok.en") && !check.all().contains("super_secret"));
    }

    void theTokensHostIsDown()
    {
        const QString place = address(u"http"_s, deadPort());
        configure(m_world->mock.url(), {},
                  "token_url = \"" + place.toLatin1() + "/token\"\nendpoints = [\"prices\", \"health\"]\n");
        const QString error = errorOfPrices();
        QVERIFY2(error.startsWith(u"connect: sign-in failed: no connection, Connection refused ("_s + place),
                 qPrintable(error));
        const Ended check = m_here->run({u"check"_s, u"desk"_s});
        QCOMPARE(check.code, 3);
        QVERIFY2(
            check.out.contains("fail  tcp       sign-in at 127.0.0.1: no connection, Connection refused (" +
                               place.toLatin1()),
            check.out.constData());
        QVERIFY2(check.out.contains("ok    health"), check.out.constData()); // which needs no token
    }

    // What is still under way at the end asks for the time once more.
    void aSilentTokensHostEndsInOrder()
    {
        QTcpServer silence;
        QVERIFY(silence.listen(QHostAddress::LocalHost));
        const QByteArray place = address(u"http"_s, silence.serverPort()).toLatin1();
        configure(m_world->mock.url(), {}, kPricesOnly + "token_url = \"" + place + "/token\"\n");
        const Ended check = m_here->run({u"check"_s, u"desk"_s}, {}, 60'000);
        QVERIFY2(check.code == 3, check.all().constData());
        QVERIFY2(check.out.contains("fail  token     sign-in failed: no complete answer in time"),
                 check.out.constData());
    }

    void aScopeIsRefused()
    {
        ScriptedServer identity;
        identity.script(
            {answer(400, R"({"error":"invalid_scope","error_description":"unknown scope plant.read"})")});
        configure(m_world->mock.url(), {},
                  kPricesOnly + "scope = \"plant.read\"\ntoken_url = \"" +
                      identity.url(u"/token"_s).toString().toUtf8() + "\"\n");
        const QString error = errorOfPrices();
        QVERIFY2(error.startsWith(u"auth: sign-in failed: HTTP 400, "_s) &&
                     error.contains(u"unknown scope plant.read"_s),
                 qPrintable(error));
        QVERIFY2(error.contains(u"check scope and audience of this source, and the rights of its client"_s),
                 qPrintable(error));
        QCOMPARE(identity.requests.size(), std::size_t(1)); // the same answer comes to the same question
    }

    void aProxyThatWantsASignIn_data()
    {
        QTest::addColumn<QString>("credentials");
        QTest::addColumn<bool>("good");
        QTest::newRow("right") << u"joe:hunter22@"_s << true;
        QTest::newRow("wrong") << u"joe:wrongpass@"_s << false;
        QTest::newRow("none") << QString() << false;
    }
    void aProxyThatWantsASignIn()
    {
        QFETCH(QString, credentials);
        QFETCH(bool, good);
        const auto host = gateway();
        const auto farEnd = startTunnelEnd(host->port());
        const auto proxy = startHttpProxy("BasicAuth joe hunter22\nUpstream http 127.0.0.1:" +
                                          QByteArray::number(farEnd->port()) + " \"utility.invalid\"\n");
        const QString place = u"127.0.0.1:%1"_s.arg(proxy->port());
        configure(u"https://utility.invalid"_s, right(), good ? QByteArray() : kPricesOnly);
        m_here->setVariable(u"https_proxy"_s, u"http://"_s + credentials + place);
        const QString error = errorOfPrices();
        const Ended check = m_here->run({u"check"_s, u"desk"_s});
        QVERIFY(!check.all().contains("hunter22") && !check.all().contains("wrongpass"));
        if (good) {
            QCOMPARE(error, u"ok: "_s);
            QVERIFY2(check.code == 0, check.all().constData());
            QVERIFY2(check.out.contains("ok    proxy     calls go through " + place.toLatin1() +
                                        ", signing in as \"joe\", as http_proxy"),
                     check.out.constData());
            QVERIFY2(check.out.contains("ok    tls       TLSv1.3, certificate until 2049-05-31"),
                     check.out.constData());
            return;
        }
        QVERIFY2(error.startsWith(u"connect: "_s) && error.contains(u"the proxy does not let us through"_s) &&
                     error.contains(place) && error.contains(u"user and password"_s),
                 qPrintable(error));
        QCOMPARE(check.code, 3);
        QVERIFY2(check.out.contains("fail  proxy     the proxy does not let us through") &&
                     check.out.contains("user and password"),
                 check.out.constData());
    }

    // Qt's own reuse of what it knows is off for hosts, and must not be for the proxy.
    void aProxyThatWantsASignInForPlainHttp()
    {
        ScriptedServer utility;
        utility.script({answer(200, R"({"publication_timestamp":"","prices":[]})")});
        const auto proxy = startHttpProxy(
            "BasicAuth joe hunter22\nUpstream http 127.0.0.1:" + QByteArray::number(utility.url().port()) +
            " \"utility.invalid\"\n");
        m_here->writeConfig("[[source]]\nid = \"u\"\ndialect = \"vse-tariffs\"\nallow_plaintext = true\n"
                            "base_url = \"http://utility.invalid/v1\"\n");
        const QString place = u"127.0.0.1:%1"_s.arg(proxy->port());
        m_here->setVariable(u"http_proxy"_s, u"http://joe:hunter22@"_s + place);
        const Ended cycle = m_here->run({u"once"_s, u"--json"_s});
        QCOMPARE(cycle.endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"not_published"_s);
        m_here->setVariable(u"http_proxy"_s, u"http://"_s + place);
        const QJsonObject refused = m_here->run({u"once"_s, u"--json"_s}).endpoint(u"prices"_s);
        QCOMPARE(refused.value(u"outcome"_s).toString(), u"connect"_s);
        QVERIFY2(refused.value(u"error"_s).toString().contains(u"check user and password in http_proxy"_s),
                 qPrintable(refused.value(u"error"_s).toString()));
    }
};

QTEST_GUILESS_MAIN(GatewayTest)
#include "gateway_test.moc"
