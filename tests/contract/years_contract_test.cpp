// Years of health rows, on both engines: roll-ups that can be repeated, late rows, long windows, retention.
#include "contract/store_under_test.h"
#include "store/health_rollup_table.h"
#include "support/sample_facts.h"

#include "domain/clock.h"
#include "monitoring/health_figures.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr int kManyRows = 10'000;
}

class YearsContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreUnderTest> m_store;
    UtcTime m_now =
        std::chrono::floor<std::chrono::hours>(SystemClock().now()); ///< views and functions use it
    int m_count = 0;
    int m_requests = 0;

    static void engines()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    RequestRecord request(UtcTime at, Outcome outcome, std::chrono::milliseconds latency)
    {
        RequestRecord record;
        record.requestId = u"r%1"_s.arg(++m_requests);
        record.sourceId = u"ckw"_s;
        record.endpoint = Endpoint::Plant;
        record.checkedAt = at;
        record.outcome = outcome;
        record.phases.total = latency;
        return record;
    }
    void save(std::vector<RequestRecord> records)
    {
        FactBatch batch = priceBatch(m_now, {});
        batch.requests = std::move(records);
        QVERIFY(m_store->save(batch));
    }
    // Sixty calls of one hour: latencies 10, 11, ... 69 ms; every twentieth fails, one is refused for its
    // rate.
    void saveHour(UtcTime hour)
    {
        std::vector<RequestRecord> records;
        for (int i = 0; i < 60; ++i)
            records.push_back(request(hour + i * 1min, i % 20 == 19 ? Outcome::Timeout : Outcome::Ok,
                                      std::chrono::milliseconds(10 + i)));
        records.push_back(request(hour + 30s, Outcome::RateLimited, 1ms));
        save(std::move(records));
    }
    void rollUpAll(int rows = kManyRows)
    {
        std::optional<qint64> after;
        for (bool more = true; more;) {
            const auto batch = readUnrolled(m_store->session(), after, rows);
            QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().text()));
            const auto written =
                writeHours(m_store->session(), rollUp(batch->tallies), {batch->throughId, m_now});
            QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
            after = batch->throughId;
            more = batch->more;
        }
    }
    HealthFigures figures(std::chrono::hours length)
    {
        auto history = readHistory(m_store->session(), {u"ckw"_s, u"plant"_s, m_now - length, m_now});
        if (!history)
            qFatal("%s", qPrintable(history.error().text()));
        return healthFigures(allHours(std::move(*history)), m_now - length, m_now, 1min);
    }
    QStringList hourly()
    {
        return m_store->rows(u"SELECT checks, successes, neutrals, latency_sum_ms, latency_max_ms FROM"
                             " api_health_hourly ORDER BY hour"_s);
    }
    qint64 rawRows() { return m_store->rows(u"SELECT count(*) FROM api_health_logs"_s)[0].toLongLong(); }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }
    void init()
    {
        QFETCH(bool, postgres);
        m_folder = std::make_unique<QTemporaryDir>();
        m_store =
            postgres ? openPostgres(*m_server, u"years_%1"_s.arg(++m_count)) : openSqlite(m_folder->path());
    }
    void cleanup() { m_store.reset(); }

    void anAttemptIsStoredOnce_data() { engines(); }
    void anAttemptIsStoredOnce()
    {
        const RequestRecord one = request(m_now - 1h, Outcome::Ok, 5ms);
        save({one});
        save({one, request(m_now - 1h, Outcome::Ok, 5ms)});
        QCOMPARE(rawRows(), 2);
        // As the original design writes: no source, no request id.
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_store->change(
                         u"INSERT INTO api_health_logs (endpoint, status_code, response_time_ms,"
                         " success, error_message) VALUES ('/api/v1/plant/live', 200, 42, true, NULL)"_s),
                     QString());
        QCOMPARE(rawRows(), 4);
    }

    void hoursAddUpToWhatTheCallsSay_data() { engines(); }
    void hoursAddUpToWhatTheCallsSay()
    {
        for (int hour = 1; hour <= 5; ++hour)
            saveHour(m_now - hour * 1h);
        const HealthFigures raw = figures(5h); // nothing is rolled up: the calls themselves
        QCOMPARE(raw.checks, 300);
        QCOMPARE(raw.successes, 285);
        QCOMPARE(raw.neutrals, 5);
        QVERIFY(*raw.availability.hundredths() == 9'500);
        QCOMPARE(raw.availability.coverageHundredths(), 10'000);
        QVERIFY(raw.latency.quantile(0.5) == 39ms);  // of 10..69 without 29, 49 and 69
        QVERIFY(raw.latency.quantile(0.99) == 69ms); // 68 lies in the bucket of 68 and 69
        rollUpAll(37);                               // pieces that end in the middle of hours
        QCOMPARE(hourly().size(), 5);
        QCOMPARE(hourly()[0], u"60|57|1|2223|68"_s);
        QCOMPARE(m_store->change(u"DELETE FROM api_health_logs"_s), QString());
        const HealthFigures rolled = figures(5h);
        QCOMPARE(rolled.checks, raw.checks);
        QCOMPARE(rolled.successes, raw.successes);
        QVERIFY(rolled.latency == raw.latency);
        QVERIFY(rolled.availability == raw.availability);
    }

    void rollingUpAgainChangesNothingAndLateRowsCount_data() { engines(); }
    void rollingUpAgainChangesNothingAndLateRowsCount()
    {
        saveHour(m_now - 3h);
        saveHour(m_now - 2h);
        rollUpAll();
        const QStringList first = hourly();
        const auto again = readUnrolled(m_store->session(), 0, kManyRows); // from the very beginning
        QVERIFY(again);
        QVERIFY(writeHours(m_store->session(), rollUp(again->tallies), {again->throughId, m_now}));
        QCOMPARE(hourly(), first);
        save({request(m_now - 3h + 5min, Outcome::Http5xx, 900ms)}); // an outbox that was delivered late
        rollUpAll();
        QCOMPARE(hourly()[0], u"61|57|1|2223|68"_s);
        QCOMPARE(hourly()[1], first[1]);
    }

    void oldRowsGoInPiecesAndTheirHoursStay_data() { engines(); }
    void oldRowsGoInPiecesAndTheirHoursStay()
    {
        saveHour(m_now - 100 * 24h);
        saveHour(m_now - 2h);
        rollUpAll();
        const ForgetOrder order{m_now - 90 * 24h, m_now - 5 * 366 * 24h, 25};
        int pieces = 0;
        for (qint64 gone = 1; gone > 0; ++pieces) {
            const auto some = forgetHealth(m_store->session(), order);
            QVERIFY2(some, qPrintable(some ? QString() : some.error().text()));
            gone = *some;
            QVERIFY(gone <= 25);
        }
        QCOMPARE(pieces, 4); // 25 + 25 + 11, and none left
        QCOMPARE(rawRows(), 61);
        QCOMPARE(hourly().size(), 2);
        save({request(m_now - 100 * 24h, Outcome::Ok, 5ms)}); // far too late: must not replace the hour
        rollUpAll();
        QCOMPARE(hourly()[0], u"60|57|1|2223|68"_s);
        save({request(m_now - 2h + 3min, Outcome::Ok, 5ms)}); // the newest row always stays
        QCOMPARE(forgetHealth(m_store->session(), order).value(), 1);
    }

    // It would remove what is new, and its mark would end the roll-ups of all programs.
    void aClockThatIsAheadRemovesNothing_data() { engines(); }
    void aClockThatIsAheadRemovesNothing()
    {
        saveHour(m_now - 3h);
        rollUpAll();
        const ForgetOrder order{m_now + 10 * 24h, m_now - 5 * 366 * 24h, 25};
        QCOMPARE(forgetHealth(m_store->session(), order).value(), 0);
        QCOMPARE(rawRows(), 61);
        saveHour(m_now - 2h);
        rollUpAll();
        QCOMPARE(hourly().size(), 2);
    }

    // SQLite gives the id of a last row again: what comes next would count as rolled up.
    void aPauseLongerThanTheRetentionLosesNoHour_data() { engines(); }
    void aPauseLongerThanTheRetentionLosesNoHour()
    {
        saveHour(m_now - 100 * 24h);
        rollUpAll();
        const ForgetOrder order{m_now - 90 * 24h, m_now - 5 * 366 * 24h, 100};
        QVERIFY(forgetHealth(m_store->session(), order).has_value());
        saveHour(m_now - 2h);
        rollUpAll();
        QCOMPARE(hourly().size(), 2);
    }

    void aMonthGoesAsAWhole_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("PostgreSQL") << true;
    }
    void aMonthGoesAsAWhole()
    {
        const UtcTime old = m_now - 200 * 24h;
        const UtcTime ahead = m_now + 150 * 24h; // a collector whose clock is wrong
        saveHour(old);
        save({request(ahead, Outcome::Ok, 5ms)});
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM api_health_logs_other"_s), QStringList{u"62"_s});
        QCOMPARE(keepHealthPartitions(m_store->session()).value(), 2);
        QCOMPARE(keepHealthPartitions(m_store->session()).value(), 0);
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM api_health_logs_other"_s), QStringList{u"0"_s});
        QCOMPARE(rawRows(), 62);
        rollUpAll();
        const QString partitions = u"SELECT count(*) FROM etcm_health_partitions()"_s;
        const int before = m_store->rows(partitions)[0].toInt();
        const ForgetOrder order{m_now - 90 * 24h, m_now - 5 * 366 * 24h, 25};
        QVERIFY(forgetHealth(m_store->session(), order).value() > 0);
        QCOMPARE(m_store->rows(partitions)[0].toInt(), before - 1);
        QCOMPARE(rawRows(), 1);
        QCOMPARE(forgetHealth(m_store->session(), order).value(), 0);
        // The rows of the last day are never removed, whoever asks.
        QVERIFY(!m_store->change(u"SELECT etcm_forget_health(now(), now(), 10)"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(YearsContractTest)
#include "years_contract_test.moc"
