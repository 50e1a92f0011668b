// backfill as a program: killed, interrupted, out of budget, and run again. A gate in front of the simulator
// counts the calls for prices and holds them back.
#include "e2e/collector/program_runner.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr QLatin1StringView kSecret = "super_secret_key_2024"_L1;

class Gate : public QObject
{
    Q_OBJECT

public:
    explicit Gate(const QString &behind) : m_behind(behind)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for the gate");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *near = m_server.nextPendingConnection())
                join(near);
        });
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }

    int priceCalls = 0;
    int letThrough = 1'000; ///< further calls for prices get no answer

private:
    void join(QTcpSocket *near)
    {
        auto *far = new QTcpSocket(near);
        far->connectToHost(m_behind.host(), static_cast<quint16>(m_behind.port()));
        connect(near, &QTcpSocket::readyRead, far, [this, near, far] {
            const QByteArray bytes = near->readAll();
            if (bytes.contains("/energy/prices") && ++priceCalls > letThrough)
                return;
            far->write(bytes);
        });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
    }

    QTcpServer m_server;
    QUrl m_behind;
};
} // namespace

class BackfillProgramTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Mock> m_mock;
    std::unique_ptr<Gate> m_gate;
    std::unique_ptr<Installation> m_here;

    // 120 days are four calls.
    const QStringList m_command{u"backfill"_s,      u"--source"_s,     u"desk"_s,
                                u"--tariff-name"_s, u"home_dynamic"_s, u"--from"_s,
                                u"2026-05-01"_s,    u"--to"_s,         u"2026-08-29"_s};
    void setUp(const QStringList &mockOptions = {})
    {
        m_mock = std::make_unique<Mock>(QStringList{u"--now"_s, u"2026-10-26T10:00:00Z"_s} + mockOptions);
        m_gate = std::make_unique<Gate>(m_mock->url());
        m_here = std::make_unique<Installation>();
        m_here->writeConfig(energyApiSource(m_gate->url()));
        m_here->setVariable(u"DESK_SECRET"_s, kSecret);
    }
    [[nodiscard]] qint64 daysStored() const
    {
        return m_here->localNumber(u"SELECT count(DISTINCT start_timestamp) / 96 FROM energy_prices"_s);
    }

private Q_SLOTS:
    void killedInTheMiddleItFetchesOnlyTheRest()
    {
        setUp();
        m_gate->letThrough = 2;
        const auto killed = m_here->start(m_command);
        QTRY_COMPARE_WITH_TIMEOUT(m_gate->priceCalls, 3, 30'000);
        killed->kill();
        QVERIFY(killed->waitForFinished(5'000));
        const QByteArray progress = killed->readAllStandardError();
        QVERIFY2(progress.contains(
                     "2/4  home_dynamic  2026-05-30T22:00:00Z to 2026-06-29T22:00:00Z  ok  11520 new"),
                 progress.constData());
        QVERIFY2(progress.contains("left"), progress.constData());
        QCOMPARE(daysStored(), 60);

        m_gate->letThrough = 1'000;
        m_gate->priceCalls = 0;
        const Ended rest = m_here->run(m_command);
        QVERIFY2(rest.code == 0, rest.all().constData());
        QVERIFY2(rest.out.startsWith("5760 slots were missing, 2 calls, "), rest.out.constData());
        QCOMPARE(m_gate->priceCalls, 2);
        QCOMPARE(daysStored(), 120);
    }

    void interruptedItEndsInOrder()
    {
        setUp();
        m_gate->letThrough = 1;
        const auto running = m_here->start(m_command);
        QTRY_COMPARE_WITH_TIMEOUT(m_gate->priceCalls, 2, 30'000);
        QCOMPARE(running->state(), QProcess::Running);
        ::kill(static_cast<pid_t>(running->processId()), SIGINT);
        QVERIFY(running->waitForFinished(5'000));
        QCOMPARE(running->exitStatus(), QProcess::NormalExit);
        QCOMPARE(running->exitCode(), 1);
        const QByteArray said = running->readAllStandardError();
        QVERIFY2(said.contains("resume with the same command"), said.constData());
        QCOMPARE(daysStored(), 30);
    }

    void aSmallBudgetIsKept()
    {
        setUp({u"--rate-limit"_s, u"3/4"_s});
        const Ended filled = m_here->run(m_command);
        QVERIFY2(filled.code == 0, filled.all().constData());
        // A pause this short is waited for inside the call.
        QCOMPARE(daysStored(), 120);
    }

    void anExhaustedBudgetEndsItWithATime()
    {
        setUp({u"--rate-limit"_s, u"3/7200"_s});
        const Ended refused = m_here->run(m_command);
        QVERIFY2(refused.code == 4, refused.all().constData());
        QVERIFY2(refused.err.contains("resume with the same command after 20"), refused.err.constData());
        QVERIFY(daysStored() >= 30 && daysStored() < 120);
    }
};

QTEST_GUILESS_MAIN(BackfillProgramTest)
#include "backfill_test.moc"
