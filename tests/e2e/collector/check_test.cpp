// `check` looks and changes nothing; it and the others end when they are told to, whatever they wait for.
#include "e2e/collector/program_runner.h"
#include "support/postgres_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int kEndMs = 4'000; // CONTRACT: within 5 s

/// Lets in and says nothing.
class Silence
{
public:
    Silence() { (void)m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QByteArray place() const
    {
        return "127.0.0.1:" + QByteArray::number(m_server.serverPort());
    }
    [[nodiscard]] bool isAsked() { return m_server.hasPendingConnections(); }

private:
    QTcpServer m_server;
};

bool hasOpen(const QProcess &program, const QString &file)
{
    const QDir open(u"/proc/%1/fd"_s.arg(program.processId()));
    const QFileInfoList files = open.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    return std::ranges::any_of(files,
                               [&](const QFileInfo &info) { return info.symLinkTarget().endsWith(file); });
}
} // namespace

class CheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_mock = std::make_unique<Mock>(); }
    void init()
    {
        m_here = std::make_unique<Installation>();
        m_here->setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    }
    void anUpgradeIsToldAndNotMade();
    void endsInABlackHole_data();
    void endsInABlackHole();
    void endsWhileAnEndpointThinks();
    void endsWhileTheFileIsLocked_data();
    void endsWhileTheFileIsLocked();

private:
    /// Ends in order, soon after it was told to.
    static void verifyEnds(QProcess &check)
    {
        QCOMPARE(check.state(), QProcess::Running);
        QElapsedTimer elapsed;
        elapsed.start();
        check.terminate();
        QVERIFY(check.waitForFinished(20'000));
        QVERIFY2(elapsed.elapsed() < kEndMs, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(check.exitStatus(), QProcess::NormalExit);
    }

    std::unique_ptr<Mock> m_mock;
    std::unique_ptr<Installation> m_here;
};

void CheckTest::anUpgradeIsToldAndNotMade()
{
    QString error;
    const auto server = PostgresServer::create(&error);
    QVERIFY2(server && server->start({u"fsync=off"_s}), qPrintable(error));
    m_here->writeConfig("[database]\nurl = \"" + server->url().toLatin1() + "\"\n" +
                        energyApiSource(m_mock->url()));
    const QString tables = u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s;
    const Ended empty = m_here->run({u"check"_s, u"desk"_s});
    QVERIFY2(empty.out.contains("note  database  ") && empty.out.contains("our tables are not there yet") &&
                 empty.out.contains("an upgrade is due; energy-trading-collector once makes it"),
             empty.all().constData());
    QCOMPARE(server->psql(tables).trimmed(), u"0"_s);
    QVERIFY(!QFile::exists(m_here->dataDir() + u"/etcm.sqlite"_s));

    QCOMPARE(m_here->run({u"once"_s}).code, 0);
    const Ended current = m_here->run({u"check"_s, u"desk"_s});
    QVERIFY2(current.out.contains("ok    database  ") && !current.out.contains("upgrade"),
             current.all().constData());
    server->psql(u"DELETE FROM schema_migrations WHERE version > 4"_s);
    const Ended old = m_here->run({u"check"_s, u"desk"_s});
    QVERIFY2(old.out.contains("its schema is 4, this program's "), old.all().constData());
    QCOMPARE(server->psql(u"SELECT max(version) FROM schema_migrations"_s).trimmed(), u"4"_s);
}

void CheckTest::endsInABlackHole_data()
{
    QTest::addColumn<bool>("database");
    QTest::newRow("database") << true;
    QTest::newRow("host") << false;
}

void CheckTest::endsInABlackHole()
{
    QFETCH(bool, database);
    Silence silence;
    if (database)
        m_here->writeConfig("[database]\nurl = \"postgresql://desk@" + silence.place() +
                            "/energy_trading?connect_timeout=60\"\n" + energyApiSource(m_mock->url()));
    else
        m_here->writeConfig("[[source]]\nid = \"desk\"\ndialect = \"vse-tariffs\"\nbase_url = \"https://" +
                            silence.place() + "/v1\"\n");
    const std::unique_ptr<QProcess> check = m_here->start({u"check"_s, u"desk"_s});
    QTRY_VERIFY_WITH_TIMEOUT(silence.isAsked(), 20'000);
    verifyEnds(*check);
}

void CheckTest::endsWhileAnEndpointThinks()
{
    QFile scenario(m_here->path(u"scenario.toml"_s));
    QVERIFY(scenario.open(QIODevice::WriteOnly));
    scenario.write("[[answers]]\non = [\"/api/v1/energy/prices\"]\ndelay = \"60s\"\n");
    scenario.close();
    const Mock slow({u"--scenario"_s, scenario.fileName()});
    m_here->writeConfig(energyApiSource(slow.url()));
    const std::unique_ptr<QProcess> check = m_here->start({u"check"_s, u"desk"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += check->readAllStandardOutput()).contains("token"), 20'000);
    verifyEnds(*check);
}

void CheckTest::endsWhileTheFileIsLocked_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("check") << QStringList{u"check"_s, u"desk"_s, u"--accept"_s};
    QTest::newRow("once") << QStringList{u"once"_s};
    QTest::newRow("run") << QStringList{u"run"_s};
    QTest::newRow("backfill") << QStringList{u"backfill"_s,   u"--source"_s, u"desk"_s,      u"--from"_s,
                                             u"2026-01-01"_s, u"--to"_s,     u"2026-01-03"_s};
}

void CheckTest::endsWhileTheFileIsLocked()
{
    QFETCH(QStringList, arguments);
    m_here->writeConfig(energyApiSource(m_mock->url()));
    QCOMPARE(m_here->run({u"once"_s}).code, 0);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_here->dataDir() + u"/etcm.sqlite"_s);
        QVERIFY(other.open());
        QSqlQuery lock(other);
        QVERIFY(lock.exec(u"BEGIN IMMEDIATE"_s));
        const std::unique_ptr<QProcess> program = m_here->start(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(hasOpen(*program, u"etcm.sqlite"_s), 20'000);
        verifyEnds(*program);
        if (arguments.contains(u"--accept"_s))
            QVERIFY2(program->readAllStandardError().contains("locked"), "said why");
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
