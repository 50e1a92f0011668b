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
    void whatIsOverIsNotOwed();
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

// The first poll in the evening meets tomorrow's prices: of a source that keeps nothing else today's never
// come.
void CoverageTest::whatIsOverIsNotOwed()
{
    const UtcTime evening = *parseIsoTime("2026-10-14T19:00:00+02:00");
    const PriceCoverage coverage{MarketDay::containing(evening), {{u"dynamic"_s, 0, 96}}};
    SourceConfig source;
    source.history = std::chrono::days(0);
    std::vector<PublicationStatus> told = coverage.allStatuses(source, evening);
    QCOMPARE(told.size(), 1U);
    QVERIFY(told.front().state == PublicationState::Complete);
    source.history = std::chrono::days(30); // it can be asked for them
    told = coverage.allStatuses(source, evening);
    QCOMPARE(told.size(), 2U);
    QVERIFY(told.front().state == PublicationState::Missing);
    source.history = std::chrono::days(0); // nothing came at all
    const PriceCoverage nothing{coverage.today, {{u"dynamic"_s, 0, 0}}};
    QCOMPARE(nothing.allStatuses(source, evening).size(), 2U);
}

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
