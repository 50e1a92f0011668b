// The local file as a file: opened again, opened twice, newer, no database at all; and its outbox.
// What it shares with PostgreSQL is in tests/contract.
#include "store/file_lock.h"
#include "store/local_store.h"
#include "support/sample_facts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::hours;

namespace
{
std::unique_ptr<LocalStore> openStore(const QTemporaryDir &dir)
{
    auto store = LocalStore::open(dir.path());
    if (!store)
        qFatal("%s", qPrintable(store.error().text()));
    return std::move(*store);
}

QString errorText(const auto &result)
{
    return result ? QString() : result.error().text();
}

QStringList asideIn(const QTemporaryDir &dir)
{
    QStringList names = QDir(dir.path()).entryList({u"etcm.sqlite.corrupt-*"_s}, QDir::Files);
    names.removeIf([](const QString &name) { return name.endsWith(u"-wal") || name.endsWith(u"-shm"); });
    return names;
}

qint64 pointCount(LocalStore &store)
{
    const auto series = store.facts().prices({{}, {}, {}, kDay - hours(24), kDay + hours(240)}).result();
    qint64 count = 0;
    for (const StoredSeries &one : series.value())
        count += static_cast<qint64>(one.points.size());
    return count;
}

/// Another program on the file, as sqlite3 or a backup is one.
class Raw
{
public:
    explicit Raw(const QString &file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, file))
    {
        m_database.setDatabaseName(file);
        if (!m_database.open())
            qFatal("%s does not open", qPrintable(file));
        m_query.emplace(m_database);
    }
    ~Raw()
    {
        const QString name = m_database.connectionName();
        m_query.reset();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;
    bool run(const QString &sql) { return m_query->exec(sql); }
    QString text(const QString &sql)
    {
        return run(sql) && m_query->next() ? m_query->value(0).toString() : QString();
    }

private:
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_query;
};
} // namespace

class LocalStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedIsThereAfterReopening()
    {
        const QTemporaryDir dir;
        {
            auto store = openStore(dir);
            const auto saved = store->facts().save(mixedBatch(kDay), true).result();
            QVERIFY2(saved, qPrintable(errorText(saved)));
            QCOMPARE(saved->rows, 98);
            QCOMPARE(saved->rowsNew, 98);
            QVERIFY(store->settings().setValue(u"collector.id"_s, u"desk-1"_s).result());
            store->close().waitForFinished();
        }
        auto store = openStore(dir);
        QCOMPARE(pointCount(*store), 96);
        QVERIFY(store->settings().value(u"collector.id"_s).result() == u"desk-1"_s);
        QVERIFY(store->settings().value(u"absent"_s).result() == QString());
        QVERIFY(store->outbox().depth().result() == 1);
        const auto again = store->facts().save(mixedBatch(kDay + hours(1)), true).result();
        QCOMPARE(again->rowsNew, 0);
        QCOMPARE(again->rowsRevised, 0);
    }

    void twoOpenersSeeEachOther()
    {
        const QTemporaryDir dir;
        auto one = openStore(dir);
        auto two = openStore(dir);
        // Both write at once: the one that waits for the lock gets its turn.
        auto first = one->facts().save(priceBatch(kDay, {sampleSeries(kDay, 96)}), true);
        auto second =
            two->facts().save(priceBatch(kDay, {sampleSeries(kDay, 96, 0, u"business_dynamic"_s)}), true);
        QVERIFY2(first.result(), qPrintable(errorText(first.result())));
        QVERIFY2(second.result(), qPrintable(errorText(second.result())));
        QCOMPARE(pointCount(*one), 192);
        QCOMPARE(pointCount(*two), 192);
        QVERIFY(two->outbox().depth().result() == 2);
    }

    // SQLite refuses the change to its write-ahead log at once while anybody reads, whatever its timeout.
    void aReaderOfAFileInTheOldModeIsWaitedFor()
    {
        const QTemporaryDir dir;
        {
            Raw reader(dir.filePath(u"etcm.sqlite"_s));
            QVERIFY(reader.run(u"CREATE TABLE foreign_notes (x integer)"_s));
            QVERIFY(reader.run(u"BEGIN"_s) && reader.run(u"SELECT count(*) FROM sqlite_master"_s));
            const auto store = LocalStore::begin(dir.path(), 10min);
            QVERIFY(store);
            auto ready = (*store)->ready();
            QVERIFY(!QTest::qWaitFor([&] { return ready.isFinished(); }, 200)); // and no "database is locked"
            QVERIFY(reader.run(u"COMMIT"_s));
            QVERIFY2(ready.result(), qPrintable(errorText(ready.result())));
        }
        Raw after(dir.filePath(u"etcm.sqlite"_s));
        QCOMPARE(after.text(u"PRAGMA journal_mode"_s), u"wal"_s);
    }

    void aWriterElsewhereIsWaitedForAsLongAsStated()
    {
        const QTemporaryDir dir;
        openStore(dir)->close().waitForFinished();
        const auto patient = LocalStore::open(dir.path(), 10min);
        const auto hasty = LocalStore::open(dir.path(), 50ms);
        QVERIFY(patient && hasty);
        Raw writer(dir.filePath(u"etcm.sqlite"_s));
        QVERIFY(writer.run(u"BEGIN IMMEDIATE"_s));
        auto waits = (*patient)->facts().save(mixedBatch(kDay), true);
        const auto refused = (*hasty)->facts().save(mixedBatch(kDay), true).result();
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::Busy, qPrintable(refused.error().text()));
        QVERIFY(!waits.isFinished());
        QVERIFY(writer.run(u"COMMIT"_s));
        QVERIFY2(waits.result(), qPrintable(errorText(waits.result())));
    }

    // Creating, upgrading and repairing are for one program at a time; one that dies over it holds up nobody.
    void whoOpensItIsWaitedFor()
    {
        const QTemporaryDir dir;
        auto other = FileLock::tryTake(dir.filePath(u"etcm.sqlite.lock"_s));
        QVERIFY(other);
        QVERIFY(!FileLock::tryTake(dir.filePath(u"etcm.sqlite.lock"_s)));
        const auto refused = LocalStore::open(dir.path(), 50ms);
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::Busy, qPrintable(refused.error().text()));
        QVERIFY(!QFile::exists(dir.filePath(u"etcm.sqlite"_s)));
        const auto waits = LocalStore::begin(dir.path(), 10min);
        auto ready = (*waits)->ready();
        other.reset();
        QVERIFY2(ready.result(), qPrintable(errorText(ready.result())));
    }

    // A program waits for the lock no longer than it is wanted.
    void closingDoesNotWaitForAnother()
    {
        const QTemporaryDir dir;
        const auto other = FileLock::tryTake(dir.filePath(u"etcm.sqlite.lock"_s));
        const auto store = LocalStore::begin(dir.path(), 1h);
        auto ready = (*store)->ready();
        (*store)->close().waitForFinished();
        QVERIFY(ready.result().error().code == ErrorCode::Busy);
    }

    // Whoever is asked to end does not wait for the lock of another: neither with what it had begun, nor
    // with all that follows.
    void aStopEndsTheWait_data()
    {
        QTest::addColumn<bool>("opening");
        QTest::newRow("for the file to open") << true;
        QTest::newRow("for a row to be written") << false;
    }
    void aStopEndsTheWait()
    {
        QFETCH(bool, opening);
        const QTemporaryDir dir;
        openStore(dir)->close().waitForFinished();
        std::stop_source stop;
        const auto store = LocalStore::begin(dir.path(), 10min, stop.get_token());
        if (!opening)
            QVERIFY((*store)->ready().result());
        const std::optional<FileLock> lock =
            opening ? FileLock::tryTake(dir.filePath(u"etcm.sqlite.lock"_s)) : std::nullopt;
        Raw writer(dir.filePath(u"etcm.sqlite"_s));
        QVERIFY(opening || writer.run(u"BEGIN IMMEDIATE"_s));
        auto waits = (*store)->facts().save(mixedBatch(kDay), true);
        auto next = (*store)->settings().setValue(u"a"_s, u"b"_s);
        QVERIFY(!waits.isFinished());
        stop.request_stop();
        QVERIFY(QTest::qWaitFor([&] { return waits.isFinished() && next.isFinished(); }, 4'000));
        for (const Error &error : {waits.result().error(), next.result().error()})
            QVERIFY2(error.code == ErrorCode::Canceled && error.what.contains(u"locked"),
                     qPrintable(error.text()));
    }

    void aStopAloneEndsNothing()
    {
        const QTemporaryDir dir;
        std::stop_source stop;
        const auto store = LocalStore::begin(dir.path(), 10min, stop.get_token());
        stop.request_stop();
        const auto saved = (*store)->facts().save(mixedBatch(kDay), true).result();
        QVERIFY2(saved, qPrintable(errorText(saved)));
    }

    // Two that read the same value and write what they made of it: the second is told.
    void aValueIsReplacedOnlyIfItIsStillTheSame()
    {
        const QTemporaryDir dir;
        const auto one = openStore(dir);
        const auto two = openStore(dir);
        const auto replaced = [](LocalStore &store, const QString &from, const QString &to) {
            return store.settings().replaceValue(u"memory"_s, from, to).result().value();
        };
        QVERIFY(!replaced(*one, u"absent"_s, u"x"_s));
        QVERIFY(one->settings().value(u"memory"_s).result() == QString());
        QVERIFY(replaced(*one, {}, u"a"_s));
        QVERIFY(!replaced(*two, {}, u"b"_s));
        QVERIFY(replaced(*two, u"a"_s, u"b"_s));
        QVERIFY(!replaced(*one, u"a"_s, u"c"_s));
        QVERIFY(one->settings().value(u"memory"_s).result() == u"b"_s);
        QVERIFY(replaced(*one, u"b"_s, u"b"_s)); // the same again is no conflict
        QVERIFY(replaced(*one, u"b"_s, {}));
        QVERIFY(replaced(*two, {}, u"d"_s)); // empty is as good as absent
    }

    // The name of an installation: who comes second takes the one that is there.
    void aFirstValueIsKeptForAll()
    {
        const QTemporaryDir dir;
        const auto one = openStore(dir);
        const auto two = openStore(dir);
        auto mine = one->settings().valueOrFirst(u"collector.id"_s, u"a"_s);
        auto yours = two->settings().valueOrFirst(u"collector.id"_s, u"b"_s);
        QVERIFY2(mine.result(), qPrintable(errorText(mine.result())));
        QVERIFY2(yours.result(), qPrintable(errorText(yours.result())));
        QCOMPARE(*yours.result(), *mine.result());
        QVERIFY(one->settings().value(u"collector.id"_s).result() == *mine.result());
    }

    void aNewerSchemaIsRefusedAndLeftAlone()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"etcm.sqlite"_s);
        openStore(dir)->close().waitForFinished();
        const auto note = [&](const QString &sql) { QVERIFY(Raw(file).run(sql)); };
        note(u"INSERT INTO schema_migrations (version, min_compatible) VALUES (99, 1)"_s);
        openStore(dir)->close().waitForFinished(); // newer, but this program can still work on it
        note(u"UPDATE schema_migrations SET min_compatible = 98 WHERE version = 99"_s);
        QFile before(file);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        const auto refused = LocalStore::open(dir.path());
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::SchemaNewer);
        QVERIFY2(refused.error().text().contains(u"schema 99"_s), qPrintable(refused.error().text()));
        QFile after(file);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), bytes);
    }

    void aFileThatIsNoDatabaseIsKeptAsideAndNamed()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"etcm.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"kept as .*etcm\\.sqlite\\.corrupt-20.*Z"_s));
        auto store = openStore(dir);
        QVERIFY(store->facts().save(mixedBatch(kDay), true).result());
        const QStringList kept = asideIn(dir);
        QCOMPARE(kept.size(), 1);
        QFile old(dir.filePath(kept.first()));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray(5000, 'x'));
    }

    void damageFoundAtWorkReplacesTheFile()
    {
        const QTemporaryDir dir;
        {
            auto store = openStore(dir);
            for (int i = 0; i < 40; ++i)
                QVERIFY(store->facts().save(mixedBatch(kDay + hours(i), i), true).result());
        }
        QFile file(dir.filePath(u"etcm.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 80 * 1024);
        file.seek(16 * 1024); // behind what is read at the start
        file.write(QByteArray(static_cast<int>(file.size()) - 16 * 1024, '\x5a'));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"kept as"_s));
        auto store = openStore(dir);
        auto depth = store->outbox().depth();
        const auto saved = store->facts().save(mixedBatch(kDay + hours(50), 50), true).result();
        QVERIFY2(saved, qPrintable(errorText(saved)));
        depth.waitForFinished();
        QCOMPARE(pointCount(*store), 96);
        QVERIFY(store->outbox().depth().result() == 1);
        QCOMPARE(asideIn(dir).size(), 1);
    }

    void aDamagedFileInUseElsewhereIsLeftAlone()
    {
        const QTemporaryDir dir;
        openStore(dir);
        const QString name = dir.filePath(u"etcm.sqlite"_s);
        QProcess other; // any program that holds SQLite's lock on the file
        other.start(u"sh"_s, {u"-c"_s,
                              u"command -v python3 >/dev/null || exit 9; exec python3 -c '"
                              "import fcntl,sys;f=open(sys.argv[1],\"r+b\");"
                              "fcntl.lockf(f,fcntl.LOCK_SH,510,0x40000002);"
                              "print(\"held\",flush=True);sys.stdin.read()' \"$0\""_s,
                              name});
        if (!other.waitForReadyRead(10'000))
            QSKIP("python3 is missing");
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(100, 'x'));
        file.close();
        const auto refused = LocalStore::open(dir.path(), 50ms);
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::Busy, qPrintable(refused.error().text()));
        QVERIFY(asideIn(dir).isEmpty());
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
    }

    void outboxKeepsOnlyWhatIsNewAndInOrder()
    {
        const QTemporaryDir dir;
        auto store = openStore(dir);
        QVERIFY(store->facts().save(priceBatch(kDay, {sampleSeries(kDay, 96)}), true).result());
        QVERIFY(store->facts().save(priceBatch(kDay + hours(1), {sampleSeries(kDay, 97)}), true).result());
        QVERIFY(store->facts().save(priceBatch(kDay + hours(2), {sampleSeries(kDay, 97)}), true).result());
        QVERIFY(store->facts().save(priceBatch(kDay + hours(3), {sampleSeries(kDay, 98)}), false).result());
        auto head = store->outbox().head(10).result();
        QVERIFY2(head, qPrintable(errorText(head)));
        QCOMPARE(head->size(), 2U);
        QVERIFY(head->at(0).id < head->at(1).id);
        QCOMPARE(head->at(0).batch.factCount(), 96U);
        QCOMPARE(head->at(1).batch.factCount(), 1U);
        QVERIFY(head->at(1).batch.fetchedAt == kDay + hours(1));
        QVERIFY(store->outbox().acknowledge({head->at(0).id}).result());
        QVERIFY(store->outbox().depth().result() == 1);
    }

    void thePastIsQueuedWithinItsWindowOnly()
    {
        const QTemporaryDir dir;
        auto store = openStore(dir);
        const auto seenAt = [&store](int hour) {
            FactBatch batch;
            batch.sourceId = u"ckw"_s;
            batch.fetchedAt = kDay;
            batch.requests.emplace_back();
            batch.requests.back().requestId = u"r%1"_s.arg(hour);
            batch.requests.back().sourceId = u"ckw"_s;
            batch.requests.back().checkedAt = kDay + hours(hour);
            return store->facts().save(batch, false).result().has_value();
        };
        for (const int hour : {0, 5, 1, 4, 2}) // copies of others' rows come in any order
            QVERIFY(seenAt(hour));
        RefillCursor cursor;
        cursor.since = kDay + hours(4);
        auto moved = store->outbox().refill(cursor).result();
        QVERIFY2(moved, qPrintable(errorText(moved)));
        QVERIFY(seenAt(6)); // since the first piece: queued as it came, or copied from over there
        while (moved && moved->table != RefillCursor::Table::Done)
            moved = store->outbox().refill(*moved).result();
        QVERIFY2(moved, qPrintable(errorText(moved)));
        QCOMPARE(moved->rows, 2);
        const auto head = store->outbox().head(10).result();
        QCOMPARE(head->size(), 1U);
        QCOMPARE(head->front().batch.requests.size(), 2U);
        QCOMPARE(head->front().batch.requests.front().requestId, u"r5"_s);
        QCOMPARE(head->front().batch.requests.back().requestId, u"r4"_s);
    }

    void aParkedBatchLetsTheOthersPassAndComesBack()
    {
        const QTemporaryDir dir;
        auto store = openStore(dir);
        QVERIFY(store->facts().save(priceBatch(kDay, {sampleSeries(kDay, 1)}), true).result());
        QVERIFY(store->facts().save(priceBatch(kDay, {sampleSeries(kDay, 2)}), true).result());
        const auto first = store->outbox().head(1).result()->at(0).id;
        QVERIFY(store->outbox().park(first, u"value too long"_s).result());
        QVERIFY(store->outbox().head(1).result()->at(0).id != first);
        QVERIFY(store->outbox().depth().result() == 1);
        const auto parked = store->outbox().parked().result();
        QCOMPARE(parked->at(0).error, u"value too long"_s);
        QVERIFY(store->outbox().retryParked().result() == 1);
        QCOMPARE(store->outbox().head(1).result()->at(0).id, first);
        QCOMPARE(store->outbox().head(1).result()->at(0).tries, 1);
    }

    void transitionsReachTheOutboxOnce()
    {
        const QTemporaryDir dir;
        auto store = openStore(dir);
        const auto firing = sampleTransition(u"i1"_s, AlertState::Firing, kDay);
        QVERIFY(store->journal().saveTransitions({firing}, true).result());
        QVERIFY(store->journal().saveTransitions({firing}, true).result());
        QVERIFY(store->outbox().depth().result() == 1);
        QCOMPARE(store->outbox().head(1).result()->at(0).transitions.at(0).incidentId, u"i1"_s);
    }

    void everyCallAfterCloseIsCanceled()
    {
        const QTemporaryDir dir;
        auto store = openStore(dir);
        auto last = store->facts().save(priceBatch(kDay, {sampleSeries(kDay, 96)}), true);
        store->close().waitForFinished();
        QVERIFY(last.result());
        QVERIFY(store->facts().save(mixedBatch(kDay), true).result().error().code == ErrorCode::Canceled);
        QVERIFY(store->facts().prices({}).result().error().code == ErrorCode::Canceled);
        QVERIFY(store->outbox().depth().result().error().code == ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(LocalStoreTest)
#include "local_store_test.moc"
