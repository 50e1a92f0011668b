// The schema: the same from the program's steps and from init.sql, made once however many start together, and
// never touched when it is newer.
#include "contract/store_under_test.h"
#include "store/migrations.h"
#include "support/sample_facts.h"

#include <QFile>
#include <QTest>

#include <future>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
QString script(const QString &name)
{
    return QStringLiteral(ETCM_DATABASE) + u'/' + name;
}

// Everything that makes a schema, in a fixed order, as PostgreSQL itself spells it.
const QString kCatalog =
    u"SELECT 'column', table_name, column_name, ordinal_position::text, data_type, udt_name,"
    "  coalesce(character_maximum_length::text, ''), coalesce(numeric_precision::text, ''),"
    "  coalesce(numeric_scale::text, ''), is_nullable, coalesce(column_default, ''), is_identity"
    "  FROM information_schema.columns WHERE table_schema = 'public'"
    " UNION ALL SELECT 'index', tablename, indexname, indexdef, '', '', '', '', '', '', '', '' FROM "
    "pg_indexes"
    "  WHERE schemaname = 'public'"
    " UNION ALL SELECT 'view', viewname, definition, '', '', '', '', '', '', '', '', '' FROM pg_views"
    "  WHERE schemaname = 'public'"
    " UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '', "
    "'',"
    "  '', '', '', '', '' FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
    " UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), '', '', '', '', "
    "'',"
    "  '', '', '' FROM pg_trigger WHERE NOT tgisinternal"
    " UNION ALL SELECT 'function', proname, prosrc, '', '', '', '', '', '', '', '', '' FROM pg_proc"
    "  WHERE pronamespace = 'public'::regnamespace"
    " UNION ALL SELECT 'version', version::text, min_compatible::text, '', '', '', '', '', '', '', '', ''"
    "  FROM schema_migrations ORDER BY 1, 2, 3, 4"_s;
} // namespace

class SchemaContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;

    QString makeDatabase(const QString &name)
    {
        m_server->psql(u"CREATE DATABASE "_s + name, u"postgres"_s);
        return m_server->url(u"postgres"_s, name);
    }
    [[nodiscard]] static ErrorCode connectCode(const QString &url)
    {
        const auto state = CentralStore::create(url, u"desk-1"_s)->connect().result();
        return state ? ErrorCode::Internal : state.error().code;
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }

    void initSqlIsWhatTheStepsMake()
    {
        QFile file(script(u"init.sql"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString made = initScript();
        if (const QString renewed = qEnvironmentVariable("ETCM_RENEW_INIT_SQL"); !renewed.isEmpty()) {
            QFile out(renewed);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(made.toUtf8());
        }
        QVERIFY2(
            QString::fromUtf8(file.readAll()) == made,
            "database/init.sql is out of date: run this test with ETCM_RENEW_INIT_SQL=database/init.sql");
    }

    void catalogsAreEqual()
    {
        QVERIFY(CentralStore::create(makeDatabase(u"by_steps"_s), u"desk-1"_s)->connect().result());
        makeDatabase(u"by_script"_s);
        QCOMPARE(m_server->runFile(script(u"init.sql"_s), u"by_script"_s), QString());
        const QString steps = m_server->psql(kCatalog, u"by_steps"_s);
        const QString scripted = m_server->psql(kCatalog, u"by_script"_s);
        QVERIFY2(steps.contains(u"energy_prices"), qPrintable(steps));
        QCOMPARE(scripted, steps);
    }

    void scriptsRunTwice()
    {
        makeDatabase(u"twice"_s);
        // The seed ends now: a minute later it would have another reading.
        m_server->psql(u"CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS"
                       " $$SELECT timestamptz '2026-10-14 12:32:00+00'$$;"
                       " ALTER DATABASE twice SET search_path = public, pg_catalog"_s,
                       u"twice"_s);
        QString once;
        for (int i = 0; i < 2; ++i) {
            for (const QString &name : {u"init.sql"_s, u"seed.sql"_s, u"roles.sql"_s})
                QCOMPARE(m_server->runFile(script(name), u"twice"_s), QString());
            const QString counts = m_server->psql(
                u"SELECT (SELECT count(*) FROM energy_prices), (SELECT count(*) FROM plant_status),"
                " (SELECT count(*) FROM control_signals), (SELECT count(*) FROM api_health_logs),"
                " (SELECT count(*) FROM v_latest_prices), (SELECT count(*) FROM v_latest_plant_status)"_s,
                u"twice"_s);
            QVERIFY2(counts.section(u'|', 0, 0).toInt() >= 7 * 96 * 8, qPrintable(counts));
            QVERIFY2(!counts.contains(u"|0"), qPrintable(counts));
            QVERIFY2(i == 0 || counts == once, qPrintable(once + u" then "_s + counts));
            once = counts;
        }
        QCOMPARE(m_server->psql(
                     u"SELECT max(timestamp) = timestamptz '2026-10-14 12:30:00+00' FROM plant_status"_s,
                     u"twice"_s),
                 u"t"_s); // so it did read that clock
        // What the script made, the program takes as it is.
        QVERIFY(CentralStore::create(m_server->url(u"postgres"_s, u"twice"_s), u"d"_s)->connect().result());
    }

    /// SQL that was written for the original tables knows no revision.
    void anotherProgramMayChangeAPriceAgainAndAgain()
    {
        const QString database = u"others"_s;
        makeDatabase(database);
        QCOMPARE(m_server->runFile(script(u"init.sql"_s), database), QString());
        const QString upsert =
            u"INSERT INTO energy_prices (start_timestamp, end_timestamp, tariff_type, unit, value) VALUES"
            " ('2026-10-14T10:00Z', '2026-10-14T10:15Z', 'grid', 'CHF_kWh', %1) ON CONFLICT (source_id,"
            " tariff_name, tariff_type, unit, start_timestamp) DO UPDATE SET value = excluded.value"_s;
        for (const char *value : {"0.1", "0.2", "0.3", "0.3"}) {
            bool failed = false;
            m_server->psql(upsert.arg(QLatin1StringView(value)), database, &failed);
            QVERIFY(!failed);
        }
        QCOMPARE(m_server->psql(u"SELECT revision, old_value::float, new_value::float"
                                " FROM energy_price_revisions ORDER BY revision"_s,
                                database),
                 u"1|0.1|0.2\n2|0.2|0.3"_s);
        QCOMPARE(m_server->psql(u"SELECT revision FROM energy_prices"_s, database), u"2"_s);
    }

    /// Its rows wait until the owner has upgraded it: it writes columns that are not there yet.
    void aWriterWaitsForTheUpgradeThatItMayNotMake()
    {
        const QString database = u"owners"_s;
        makeDatabase(database);
        QCOMPARE(m_server->runFile(script(u"init.sql"_s), database), QString());
        QCOMPARE(m_server->runFile(script(u"roles.sql"_s), database), QString());
        m_server->psql(u"ALTER TABLE energy_prices DROP COLUMN implausible CASCADE"_s, database);
        m_server->psql(u"DELETE FROM schema_migrations WHERE version > 3"_s, database);
        const QString url = m_server->url(u"etcm_writer"_s, database);
        const auto writer = CentralStore::create(url, u"desk-1"_s);
        const OutboxEntry entry{1, mixedBatch(kDay), {}, 0};
        QVERIFY(connectCode(url) == ErrorCode::DatabaseRefused);
        QVERIFY(writer->deliver({entry}).result().error().code == ErrorCode::DatabaseRefused);
        QCOMPARE(m_server->runFile(script(u"init.sql"_s), database), QString());
        const auto delivered = writer->deliver({entry}).result();
        QVERIFY2(delivered, qPrintable(delivered ? QString() : delivered.error().text()));
        QCOMPARE(delivered->rowsNew, 98);
    }

    void rolesMayDoTheirWorkAndNoMore()
    {
        const QString database = u"roles"_s;
        makeDatabase(database);
        QCOMPARE(m_server->runFile(script(u"init.sql"_s), database), QString());
        QCOMPARE(m_server->runFile(script(u"roles.sql"_s), database), QString());
        const auto writer = CentralStore::create(m_server->url(u"etcm_writer"_s, database), u"desk-1"_s);
        OutboxEntry entry{1, mixedBatch(kDay), {sampleTransition(u"i1"_s, AlertState::Firing, kDay)}, 0};
        auto delivered = writer->deliver({entry}).result();
        QVERIFY2(delivered, qPrintable(delivered ? QString() : delivered.error().text()));
        entry.batch = priceBatch(kDay + std::chrono::hours(1), {sampleSeries(kDay, 2, 9)});
        delivered = writer->deliver({entry}).result(); // the journal is written with the writer's own rights
        QVERIFY2(delivered, qPrintable(delivered ? QString() : delivered.error().text()));
        QCOMPARE(delivered->rowsRevised, 2);
        QVERIFY(writer->holdLease(u"poll"_s, std::chrono::seconds(5)).result());
        const auto refused = [&](const QString &role, const QString &sql) {
            return !rawPostgres(m_server->url(role, database))->run(sql);
        };
        QVERIFY(refused(u"etcm_writer"_s, u"DELETE FROM energy_prices"_s));
        QVERIFY(refused(u"etcm_writer"_s, u"UPDATE energy_price_revisions SET new_value = 0"_s));
        QVERIFY(refused(u"etcm_writer"_s, u"DROP TABLE leases"_s));
        // Health rows end through the retention's functions only.
        const QString forget =
            u"SELECT etcm_forget_health(now() - interval '90 days', now() - interval '5 years', 9)"_s;
        QVERIFY(!refused(u"etcm_writer"_s, forget));
        QVERIFY(!refused(u"etcm_writer"_s, u"SELECT etcm_keep_health_partitions(3)"_s));
        QVERIFY(refused(u"etcm_writer"_s, u"DELETE FROM api_health_logs"_s));
        QVERIFY(refused(u"etcm_writer"_s, u"SELECT etcm_add_health_partition(now())"_s));
        QVERIFY(refused(u"etcm_reader"_s, forget));
        QVERIFY(refused(u"etcm_writer"_s, u"CREATE TABLE t (x int)"_s));
        QVERIFY(refused(u"etcm_reader"_s, u"INSERT INTO leases VALUES ('a', 'b', 1, now())"_s));
        QVERIFY(refused(u"etcm_reader"_s, u"UPDATE energy_prices SET value = 0"_s));
        for (const QString &view : {u"v_latest_prices"_s, u"v_current_prices"_s, u"v_latest_plant_status"_s,
                                    u"v_api_health_summary"_s, u"energy_price_revisions"_s, u"leases"_s})
            QVERIFY2(!refused(u"etcm_reader"_s, u"SELECT * FROM "_s + view), qPrintable(view));
    }

    void aNewerSchemaIsRefusedOnlyIfIncompatible()
    {
        const QString url = makeDatabase(u"newer"_s);
        QVERIFY(CentralStore::create(url, u"desk-1"_s)->connect().result());
        m_server->psql(u"INSERT INTO schema_migrations (version, min_compatible) VALUES (99, 1)"_s,
                       u"newer"_s);
        const auto compatible = CentralStore::create(url, u"desk-1"_s);
        QVERIFY(compatible->deliver({{1, mixedBatch(kDay), {}, 0}}).result());
        m_server->psql(u"UPDATE schema_migrations SET min_compatible = 98 WHERE version = 99"_s, u"newer"_s);
        const auto store = CentralStore::create(url, u"desk-1"_s);
        const auto refused = store->connect().result();
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::SchemaNewer);
        QVERIFY2(refused.error().text().contains(u"schema 99"_s), qPrintable(refused.error().text()));
        QVERIFY(store->deliver({{1, mixedBatch(kDay), {}, 0}}).result().error().code ==
                ErrorCode::SchemaNewer);
    }

    void manyProgramsMigrateOnce()
    {
        const QString url = makeDatabase(u"crowd"_s);
        std::vector<std::unique_ptr<CentralStore>> stores;
        std::vector<QFuture<Result<CentralState>>> states;
        for (int i = 0; i < 8; ++i) {
            stores.push_back(CentralStore::create(url, u"desk-%1"_s.arg(i)));
            states.push_back(stores.back()->connect());
        }
        for (auto &state : states) {
            const auto result = state.result();
            QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
        }
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM schema_migrations"_s, u"crowd"_s),
                 QString::number(schemaVersion()));
    }

    void manyOpenersMigrateALocalFileOnce()
    {
        const QTemporaryDir dir;
        std::vector<std::future<QString>> openers;
        for (int i = 0; i < 6; ++i)
            openers.push_back(std::async(std::launch::async, [&dir] {
                const auto store = LocalStore::open(dir.path());
                return store ? QString() : store.error().text();
            }));
        for (auto &opener : openers)
            QCOMPARE(opener.get(), QString());
    }

    void aFailingStepLeavesNothingBehind()
    {
        // A table of that name from elsewhere, without our columns: the step cannot succeed.
        const QString url = makeDatabase(u"foreign_schema"_s);
        m_server->psql(u"CREATE TABLE energy_prices (id int)"_s, u"foreign_schema"_s);
        QVERIFY(connectCode(url) == ErrorCode::DatabaseRefused);
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s,
                                u"foreign_schema"_s),
                 u"1"_s);
    }
};

QTEST_GUILESS_MAIN(SchemaContractTest)
#include "schema_contract_test.moc"
