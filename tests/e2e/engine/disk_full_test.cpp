// Disks that are full: small file systems of the test's own, which only this process and its children see.
// Where mounting is not permitted the program says so and ends with 77.
#include "contract/store_under_test.h"
#include "fault_bench.h"
#include "support/sample_facts.h"
#include "support/small_disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

class DiskFullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localDisk();
    void serversDisk();
};

void DiskFullTest::localDisk()
{
    const QTemporaryDir dir;
    const auto disk = SmallDisk::mount(dir.path(), "size=4m");
    QVERIFY(disk);
    {
        auto store = LocalStore::open(dir.path());
        QVERIFY(store);
        QVERIFY((*store)->facts().save(mixedBatch(kDay, 1), true).result());
        disk->fillUp();
        Result<StoredCounts> refused = StoredCounts();
        int stored = 1;
        for (int i = 2; i < 200 && refused; ++i) { // the log has a little room of its own
            refused = (*store)->facts().save(mixedBatch(kDay + std::chrono::hours(24 * i), i), true).result();
            stored += refused ? 1 : 0;
        }
        QVERIFY2(!refused, "the disk was not full");
        QVERIFY(refused.error().code == ErrorCode::Storage);
        QVERIFY2(refused.error().text().contains(u"free space"_s), qPrintable(refused.error().text()));
        QVERIFY((*store)->outbox().depth().result() == stored); // facts and outbox go together
        disk->relieve();
        const auto again =
            (*store)->facts().save(mixedBatch(kDay + std::chrono::hours(9), 999), true).result();
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
        QVERIFY((*store)->outbox().depth().result() == stored + 1);
    }
    QCOMPARE(openSqlite(dir.path())->rows(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
}

void DiskFullTest::serversDisk()
{
    const auto server = startServer();
    const QTemporaryDir dir;
    const passwd *user = ::getpwnam("postgres");
    QVERIFY(user != nullptr);
    const auto disk = SmallDisk::mount(dir.path(), "size=40m");
    QVERIFY(disk);
    QCOMPARE(::chmod(QFile::encodeName(dir.path()).constData(), 0755), 0);
    const QString place = dir.filePath(u"space"_s);
    QVERIFY(QDir().mkpath(place));
    QCOMPARE(::chown(QFile::encodeName(place).constData(), user->pw_uid, user->pw_gid), 0);
    server->psql(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(place), u"postgres"_s);
    server->psql(u"DROP DATABASE energy_trading"_s, u"postgres"_s);
    server->psql(u"CREATE DATABASE energy_trading TABLESPACE small"_s, u"postgres"_s);
    FaultBench bench(server->url());
    QVERIFY(bench.poll(2));
    QVERIFY2(bench.drain(), qPrintable(bench.failureText()));
    disk->fillUp();
    QVERIFY(bench.poll(12)); // more than the free space inside the tables' pages takes
    QVERIFY(!bench.drain());
    QVERIFY(bench.depth() > 0);
    QVERIFY2(bench.failureText().contains(u"No space left"_s), qPrintable(bench.failureText()));
    QCOMPARE(bench.state().parked, 0);
    disk->relieve();
    QVERIFY2(bench.drain(), qPrintable(bench.failureText()));
    const QString difference = bench.difference(*server);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

int main(int argc, char **argv)
{
    if (!SmallDisk::prepare()) {
        std::fputs("skipped: mounting a file system is not permitted here\n", stderr);
        return 77;
    }
    const QCoreApplication application(argc, argv);
    DiskFullTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "disk_full_test.moc"
