// A database of step 1 with rows becomes one of today: nothing is lost, whoever used it goes on or waits.
#include "contract/store_under_test.h"
#include "store/connection_url.h"
#include "store/migrations.h"
#include "support/sample_facts.h"

#include <QFile>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
// What a program of that step made: its own statements, as they travel in the program.
QString makeSteps(Session &session, int last)
{
    const bool sqlite = session.engine() == SqlEngine::Sqlite;
    QStringList statements{
        u"CREATE TABLE schema_migrations (version integer PRIMARY KEY, min_compatible integer"
        " NOT NULL, applied_at {instant} NOT NULL DEFAULT ({now}))"_s};
    for (int step = 1; step <= last; ++step) {
        for (const QString &part : {u"shared"_s, sqlite ? u"sqlite"_s : u"postgresql"_s}) {
            QFile file(u":/etcm/database/steps/000%1/%2.sql"_s.arg(step).arg(part));
            if (file.open(QIODevice::ReadOnly))
                statements += QString::fromUtf8(file.readAll()).trimmed().split(u"\n-- next\n"_s);
        }
        statements += u"INSERT INTO schema_migrations (version, min_compatible) VALUES (%1, 1)"_s.arg(step);
    }
    for (const QString &statement : statements) {
        if (const auto done = session.run(expandSqlWords(session.engine(), statement)); !done)
            return done.error().text();
    }
    return {};
}

// `count` health rows, an hour apart, the newest `hoursAgo` hours ago; every third failed.
QString healthRows(SqlEngine engine, int count, int hoursAgo)
{
    const QString at = engine == SqlEngine::Sqlite ? expandSqlWords(engine, u"{now} - (n + %1) * 3600000"_s)
                                                   : u"now() - (n + %1) * interval '1 hour'"_s;
    return u"INSERT INTO api_health_logs (endpoint, status_code, response_time_ms, success, checked_at,"
           " source_id, outcome, request_id) WITH RECURSIVE r (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM r"
           " WHERE n < %2 - 1) SELECT 'plant', 200, n, n %% 3 <> 0, %1, 'ckw', 'ok', 'old-%3-' || n FROM r"_s
               .replace(u"%%"_s, u"%"_s)
               .replace(u"%1"_s, at.arg(hoursAgo))
               .replace(u"%2"_s, QString::number(count))
               .replace(u"%3"_s, QString::number(hoursAgo));
}
constexpr char16_t kAllRows[] = u"SELECT request_id, checked_at, response_time_ms, success, id FROM"
                                " api_health_logs ORDER BY id";

QStringList rowsOf(Session &session, const QString &sql)
{
    auto row = session.query(sql);
    if (!row)
        return {row.error().text()};
    QStringList all;
    while (row->next()) {
        QStringList cells;
        for (int i = 0; i < row->columnCount(); ++i)
            cells += row->text(i);
        all += cells.join(u'|');
    }
    return all;
}
} // namespace

class UpgradeContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;

    // A session as a program of step 1 holds it: named after its installation only.
    std::unique_ptr<Session> oldProgram(const QString &database)
    {
        const auto parsed = parseConnectionUrl(m_server->url(u"postgres"_s, database), u"etcm desk-0"_s);
        auto session = Session::open({SqlEngine::PostgreSql, {}, parsed->options, parsed->server, {}});
        return session ? std::move(*session) : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }

    void aLocalFileKeepsItsRows()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"etcm.sqlite"_s);
        QStringList before;
        {
            auto session = Session::open({SqlEngine::Sqlite, file, {}, file, {}});
            QVERIFY(session);
            QCOMPARE(makeSteps(**session, 1), QString());
            QVERIFY((*session)->run(healthRows(SqlEngine::Sqlite, 500, 0)));
            before = rowsOf(**session, QString::fromUtf16(kAllRows));
        }
        QCOMPARE(before.size(), 500);
        const auto store = openSqlite(dir.path());
        QCOMPARE(rowsOf(store->session(), QString::fromUtf16(kAllRows)), before);
        QVERIFY(store->save(mixedBatch(kDay)));
        QCOMPARE(store->rows(u"SELECT max(version) FROM schema_migrations"_s),
                 QStringList{QString::number(schemaVersion())});
    }

    /// Its hour lies over quarters of an earlier publication; one is marked.
    void aLocalFileOfStepFourIsSeparated()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"etcm.sqlite"_s);
        {
            auto session = Session::open({SqlEngine::Sqlite, file, {}, file, {}});
            QVERIFY(session);
            QCOMPARE(makeSteps(**session, 4), QString());
            const auto insert = [&](int from, int minutes, double value, int published, bool marked) {
                const qlonglong start = toEpochMs(kDay) + from * 60'000LL;
                return (*session)
                    ->query(
                        u"INSERT INTO energy_prices (source_id, tariff_name, tariff_type, unit,"
                        " start_timestamp, end_timestamp, value, publication_timestamp, ingested_at,"
                        " implausible) VALUES ('ckw', 'home_dynamic', 'grid', 'CHF_kWh', ?, ?, ?, ?, ?, ?)"_s,
                        {start, start + minutes * 60'000LL, value, qlonglong{toEpochMs(kDay)} + published,
                         qlonglong{toEpochMs(kDay)}, marked ? QVariant(u"value"_s) : QVariant()})
                    .has_value();
            };
            QVERIFY(insert(0, 60, 0.5, 1, true));
            QVERIFY(insert(15, 15, 0.2, 2, false));
            QVERIFY(insert(45, 30, 0.3, 0, true));
        }
        const auto store = openSqlite(dir.path());
        QCOMPARE(store->rows(u"SELECT (start_timestamp - %1) / 60000, (end_timestamp - %1) / 60000, value,"
                             " publication_timestamp - %1, implausible FROM energy_prices"
                             " ORDER BY start_timestamp"_s.arg(toEpochMs(kDay))),
                 (QStringList{u"0|15|0.5|1|value"_s, u"15|30|0.2|2|-"_s, u"30|60|0.5|1|value"_s,
                              u"60|75|0.3|0|value"_s}));
        QCOMPARE(store->rows(u"SELECT (start_timestamp - %1) / 60000, old_value, new_value"
                             " FROM energy_price_revisions"_s.arg(toEpochMs(kDay))),
                 QStringList{u"45|0.3|0.5"_s});
        QCOMPARE(store->rows(u"SELECT value, implausible FROM v_latest_prices"_s),
                 QStringList{u"0.3|value"_s});
    }

    void aCentralDatabaseKeepsItsRowsViewsAndRights()
    {
        m_server->psql(u"CREATE DATABASE old_rows"_s, u"postgres"_s);
        const QString url = m_server->url(u"postgres"_s, u"old_rows"_s);
        auto owner = rawPostgres(url);
        QCOMPARE(makeSteps(*owner, 1), QString());
        QVERIFY(owner->run(u"SET timezone = 'UTC'"_s));
        QVERIFY(owner->run(healthRows(SqlEngine::PostgreSql, 3'000, 0)));    // four months
        QVERIFY(owner->run(healthRows(SqlEngine::PostgreSql, 1, -24 * 90))); // and one from the future
        QVERIFY(
            owner->run(u"CREATE VIEW desk_view AS SELECT endpoint, count(*) AS n FROM api_health_logs"
                       " GROUP BY endpoint; CREATE ROLE desk_reader LOGIN; GRANT SELECT ON api_health_logs,"
                       " desk_view TO desk_reader"_s));
        const QStringList before = rowsOf(*owner, QString::fromUtf16(kAllRows));
        QCOMPARE(before.size(), 3'001);
        const auto summary = u"SELECT * FROM v_api_health_summary"_s;
        const QStringList summaryBefore = rowsOf(*owner, summary);
        owner.reset();

        const auto store = CentralStore::create(url, u"desk-1"_s);
        const auto connected = store->connect().result();
        QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text()));
        const auto now = rawPostgres(url);
        QVERIFY(now->run(u"SET timezone = 'UTC'"_s));
        QCOMPARE(rowsOf(*now, QString::fromUtf16(kAllRows)), before);
        QCOMPARE(rowsOf(*now, summary), summaryBefore);
        QVERIFY(store->deliver({{1, mixedBatch(kDay), {}, 0}}).result());
        QCOMPARE(rowsOf(*now, u"SELECT sum(n) FROM desk_view"_s), QStringList{u"3002"_s});
        QCOMPARE(rowsOf(*now, u"SELECT max(id) > 3001 FROM api_health_logs"_s), QStringList{u"true"_s});
        const auto reader = rawPostgres(m_server->url(u"desk_reader"_s, u"old_rows"_s));
        QCOMPARE(rowsOf(*reader, u"SELECT count(*) FROM api_health_logs"_s), QStringList{u"3002"_s});
        QCOMPARE(rowsOf(*reader, u"SELECT sum(n) FROM desk_view"_s), QStringList{u"3002"_s});
    }

    void aProgramOfStepOneIsSentToReadTheVersionAgain()
    {
        m_server->psql(u"CREATE DATABASE mixed_age"_s, u"postgres"_s);
        const auto old = oldProgram(u"mixed_age"_s);
        QVERIFY(old);
        QCOMPARE(makeSteps(*old, 1), QString());
        const QString write =
            u"INSERT INTO api_health_logs (endpoint, success, request_id) VALUES ('plant', true,"
            " 'r%1') ON CONFLICT (request_id) DO NOTHING"_s;
        QVERIFY(old->run(write.arg(1)));
        const auto store = CentralStore::create(m_server->url(u"postgres"_s, u"mixed_age"_s), u"desk-1"_s);
        QVERIFY(store->connect().result());
        const auto refused = old->run(write.arg(2));
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::DatabaseDown, qPrintable(refused.error().text()));
        // What it reads when it comes back: its own version, 1, is too old to write.
        const auto back = oldProgram(u"mixed_age"_s);
        QCOMPARE(
            rowsOf(*back,
                   u"SELECT version, min_compatible FROM schema_migrations ORDER BY version DESC LIMIT 1"_s),
            QStringList{u"%1|2"_s.arg(schemaVersion())});
        QCOMPARE(rowsOf(*back, u"SELECT count(*) FROM api_health_logs"_s), QStringList{u"1"_s});
    }
};

QTEST_GUILESS_MAIN(UpgradeContractTest)
#include "upgrade_contract_test.moc"
