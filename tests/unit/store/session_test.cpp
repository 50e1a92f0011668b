// Sessions belong to one thread, transactions roll back, errors carry the engine's meaning.
#include "store/session.h"
#include "store/sql_error.h"
#include "store/sql_worker.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SessionTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] SessionConfig config() const
    {
        return {SqlEngine::Sqlite, m_dir.filePath(u"session.sqlite"_s), {}, u"session.sqlite"_s, {}};
    }
    QTemporaryDir m_dir;

private Q_SLOTS:
    void aForeignThreadIsRefused()
    {
        auto session = Session::open(config());
        QVERIFY(session);
        QVERIFY((*session)->run(u"SELECT 1"_s));
        auto run = std::async(std::launch::async, [&] { return (*session)->run(u"SELECT 1"_s); });
        const Result<void> result = run.get();
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::Internal);
        auto prepare =
            std::async(std::launch::async, [&] { return (*session)->prepare(u"SELECT 1"_s).has_value(); });
        QVERIFY(!prepare.get());
    }

    void anUncommittedTransactionIsRolledBack()
    {
        auto session = Session::open(config());
        QVERIFY(session);
        QVERIFY((*session)->run(u"CREATE TABLE t (x integer)"_s));
        {
            auto transaction = Transaction::begin(**session);
            QVERIFY(transaction);
            QVERIFY((*session)->query(u"INSERT INTO t VALUES (?)"_s, {1}));
        }
        {
            auto transaction = Transaction::begin(**session);
            QVERIFY(transaction);
            QVERIFY((*session)->query(u"INSERT INTO t VALUES (?)"_s, {2}));
            QVERIFY(transaction->commit());
        }
        auto row = (*session)->query(u"SELECT count(*), max(x) FROM t"_s);
        QVERIFY(row && row->next());
        QCOMPARE(row->integer(0), 1);
        QCOMPARE(row->integer(1), 2);
    }

    void postgresErrors_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("open");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("killed server")
            << u"57P01"_s << u"terminating connection"_s << true << ErrorCode::DatabaseDown;
        QTest::newRow("lost server, no error at all")
            << QString() << QString() << false << ErrorCode::DatabaseDown;
        QTest::newRow("statement timeout")
            << u"57014"_s << u"canceling statement"_s << true << ErrorCode::DatabaseDown;
        QTest::newRow("standby") << u"25006"_s << u"read-only transaction"_s << true
                                 << ErrorCode::DatabaseDown;
        QTest::newRow("too many connections") << u"53300"_s << u"sorry"_s << true << ErrorCode::DatabaseDown;
        QTest::newRow("serialization")
            << u"40001"_s << u"could not serialize"_s << true << ErrorCode::DatabaseDown;
        QTest::newRow("unique") << u"23505"_s << u"duplicate key"_s << true << ErrorCode::RowRefused;
        QTest::newRow("no table") << u"42P01"_s << u"no relation"_s << true << ErrorCode::DatabaseRefused;
        QTest::newRow("too long") << u"22001"_s << u"value too long"_s << true << ErrorCode::RowRefused;
        QTest::newRow("no rights") << u"42501"_s << u"permission denied"_s << true
                                   << ErrorCode::DatabaseRefused;
    }
    void postgresErrors()
    {
        QFETCH(QString, state);
        QFETCH(QString, text);
        QFETCH(bool, open);
        QFETCH(ErrorCode, code);
        const Error error = sqlError({SqlEngine::PostgreSql, state, text, open, u"db1:5432"_s}, u"Failed"_s);
        QVERIFY(error.code == code);
        QVERIFY(!error.what.isEmpty() && !error.advice.isEmpty());
    }

    void refusalsOfPostgresAreSentences_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *state, const char *said, const char *what) {
            QTest::newRow(said) << QString::fromLatin1(state) << QString::fromLatin1(said)
                                << u"The central database "_s + QString::fromLatin1(what);
        };
        const auto letIn = [&row](const char *said, const char *what) { row("", said, what); };
        letIn("FATAL:  password authentication failed for user \"role \"", "refuses the password");
        letIn("fe_sendauth: no password supplied", "wants a password");
        letIn("FATAL:  no pg_hba.conf entry for host \"10.0.0.7\", user \"a\", database \"b\"",
              "does not admit this computer");
        letIn("FATAL:  database \"b\" does not exist", "does not exist");
        letIn("FATAL:  role \"a\" does not exist", "does not admit the role");
        letIn("FATAL:  role \"a\" is not permitted to log in", "does not admit the role");
        letIn("FATAL:  permission denied for database \"b\"", "grants too few rights");
        letIn("FATAL:  sorry, too many clients already", "takes no more connections");
        letIn("FATAL:  too many connections for database \"b\"", "takes no more connections");
        letIn("FATAL:  remaining connection slots are reserved for superusers", "takes no more connections");
        letIn("FATAL:  the database system is starting up", "is starting or stopping");
        letIn("server does not support SSL, but SSL was required", "does not encrypt");
        letIn("SSL error: certificate verify failed", "has no trusted certificate");
        letIn("FATAL:  no such database: b", "does not exist");
        row("42501", "ERROR:  permission denied for table x", "grants too few rights");
        row("25006", "ERROR:  cannot execute INSERT in a read-only transaction", "only reads");
        row("53100", "ERROR:  could not extend file", "has no room on its disk");
        row("57014", "ERROR:  canceling statement due to statement timeout", "is too slow");
        row("42P01", "ERROR:  relation \"database \" does not exist", "has other tables");
    }
    void refusalsOfPostgresAreSentences()
    {
        QFETCH(QString, state);
        QFETCH(QString, said);
        QFETCH(QString, what);
        const Error error = sqlError({SqlEngine::PostgreSql, state, said + u"\nQPSQL: Unable to connect"_s,
                                      !state.isEmpty(), u"db1"_s},
                                     u"Failed"_s);
        QCOMPARE(error.what, what);
        QVERIFY2(error.where.startsWith(u"db1: Failed: "_s + said.first(5)), qPrintable(error.where));
        QVERIFY(error.advice.startsWith(u"rows wait in the local file; "_s));
    }

    void whoIsSimplyAwayHasNoSentence()
    {
        for (const QString &said : {u"connection to server failed: Connection refused"_s, u""_s,
                                    u"server closed the connection unexpectedly"_s}) {
            const Error error = sqlError({SqlEngine::PostgreSql, {}, said, false, u"db1"_s}, u"Failed"_s);
            QVERIFY2(!error.what.startsWith(u"The central database"_s), qPrintable(error.what));
            QVERIFY(error.code == ErrorCode::DatabaseDown);
        }
    }

    void workerCancelsAfterClose()
    {
        SqlWorker worker(u"test"_s, [this] { return Session::open(config()); });
        QVERIFY(worker.run<int>([](Session &) { return Result<int>(7); }).result() == 7);
        closeTogether({{worker, SqlWorker::Queued::Finish, {}}}).waitForFinished();
        const auto late = worker.run<int>([](Session &) { return Result<int>(7); }).result();
        QVERIFY(!late);
        QVERIFY(late.error().code == ErrorCode::Canceled);
    }

    void workerCancelsWhatIsQueued()
    {
        SqlWorker worker(u"test"_s, [this] { return Session::open(config()); });
        std::promise<void> gate;
        auto opened = gate.get_future().share();
        auto first = worker.run<int>([opened](Session &) {
            opened.wait();
            return Result<int>(1);
        });
        auto second = worker.run<int>([](Session &) { return Result<int>(2); });
        auto closed = closeTogether({{worker, SqlWorker::Queued::Cancel, {}}});
        gate.set_value();
        QVERIFY(second.result().error().code == ErrorCode::Canceled);
        closed.waitForFinished();
        first.waitForFinished();
    }

    void sqliteErrors_data()
    {
        QTest::addColumn<int>("native");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("busy") << 5 << ErrorCode::Busy;
        QTest::newRow("busy: another recovers the log") << (5 | 1 << 8) << ErrorCode::Busy;
        QTest::newRow("busy: the snapshot is stale") << (5 | 2 << 8) << ErrorCode::Busy;
        QTest::newRow("busy: the lock did not come") << (5 | 3 << 8) << ErrorCode::Busy;
        QTest::newRow("locked") << 6 << ErrorCode::Busy;
        QTest::newRow("locked: the shared cache") << (6 | 1 << 8) << ErrorCode::Busy;
        QTest::newRow("protocol: too many races for the log") << 15 << ErrorCode::Busy;
        QTest::newRow("damaged") << 11 << ErrorCode::Damaged;
        QTest::newRow("disk full") << 13 << ErrorCode::Storage;
    }
    void sqliteErrors()
    {
        QFETCH(int, native);
        QFETCH(ErrorCode, code);
        const Error error =
            sqlError({SqlEngine::Sqlite, QString::number(native), u"x"_s, true, u"f"_s}, u"Failed"_s);
        QVERIFY(error.code == code);
        QVERIFY(!error.advice.isEmpty());
    }

    // Some of SQLite's busy states come at once, whatever its timeout: the worker waits around the job.
    void workerWaitsForAnothersLock()
    {
        int opened = 0;
        SqlWorker worker(u"test"_s,
                         [this, &opened]() -> Result<std::unique_ptr<Session>> {
                             if (++opened < 3)
                                 return fail(ErrorCode::Busy, u"another program opens it"_s);
                             return Session::open(config());
                         },
                         {}, {10s, {}});
        int calls = 0;
        const auto result = worker
                                .run<int>([&calls](Session &) -> Result<int> {
                                    if (++calls < 4)
                                        return fail(ErrorCode::Busy, u"locked"_s);
                                    return calls;
                                })
                                .result();
        QVERIFY(result == 4);
        QCOMPARE(opened, 3);
    }

    void workerTellsALockThatStays()
    {
        SqlWorker worker(u"test"_s, [this] { return Session::open(config()); }, {}, {50ms, {}});
        int calls = 0;
        const auto locked = [&calls](Session &) -> Result<int> {
            ++calls;
            return fail(ErrorCode::Busy, u"locked"_s);
        };
        QVERIFY(worker.run<int>(locked).result().error().code == ErrorCode::Busy);
        QVERIFY(calls > 1);
    }

    // A stop must not wait for somebody else's lock; what is under way is tried once more.
    void workerEndsItsWaitingWhenItIsClosed()
    {
        SqlWorker worker(u"test"_s, [this] { return Session::open(config()); }, {}, {1h, {}});
        std::promise<void> tried;
        int calls = 0;
        auto locked = worker.run<int>([&](Session &) -> Result<int> {
            if (++calls == 1)
                tried.set_value();
            return fail(ErrorCode::Busy, u"locked"_s);
        });
        tried.get_future().wait();
        closeTogether({{worker, SqlWorker::Queued::Finish, {}}}).waitForFinished();
        QVERIFY(locked.result().error().code == ErrorCode::Busy);
    }

    void workerRepeatsAJobThatLostItsOldSession()
    {
        int opened = 0;
        SqlWorker worker(u"test"_s, [this, &opened] {
            ++opened;
            return Session::open(config());
        });
        QVERIFY(worker.run<void>([](Session &) { return Result<void>(); }).result());
        int calls = 0;
        const auto result = worker
                                .run<int>([&calls](Session &) -> Result<int> {
                                    if (++calls == 1)
                                        return fail(ErrorCode::DatabaseDown, u"gone"_s);
                                    return calls;
                                })
                                .result();
        QVERIFY(result == 2);
        QCOMPARE(opened, 2);
        const auto again = worker.run<int>(
            [](Session &) -> Result<int> { return fail(ErrorCode::DatabaseDown, u"gone"_s); });
        QVERIFY(again.result().error().code == ErrorCode::DatabaseDown);
        QCOMPARE(opened, 3);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
