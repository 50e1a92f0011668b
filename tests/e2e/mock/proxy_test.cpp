// The recording proxy and the replay over real sockets: what passes, what is written, and what is told again.
#include "e2e/mock/raw_client.h"
#include "mock/recording/recording_file.h"
#include "mock/simulator.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kSignals = "/ckw/api/v1/netzinformationen/trasignale/last";
}

class MockProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_upstream = std::make_unique<mock::SimulatorThread>(mock::Simulator::Options());
        QVERIFY(m_upstream->start());
        mock::Simulator::Options options;
        options.record = m_folder.filePath(u"%1.jsonl"_s.arg(++m_count));
        options.upstream = m_upstream->baseUrl();
        m_file = options.record;
        m_proxy = std::make_unique<mock::SimulatorThread>(options);
        m_port = m_proxy->start().value();
    }

    void faultsAreRecordedAndToldAgain()
    {
        RawClient client(m_port);
        const RawAnswer whole = client.ask(get(kSignals));
        QCOMPARE(whole.status, 200);
        QVERIFY(m_upstream->setScenario(u"429"_s));
        QCOMPARE(client.ask(get(kSignals)).headers.value("retry-after"), QByteArray("60"));
        QVERIFY(m_upstream->setScenario(u"half-body"_s));
        QCOMPARE(RawClient(m_port).ask(get(kSignals)).status, 0);
        QVERIFY(m_upstream->setScenario(u"reset"_s));
        QCOMPARE(RawClient(m_port).ask(get(kSignals)).status, 0);
        QVERIFY(m_upstream->playScenario("[[answers]]\ndelay = \"300ms\"\ndate_skew = \"90s\"\n"));
        QCOMPARE(RawClient(m_port).ask(get(kSignals)).status, 200);

        const auto recording = mock::readRecordingFile(m_file);
        QVERIFY2(recording, recording ? "" : qPrintable(recording.error().text()));
        QCOMPARE(recording->exchanges.size(), std::size_t(5));
        const auto &last = recording->exchanges.back().delivery;
        QVERIFY(last.delay >= 300ms && last.delay < 5s);
        QVERIFY2(last.dateSkew >= 88s && last.dateSkew <= 92s,
                 qPrintable(QString::number(last.dateSkew.count())));

        const quint16 port = replay();
        const RawAnswer again = RawClient(port).ask(get(kSignals));
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, whole.body);
        QCOMPARE(again.headers.value("x-ratelimit-limit"), whole.headers.value("x-ratelimit-limit"));
        const RawAnswer limited = RawClient(port).ask(get(kSignals));
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.headers.value("retry-after"), QByteArray("60"));
        QCOMPARE(RawClient(port).ask(get(kSignals)).status, 0);
        QCOMPARE(RawClient(port).ask(get(kSignals)).status, 0);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(RawClient(port).ask(get(kSignals)).status, 200);
        QVERIFY(timer.elapsed() >= 290);
    }

    void pipelinedAnswersKeepTheirOrder()
    {
        QVERIFY(m_upstream->playScenario("[[answers]]\non = [\"/health\"]\ndelay = \"300ms\"\n"));
        RawClient client(m_port);
        client.send(get("/health") + get("/nothing/here") + get("/health", {}, "HEAD") + get(kSignals));
        QVERIFY(client.read().body.contains("healthy")); // slow, and first all the same
        QCOMPARE(client.read().status, 404);
        QCOMPARE(client.read(false).status, 200);
        QVERIFY(client.read().body.startsWith('['));
    }

    void clientsThatLeaveEarlyDoNoHarm()
    {
        QVERIFY(m_upstream->playScenario("[[answers]]\ndelay = \"200ms\"\n"));
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_port));
            clients.back()->send(get(kSignals));
        }
        QTRY_VERIFY(!mock::readRecordingFile(m_file)->exchanges.empty());
        clients.clear(); // most are still waiting: the host is asked six at a time
        QTRY_COMPARE(mock::readRecordingFile(m_file)->exchanges.size(), std::size_t(20));
        QCOMPARE(RawClient(m_port).ask(get(kSignals)).status, 200);
    }

    void cookiesAndTokensStayOutOfTheFile()
    {
        QTcpServer host;
        QVERIFY(host.listen(QHostAddress::LocalHost));
        connect(&host, &QTcpServer::newConnection, this, [&host] {
            QTcpSocket *socket = host.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                const QByteArray body = R"({"access_token":"tok-778899","echo":"sec-445566 tok-778899"})";
                socket->write(
                    "HTTP/1.1 200 OK\r\nSet-Cookie: session=cookie-112233\r\nX-Debug: tok-778899\r\n"
                    "WWW-Authenticate: Bearer tok-778899\r\nContent-Type: application/json\r\n"
                    "Content-Length: " +
                    QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        mock::Simulator::Options options;
        options.record = m_folder.filePath(u"cookies.jsonl"_s);
        options.upstream = QUrl(u"http://127.0.0.1:%1"_s.arg(host.serverPort()));
        mock::SimulatorThread proxy(options);
        RawClient client(proxy.start().value());
        client.send(post("/token?api_key=key-990011", "client_secret=sec-445566",
                         "Authorization: Basic " + QByteArray("id:basic-223344").toBase64() + "\r\n"));
        QTRY_VERIFY(client.socket().bytesAvailable() > 0 || client.socket().waitForReadyRead(50));
        const RawAnswer answer = client.read();
        QVERIFY2(answer.body.contains("tok-778899"),
                 answer.body.constData()); // the client gets what it needs
        QFile file(options.record);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("\"status\":200") && text.contains("/token?api_key=scrubbed"));
        for (const char *secret : {"778899", "445566", "112233", "990011", "223344", "aWQ6YmFzaWMtMjIzMzQ0"})
            QVERIFY2(!text.contains(secret), secret);
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void aRecordingIsNeverOverwritten()
    {
        mock::Simulator::Options options;
        options.record = m_file;
        options.upstream = m_upstream->baseUrl();
        mock::Simulator second(options);
        const auto started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Config);
        QVERIFY(started.error().text().contains(m_file));
    }

private:
    quint16 replay()
    {
        mock::Simulator::Options options;
        options.replay = m_file;
        m_replay = std::make_unique<mock::SimulatorThread>(options);
        return m_replay->start().value();
    }

    QTemporaryDir m_folder;
    QString m_file;
    int m_count = 0;
    std::unique_ptr<mock::SimulatorThread> m_upstream;
    std::unique_ptr<mock::SimulatorThread> m_proxy;
    std::unique_ptr<mock::SimulatorThread> m_replay;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(MockProxyTest)
#include "proxy_test.moc"
