// The local file while the program is killed, the folder read-only, the file damaged, or shared by two.
#include "contract/same_facts.h"
#include "e2e/collector/program_runner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace etcm::test;
using namespace Qt::StringLiterals;

class LocalFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void killedAtRandomMoments();
    void twoProgramsOnOneFile();
    void corruptFileIsKeptAside();
    void readOnlyFolder();

private:
    [[nodiscard]] qint64 rowsHere() const
    {
        return m_here->localNumber(u"SELECT (SELECT count(*) FROM energy_prices) +"
                                   " (SELECT count(*) FROM api_health_logs)"_s);
    }
    void verifyDelivered();

    std::unique_ptr<Mock> m_mock;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Installation> m_here;
};

void LocalFileTest::initTestCase()
{
    QString error;
    m_server = PostgresServer::create(&error);
    QVERIFY2(m_server, qPrintable(error));
    QVERIFY(m_server->start({u"fsync=off"_s}));
    m_mock = std::make_unique<Mock>();
}

void LocalFileTest::init()
{
    m_server->psql(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
    m_here = std::make_unique<Installation>();
    m_here->writeConfig("[database]\nurl = \"" + m_server->url().toLatin1() + "\"\n" +
                        energyApiSource(m_mock->url(), "[source.poll]\nprices = \"1s\"\nplant = \"1s\"\n"
                                                       "signals = \"1s\"\nhealth = \"1s\"\n"));
    m_here->setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
}

void LocalFileTest::verifyDelivered()
{
    const Ended cycle = m_here->run({u"once"_s, u"--json"_s});
    QVERIFY2(cycle.code == 0, cycle.all().constData());
    QCOMPARE(cycle.json().value(u"outbox_depth"_s).toInt(-1), 0);
    QCOMPARE(m_here->localText(u"PRAGMA integrity_check"_s), u"ok"_s);
    QCOMPARE(m_here->localNumber(u"SELECT count(*) FROM outbox"_s), 0);
    const QString difference = differenceOfStores(m_here->dataDir(), *m_server);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void LocalFileTest::killedAtRandomMoments()
{
    // How long it takes from the start to the first facts, on this machine and in this build.
    QElapsedTimer calm;
    calm.start();
    const std::unique_ptr<QProcess> first = m_here->start({u"run"_s});
    QTRY_VERIFY_WITH_TIMEOUT(rowsHere() > 0, 20'000);
    const auto untilFacts = static_cast<unsigned>(calm.elapsed());
    first->kill();
    QVERIFY(first->waitForFinished(5'000));
    init(); // a fresh installation: some of the kills come before there is a file or a schema
    std::mt19937 random(11);
    qint64 before = 0;
    for (int round = 0; round < 8; ++round) {
        m_server->psql(u"DELETE FROM leases"_s); // nobody waits for the end of a dead program's lease
        const std::unique_ptr<QProcess> collector = m_here->start({u"run"_s});
        QVERIFY(collector->waitForStarted());
        QTest::qWait(static_cast<int>(random() % (2 * untilFacts)));
        collector->kill();
        QVERIFY(collector->waitForFinished(5'000));
        if (!QFile::exists(m_here->dataDir() + u"/etcm.sqlite"_s))
            continue; // killed before there was a file
        QCOMPARE(m_here->localText(u"PRAGMA integrity_check"_s), u"ok"_s);
        if (m_here->localNumber(u"SELECT count(*) FROM sqlite_master WHERE name = 'outbox'"_s) == 0)
            continue; // killed before its schema was committed
        const qint64 after = rowsHere();
        QVERIFY2(after >= before, "what was committed is gone");
        before = after;
    }
    QVERIFY2(before > 0, "no kill came after a commit");
    verifyDelivered();
}

void LocalFileTest::twoProgramsOnOneFile()
{
    for (int round = 0; round < 2; ++round) {
        const std::unique_ptr<QProcess> one = m_here->start({u"once"_s});
        const std::unique_ptr<QProcess> two = m_here->start({u"once"_s});
        for (const auto &program : {one.get(), two.get()}) {
            QVERIFY(program->waitForFinished(30'000));
            QVERIFY2(program->exitCode() == 0, program->readAllStandardError().constData());
        }
    }
    verifyDelivered();
}

void LocalFileTest::corruptFileIsKeptAside()
{
    QCOMPARE(m_here->run({u"once"_s}).code, 0);
    const qint64 prices = m_here->localNumber(u"SELECT count(*) FROM energy_prices"_s);
    QFile file(m_here->dataDir() + u"/etcm.sqlite"_s);
    QVERIFY(file.resize(file.size() / 2)); // as after a power cut
    const Ended next = m_here->run({u"once"_s});
    QVERIFY2(next.code == 0, next.all().constData());
    QVERIFY2(next.err.contains("etcm.sqlite.corrupt-"), next.err.constData());
    QCOMPARE(QDir(m_here->dataDir()).entryList({u"etcm.sqlite.corrupt-*Z"_s}).size(), 1);
    QCOMPARE(m_here->localText(u"PRAGMA integrity_check"_s), u"ok"_s);
    QVERIFY(m_here->localNumber(u"SELECT count(*) FROM energy_prices"_s) >= prices); // fetched again
    const QString sql = u"SELECT count(*) FROM energy_prices"_s;
    QCOMPARE(m_server->psql(sql).toLongLong(), m_here->localNumber(sql)); // and not doubled
}

void LocalFileTest::readOnlyFolder()
{
    QCOMPARE(m_here->run({u"once"_s}).code, 0);
    const QByteArray folder = QFile::encodeName(m_here->dataDir());
    const auto setModes = [&](mode_t folderMode, mode_t fileMode) {
        QCOMPARE(::chmod(folder.constData(), folderMode), 0);
        for (const QString &name : QDir(m_here->dataDir()).entryList(QDir::Files))
            QCOMPARE(::chmod((folder + '/' + name.toLatin1()).constData(), fileMode), 0);
    };
    // Root may write everywhere: then the program runs as somebody else.
    if (::geteuid() == 0) {
        QCOMPARE(::chmod(QFile::encodeName(m_here->path({})).constData(), 0755), 0);
        m_here->runAs(u"nobody"_s);
    }
    setModes(0555, 0444);
    const Ended refused = m_here->run({u"once"_s});
    QVERIFY2(refused.code == 1, refused.all().constData());
    QVERIFY2(refused.err.contains("etcm.sqlite") && refused.err.contains("writable"),
             refused.err.constData());
    setModes(0777, 0666);
    const Ended again = m_here->run({u"once"_s});
    QVERIFY2(again.code == 0, again.all().constData());
}

QTEST_GUILESS_MAIN(LocalFileTest)
#include "local_file_test.moc"
