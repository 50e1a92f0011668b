// The outbox against a server that misbehaves: absent, killed, refusing. Nothing is lost, nothing doubled.
#include "contract/same_facts.h"
#include "contract/store_under_test.h"
#include "support/sample_facts.h"

#include <QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace
{
std::unique_ptr<LocalStore> openLocal(const QTemporaryDir &dir)
{
    auto store = LocalStore::open(dir.path());
    if (!store)
        qFatal("%s", qPrintable(store.error().text()));
    return std::move(*store);
}

// One round of a forwarder: the head of the outbox, delivered, then acknowledged. Answers how many entries.
Result<int> forward(LocalStore &local, CentralStore &central, int atMost = 3)
{
    const auto head = local.outbox().head(atMost).result();
    if (!head || head->empty())
        return head ? Result<int>(0) : fail(head.error());
    std::vector<qint64> ids;
    for (const OutboxEntry &entry : *head)
        ids.push_back(entry.id);
    if (const auto done = central.deliver(*head).result(); !done)
        return fail(done.error());
    const auto gone = local.outbox().acknowledge(ids).result();
    return gone ? Result<int>(static_cast<int>(ids.size())) : fail(gone.error());
}
} // namespace

class DeliveryContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CentralStore> m_central;
    QString m_database;
    int m_count = 0;

    // A poll as it happens: mostly known prices, some revised, a new reading, a new health row.
    static FactBatch poll(int number)
    {
        FactBatch batch = mixedBatch(kDay + number * minutes(5), number);
        PriceSeries &prices = batch.prices[0];
        for (std::size_t i = 0; i < prices.points.size(); ++i) {
            const int changes = (number + static_cast<int>(i)) / 40; // every slot changes now and then
            prices.points[i].value = prices.points[i].value + Price::fromMicro(changes * 1'000);
        }
        prices.publication = kDay + number * minutes(5);
        return batch;
    }

    void compareStores(const QString &folder)
    {
        const QString difference = differenceOfStores(folder, *m_server, m_database);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer(); } // with fsync: a crash is the point
    void init()
    {
        QVERIFY(m_server->start());
        m_database = u"delivery_%1"_s.arg(++m_count);
        m_server->psql(u"CREATE DATABASE "_s + m_database, u"postgres"_s);
        m_central = CentralStore::create(m_server->url(u"postgres"_s, m_database), u"desk-1"_s);
    }
    void cleanup() { m_central.reset(); }

    void aServerAbsentAtStartGetsTheRowsInOrder()
    {
        m_server->stop();
        const QTemporaryDir dir;
        const auto local = openLocal(dir);
        for (int i = 0; i < 5; ++i)
            QVERIFY(local->facts().save(poll(i * 40), true).result());
        const auto down = forward(*local, *m_central);
        QVERIFY(!down);
        QVERIFY2(down.error().code == ErrorCode::DatabaseDown, qPrintable(down.error().text()));
        QVERIFY2(down.error().where.contains(QString::number(m_server->port())),
                 qPrintable(down.error().text()));
        QVERIFY(local->outbox().depth().result() == 5);

        QVERIFY(m_server->start());
        int delivered = 0;
        for (int i = 0; i < 10 && delivered < 5; ++i) {
            const auto some = forward(*local, *m_central, 2);
            QVERIFY2(some, qPrintable(some ? QString() : some.error().text()));
            delivered += *some;
        }
        QVERIFY(local->outbox().depth().result() == 0);
        compareStores(dir.path()); // the journal is equal only if the order was kept
    }

    /// QPSQL would end the statement there.
    void aNulInATextHoldsNothingUp()
    {
        const QTemporaryDir dir;
        const auto local = openLocal(dir);
        FactBatch batch = mixedBatch(kDay);
        batch.requests.front().error = u"no"_s + QChar(u'\0') + u"pe"_s;
        QVERIFY(local->facts().save(batch, true).result());
        QVERIFY(forward(*local, *m_central));
        QVERIFY(local->outbox().depth().result() == 0);
        QCOMPARE(m_server->psql(u"SELECT error_message FROM api_health_logs"_s, m_database), u"no\uFFFDpe"_s);
    }

    void aServerKilledInTheMiddleLosesAndDoublesNothing()
    {
        constexpr int kPolls = 120;
        const QTemporaryDir dir;
        const auto local = openLocal(dir);
        std::atomic<bool> saving{true};
        std::atomic<int> failures{0};
        std::thread forwarder([&] {
            while (saving || local->outbox().depth().result().value() > 0) {
                if (const auto some = forward(*local, *m_central); !some) {
                    ++failures;
                    if (some.error().code != ErrorCode::DatabaseDown)
                        qFatal("%s", qPrintable(some.error().text()));
                }
            }
        });
        std::mt19937 random(42);
        for (int i = 0; i < kPolls; ++i) {
            QVERIFY(local->facts().save(poll(i), true).result());
            if (i % 20 == 10) {
                QTest::qWait(
                    static_cast<int>(random() % 40)); // lands at another point of a delivery each time
                m_server->kill9();
                QVERIFY(local->facts().save(poll(i + 1), true).result()); // without a server nothing stops
                QVERIFY2(m_server->start(), qPrintable(m_server->log()));
            }
        }
        saving = false;
        forwarder.join();
        QVERIFY2(failures > 0, "the server was never missed: the test did not hit a delivery");
        compareStores(dir.path());
    }

    void aDeliveryRepeatedAfterALostAnswerDoublesNothing()
    {
        const QTemporaryDir dir;
        const auto local = openLocal(dir);
        for (int i = 0; i < 4; ++i)
            QVERIFY(local->facts().save(poll(i * 30), true).result());
        const auto head = local->outbox().head(10).result();
        QVERIFY(m_central->deliver(*head).result());
        const auto again = m_central->deliver(*head).result(); // as if the first answer had not arrived
        QVERIFY(again);
        QCOMPARE(again->rowsNew, 0);
        QCOMPARE(again->rowsRevised, 0);
        compareStores(dir.path());
    }

    void aRefusedEntryIsNamedAndStoresNothing()
    {
        FactBatch poisoned = priceBatch(kDay, {sampleSeries(kDay, 4, 0, QString(31, u'x'))}); // 30 fit
        const auto refused =
            m_central
                ->deliver({{7, mixedBatch(kDay), {}, 0}, {8, poisoned, {}, 0}, {9, mixedBatch(kDay), {}, 0}})
                .result();
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::RowRefused, qPrintable(refused.error().text()));
        QCOMPARE(refused.error().where, u"8"_s);
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM energy_prices"_s, m_database), u"0"_s);
        QVERIFY(m_central->deliver({{7, mixedBatch(kDay), {}, 0}, {9, mixedBatch(kDay), {}, 0}}).result());
    }

    void doublesInsideOneEntryAreOneRow()
    {
        FactBatch batch = mixedBatch(kDay);
        batch.plant.push_back(batch.plant[0]);
        batch.plant[1].voltageKv = 17.0;
        batch.prices[0].points.push_back(batch.prices[0].points[0]);
        const auto done = m_central->deliver({{1, batch, {}, 0}}).result();
        QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
        QCOMPARE(done->rowsNew, 98);
        QCOMPARE(m_server->psql(u"SELECT voltage_kv FROM plant_status"_s, m_database), u"17"_s);
    }

    void aBadUrlIsAConfigurationError()
    {
        const auto store = CentralStore::create(u"mysql://db/x"_s, u"desk-1"_s);
        QVERIFY(store->connect().result().error().code == ErrorCode::Config);
        store->close().waitForFinished();
        QVERIFY(store->connect().result().error().code == ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(DeliveryContractTest)
#include "delivery_contract_test.moc"
