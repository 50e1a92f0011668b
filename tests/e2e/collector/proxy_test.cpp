// Behind a proxy, as http_proxy says: polls and check go the same way, name it, and blame it for its own
// faults. A real tinyproxy, and a port that nobody listens on.
#include "e2e/collector/program_runner.h"
#include "support/own_port.h"
#include "support/port_program.h"
#include "unit/net/scripted_server.h"

#include <QJsonArray>
#include <QTest>

using namespace etcm::test;
using namespace Qt::StringLiterals;

class ProxyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Mock> m_mock;

    static QByteArray source(const QByteArray &url)
    {
        return "[[source]]\nid = \"u\"\ndialect = \"vse-tariffs\"\nallow_plaintext = true\nbase_url = \"" +
               url + "/vse/v1\"\n";
    }

private Q_SLOTS:
    void initTestCase() { m_mock = std::make_unique<Mock>(); }

    void pollsAndCheckGoThroughIt()
    {
        ScriptedServer utility;
        utility.script({answer(200, R"({"publication_timestamp":"","prices":[]})")});
        const QByteArray port = QByteArray::number(utility.url().port());
        const auto proxy = startHttpProxy("Upstream http 127.0.0.1:" + port + " \"utility.invalid\"\n");
        const QString place = u"127.0.0.1:%1"_s.arg(proxy->port());
        Installation here;
        here.writeConfig(source("http://utility.invalid"));
        here.setVariable(u"http_proxy"_s, u"http://joe:hunter22@"_s + place);
        const Ended cycle = here.run({u"once"_s, u"--json"_s});
        QCOMPARE(cycle.endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"not_published"_s);
        QVERIFY(!utility.requests.empty());
        const Ended check = here.run({u"check"_s, u"u"_s});
        QVERIFY2(check.code == 0, check.all().constData());
        QVERIFY2(check.out.contains("ok    proxy     calls go through " + place.toLatin1()),
                 check.out.constData());
        QVERIFY2(check.out.contains("the proxy at " + place.toLatin1()), check.out.constData());
        QVERIFY(!check.all().contains("hunter22") && !cycle.all().contains("hunter22"));
    }

    void aDeadOneIsBlamed_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("http") << u"http_proxy"_s << QByteArray("http://utility.invalid");
        QTest::newRow("https") << u"https_proxy"_s << QByteArray("https://utility.invalid");
    }
    void aDeadOneIsBlamed()
    {
        QFETCH(QString, variable);
        QFETCH(QByteArray, url);
        const QByteArray place = "127.0.0.1:" + QByteArray::number(deadPort());
        Installation here;
        here.writeConfig(source(url));
        here.setVariable(variable, u"http://joe:hunter22@"_s + QString::fromLatin1(place));
        const Ended cycle = here.run({u"once"_s, u"--json"_s}, {}, 60'000);
        QCOMPARE(cycle.endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"connect"_s);
        const QString error = cycle.endpoint(u"prices"_s).value(u"error"_s).toString();
        QVERIFY2(error.startsWith(u"the proxy does not let us through"_s) &&
                     error.contains(QString::fromLatin1(place)) && error.contains(u"http_proxy"_s),
                 qPrintable(error));
        const Ended check = here.run({u"check"_s, u"u"_s});
        QCOMPARE(check.code, 3);
        QVERIFY2(check.out.contains("fail  tcp       the proxy does not let us through"),
                 check.out.constData());
        QVERIFY2(check.out.contains(place), check.out.constData());
        QVERIFY(!check.all().contains("hunter22") && !cycle.all().contains("hunter22"));
    }

    // As people write them, beside http://HOST:PORT.
    void otherSpellingsHold_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("without a scheme") << u"http_proxy"_s << u"127.0.0.1:%1"_s;
        QTest::newRow("a name without a scheme") << u"http_proxy"_s << u"localhost:%1"_s;
        QTest::newRow("blanks around") << u"http_proxy"_s << u" http://127.0.0.1:%1 "_s;
        QTest::newRow("capitals") << u"HTTP_PROXY"_s << u"127.0.0.1:%1"_s;
        QTest::newRow("for all") << u"all_proxy"_s << u"http://127.0.0.1:%1"_s;
        QTest::newRow("for all, without a scheme") << u"ALL_PROXY"_s << u"127.0.0.1:%1"_s;
    }
    void otherSpellingsHold()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        ScriptedServer proxy;
        proxy.script({answer(200, R"({"publication_timestamp":"","prices":[]})")});
        Installation here;
        here.writeConfig(source("http://utility.invalid"));
        here.setVariable(variable, value.arg(proxy.url().port()));
        const Ended cycle = here.run({u"once"_s, u"--json"_s});
        QCOMPARE(cycle.endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"not_published"_s);
        QVERIFY2(!proxy.requests.empty() &&
                     proxy.requests.front().target.startsWith("http://utility.invalid/"),
                 cycle.all().constData());
    }

    void whatIsNoProxyIsSaid_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("colons") << u"http_proxy"_s << u"::::"_s;
        QTest::newRow("no port") << u"https_proxy"_s << u"http://joe:hunter22@127.0.0.1"_s;
        QTest::newRow("SOCKS 4") << u"all_proxy"_s << u"socks4://joe:hunter22@127.0.0.1:1080"_s;
        QTest::newRow("TLS to the proxy") << u"HTTPS_PROXY"_s << u"https://127.0.0.1:3128"_s;
    }
    void whatIsNoProxyIsSaid()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        Installation here;
        here.writeConfig(source(m_mock->url().toLatin1()));
        here.setVariable(variable, value);
        const Ended cycle = here.run({u"once"_s, u"--json"_s});
        QVERIFY2(cycle.code == 0, cycle.all().constData());
        QVERIFY2(cycle.err.contains(variable.toLatin1() + " is ignored: write it as http://HOST:PORT"),
                 cycle.err.constData());
        QVERIFY(!cycle.all().contains("hunter22"));
    }

    void aRefusedTunnelIsTheProxys_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 403, 404, 405, 407, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void aRefusedTunnelIsTheProxys()
    {
        QFETCH(int, status);
        ScriptedServer proxy;
        const auto no = answer(status, {}, status == 407 ? "Proxy-Authenticate: Basic realm=\"x\"\r\n" : "");
        proxy.script({no});
        Installation here;
        here.writeConfig(source("https://utility.invalid"));
        const QString place = u"127.0.0.1:%1"_s.arg(proxy.url().port());
        here.setVariable(u"https_proxy"_s, place);
        const Ended check = here.run({u"check"_s, u"u"_s});
        QCOMPARE(check.code, 3);
        QVERIFY2(check.out.contains("fail  proxy     the proxy does not let us through") &&
                     check.out.contains("proxy://" + place.toLatin1()) && !check.out.contains("TLS"),
                 check.out.constData());
        QVERIFY2(!proxy.requests.empty() && proxy.requests.front().target == "utility.invalid:443",
                 check.out.constData());
    }

    void aProxyThatCannotBeFoundIsBlamed()
    {
        Installation here;
        here.writeConfig(source("http://utility.invalid"));
        here.setVariable(u"http_proxy"_s, u"http://proxy.invalid:3128"_s);
        const Ended check = here.run({u"check"_s, u"u"_s});
        QCOMPARE(check.code, 3);
        QVERIFY2(check.out.contains("fail  dns       the proxy does not let us through") &&
                     check.out.contains("proxy.invalid:3128"),
                 check.out.constData());
    }

    void whatNoProxyNamesGoesStraight()
    {
        Installation here;
        here.writeConfig(source(m_mock->url().toLatin1()));
        here.setVariable(u"http_proxy"_s, u"http://127.0.0.1:%1"_s.arg(deadPort()));
        here.setVariable(u"no_proxy"_s, u"localhost,127.0.0.1"_s);
        const Ended cycle = here.run({u"once"_s, u"--json"_s});
        QVERIFY2(cycle.code == 0, cycle.all().constData());
        const Ended check = here.run({u"check"_s, u"u"_s});
        QVERIFY2(check.code == 0 && !check.out.contains("proxy"), check.out.constData());
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxy_test.moc"
