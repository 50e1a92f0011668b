// The lease and the announcements: who may poll, and how the others learn of new facts.
#include "contract/store_under_test.h"
#include "store/lease_table.h"
#include "support/sample_facts.h"

#include <QSignalSpy>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

class LeaseContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreUnderTest> m_store;
    int m_count = 0;

    static void engines()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    LeaseState hold(const QString &holder, milliseconds life)
    {
        return etcm::holdLease(m_store->session(), u"poll"_s, holder, life).value();
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }
    void cleanup() { m_store.reset(); }

    void oneHolderAtATime_data() { engines(); }
    void oneHolderAtATime()
    {
        QFETCH(bool, postgres);
        m_folder = std::make_unique<QTemporaryDir>();
        m_store =
            postgres ? openPostgres(*m_server, u"lease_%1"_s.arg(++m_count)) : openSqlite(m_folder->path());
        const LeaseState first = hold(u"a"_s, hours(1));
        QVERIFY(first.mine && first.epoch == 1 && first.holder == u"a"_s);
        const LeaseState renewed = hold(u"a"_s, hours(2));
        QVERIFY(renewed.mine && renewed.epoch == 1 && *renewed.expiresAt > *first.expiresAt);
        const LeaseState other = hold(u"b"_s, hours(1));
        QVERIFY(!other.mine && other.holder == u"a"_s && other.epoch == 1);
        QVERIFY(etcm::releaseLease(m_store->session(), u"poll"_s, u"b"_s)); // not b's to give
        QVERIFY(!hold(u"b"_s, hours(1)).mine);
        QVERIFY(etcm::releaseLease(m_store->session(), u"poll"_s, u"a"_s));
        const LeaseState taken = hold(u"b"_s, hours(1));
        QVERIFY(taken.mine && taken.epoch == 2);
        QVERIFY(!hold(u"a"_s, hours(1)).mine);
        // An expired lease that its own holder takes again is a new one: somebody may have polled meanwhile.
        QVERIFY(hold(u"b"_s, milliseconds(0)).expiresAt.has_value());
        QCOMPARE(hold(u"b"_s, hours(1)).epoch, 3);
    }

    void storesTakeTurns()
    {
        const auto one = CentralStore::create(m_server->url(), u"desk-1"_s);
        const auto two = CentralStore::create(m_server->url(), u"desk-2"_s);
        const auto held = one->holdLease(u"poll"_s, seconds(60)).result();
        QVERIFY2(held, qPrintable(held ? QString() : held.error().text()));
        QVERIFY(held->mine);
        const auto refused = two->holdLease(u"poll"_s, seconds(60)).result();
        QVERIFY(!refused->mine && refused->holder == held->holder);
        QVERIFY(refused->remaining > seconds(50) && refused->remaining <= seconds(60));
        QSignalSpy told(two->notifier(), &CentralNotifier::leaseReleased);
        QVERIFY(two->listen().result());
        QVERIFY(one->releaseLease(u"poll"_s).result());
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toString(), u"poll"_s);
        QVERIFY(two->holdLease(u"poll"_s, seconds(60)).result()->mine);
    }

    void deliveriesAreAnnounced()
    {
        const auto leader = CentralStore::create(m_server->url(), u"desk-1"_s);
        const auto follower = CentralStore::create(m_server->url(), u"desk-2"_s);
        QSignalSpy spy(follower->notifier(), &CentralNotifier::factsDelivered);
        QVERIFY(follower->listen().result());
        QVERIFY(leader->deliver({{1, priceBatch(kDay, {sampleSeries(kDay, 4)}), {}, 0}}).result());
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toString(), u"ckw"_s);
    }

    // What is announced behind an answer that nobody read to its end must be heard all the same.
    void isHeardBehindAQuestion()
    {
        const auto leader = CentralStore::create(m_server->url(), u"desk-1"_s);
        const auto follower = CentralStore::create(m_server->url(), u"desk-2"_s);
        QSignalSpy delivered(follower->notifier(), &CentralNotifier::factsDelivered);
        QSignalSpy released(follower->notifier(), &CentralNotifier::leaseReleased);
        QVERIFY(leader->holdLease(u"other"_s, seconds(60)).result()->mine);
        QVERIFY(follower->listen().result());
        QVERIFY(!follower->holdLease(u"other"_s, seconds(60)).result()->mine);
        QVERIFY(leader->deliver({{1, priceBatch(kDay, {sampleSeries(kDay, 4)}), {}, 0}}).result());
        QTRY_COMPARE(delivered.size(), 1);
        const Result<CentralNews> news = follower->news({}).result();
        QVERIFY(news && !news->tables.empty());
        QVERIFY(follower->news(news->cursor).result()->tables.empty());
        QVERIFY(leader->releaseLease(u"other"_s).result());
        QTRY_COMPARE(released.size(), 1);
    }

    void listeningSurvivesARestart()
    {
        const auto follower = CentralStore::create(m_server->url(), u"desk-2"_s);
        QSignalSpy spy(follower->notifier(), &CentralNotifier::factsDelivered);
        QVERIFY(follower->listen().result());
        m_server->stop();
        QVERIFY(m_server->start({u"fsync=off"_s}));
        QVERIFY(follower->listen().result());
        const auto leader = CentralStore::create(m_server->url(), u"desk-1"_s);
        QVERIFY(leader->deliver({{1, priceBatch(kDay, {sampleSeries(kDay, 4)}), {}, 0}}).result());
        QTRY_COMPARE(spy.size(), 1);
    }
};

QTEST_GUILESS_MAIN(LeaseContractTest)
#include "lease_contract_test.moc"
