// The outbox reaches the central database in order, whatever happens to that.
#include "engine/forwarder.h"
#include "fake_central_store.h"
#include "store/local_store.h"
#include "support/await.h"
#include "support/sample_facts.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ForwarderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deliversInOrder();
    void waitsWhileDownAndLosesNothing();
    void refusedEntryDoesNotHoldUpTheOthers();
    void aloneRefusedEntryWaitsForAnother();
    void manyRefusedEntriesDoNotHideTheGoodOne();
    void kickRespectsThePause();
    void pausesGrowAndStayBounded();

private:
    void fill(int batches);
    [[nodiscard]] qint64 depth() { return *m_local->outbox().depth().result(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_local;
    std::unique_ptr<FakeCentralStore> m_central;
    std::unique_ptr<Forwarder> m_forwarder;
    SystemClock m_clock;
    int m_filled = 0;
};

void ForwarderTest::init()
{
    m_forwarder.reset();
    m_local.reset();
    m_filled = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<LocalStore>> opened = LocalStore::open(m_folder->path());
    QVERIFY(opened);
    m_local = std::move(*opened);
    m_central = std::make_unique<FakeCentralStore>();
    m_forwarder = std::make_unique<Forwarder>(m_local->outbox(), *m_central, m_clock, asIs);
}

void ForwarderTest::fill(int batches)
{
    for (int i = 0; i < batches; ++i) {
        FactBatch batch;
        batch.sourceId = u"desk"_s;
        batch.fetchedAt =
            *parseIsoTime("2026-10-14T12:00:00Z") + m_filled++ * 300s; // never a known fact again
        PlantReading reading;
        reading.plantId = u"lutersarni"_s;
        reading.timestamp = batch.fetchedAt;
        batch.plant.push_back(reading);
        QVERIFY(m_local->facts().save(batch, true).result());
    }
}

void ForwarderTest::deliversInOrder()
{
    fill(150); // more than one delivery takes
    QSignalSpy tried(m_forwarder.get(), &Forwarder::tried);
    await(done(m_forwarder->drain()));
    QCOMPARE(m_central->delivered.size(), std::size_t(150));
    QVERIFY(std::ranges::is_sorted(m_central->delivered));
    QCOMPARE(depth(), 0);
    QVERIFY(m_forwarder->state().health == CentralHealth::Ok);
    QCOMPARE(m_forwarder->state().server, u"db:5432/energy_trading"_s);
    QVERIFY(m_forwarder->state().lastWrite);
    QCOMPARE(tried.last().at(1).toLongLong(), 150);
}

void ForwarderTest::waitsWhileDownAndLosesNothing()
{
    fill(3);
    m_central->down = true;
    await(done(m_forwarder->drain()));
    QCOMPARE(depth(), 3);
    QVERIFY(m_forwarder->state().health == CentralHealth::Buffering);
    QCOMPARE(m_forwarder->state().depth, 3);
    QCOMPARE(m_forwarder->state().failures, 1);
    m_central->down = false;
    await(done(m_forwarder->drain()));
    QCOMPARE(depth(), 0);
    QCOMPARE(m_central->delivered.size(), std::size_t(3));
    // Away in the middle: the connection is made anew.
    fill(2);
    m_central->down = true;
    await(done(m_forwarder->drain()));
    const int connectsBefore = m_central->connects;
    m_central->down = false;
    await(done(m_forwarder->drain()));
    QCOMPARE(m_central->connects, connectsBefore + 1);
    QCOMPARE(m_central->delivered.size(), std::size_t(5));
}

void ForwarderTest::refusedEntryDoesNotHoldUpTheOthers()
{
    fill(5);
    const auto head = m_local->outbox().head(5).result();
    m_central->poisoned = {head->at(2).id};
    await(done(m_forwarder->drain()));
    QCOMPARE(m_central->delivered.size(), std::size_t(4));
    QCOMPARE(depth(), 0);
    const auto parked = m_local->outbox().parked().result();
    QCOMPARE(parked->size(), std::size_t(1));
}

// That the server takes no other batch may be its own fault, which concerns every batch.
void ForwarderTest::aloneRefusedEntryWaitsForAnother()
{
    fill(1);
    m_central->poisoned = {m_local->outbox().head(1).result()->at(0).id};
    await(done(m_forwarder->drain()));
    await(done(m_forwarder->drain()));
    QCOMPARE(depth(), 1);
    QCOMPARE(m_forwarder->state().failures, 2);
    QVERIFY(m_forwarder->state().health == CentralHealth::Buffering);
    fill(1);
    await(done(m_forwarder->drain()));
    QCOMPARE(depth(), 0);
    QCOMPARE(m_forwarder->state().parked, 1);
    QVERIFY(m_forwarder->state().health == CentralHealth::Ok);
}

void ForwarderTest::manyRefusedEntriesDoNotHideTheGoodOne()
{
    fill(70); // more than one delivery holds
    const auto refused = m_local->outbox().head(70).result();
    for (const OutboxEntry &entry : *refused)
        m_central->poisoned.insert(entry.id);
    fill(1);
    await(done(m_forwarder->drain()));
    QCOMPARE(depth(), 71);
    await(done(m_forwarder->drain()));
    QCOMPARE(m_central->delivered.size(), std::size_t(1));
    QCOMPARE(m_forwarder->state().parked, 70);
}

void ForwarderTest::kickRespectsThePause()
{
    fill(1);
    m_central->down = true;
    QElapsedTimer elapsed;
    elapsed.start();
    await(done(m_forwarder->drain()));
    const int before = m_central->connects;
    m_central->down = false;
    m_forwarder->kick();
    QTRY_COMPARE_WITH_TIMEOUT(depth(), 0, 3'000); // the pause is half a second to a second
    QCOMPARE(m_central->connects, before + 1);
    QVERIFY(elapsed.elapsed() >= 400);
}

void ForwarderTest::pausesGrowAndStayBounded()
{
    QVERIFY(retryPause(1, 0.0) == 500ms);
    QVERIFY(retryPause(1, 1.0) == 1s);
    QVERIFY(retryPause(3, 1.0) == 4s);
    QVERIFY(retryPause(7, 1.0) == 60s);
    QVERIFY(retryPause(1000, 0.0) == 30s);
}

QTEST_GUILESS_MAIN(ForwarderTest)
#include "forwarder_test.moc"
