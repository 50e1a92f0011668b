// No two stored slots of a series overlap, in either database, whoever writes in whatever order; and what was
// replaced stands in the journal. The rule itself: tests/unit/domain/slot_resolution_test.cpp.
#include "contract/same_facts.h"
#include "contract/store_under_test.h"
#include "store/fact_reader.h"
#include "store/migrations.h"
#include "store/price_reader.h"
#include "support/sample_facts.h"

#include <QTest>

#include <random>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace
{
constexpr char16_t kOverlaps[] =
    u"SELECT count(*) FROM energy_prices a JOIN energy_prices b ON a.source_id = b.source_id"
    " AND a.tariff_name = b.tariff_name AND a.tariff_type = b.tariff_type AND a.unit = b.unit AND a.id < b.id"
    " AND a.start_timestamp < b.end_timestamp AND b.start_timestamp < a.end_timestamp";

// Slots of `length` quarter-hours between the quarters `from` and `to` of the day; each a price of its own.
PriceSeries slotsOf(int from, int to, int length, int price, UtcTime publication)
{
    PriceSeries series{{u"ckw"_s, u"home_dynamic"_s, TariffType::Integrated}, publication, {}};
    for (int at = from; at + length <= to; at += length)
        series.points.push_back(
            {kDay + at * minutes(15), kDay + (at + length) * minutes(15), Price::fromMicro(price + at)});
    return series;
}

// As SQL of an outside program.
QString insertText(const QString &start, const QString &end, const QString &value, const QString &publication)
{
    return u"INSERT INTO energy_prices (publication_timestamp, start_timestamp, end_timestamp, tariff_type, "
           u"unit,"
           " value) VALUES ('2026-10-13T%4Z', '2026-10-14T%1Z', '2026-10-14T%2Z', 'grid', 'CHF_kWh', %3)"_s
               .arg(start, end, value, publication);
}
constexpr char16_t kShown[] = u"SELECT to_char(start_timestamp AT TIME ZONE 'UTC', 'HH24:MI') || '-'"
                              " || to_char(end_timestamp AT TIME ZONE 'UTC', 'HH24:MI'), value::float"
                              " FROM energy_prices ORDER BY start_timestamp";
} // namespace

class SlotsContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;

    static void engines()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    std::unique_ptr<StoreUnderTest> open(bool postgres)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        return postgres ? openPostgres(*m_server, u"slots_%1"_s.arg(++m_count))
                        : openSqlite(m_folder->path());
    }
    static std::vector<StoredPoint> points(StoreUnderTest &store)
    {
        const auto found = readPrices(store.session(), {{}, {}, {}, kDay, kDay + hours(24)}).value();
        return found.empty() ? std::vector<StoredPoint>() : found.front().points;
    }
    static std::vector<PriceRevision> journal(StoreUnderTest &store)
    {
        return readRevisions(store.session(), u"ckw"_s, kDay, kDay + hours(24)).value();
    }

    static FactBatch anyAnswer(std::mt19937 &random, int number)
    {
        const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        const int from = upTo(12);
        const int to = from + 4 + upTo(8);
        const int length = 1 + upTo(4);
        const int price = 1 + upTo(900'000);
        const UtcTime published = kDay - hours(10) + upTo(5) * minutes(10);
        FactBatch batch =
            priceBatch(kDay + number * minutes(10), {slotsOf(from, to, length, price, published)});
        if (upTo(5) == 0)
            batch.prices[0].publication.reset();
        batch.requests = mixedBatch(batch.fetchedAt).requests;
        // Others copy no older ones.
        batch.requests[0].checkedAt =
            std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        return batch;
    }
    static QString deliver(LocalStore &local, CentralStore &central, const FactBatch &batch)
    {
        if (const auto saved = local.facts().save(batch, true).result(); !saved)
            return saved.error().text();
        const auto head = local.outbox().head(9).result();
        for (const OutboxEntry &entry : *head) {
            if (const auto delivered = central.deliver({entry}).result(); !delivered)
                return delivered.error().text();
            if (const auto gone = local.outbox().acknowledge({entry.id}).result(); !gone)
                return gone.error().text();
        }
        return {};
    }
    static QString follow(LocalStore &follower, CentralStore &central)
    {
        auto news = central.news(follower.news().copiedUntil().result().value()).result();
        if (!news)
            return news.error().text();
        const auto copied = follower.news().copy(std::move(*news)).result();
        return copied ? QString() : copied.error().text();
    }
    static QStringList pricesOf(const QString &folder)
    {
        return openSqlite(folder)->rows(u"SELECT start_timestamp, end_timestamp, value, publication_timestamp"
                                        " FROM energy_prices ORDER BY start_timestamp"_s);
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }

    /// Report 01a, 01b.
    void hoursPublishedLaterReplaceQuarters_data() { engines(); }
    void hoursPublishedLaterReplaceQuarters()
    {
        QFETCH(bool, postgres);
        const auto store = open(postgres);
        const UtcTime published = kDay - hours(12);
        QCOMPARE(store->save(priceBatch(kDay, {slotsOf(0, 96, 1, 200'000, published)}))->rowsNew, 96);
        const auto hoursLater =
            priceBatch(kDay + minutes(1), {slotsOf(0, 96, 4, 500'000, published + minutes(1))});
        const auto counts = store->save(hoursLater);
        QVERIFY2(counts, qPrintable(counts ? QString() : counts.error().text()));
        QCOMPARE(counts->rowsNew, 0);
        QCOMPARE(counts->rowsRevised, 96);
        QCOMPARE(points(*store).size(), 24U);
        QCOMPARE(points(*store)[1].value.micro(), 500'004);
        QCOMPARE(points(*store)[1].revision, 1);
        const auto replaced = journal(*store);
        QCOMPARE(replaced.size(), 96U);
        QVERIFY(replaced[7].start == kDay + minutes(105) && replaced[7].before.micro() == 200'007);
        QCOMPARE(replaced[7].after.micro(), 500'004);
        QVERIFY(replaced[7].publication == published + minutes(1) &&
                replaced[7].recordedAt == kDay + minutes(1));
        QCOMPARE(store->save(hoursLater)->rowsRevised, 0);
        QCOMPARE(journal(*store).size(), 96U);
        // And back: the slots go on under the numbers that the journal has.
        const auto back =
            store->save(priceBatch(kDay + minutes(9), {slotsOf(0, 96, 1, 300'000, published + minutes(9))}));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().text()));
        QCOMPARE(points(*store).size(), 96U);
        QVERIFY(std::ranges::all_of(points(*store),
                                    [](const StoredPoint &point) { return point.revision == 2; }));
        QCOMPARE(journal(*store).size(), 192U);
        QVERIFY(store->save(priceBatch(kDay + minutes(19), {slotsOf(0, 96, 4, 1, published + minutes(19))})));
        QCOMPARE(journal(*store).size(), 288U);
        QCOMPARE(store->rows(QString::fromUtf16(kOverlaps)), QStringList{u"0"_s});
    }

    void whatAWinnerLeavesIsKept_data() { engines(); }
    void whatAWinnerLeavesIsKept()
    {
        QFETCH(bool, postgres);
        const auto store = open(postgres);
        QVERIFY(store->save(priceBatch(kDay, {slotsOf(0, 8, 8, 700'000, kDay - hours(9))})));
        const auto counts =
            store->save(priceBatch(kDay + minutes(1), {slotsOf(3, 5, 2, 900'000, kDay - hours(8))}));
        QCOMPARE(counts->rowsNew, 1);
        QCOMPARE(counts->rowsRevised, 1);
        const auto left = points(*store);
        QCOMPARE(left.size(), 3U);
        QVERIFY(left[0].end == kDay + minutes(45) && left[0].value.micro() == 700'000 &&
                left[0].revision == 0);
        QVERIFY(left[1].value.micro() == 900'003 && left[1].revision == 1);
        QVERIFY(left[2].start == kDay + minutes(75) && left[2].publication == kDay - hours(9));
        QCOMPARE(journal(*store).size(), 1U);
        QVERIFY(journal(*store)[0].start == kDay + minutes(45) &&
                journal(*store)[0].before.micro() == 700'000);
    }

    /// The price of now may be that of a slot which began an hour ago.
    void aQueryMayAskForWhatReachesIntoItsRange_data() { engines(); }
    void aQueryMayAskForWhatReachesIntoItsRange()
    {
        QFETCH(bool, postgres);
        const auto store = open(postgres);
        QVERIFY(store->save(priceBatch(kDay, {slotsOf(0, 12, 4, 500'000, kDay - hours(1))})));
        const auto startsFrom = [&store](int minute, bool touching) {
            const UtcTime from = kDay + minutes(minute);
            const auto found =
                readPrices(store->session(), {{}, {}, {}, from, from + minutes(1), touching}).value();
            const auto named =
                readSeriesKeys(store->session(), {{}, {}, {}, from, from + minutes(1), touching}).value();
            if (named.size() != found.size())
                return from; // whose series are named and whose are given is one question
            return found.empty() ? UtcTime() : found.front().points.front().start;
        };
        QCOMPARE(startsFrom(119, true), kDay + hours(1));
        QCOMPARE(startsFrom(119, false), UtcTime());
        QCOMPARE(startsFrom(120, true), kDay + hours(2)); // the one before ended
        QCOMPARE(startsFrom(180, true), UtcTime());
    }

    /// Report 05: an answer of a wrong clock, then the right one.
    void aPublicationFromTheFutureNeverHidesACorrection_data() { engines(); }
    void aPublicationFromTheFutureNeverHidesACorrection()
    {
        QFETCH(bool, postgres);
        const auto store = open(postgres);
        QVERIFY(store->save(priceBatch(kDay, {slotsOf(0, 4, 1, 900'000, kDay + hours(10))})));
        QCOMPARE(store->save(priceBatch(kDay + minutes(1), {slotsOf(0, 4, 1, 200'000, kDay - hours(1))}))
                     ->rowsRevised,
                 4);
        QCOMPARE(points(*store)[0].value.micro(), 200'000);
    }

    /// Local file, server and the file of a program that follows end in the same rows and the same journal.
    /// One that looks only at the end has the same prices; of the journal it knows what it saw.
    void allDatabasesAgreeByChance()
    {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            std::mt19937 random(seed);
            const QString database = u"slots_%1"_s.arg(++m_count);
            m_server->psql(u"CREATE DATABASE "_s + database, u"postgres"_s);
            const auto central = CentralStore::create(m_server->url(u"postgres"_s, database), u"desk-1"_s);
            const QTemporaryDir own;
            const QTemporaryDir others;
            const QTemporaryDir late;
            {
                const auto local = LocalStore::open(own.path()).value();
                const auto follower = LocalStore::open(others.path()).value();
                for (int number = 0; number < 12; ++number) {
                    QCOMPARE(deliver(*local, *central, anyAnswer(random, number)), QString());
                    QCOMPARE(follow(*follower, *central), QString());
                }
                QCOMPARE(follow(*LocalStore::open(late.path()).value(), *central), QString());
            }
            for (const QString &folder : {own.path(), others.path()}) {
                const QString difference = differenceOfStores(folder, *m_server, database);
                QVERIFY2(difference.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + difference));
            }
            QCOMPARE(pricesOf(late.path()), pricesOf(own.path()));
            QCOMPARE(m_server->psql(QString::fromUtf16(kOverlaps), database), u"0"_s);
        }
    }

    void outsideWritersAreHeldApart_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("revisions");
        const QString hour = insertText(u"10:00"_s, u"11:00"_s, u"0.5"_s, u"12:00"_s);
        const QString newer = insertText(u"10:15"_s, u"10:30"_s, u"0.2"_s, u"13:00"_s);
        const QString older = insertText(u"10:15"_s, u"10:30"_s, u"0.2"_s, u"11:00"_s);
        const QString shifted = insertText(u"10:30"_s, u"11:30"_s, u"0.2"_s, u"13:00"_s);
        const QString parts = u"10:00-10:15|0.5\n10:15-10:30|0.2\n10:30-11:00|0.5"_s;
        QTest::newRow("newer inside an hour") << QStringList{hour, newer} << parts << u"0.5|0.2"_s;
        QTest::newRow("older inside an hour")
            << QStringList{hour, older} << u"10:00-11:00|0.5"_s << QString();
        QTest::newRow("older around a quarter") << QStringList{newer, hour} << parts << QString();
        QTest::newRow("newer around a quarter")
            << QStringList{older, hour} << u"10:00-11:00|0.5"_s << u"0.2|0.5"_s;
        QTest::newRow("shifted") << QStringList{hour, shifted} << u"10:00-10:30|0.5\n10:30-11:30|0.2"_s
                                 << u"0.5|0.2"_s;
        QTest::newRow("an end moved")
            << QStringList{newer, insertText(u"10:30"_s, u"10:45"_s, u"0.3"_s, u"14:00"_s),
                           u"UPDATE energy_prices SET end_timestamp ="
                           " '2026-10-14T11:00Z' WHERE value = 0.2"_s}
            << u"10:15-10:30|0.2\n10:30-10:45|0.3\n10:45-11:00|0.2"_s << QString();
    }
    void outsideWritersAreHeldApart()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, left);
        QFETCH(QString, revisions);
        const QString database = u"slots_%1"_s.arg(++m_count);
        m_server->psql(u"CREATE DATABASE "_s + database, u"postgres"_s);
        QCOMPARE(m_server->runFile(QStringLiteral(ETCM_DATABASE "/init.sql"), database), QString());
        QCOMPARE(m_server->runFile(QStringLiteral(ETCM_DATABASE "/roles.sql"), database), QString());
        const auto writer = rawPostgres(m_server->url(u"etcm_writer"_s, database));
        for (const QString &statement : statements) {
            const auto done = writer->run(statement);
            QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
        }
        QCOMPARE(m_server->psql(QString::fromUtf16(kShown), database), left);
        QCOMPARE(m_server->psql(u"SELECT old_value::float, new_value::float FROM energy_price_revisions"_s,
                                database),
                 revisions);
    }

    /// The second waits for the first, whatever each of them sees.
    void twoAtOnceAreHeldApart()
    {
        const QString database = u"slots_%1"_s.arg(++m_count);
        m_server->psql(u"CREATE DATABASE "_s + database, u"postgres"_s);
        const QString url = m_server->url(u"postgres"_s, database);
        QVERIFY(CentralStore::create(url, u"desk-1"_s)->connect().result());
        const auto first = rawPostgres(url);
        QVERIFY(first->run(u"BEGIN"_s));
        QVERIFY(first->run(insertText(u"10:00"_s, u"11:00"_s, u"0.5"_s, u"12:00"_s)));
        const auto second = rawPostgres(url);
        QVERIFY(second->run(u"SET lock_timeout = '50ms'"_s));
        const QString finer = insertText(u"10:15"_s, u"10:30"_s, u"0.2"_s, u"12:00"_s);
        QVERIFY(!second->run(finer));
        QVERIFY(first->run(u"COMMIT"_s));
        QVERIFY(second->run(finer));
        QCOMPARE(m_server->psql(QString::fromUtf16(kOverlaps), database), u"0"_s);
    }

    void overlapsOfOlderProgramsAreClearedByTheUpgrade_data() { engines(); }
    void overlapsOfOlderProgramsAreClearedByTheUpgrade()
    {
        QFETCH(bool, postgres);
        auto store = open(postgres);
        const QString drop = postgres
                                 ? u"DROP TRIGGER energy_prices_apart_inserted ON energy_prices; DROP TRIGGER"
                                   " energy_prices_apart_updated ON energy_prices"_s
                                 : u"DROP TRIGGER energy_prices_replaced"_s;
        QCOMPARE(store->change(drop), QString());
        QCOMPARE(store->change(u"DELETE FROM schema_migrations WHERE version >= 5"_s), QString());
        for (const QString &table : {u"alerts"_s, u"alert_transitions"_s}) {
            for (const QString &column : {u"message_key"_s, u"message_facts"_s}) // of step 7
                QCOMPARE(store->change(u"ALTER TABLE %1 DROP COLUMN %2"_s.arg(table, column)), QString());
        }
        const auto at = [postgres](qint64 ms) {
            return sqlInstant(postgres ? SqlEngine::PostgreSql : SqlEngine::Sqlite, QString::number(ms));
        };
        const auto insert = [&](int from, int length, int value, int publishedHour) {
            const qint64 start = toEpochMs(kDay) + from * 900'000LL;
            return store->change(
                u"INSERT INTO energy_prices (source_id, start_timestamp, end_timestamp, "
                u"publication_timestamp,"
                " ingested_at, tariff_type, unit, value) VALUES ('ckw', %1, %2, %3, %4, 'integrated', 'CHF_kWh', %5)"_s
                    .arg(at(start), at(start + length * 900'000LL),
                         at(toEpochMs(kDay) - publishedHour * 3'600'000LL), at(toEpochMs(kDay)),
                         QString::number(value)));
        };
        for (int quarter = 0; quarter < 96;
             ++quarter) // as report 01b left them: the hours over the first quarters
            QCOMPARE(
                insert(quarter, quarter % 4 == 0 ? 4 : 1, quarter % 4 == 0 ? 5 : 2, quarter % 4 == 0 ? 1 : 2),
                QString());
        if (postgres) {
            QVERIFY(migrate(store->session()));
        } else {
            store.reset();
            store = openSqlite(m_folder->path());
        }
        QCOMPARE(store->rows(QString::fromUtf16(kOverlaps)), QStringList{u"0"_s});
        QCOMPARE(points(*store).size(), 24U);
        QCOMPARE(journal(*store).size(), 72U);
        QCOMPARE(journal(*store)[0].before.micro(), 2'000'000);
        QCOMPARE(journal(*store)[0].after.micro(), 5'000'000);
    }
};

QTEST_GUILESS_MAIN(SlotsContractTest)
#include "slots_contract_test.moc"
