// How often the rows of an answer's prices are copied: once into the rows of the store, and on the way out
// not at all.
#include "base/taken.h"
#include "base/when_answered.h"
#include "domain/market_day.h"
#include "engine/pipeline.h"
#include "fake_api_client.h"
#include "support/await.h"
#include "support/block_counter.h"
#include "support/sample_facts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr int kSlots = 173; // no power of two, nor of any list beside
constexpr UtcTime kFrom = kDay;
constexpr UtcTime kTo = kDay + kSlots * kSlotLength;
using Series = Result<std::vector<StoredSeries>>;

QByteArray answerOf(int slotCount)
{
    QByteArrayList list;
    for (int i = 0; i < slotCount; ++i)
        list += "{\"start_timestamp\":\"" + formatIsoUtc(kFrom + i * kSlotLength) +
                "\",\"end_timestamp\":\"" + formatIsoUtc(kFrom + (i + 1) * kSlotLength) +
                "\",\"grid\":[{\"unit\":\"CHF_kWh\",\"value\":0.1}]}";
    return "{\"prices\":[" + list.join(',') + "]}";
}

QCoro::Task<Series> readOf(LocalFacts &facts)
{
    co_return co_await taken(facts.prices({{}, {}, {}, kFrom, kTo}));
}

std::size_t pointsOf(const Series &series)
{
    return series && series->size() == 1 ? series->front().points.size() : 0;
}
} // namespace

class PriceCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(LocalStore::open(m_folder->path()).value());
    }

    void anAnswerBecomesRowsOnce_data()
    {
        QTest::addColumn<std::size_t>("row");
        QTest::newRow("as it is parsed") << sizeof(PricePoint);
        QTest::newRow("as it is stored") << sizeof(StoredPoint);
    }
    // The one list that is made, and nothing but it.
    void anAnswerBecomesRowsOnce()
    {
        QFETCH(const std::size_t, row);
        FakeApiClient client;
        client.steps.push_back({Outcome::Ok, 200, answerOf(kSlots), ErrorCode::Network, {}, true});
        ManualClock clock{kFrom + 12h};
        Pipeline pipeline(client, *m_store, clock, false);
        PollJob job;
        job.source.id = u"ckw"_s;
        job.source.dialect = DialectId::CkwPublic;
        job.source.baseUrl = QUrl(u"http://127.0.0.1:9/api/v1"_s);
        job.source.tariffNames = {u"home_dynamic"_s};
        job.source.endpoints = {Endpoint::Prices};
        job.range = {kFrom, kTo};
        const BlockCounter counter(kSlots * row);
        const PollResult result = await(pipeline.poll(std::move(job)));
        QCOMPARE(result.report.rowsNew, kSlots);
        QCOMPARE(counter.count(), 1);
    }

    void aSavedBatchIsSharedNotCopied()
    {
        const BlockCounter counter(kSlots * sizeof(PricePoint));
        const auto batch = std::make_shared<const FactBatch>(priceBatch(kDay, {sampleSeries(kFrom, kSlots)}));
        const int made = counter.count();
        QCOMPARE(m_store->facts().save(batch, true).result()->rowsNew, kSlots);
        QCOMPARE(counter.count(), made);
    }

    void whatIsReadIsMoved()
    {
        QVERIFY(m_store->facts().save(priceBatch(kDay, {sampleSeries(kFrom, kSlots)}), false).result());
        const BlockCounter counter(kSlots * sizeof(StoredPoint));
        QCOMPARE(pointsOf(await(readOf(m_store->facts()))), std::size_t(kSlots));
        QObject window;
        std::vector<StoredSeries> shown;
        whenAnswered(&window, m_store->facts().prices({{}, {}, {}, kFrom, kTo}),
                     [&shown](Series series) { shown = std::move(*series); });
        QTRY_COMPARE(shown.size(), std::size_t(1));
        QCOMPARE(shown.front().points.size(), std::size_t(kSlots));
        QCOMPARE(counter.count(), 0);
        const std::vector<StoredSeries> copy = shown; // that one would be seen
        QCOMPARE(copy.size() + static_cast<std::size_t>(counter.count()), std::size_t(2));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
};

QTEST_GUILESS_MAIN(PriceCopiesTest)
#include "price_copies_test.moc"
