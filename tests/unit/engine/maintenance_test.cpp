// The health log is kept in small pieces, by the clock, and only where it is this program's task.
#include "support/await.h"

#include "engine/maintenance.h"
#include "monitoring/health_figures.h"
#include "store/local_store.h"
#include "support/counting_clock.h"

#include <QCoroFuture>

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class MaintenanceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<LocalStore> m_store;
    ManualClock m_clock{*parseIsoTime("2026-10-14T12:00:00Z")};
    int m_requests = 0;

    static QCoro::Task<void> keep(QCoro::Task<void> task) { co_await task; }
    static QCoro::Task<bool> whole(QCoro::Task<void> task)
    {
        co_await task;
        co_return true;
    }
    void saveCalls(UtcTime from, int count)
    {
        FactBatch batch;
        batch.sourceId = u"ckw"_s;
        batch.fetchedAt = from;
        for (int i = 0; i < count; ++i) {
            RequestRecord record;
            record.requestId = u"r%1"_s.arg(++m_requests);
            record.sourceId = u"ckw"_s;
            record.endpoint = Endpoint::Prices;
            record.checkedAt = from + i * 1min;
            record.outcome = Outcome::Ok;
            record.phases.total = 30ms;
            batch.requests.push_back(record);
        }
        QVERIFY(m_store->facts().save(std::move(batch), false).result());
    }
    HealthHistory history()
    {
        return m_store->healthArchive()
            .history({{}, {}, m_clock.now() - 24h * 200, m_clock.now()})
            .result()
            .value();
    }
    static qint64 checks(HealthHistory known)
    {
        qint64 sum = 0;
        for (const HourlyHealth &hour : allHours(std::move(known)))
            sum += hour.checks;
        return sum;
    }

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        QVERIFY(QDir(m_folder.path()).removeRecursively());
        auto opened = LocalStore::open(m_folder.path());
        QVERIFY(opened);
        m_store = std::move(*opened);
        m_clock.setWall(*parseIsoTime("2026-10-14T12:00:00Z"));
    }

    void oldCallsBecomeHoursAndGo()
    {
        saveCalls(m_clock.now() - 24h * 120, 600);
        saveCalls(m_clock.now() - 10h, 600);
        Maintenance maintenance(m_clock, keep, {.pause = 1ms, .rowsRolled = 70, .rowsForgotten = 50});
        maintenance.add(u"local file"_s, [this] { return &m_store->healthArchive(); });
        QVERIFY(await(whole(maintenance.work())));
        QCOMPARE(history().hours.size(), 20U);
        QVERIFY(history().rawFrom == m_clock.now());
        QCOMPARE(checks(history()), 1'200);
        QCOMPARE(m_store->journal()
                     .requests(m_clock.now() - 24h * 200, m_clock.now())
                     .result()
                     ->at(0)
                     .requests.size(),
                 600U);

        // Late rows, and the hour that is under way.
        saveCalls(m_clock.now() - 5h, 3);
        m_clock.advance(10min);
        saveCalls(m_clock.now() - 5min, 2);
        QCOMPARE(history().tail.size(), 1U); // two equal calls since the last round
        QVERIFY(await(whole(maintenance.work())));
        QVERIFY(await(whole(maintenance.work())));
        QCOMPARE(checks(history()), 1'205);
    }

    void whoDoesNotLeadDoesNothing()
    {
        saveCalls(m_clock.now() - 24h * 120, 60);
        Maintenance maintenance(m_clock, keep);
        maintenance.add(u"central database"_s, []() -> HealthArchive * { return nullptr; });
        QVERIFY(await(whole(maintenance.work())));
        QVERIFY(history().hours.empty());
        QCOMPARE(checks(history()), 60);
    }

    void worksByTheClock()
    {
        CountingClock clock(m_clock.now());
        int asked = 0;
        const auto counts = [](int &times) {
            return [&times]() -> HealthArchive * {
                ++times;
                return nullptr;
            };
        };
        Maintenance maintenance(clock, keep);
        maintenance.add(u"local file"_s, counts(asked));
        maintenance.start(5ms);
        QCOMPARE(asked, 1);
        clock.advance(4min);
        WAIT_FOR_LOOKS(clock);
        QCOMPARE(asked, 1);
        clock.advance(1min);
        QTRY_COMPARE(asked, 2);
        QVERIFY(await(whole(maintenance.stop())));
        int others = 0;
        Maintenance another(clock, keep);
        another.add(u"local file"_s, counts(others));
        another.start(5ms);
        clock.advance(1h);
        QTRY_COMPARE(others, 2); // looks as often as the one that was stopped
        QCOMPARE(asked, 2);
        QVERIFY(await(whole(another.stop())));
    }

    void stopsBetweenTwoPieces()
    {
        saveCalls(m_clock.now() - 100h, 3'000);
        Maintenance maintenance(m_clock, keep, {.pause = 1h, .rowsRolled = 100});
        maintenance.add(u"local file"_s, [this] { return &m_store->healthArchive(); });
        maintenance.start(1h);
        QTRY_VERIFY(checks(history()) == 3'000); // the first piece, and the rest as calls
        QVERIFY(await(whole(maintenance.stop())));
        Maintenance next(m_clock, keep, {.pause = 1ms});
        next.add(u"local file"_s, [this] { return &m_store->healthArchive(); });
        QVERIFY(await(whole(next.work())));
        QCOMPARE(checks(history()), 3'000);
        QCOMPARE(history().tail.size(), 0U);
    }
};

QTEST_GUILESS_MAIN(MaintenanceTest)
#include "maintenance_test.moc"
