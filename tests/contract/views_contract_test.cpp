// The views, on both engines: what dashboards of the original design read.
#include "contract/store_under_test.h"
#include "domain/clock.h"
#include "support/sample_facts.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

class ViewsContractTest : public QObject
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
    void saveRequest(Outcome outcome, UtcTime at, int number)
    {
        FactBatch batch = priceBatch(at, {});
        RequestRecord record;
        record.requestId = u"r%1"_s.arg(number);
        record.sourceId = u"ckw"_s;
        record.endpoint = Endpoint::Plant;
        record.checkedAt = at;
        record.outcome = outcome;
        record.phases.total = std::chrono::milliseconds(40);
        batch.requests = {record};
        QVERIFY(m_store->save(batch));
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }
    void init()
    {
        QFETCH(bool, postgres);
        m_folder = std::make_unique<QTemporaryDir>();
        m_store =
            postgres ? openPostgres(*m_server, u"views_%1"_s.arg(++m_count)) : openSqlite(m_folder->path());
    }
    void cleanup() { m_store.reset(); }

    void emptyTablesGiveEmptyViews_data() { engines(); }
    void emptyTablesGiveEmptyViews()
    {
        for (const QString &view : {u"v_latest_prices"_s, u"v_current_prices"_s, u"v_latest_plant_status"_s,
                                    u"v_api_health_summary"_s})
            QCOMPARE(m_store->rows(u"SELECT * FROM "_s + view), QStringList());
    }

    void latestPricesAreOnePerType_data() { engines(); }
    void latestPricesAreOnePerType()
    {
        QVERIFY(m_store->save(
            priceBatch(kDay, {sampleSeries(kDay, 8), sampleSeries(kDay, 8, 500'000, u"business_dynamic"_s),
                              sampleSeries(kDay, 4, 0, u"home_dynamic"_s, TariffType::Grid)})));
        QCOMPARE(
            m_store
                ->rows(u"SELECT tariff_type, round(value, 3), unit, tariff_name FROM v_latest_prices"
                       " ORDER BY tariff_type"_s)
                .replaceInStrings(u"0.130"_s, u"0.13"_s)
                .replaceInStrings(u"0.170"_s, u"0.17"_s),
            (QStringList{u"grid|0.13|CHF_kWh|home_dynamic"_s, u"integrated|0.17|CHF_kWh|home_dynamic"_s}));
    }

    void currentPricesHoldNow_data() { engines(); }
    void currentPricesHoldNow()
    {
        const UtcTime now = SystemClock().now();
        PriceSeries around = sampleSeries(now - minutes(40), 6); // the third slot holds now
        PriceSeries past = sampleSeries(now - hours(5), 4, 0, u"home_dynamic"_s, TariffType::Grid);
        QVERIFY(m_store->save(priceBatch(now, {around, past})));
        const QStringList rows = m_store->rows(u"SELECT tariff_type, value FROM v_current_prices"_s);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].section(u'|', 0, 0), u"integrated"_s);
        QCOMPARE(rows[0].section(u'|', 1).toDouble(), around.points[2].value.toDouble());
    }

    void latestPlantStatusIsOnePerPlant_data() { engines(); }
    void latestPlantStatusIsOnePerPlant()
    {
        FactBatch batch = mixedBatch(kDay, 1);
        batch.plant.push_back(batch.plant[0]);
        batch.plant[1].timestamp += minutes(5);
        batch.plant[1].voltageKv = 17.5;
        batch.plant.push_back(batch.plant[0]);
        batch.plant[2].plantId = u"other"_s;
        QVERIFY(m_store->save(batch));
        QCOMPARE(m_store->rows(u"SELECT plant_id, voltage_kv FROM v_latest_plant_status ORDER BY plant_id"_s),
                 (QStringList{u"lutersarni|17.5"_s, u"other|16.9"_s}));
        // One whose time cannot be right is not the latest.
        batch.plant[0].timestamp += hours(2);
        batch.plant[0].implausible = PlantQuantity::Time;
        batch.plant[2].timestamp += hours(2);
        batch.plant[2].voltageKv = 99;
        batch.plant[2].implausible = PlantQuantity::Voltage;
        QVERIFY(m_store->save(batch));
        QCOMPARE(m_store->rows(u"SELECT plant_id, voltage_kv FROM v_latest_plant_status ORDER BY plant_id"_s),
                 (QStringList{u"lutersarni|17.5"_s, u"other|99"_s}));
    }

    void whatIsDoubtedIsSaidInTheLastColumn_data() { engines(); }
    void whatIsDoubtedIsSaidInTheLastColumn()
    {
        const UtcTime now = SystemClock().now();
        PriceSeries series = sampleSeries(now - minutes(40), 6); // the third slot holds now
        series.points[2].implausible = series.points[5].implausible = true;
        FactBatch batch = mixedBatch(kDay, 1);
        batch.fetchedAt = now;
        batch.prices = {series};
        batch.plant[0].implausible = PlantQuantity::Voltage;
        QVERIFY(m_store->save(batch));
        for (const QString &view : {u"v_latest_prices"_s, u"v_current_prices"_s}) {
            QCOMPARE(m_store->rows(u"SELECT implausible FROM "_s + view), QStringList{u"value"_s});
            QVERIFY(m_store->rows(u"SELECT * FROM "_s + view).at(0).endsWith(u"|value"));
        }
        QVERIFY(m_store->rows(u"SELECT * FROM v_latest_plant_status"_s).at(0).endsWith(u"|voltage_kv"));
        series.points[2].implausible = false;
        batch = priceBatch(now + std::chrono::seconds(1), {series});
        QVERIFY(m_store->save(batch));
        QCOMPARE(m_store->rows(u"SELECT implausible FROM v_current_prices"_s), QStringList{u"-"_s});
    }

    void pricesOfAnImpossibleTimeAreNotTheLatest_data() { engines(); }
    void pricesOfAnImpossibleTimeAreNotTheLatest()
    {
        const auto marked = [](PriceSeries series) {
            for (PricePoint &point : series.points)
                point.implausible = true;
            return series;
        };
        PriceSeries ahead = marked(sampleSeries(kDay + hours(2), 2));
        ahead.publication = kDay + hours(3);
        PriceSeries ages = marked(sampleSeries(kDay + hours(24 * 365 * 3), 1));
        ages.publication = kDay;
        QVERIFY(m_store->save(priceBatch(kDay, {sampleSeries(kDay, 4), ahead, ages})));
        QCOMPARE(m_store->rows(u"SELECT implausible, count(*) FROM energy_prices WHERE implausible"
                               " IS NOT NULL GROUP BY implausible ORDER BY 2"_s),
                 (QStringList{u"value,start_timestamp|1"_s, u"value,publication_timestamp|2"_s}));
        QCOMPARE(m_store->rows(u"SELECT round(value, 2), implausible FROM v_latest_prices"_s),
                 QStringList{u"0.13|-"_s});
        // Fetched again when the publication has come, they are as good as any.
        ahead.points[0].implausible = ahead.points[1].implausible = false;
        QVERIFY(m_store->save(priceBatch(kDay + hours(4), {ahead})));
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM energy_prices WHERE implausible IS NOT NULL"_s),
                 QStringList{u"1"_s});
    }

    void healthSummaryCountsWhatWasObserved_data() { engines(); }
    void healthSummaryCountsWhatWasObserved()
    {
        const UtcTime now = SystemClock().now();
        int number = 0;
        for (const Outcome outcome :
             {Outcome::Ok, Outcome::NotPublished, Outcome::Partial, Outcome::Http5xx}) {
            ++number;
            saveRequest(outcome, now - minutes(number), number);
        }
        saveRequest(Outcome::Ok, now - hours(25), ++number);
        const auto summary = [&] {
            return m_store->rows(u"SELECT endpoint, total_checks, successful_checks,"
                                 " CAST(success_rate AS integer), CAST(avg_response_time_ms AS integer)"
                                 " FROM v_api_health_summary"_s);
        };
        QCOMPARE(summary(), QStringList{u"plant|4|3|75|40"_s});
        // Whatever is neutral for the health rules is no check here either.
        for (int i = 0; i <= static_cast<int>(Outcome::Unknown); ++i) {
            if (healthEffect(static_cast<Outcome>(i)) == HealthEffect::Neutral)
                saveRequest(static_cast<Outcome>(i), now - minutes(1), ++number);
        }
        QCOMPARE(number, 7);
        QCOMPARE(summary(), QStringList{u"plant|4|3|75|40"_s});
    }
};

QTEST_GUILESS_MAIN(ViewsContractTest)
#include "views_contract_test.moc"
