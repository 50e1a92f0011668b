// What one program delivers to the central database, copied into the file of another.
#include "contract/store_under_test.h"
#include "support/sample_facts.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class NewsContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CentralStore> m_leader;
    std::unique_ptr<CentralStore> m_central; ///< the follower's own connection
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_local;
    UtcTime m_now;
    int m_count = 0;

    void deliver(FactBatch batch, std::vector<AlertTransition> transitions = {})
    {
        const auto done =
            m_leader->deliver({{++m_count, std::move(batch), std::move(transitions), 0}}).result();
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    }
    /// Copies until nothing is left; answers the rows that were new here.
    qint64 follow()
    {
        qint64 rows = 0;
        for (bool more = true; more;) {
            auto news = m_central->news(m_local->news().copiedUntil().result().value()).result();
            if (!news)
                qFatal("%s", qPrintable(news.error().text()));
            more = news->more;
            const auto copied = m_local->news().copy(std::move(*news)).result();
            if (!copied)
                qFatal("%s", qPrintable(copied.error().text()));
            rows += copied->rows;
        }
        return rows;
    }
    std::vector<StoredSeries> prices()
    {
        return m_local->facts().prices({{}, {}, {}, kDay, kDay + hours(24)}).result().value();
    }
    std::vector<PriceRevision> journal()
    {
        return m_local->facts().revisions(u"ckw"_s, kDay, kDay + hours(24)).result().value();
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }
    void init()
    {
        m_server->psql(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
        const QString url = m_server->url();
        m_leader = CentralStore::create(url, u"desk-1"_s);
        m_central = CentralStore::create(url, u"desk-2"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_local = LocalStore::open(m_folder->path()).value();
        m_now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    void cleanup()
    {
        m_local.reset();
        m_central.reset();
        m_leader.reset();
    }

    void everyKindIsCopiedOnce()
    {
        deliver(mixedBatch(m_now), {sampleTransition(u"one"_s, AlertState::Firing, m_now)});
        QVERIFY(follow() > 96);
        QCOMPARE(prices().front().points.size(), std::size_t(96));
        QCOMPARE(prices().front().points[3].value, sampleSeries(kDay, 96).points[3].value);
        QCOMPARE(m_local->facts().plantReadings({}, kDay, kDay + hours(1)).result()->size(), std::size_t(1));
        QCOMPARE(m_local->facts().controlSignals({}, kDay, kDay + hours(24)).result()->size(),
                 std::size_t(1));
        QCOMPARE(m_local->journal().requests(m_now - hours(1), m_now + hours(1)).result()->size(),
                 std::size_t(1));
        QCOMPARE(m_local->journal().transitions(m_now - hours(1), m_now + hours(1), 9).result()->size(),
                 std::size_t(1));
        QCOMPARE(m_local->outbox().depth().result().value(), 0); // nothing goes back
        QCOMPARE(follow(), 0);
        const NewsCursor here = m_local->news().copiedUntil().result().value();
        QVERIFY(m_central->news(here).result()->tables.empty());
    }

    void revisionsKeepTheirNumbers()
    {
        deliver(priceBatch(m_now, {sampleSeries(kDay, 4)}));
        follow();
        for (int i = 1; i <= 3; ++i) // three while the follower was away
            deliver(priceBatch(m_now + seconds(i), {sampleSeries(kDay, 4, i * 1'000)}));
        QVERIFY(follow() > 0);
        QCOMPARE(prices().front().points[0].revision, 3);
        QCOMPARE(prices().front().points[0].value.micro(), 103'000);
        QCOMPARE(journal().size(), std::size_t(12));
        QCOMPARE(follow(), 0);
    }

    void whatIsNewerHereStaysAndCanStillBeRevised()
    {
        deliver(priceBatch(m_now, {sampleSeries(kDay, 4)}));
        deliver(priceBatch(m_now + seconds(1), {sampleSeries(kDay, 4, 1'000)}));
        QVERIFY(m_local->facts()
                    .save(priceBatch(m_now + seconds(9), {sampleSeries(kDay, 4, 5'000)}), true)
                    .result());
        follow();
        QCOMPARE(prices().front().points[0].value.micro(), 105'000);
        // The copied journal has taken revision 1; the next own change must not collide with it.
        const auto saved = m_local->facts()
                               .save(priceBatch(m_now + seconds(10), {sampleSeries(kDay, 4, 6'000)}), true)
                               .result();
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        QCOMPARE(prices().front().points[0].revision, 2);
        QCOMPARE(m_local->outbox().depth().result().value(), 2);
    }

    void correctedReadingsAreFound()
    {
        FactBatch batch = priceBatch(m_now, {});
        batch.plant = {{u"p"_s, m_now, OperationalStatus::Running, {}, 16.9, -1.0, {}, {}}};
        deliver(batch);
        follow();
        batch.fetchedAt += seconds(1);
        batch.plant[0].activePowerMw = -2.0; // the same row: no new id
        batch.requests = mixedBatch(m_now + seconds(1)).requests;
        deliver(batch);
        follow();
        const auto readings = m_local->facts().plantReadings({}, m_now, m_now + hours(1)).result().value();
        QCOMPARE(readings.size(), std::size_t(1));
        QCOMPARE(readings[0].reading.activePowerMw, std::optional(-2.0));
    }

    void marksFollowTheirFacts()
    {
        FactBatch batch = mixedBatch(m_now);
        batch.prices[0] = sampleSeries(kDay, 4);
        batch.prices[0].points[1].implausible = true;
        batch.plant[0].implausible = PlantQuantity::ActivePower;
        batch.controlSignals[0].implausible = true;
        deliver(batch);
        follow();
        QVERIFY(prices().front().points[1].implausible && !prices().front().points[2].implausible);
        QVERIFY(
            m_local->facts().plantReadings({}, kDay, kDay + hours(1)).result()->at(0).reading.implausible ==
            PlantQuantity::ActivePower);
        QVERIFY(
            m_local->facts().controlSignals({}, kDay, kDay + hours(3)).result()->at(0).signal.implausible);
    }

    /// More than come with one statement.
    void manyMarksThatComeLaterAreAllFound()
    {
        constexpr int kMany = 6'000;
        PriceSeries series = sampleSeries(std::chrono::floor<hours>(m_now), kMany);
        deliver(priceBatch(m_now, {series}));
        while (follow() > 0) {
        }
        for (PricePoint &point : series.points)
            point.implausible = true;
        FactBatch batch = priceBatch(m_now + seconds(1), {series});
        batch.requests = mixedBatch(m_now + seconds(1)).requests;
        deliver(batch);
        follow();
        const auto found =
            m_local->facts().prices({{}, {}, {}, m_now - hours(1), m_now + kMany * kSlotLength}).result();
        QCOMPARE(std::ranges::count(found->front().points, true, &StoredPoint::implausible), kMany);
    }

    /// Neither a new row nor a new value.
    void aMarkThatComesLaterIsFound()
    {
        PriceSeries series = sampleSeries(std::chrono::floor<hours>(m_now), 4);
        deliver(priceBatch(m_now, {series}));
        follow();
        series.points[1].implausible = true;
        FactBatch batch = priceBatch(m_now + seconds(1), {series});
        batch.requests = mixedBatch(m_now + seconds(1)).requests;
        deliver(batch);
        follow();
        const auto found = m_local->facts().prices({{}, {}, {}, m_now - hours(2), m_now + hours(2)}).result();
        QVERIFY(found->front().points[1].implausible);
    }

    void moreThanOneAnswerCarries()
    {
        deliver(priceBatch(m_now, {sampleSeries(kDay - hours(24 * 200), 12'500)}));
        QCOMPARE(follow(), 12'500);
        QCOMPARE(follow(), 0);
    }

    void anotherDatabaseStartsAnew()
    {
        deliver(priceBatch(m_now, {sampleSeries(kDay, 4)}));
        follow();
        m_server->psql(u"CREATE DATABASE another"_s, u"postgres"_s);
        m_leader = CentralStore::create(m_server->url(u"postgres"_s, u"another"_s), u"desk-1"_s);
        m_central = CentralStore::create(m_server->url(u"postgres"_s, u"another"_s), u"desk-2"_s);
        deliver(priceBatch(m_now, {sampleSeries(kDay + hours(2), 2)}));
        QCOMPARE(follow(), 2);
    }

    void othersWritesToTheFileArrive()
    {
        const auto other = LocalStore::open(m_folder->path()).value();
        const Arrivals first = m_local->news().arrivals({}).result().value();
        QVERIFY(first.requests.empty());
        QVERIFY(other->facts().save(mixedBatch(m_now), false).result());
        const Arrivals second = m_local->news().arrivals(first.cursor).result().value();
        QCOMPARE(second.requests.size(), std::size_t(1));
        QVERIFY(second.cursor.version != first.cursor.version);
        QVERIFY(m_local->news().arrivals(second.cursor).result()->requests.empty());
    }

    void programsOnOneFileShareItsLease()
    {
        QVERIFY(m_local->settings().setValue(u"collector.id"_s, u"here-1"_s).result());
        const LeaseState lease = m_local->leases().holdLease(u"poll"_s, minutes(1)).result().value();
        QVERIFY(lease.mine && lease.holder.startsWith(u"here-1/"));
        QVERIFY(lease.remaining > seconds(50) && lease.remaining <= seconds(60));
        QVERIFY(m_local->leases().releaseLease(u"poll"_s).result());
        QVERIFY(!m_local->leases().readLease(u"poll"_s).result()->mine);
    }
};

QTEST_GUILESS_MAIN(NewsContractTest)
#include "news_contract_test.moc"
