// What the API health page reads of a real store: the calls as they arrive, and nothing while it is hidden.
#include "desktop/health/health_feed.h"
#include "engine/engine.h"
#include "store/local_store.h"
#include "support/await.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

RequestRecord call(const QString &id, UtcTime at, Outcome outcome)
{
    RequestRecord record;
    record.requestId = u"00000000-0000-4000-8000-00000000000"_s + id;
    record.sourceId = u"ckw"_s;
    record.endpoint = Endpoint::Plant;
    record.checkedAt = at;
    record.outcome = outcome;
    record.phases.total = 141ms;
    return record;
}

class HealthFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        EngineOptions options;
        options.config = *parseConfig("[[source]]\nid = \"ckw\"\n", m_dir->filePath(u"etcm.toml"_s));
        options.config.dataDir = m_dir->path();
        options.poll = false;
        m_engine = std::make_unique<Engine>(std::move(options));
        QVERIFY(await(m_engine->start()));
        m_feed = std::make_unique<HealthFeed>(*m_engine);
        connect(m_feed.get(), &HealthFeed::ready, this, [this](const HealthPageSnapshot &snapshot) {
            m_shown = snapshot;
            ++m_times;
        });
        m_times = 0;
    }

    void cleanup()
    {
        m_feed.reset();
        await(done(m_engine->stop()));
        m_engine.reset();
    }

    void readsWhatIsStoredAndWhatArrives()
    {
        store({call(u"1"_s, now() - 70min, Outcome::Ok), call(u"2"_s, now() - 60min, Outcome::Http5xx)});
        m_feed->setActive(true);
        QTRY_COMPARE(calls(), 2);
        QCOMPARE(m_shown.errors.rows.size(), 1U);
        store({call(u"3"_s, now() - 65min, Outcome::Ok)}); // delivered late: it belongs in between
        Q_EMIT m_engine->statusChanged();
        QTRY_COMPARE(calls(), 3);
        const CallDots *plant = callsOf(m_shown, {u"ckw"_s, Endpoint::Plant});
        QVERIFY(plant->dots.back().failed);
    }

    // Hours that nobody has rolled up yet are counted from their calls.
    void longRangesAreReadToo()
    {
        store({call(u"1"_s, now() - 4 * 24h, Outcome::Ok)});
        m_feed->setRange(LatencyRange::Month);
        m_feed->setActive(true);
        QTRY_COMPARE(m_times, 1);
        const auto plant = std::ranges::find(m_shown.latency.rows, u"Plant"_s, &SpreadRow::title);
        QVERIFY(plant != m_shown.latency.rows.end());
        QVERIFY(plant->p50 && std::abs(*plant->p50 - 141) <= 141 / 64.0 + 1); // the middle of a bucket
        m_feed->setRange(LatencyRange::Hour);
        QCOMPARE(m_times, 2); // what is known is told in another way at once
    }

    void aHiddenOneIsLeftAlone()
    {
        Q_EMIT m_engine->statusChanged();
        m_feed->setActive(true);
        m_feed->setActive(false); // its answers come late
        store({call(u"1"_s, now() - 70min, Outcome::Ok)});
        Q_EMIT m_engine->statusChanged();
        QCoreApplication::processEvents();
        QCOMPARE(m_times, 0);
        m_feed->setActive(true);
        QTRY_COMPARE(calls(), 1);
    }

private:
    [[nodiscard]] UtcTime now() const { return m_engine->clock().now(); }
    void store(std::vector<RequestRecord> records)
    {
        FactBatch batch;
        batch.sourceId = u"ckw"_s;
        batch.fetchedAt = now();
        batch.requests = std::move(records);
        QVERIFY(m_engine->store().facts().save(batch, false).result());
    }
    [[nodiscard]] int calls() const
    {
        const CallDots *plant = callsOf(m_shown, {u"ckw"_s, Endpoint::Plant});
        return plant ? static_cast<int>(plant->dots.size()) : 0;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<HealthFeed> m_feed;
    HealthPageSnapshot m_shown;
    int m_times = 0;
};

} // namespace

QTEST_MAIN(HealthFeedTest)
#include "health_feed_test.moc"
