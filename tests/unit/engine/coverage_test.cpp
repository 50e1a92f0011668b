// How complete stored prices are, in quarter-hours, whatever the length of the slots that came.
#include "engine/coverage.h"
#include "store/local_store.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slotsOfAnyLengthCount_data();
    void slotsOfAnyLengthCount();
};

void CoverageTest::slotsOfAnyLengthCount_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("quarter-hours") << 15;
    QTest::newRow("half-hours") << 30;
    QTest::newRow("hours") << 60;
}

void CoverageTest::slotsOfAnyLengthCount()
{
    QFETCH(const int, minutes);
    const auto length = std::chrono::minutes(minutes);
    const UtcTime noon = *parseIsoTime("2026-10-14T12:00:00+02:00");
    const MarketDay today = MarketDay::containing(noon);
    PriceSeries series{{u"vse"_s, u"dynamic"_s, TariffType::Integrated, u"CHF_kWh"_s}, {}, {}};
    for (UtcTime slot = today.start(); slot < today.next().end() - length; slot += length)
        series.points.push_back({slot, slot + length, Price::fromMicro(210'000)});
    QTemporaryDir folder;
    const auto store = std::move(LocalStore::open(folder.path()).value());
    FactBatch batch;
    batch.sourceId = u"vse"_s;
    batch.fetchedAt = noon;
    batch.prices = {series};
    QVERIFY(store->facts().save(batch, false).result());

    SourceConfig source;
    source.id = u"vse"_s;
    source.tariffNames = {u"dynamic"_s};
    const PriceCoverage coverage = await(priceCoverage(store->facts(), source, noon)).value();
    QCOMPARE(coverage.products.front().today, 96);
    QCOMPARE(coverage.products.front().tomorrow, 96 - minutes / 15);
    QVERIFY(coverage.knownUntil() == today.end());
}

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
