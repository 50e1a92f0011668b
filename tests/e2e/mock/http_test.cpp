// The simulator's HTTP over real sockets: what Qt HTTP Server does wrong by itself must be right here.
#include "e2e/mock/raw_client.h"
#include "mock/simulator.h"

#include <QTest>

#include <vector>

#include <sys/socket.h>

using namespace etcm;
using namespace etcm::test;
using namespace std::chrono_literals;

class MockHttpTest : public QObject
{
    Q_OBJECT

    static mock::Simulator::Options quickOptions()
    {
        mock::Simulator::Options options;
        options.idleTimeout = 400ms;
        options.requestTimeout = 400ms;
        return options;
    }

private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<mock::SimulatorThread>(mock::Simulator::Options());
        m_port = m_simulator->start().value();
    }

    void headHasNoBodyAndKeepsTheConnection()
    {
        RawClient client(m_port);
        client.send(get("/health", {}, "HEAD"));
        const RawAnswer head = client.read(false);
        QCOMPARE(head.status, 200);
        QVERIFY(head.headers.value("content-length").toInt() > 50);
        const RawAnswer next = client.ask(get("/health"));
        QCOMPARE(next.status, 200);
        QVERIFY(next.body.startsWith("{\"status\""));
    }

    void wrongMethodNamesTheRightOnes()
    {
        RawClient client(m_port);
        const RawAnswer wrong = client.ask(get("/oauth/token"));
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.value("allow"), QByteArray("POST, OPTIONS"));
        QCOMPARE(client.ask(get("/health", {}, "DELETE")).headers.value("allow"),
                 QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(client.ask(get("/health", {}, "BREW")).status, 405);
        const RawAnswer options = client.ask(get("/api/v1/plant/live", {}, "OPTIONS"));
        QCOMPARE(options.status, 204);
        QCOMPARE(options.headers.value("allow"), QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(client.ask(get("/nothing/here")).status, 404);
    }

    void connectionCloseIsHonoured()
    {
        RawClient client(m_port);
        const RawAnswer answer = client.ask(get("/health", "Connection: close\r\n"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(client.isClosedWithin(2000));
    }

    void http10ClosesUnlessAskedToStay()
    {
        RawClient closing(m_port);
        QCOMPARE(closing.ask("GET /health HTTP/1.0\r\n\r\n").status, 200);
        QVERIFY(closing.isClosedWithin(2000));
        RawClient staying(m_port);
        QCOMPARE(staying.ask("GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").status, 200);
        QCOMPARE(staying.ask(get("/health")).status, 200);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        RawClient client(m_port);
        client.send(get("/health", {}, "HEAD") + get("/nothing") + get("/health") + get("/oauth/token"));
        QCOMPARE(client.read(false).status, 200);
        QCOMPARE(client.read().status, 404);
        QCOMPARE(client.read().status, 200);
        QCOMPARE(client.read().status, 405);
    }

    void slowAnswersKeepTheirOrder()
    {
        QVERIFY(m_simulator->setScenario(QStringLiteral("slow")));
        RawClient client(m_port);
        client.send(get("/health") + get("/docs")); // only the first is slow
        QCOMPARE(client.read().headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(client.read().headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
    }

    void requestsMayArriveByteByByte()
    {
        RawClient client(m_port);
        for (const char byte : get("/health") + post("/oauth/token", "grant_type=nothing")) {
            client.send(QByteArray(1, byte));
            client.socket().waitForBytesWritten(100);
        }
        QCOMPARE(client.read().status, 200);
        QVERIFY(client.read().body.contains("unsupported_grant_type"));
    }

    void bodyMayComeLater()
    {
        RawClient client(m_port);
        const QByteArray whole = post("/oauth/token", "grant_type=nothing", "Expect: 100-continue\r\n");
        const qsizetype head = whole.indexOf("\r\n\r\n") + 4;
        client.send(whole.left(head));
        QCOMPARE(client.read().status, 100);
        client.send(whole.mid(head, 5));
        client.send(whole.mid(head + 5) + get("/health"));
        QVERIFY(client.read().body.contains("unsupported_grant_type"));
        QCOMPARE(client.read().status, 200);
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray start = "POST /oauth/token HTTP/1.1\r\nHost: a\r\n";
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\x00\x01\xfc\x03\x03", 9) << 400;
        QTest::newRow("no version") << QByteArray("GET /health\r\n\r\n") << 400;
        QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
        QTest::newRow("bare LF") << QByteArray("GET /health HTTP/1.1\nHost: a\n\n") << 400;
        QTest::newRow("no host") << QByteArray("GET /health HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
        QTest::newRow("folded") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n b: c\r\n\r\n") << 400;
        QTest::newRow("negative length") << start + "Content-Length: -5\r\n\r\n" << 400;
        QTest::newRow("unreadable length") << start + "Content-Length: 5x\r\n\r\nabcde" << 400;
        QTest::newRow("length twice") << start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde" << 400;
        QTest::newRow("length overflow") << start + "Content-Length: 99999999999999999999\r\n\r\n" << 400;
        QTest::newRow("chunked") << start + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
                                 << 501;
        QTest::newRow("long body") << start + "Content-Length: 10000000\r\n\r\n" << 413;
        QTest::newRow("long target") << "GET /" + QByteArray(70'000, 'a') << 414;
        QTest::newRow("long head") << "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(70'000, 'a') << 431;
        QTest::newRow("proxy form") << QByteArray("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
    }

    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RawClient client(m_port);
        const RawAnswer answer = client.ask(bytes);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(client.isClosedWithin(4000));
        QCOMPARE(RawClient(m_port).ask(get("/health")).status, 200);
    }

    void unknownUpgradesAreIgnored()
    {
        RawClient client(m_port);
        const QByteArray h2c =
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n";
        QCOMPARE(client.ask(get("/health", h2c)).status, 200);
        RawClient other(m_port);
        const QByteArray webSocket =
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        QCOMPARE(other.ask(get("/health", webSocket)).status, 200);
        QCOMPARE(other.ask(get("/health")).status, 200);
    }

    void clientsThatLeaveEarlyDoNoHarm()
    {
        QVERIFY(m_simulator->setScenario(QStringLiteral("slow")));
        for (int i = 0; i < 50; ++i) {
            RawClient client(m_port);
            client.send(get("/health"));
            if (i % 2 == 0)
                client.socket().abort();
        }
        QTest::qWait(2000); // longer than the answers take: those would now be written
        QVERIFY(m_simulator->setScenario(QStringLiteral("ok")));
        QCOMPARE(RawClient(m_port).ask(get("/health")).status, 200);
    }

    void requestsBehindASilentAnswerAreNotHoarded()
    {
        QVERIFY(m_simulator->setScenario(QStringLiteral("black-hole")));
        RawClient client(m_port);
        client.send(get("/health").repeated(3000));
        QVERIFY(client.isClosedWithin(10'000));
        QVERIFY(m_simulator->setScenario(QStringLiteral("ok")));
        QCOMPARE(RawClient(m_port).ask(get("/health")).status, 200);
    }

    void idleConnectionsAreClosed()
    {
        restart(quickOptions());
        RawClient client(m_port);
        QCOMPARE(client.ask(get("/health")).status, 200);
        QVERIFY(client.isClosedWithin(3000));
    }

    void slowRequestsAreCut()
    {
        restart(quickOptions());
        RawClient client(m_port);
        const QByteArray request = get("/health", "X-Slow: loris\r\n");
        QElapsedTimer timer;
        timer.start();
        for (qsizetype i = 0;
             client.socket().state() == QAbstractSocket::ConnectedState && timer.elapsed() < 3000; ++i) {
            if (i < request.size() - 1)
                client.send(request.mid(i, 1)); // a byte every 50 ms would take 3 s
            client.socket().waitForReadyRead(50);
            if (client.socket().bytesAvailable() > 0)
                break;
        }
        QCOMPARE(client.read().status, 408);
        QVERIFY(client.isClosedWithin(3000));
    }

    void blackHoleIsNotClosedAsIdle()
    {
        restart(quickOptions());
        QVERIFY(m_simulator->setScenario(QStringLiteral("black-hole")));
        RawClient client(m_port);
        client.send(get("/health"));
        QVERIFY(!client.isClosedWithin(1200));
    }

    void connectionCapAnswersInsteadOfHanging()
    {
        mock::Simulator::Options options;
        options.maxConnections = 8;
        restart(options);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_port));
            QCOMPARE(clients.back()->ask(get("/health")).status, 200);
        }
        RawClient extra(m_port);
        const RawAnswer refused = extra.read();
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
        clients.pop_back();
        bool served = false;
        QTRY_VERIFY(served = served || RawClient(m_port).ask(get("/health")).status == 200);
    }

    void clientThatNeverReadsIsDropped()
    {
        const QByteArray token = fetchToken(m_port);
        RawClient client(m_port);
        const int small = 4096;
        ::setsockopt(static_cast<int>(client.socket().socketDescriptor()), SOL_SOCKET, SO_RCVBUF, &small,
                     sizeof small);
        client.socket().setReadBufferSize(1024);
        const QByteArray request = get("/api/v1/energy/prices", bearer(token));
        for (int i = 0; i < 2000; ++i) // 58 MB of answers
            client.send(request);
        // It notices at its next word only.
        QTRY_VERIFY((client.send(request), client.socket().state() == QAbstractSocket::UnconnectedState));
        QCOMPARE(RawClient(m_port).ask(get("/health")).status, 200);
    }

private:
    void restart(const mock::Simulator::Options &options)
    {
        m_simulator = std::make_unique<mock::SimulatorThread>(options);
        m_port = m_simulator->start().value();
    }

    std::unique_ptr<mock::SimulatorThread> m_simulator;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(MockHttpTest)
#include "http_test.moc"
