// A connection to a real server whose answers break off, or whose other end goes silent.
#include "contract/store_under_test.h"
#include "store/connection_url.h"
#include "store/sql_worker.h"
#include "support/tcp_proxy.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SessionContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;

    static SqlWorker::Opener opener(int port, const QStringList &onOpen, std::chrono::milliseconds silence)
    {
        const auto url =
            parseConnectionUrl(u"postgresql://postgres@127.0.0.1:%1/energy_trading"_s.arg(port), u"test"_s);
        return [url, onOpen, silence] {
            return Session::open({SqlEngine::PostgreSql, {}, url->options, url->server, onOpen, silence});
        };
    }
    static Result<qint64> firstOf(Session &session, const QString &sql)
    {
        auto row = session.query(sql);
        return row && row->next() ? Result<qint64>(row->integer(0)) : Result<qint64>(-1);
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }

    // More than the sockets hold: the server dies with most of it unsent.
    void anAnswerThatBreaksOffIsAnError()
    {
        SqlWorker worker(u"test"_s, opener(m_server->port(), {}, 0ms));
        std::atomic<int> seen = 0;
        std::binary_semaphore begun(0);
        std::binary_semaphore killed(0);
        const QFuture<Result<int>> answer = worker.run<int>([&](Session &session) -> Result<int> {
            auto row = session.query(u"SELECT i, repeat('x', 9000) FROM generate_series(1, 5000) AS i"_s);
            while (row && row->next()) {
                if (++seen == 1) {
                    begun.release();
                    killed.acquire();
                }
            }
            return row ? Result<int>(seen) : fail(row.error());
        });
        begun.acquire();
        m_server->kill9();
        killed.release();
        const Result<int> count = answer.result();
        QVERIFY2(seen > 0 && seen < 5000, qPrintable(QString::number(seen)));
        QVERIFY(!count);
        QVERIFY(count.error().code == ErrorCode::DatabaseDown);
        QVERIFY2(count.error().text().contains(u"cut off"_s), qPrintable(count.error().text()));
        QVERIFY(m_server->start({u"fsync=off"_s}));
        const auto next =
            worker.run<qint64>([](Session &session) { return firstOf(session, u"SELECT 7"_s); }).result();
        QVERIFY(next && *next == 7);
    }

    void aRestThatNobodyWantsIsNoError()
    {
        SqlWorker worker(u"test"_s, opener(m_server->port(), {}, 0ms));
        const auto first = worker
                               .run<qint64>([](Session &session) {
                                   return firstOf(session, u"SELECT i FROM generate_series(1, 5000) AS i"_s);
                               })
                               .result();
        QVERIFY(first && *first == 1);
    }

    // An upgrade builds indexes over years of rows.
    void longWorkMayBeAnnounced()
    {
        SqlWorker worker(u"test"_s, opener(m_server->port(), {}, 200ms));
        const auto sleeps = [&](std::optional<std::chrono::milliseconds> silence) {
            return worker
                .run<void>([silence](Session &session) {
                    session.setSilence(silence);
                    return session.run(u"SELECT pg_sleep(0.8)"_s);
                })
                .result()
                .has_value();
        };
        QVERIFY(!sleeps({}));
        QVERIFY(sleeps(1min));
        QVERIFY(!sleeps({}));
    }

    // Closing gives each prepared statement back, and a frozen server never says that it took it.
    void closingAFrozenConnectionEnds()
    {
        TcpProxy proxy(m_server->port());
        SqlWorker worker(u"test"_s, opener(proxy.port(), {}, 400ms));
        const auto answer =
            worker.run<qint64>([](Session &session) { return firstOf(session, u"SELECT 1"_s); }).result();
        QVERIFY(answer && *answer == 1);
        proxy.freeze();
        const QFuture<void> closed = closeTogether({{worker, SqlWorker::Queued::Finish, {}}});
        const bool ended = QTest::qWaitFor([&] { return closed.isFinished(); }, 10'000);
        proxy.thaw();
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(SessionContractTest)
#include "session_contract_test.moc"
