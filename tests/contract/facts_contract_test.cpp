// What the local file and PostgreSQL promise alike: one suite, run against both.
#include "contract/store_under_test.h"
#include "store/fact_reader.h"
#include "store/health_reader.h"
#include "store/price_reader.h"
#include "support/sample_facts.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

class FactsContractTest : public QObject
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
    [[nodiscard]] std::vector<StoredSeries> allPrices()
    {
        auto found = readPrices(m_store->session(), {{}, {}, {}, kDay - hours(48), kDay + hours(480)});
        return found ? *found : std::vector<StoredSeries>();
    }
    [[nodiscard]] std::vector<PriceRevision> journal()
    {
        return readRevisions(m_store->session(), u"ckw"_s, kDay, kDay + hours(24)).value();
    }

private Q_SLOTS:
    void initTestCase() { m_server = startServer({u"fsync=off"_s}); }
    void cleanupTestCase() { m_server.reset(); }

    void init()
    {
        QFETCH(bool, postgres);
        m_folder = std::make_unique<QTemporaryDir>();
        m_store =
            postgres ? openPostgres(*m_server, u"facts_%1"_s.arg(++m_count)) : openSqlite(m_folder->path());
    }
    void cleanup() { m_store.reset(); }

    void sameFactsTwice_data() { engines(); }
    void sameFactsTwice()
    {
        const auto first = m_store->save(mixedBatch(kDay));
        QVERIFY2(first, qPrintable(first ? QString() : first.error().text()));
        QCOMPARE(first->rows, 98);
        QCOMPARE(first->rowsNew, 98);
        QCOMPARE(first->rowsRevised, 0);
        const auto second = m_store->save(mixedBatch(kDay));
        QVERIFY(second);
        QCOMPARE(second->rowsNew, 0);
        QCOMPARE(second->rowsRevised, 0);
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM energy_prices"_s), QStringList{u"96"_s});
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM plant_status"_s), QStringList{u"1"_s});
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM control_signals"_s), QStringList{u"1"_s});
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM api_health_logs"_s), QStringList{u"1"_s});
    }

    void pricesComeBackExactly_data() { engines(); }
    void pricesComeBackExactly()
    {
        PriceSeries series = sampleSeries(kDay, 100); // the long day of October has 100 slots
        const std::int64_t micros[] = {-12'345, 0, 1, 227'400, 283'456, 9'999'999'999, -9'999'999'999};
        for (std::size_t i = 0; i < std::size(micros); ++i)
            series.points[i].value = Price::fromMicro(micros[i]);
        QVERIFY(m_store->save(priceBatch(kDay, {series})));
        const auto found = allPrices();
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].key == series.key);
        QVERIFY(found[0].lastFetched == kDay);
        QCOMPARE(found[0].points.size(), series.points.size());
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            QVERIFY(found[0].points[i].start == series.points[i].start);
            QVERIFY(found[0].points[i].end == series.points[i].end);
            QCOMPARE(found[0].points[i].value.micro(), series.points[i].value.micro());
            QVERIFY(found[0].points[i].publication == series.publication);
            QCOMPARE(found[0].points[i].revision, 0);
        }
    }

    // So many that PostgreSQL gets them by COPY: the transaction number of its savepoint shows it.
    void manyNewPricesComeBackExactly_data() { engines(); }
    void manyNewPricesComeBackExactly()
    {
        QFETCH(bool, postgres);
        PriceSeries series = sampleSeries(kDay, 600);
        series.publication.reset();
        const std::int64_t micros[] = {-12'345, 0, 1, 99, 100, 1'000'000, 9'999'999'999, -9'999'999'999};
        for (std::size_t i = 0; i < std::size(micros); ++i)
            series.points[i].value = Price::fromMicro(micros[i]);
        series.points[1].implausible = true;
        FactBatch batch = mixedBatch(kDay);
        batch.prices = {series};
        const auto saved = m_store->save(batch);
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text()));
        QCOMPARE(saved->rowsNew, 602);
        QCOMPARE(saved->rowsRevised, 0);
        const auto found = allPrices();
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].key == series.key);
        QCOMPARE(found[0].points.size(), series.points.size());
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            QVERIFY(found[0].points[i].start == series.points[i].start);
            QVERIFY(found[0].points[i].end == series.points[i].end);
            QCOMPARE(found[0].points[i].value.micro(), series.points[i].value.micro());
            QVERIFY(!found[0].points[i].publication);
            QCOMPARE(found[0].points[i].implausible, i == 1);
        }
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM energy_price_revisions"_s), QStringList{u"0"_s});
        if (postgres)
            QCOMPARE(m_store->rows(u"SELECT count(*) FROM energy_prices p, plant_status s"
                                   " WHERE p.xmin::text <> s.xmin::text"_s),
                     QStringList{u"600"_s});
    }

    // What COPY does not take the other way takes.
    void manyNewPricesComeWithoutCopyToo_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("PostgreSQL") << true;
    }
    void manyNewPricesComeWithoutCopyToo()
    {
        QCOMPARE(m_store->change(u"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                                 " IF current_query() LIKE 'COPY%' THEN RAISE 'no COPY here'; END IF;"
                                 " RETURN NULL; END $$"_s),
                 QString());
        QCOMPARE(m_store->change(u"CREATE TRIGGER a_refuse BEFORE INSERT ON energy_prices"
                                 " FOR EACH STATEMENT EXECUTE FUNCTION refuse()"_s),
                 QString());
        const auto saved = m_store->save(priceBatch(kDay, {sampleSeries(kDay, 600)}));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text()));
        QCOMPARE(saved->rowsNew, 600);
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM energy_prices"_s), QStringList{u"600"_s});
        PriceSeries tooLong = sampleSeries(kDay, 600, 1, QString(40, u'x'));
        const auto refused = m_store->save(priceBatch(kDay, {tooLong}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RowRefused);
    }

    void queriesChooseSeries_data() { engines(); }
    void queriesChooseSeries()
    {
        QVERIFY(m_store->save(
            priceBatch(kDay, {sampleSeries(kDay, 8), sampleSeries(kDay, 8, 1, u"business_dynamic"_s),
                              sampleSeries(kDay, 8, 2, u"home_dynamic"_s, TariffType::Grid)})));
        const auto ask = [&](PriceQuery query) { return readPrices(m_store->session(), query).value(); };
        QCOMPARE(ask({{}, {}, {}, kDay, kDay + hours(2)}).size(), 3U);
        QCOMPARE(ask({u"ckw"_s, {u"home_dynamic"_s}, {}, kDay, kDay + hours(2)}).size(), 2U);
        const auto one =
            ask({u"ckw"_s, {u"home_dynamic"_s}, {TariffType::Grid}, kDay + minutes(15), kDay + minutes(45)});
        QCOMPARE(one.size(), 1U);
        QCOMPARE(one[0].points.size(), 2U); // from <= start < to
        QVERIFY(one[0].points[0].start == kDay + minutes(15));
        QVERIFY(ask({u"other"_s, {}, {}, kDay, kDay + hours(2)}).empty());
    }

    void aChangedPriceIsOneRevision_data() { engines(); }
    void aChangedPriceIsOneRevision()
    {
        PriceSeries series = sampleSeries(kDay, 96);
        QVERIFY(m_store->save(priceBatch(kDay, {series})));
        const Price before = series.points[50].value;
        series.points[50].value = before + Price::fromMicro(5'000);
        series.publication = *series.publication + minutes(43);
        series.points.resize(60);
        const auto revised = m_store->save(priceBatch(kDay + hours(1), {series}));
        QVERIFY(revised);
        QCOMPARE(revised->rowsNew, 0);
        QCOMPARE(revised->rowsRevised, 1);
        const auto entries = journal();
        QCOMPARE(entries.size(), 1U);
        QVERIFY(entries[0].key == series.key && entries[0].start == series.points[50].start);
        QVERIFY(entries[0].before == before && entries[0].after == series.points[50].value);
        QVERIFY(entries[0].publication == series.publication && entries[0].recordedAt == kDay + hours(1));
        QCOMPARE(entries[0].revision, 1);
        const auto found = allPrices();
        QCOMPARE(found[0].points[50].revision, 1);
        QCOMPARE(found[0].points[49].revision, 0);
        QVERIFY(m_store->save(priceBatch(kDay + hours(2), {series}))); // the same again: no second revision
        QCOMPARE(journal().size(), 1U);
    }

    void aNewPublicationOfTheSameValueIsNoRevision_data() { engines(); }
    void aNewPublicationOfTheSameValueIsNoRevision()
    {
        PriceSeries series = sampleSeries(kDay, 4);
        QVERIFY(m_store->save(priceBatch(kDay, {series})));
        series.publication = *series.publication + minutes(10);
        const auto again = m_store->save(priceBatch(kDay + hours(1), {series}));
        QVERIFY(again);
        QCOMPARE(again->rowsRevised, 0);
        QVERIFY(journal().empty());
        QVERIFY(allPrices()[0].points[0].publication == series.publication);
    }

    void anOlderPublicationChangesNothing_data() { engines(); }
    void anOlderPublicationChangesNothing()
    {
        const PriceSeries series = sampleSeries(kDay, 4);
        QVERIFY(m_store->save(priceBatch(kDay, {series})));
        PriceSeries older = sampleSeries(kDay, 4, 7);
        older.publication = *series.publication - minutes(1);
        const auto late = m_store->save(priceBatch(kDay + hours(1), {older}));
        QVERIFY(late);
        QCOMPARE(late->rowsRevised, 0);
        QVERIFY(allPrices()[0].points[0].value == series.points[0].value);
        QVERIFY(journal().empty());
    }

    void withoutPublicationTheFetchDecides_data() { engines(); }
    void withoutPublicationTheFetchDecides()
    {
        PriceSeries series = sampleSeries(kDay, 1);
        series.publication.reset();
        PriceSeries changed = sampleSeries(kDay, 1, 7);
        changed.publication.reset();
        QVERIFY(m_store->save(priceBatch(kDay, {series})));
        QCOMPARE(m_store->save(priceBatch(kDay - hours(1), {changed}))->rowsRevised, 0);
        QCOMPARE(m_store->save(priceBatch(kDay + hours(1), {changed}))->rowsRevised, 1);
        QVERIFY(!allPrices()[0].points[0].publication);
    }

    void whatIsImplausibleIsKeptAndMarked_data() { engines(); }
    void whatIsImplausibleIsKeptAndMarked()
    {
        FactBatch batch = mixedBatch(kDay);
        batch.prices[0].points[3].implausible = true;
        batch.plant[0].implausible = PlantQuantities(PlantQuantity::Time) | PlantQuantity::Voltage;
        batch.controlSignals[0].implausible = true;
        QVERIFY(m_store->save(batch));
        QCOMPARE(m_store->rows(u"SELECT implausible FROM energy_prices WHERE implausible IS NOT NULL"_s),
                 QStringList{u"value"_s});
        QCOMPARE(m_store->rows(u"SELECT implausible FROM plant_status"_s),
                 QStringList{u"timestamp,voltage_kv"_s});
        QVERIFY(allPrices()[0].points[3].implausible && !allPrices()[0].points[2].implausible);
        QVERIFY(readPlant(m_store->session(), u"ckw"_s, kDay, kDay + hours(1))->at(0).reading ==
                batch.plant[0]);
        QVERIFY(readSignals(m_store->session(), u"ckw"_s, kDay, kDay + hours(3))->at(0).signal ==
                batch.controlSignals[0]);
        // The same values, looked at again and found right.
        batch.fetchedAt += minutes(5);
        batch.prices[0].points[3].implausible = false;
        batch.plant[0].implausible = {};
        batch.controlSignals[0].implausible = false;
        QCOMPARE(m_store->save(batch)->rowsRevised, 0);
        for (const QString &table : {u"energy_prices"_s, u"plant_status"_s, u"control_signals"_s})
            QCOMPARE(m_store->rows(u"SELECT 1 FROM "_s + table + u" WHERE implausible IS NOT NULL"_s),
                     QStringList());
    }

    void missingIsMissing_data() { engines(); }
    void missingIsMissing()
    {
        const FactBatch batch = mixedBatch(kDay);
        QVERIFY(m_store->save(batch));
        const auto found = readPlant(m_store->session(), u"ckw"_s, kDay, kDay + hours(1)).value();
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].reading == batch.plant[0]);
        QVERIFY(!found[0].reading.reactivePowerMvar && found[0].reading.windSpeedKmh == 0.0);
        QVERIFY(found[0].ingestedAt == kDay);
        QCOMPARE(m_store->rows(u"SELECT reactive_power_mvar FROM plant_status"_s), QStringList{u"-"_s});
    }

    void signalsOverlapARange_data() { engines(); }
    void signalsOverlapARange()
    {
        const FactBatch batch = mixedBatch(kDay); // 01:00 to 01:30
        QVERIFY(m_store->save(batch));
        const auto in = [&](UtcTime from, UtcTime to) {
            return readSignals(m_store->session(), u"ckw"_s, from, to).value();
        };
        QCOMPARE(in(kDay + minutes(75), kDay + minutes(80)).size(), 1U);
        QVERIFY(in(kDay + minutes(75), kDay + minutes(80))[0].signal == batch.controlSignals[0]);
        QVERIFY(in(kDay, kDay + hours(1)).empty());
        QVERIFY(in(kDay + minutes(90), kDay + hours(3)).empty());
        QVERIFY(readLatestSignalDate(m_store->session(), u"ckw"_s).value() == batch.controlSignals[0].date);
        QVERIFY(!readLatestSignalDate(m_store->session(), u"other"_s).value());
    }

    void requestsKeepTheirPhases_data() { engines(); }
    void requestsKeepTheirPhases()
    {
        FactBatch batch = mixedBatch(kDay);
        batch.requests[0].outcome = Outcome::Http5xx;
        batch.requests[0].httpStatus = 503;
        batch.requests[0].error = u"no \"answer\", O'Neil"_s;
        QVERIFY(m_store->save(batch));
        const auto windows = readRequests(m_store->session(), kDay, kDay + hours(1)).value();
        QCOMPARE(windows.size(), 1U);
        const RequestRecord &record = windows[0].requests.at(0);
        QCOMPARE(record.error, batch.requests[0].error);
        QVERIFY(record.outcome == Outcome::Http5xx && record.httpStatus == 503);
        QVERIFY(!record.phases.tls && record.phases.transfer == std::chrono::milliseconds(0));
        QCOMPARE(
            m_store->rows(u"SELECT success, tls_ms, wait_ms FROM api_health_logs"_s).at(0).section(u'|', 1),
            u"-|30"_s);
    }

    void alertsFollowTheirTransitions_data() { engines(); }
    void alertsFollowTheirTransitions()
    {
        const auto pending = sampleTransition(u"i1"_s, AlertState::Pending, kDay);
        const auto firing = sampleTransition(u"i1"_s, AlertState::Firing, kDay + minutes(2));
        QVERIFY(m_store->saveTransitions({pending, firing}));
        QVERIFY(m_store->saveTransitions({pending}));
        const auto found = readTransitions(m_store->session(), kDay, kDay + hours(1), 10).value();
        QCOMPARE(found.size(), 2U);
        QVERIFY(found[0].to == AlertState::Firing && found[1].to == AlertState::Pending);
        QVERIFY(found[0].severity == Severity::Critical && found[0].notified);
        QCOMPARE(m_store->rows(u"SELECT incident_id, state FROM alerts"_s), QStringList{u"i1|firing"_s});
        QVERIFY(!firing.message.isEmpty() && found[0].message == firing.message);
        QCOMPARE(m_store->rows(u"SELECT message_key, message_facts, message FROM alerts"_s),
                 QStringList{u"call_failed|{\"endpoint\":\"plant\",\"http_status\":503}|"_s + firing.text});
        QCOMPARE(readTransitions(m_store->session(), kDay, kDay + hours(1), 1).value().size(), 1U);
    }

    // Of an older program, or of somebody else.
    void anAlertWithoutAKeyKeepsItsText_data() { engines(); }
    void anAlertWithoutAKeyKeepsItsText()
    {
        AlertTransition old = sampleTransition(u"i1"_s, AlertState::Firing, kDay);
        old.message = {};
        QVERIFY(m_store->saveTransitions({old}));
        QCOMPARE(m_store->rows(u"SELECT count(*) FROM alert_transitions WHERE message_key IS NULL"
                               " AND message_facts IS NULL"_s),
                 QStringList{u"1"_s});
        const auto found = readTransitions(m_store->session(), kDay, kDay + hours(1), 1).value();
        QVERIFY(found.front().message.isEmpty());
        QCOMPARE(found.front().text, old.text);
    }

    void anAlertWithoutSourceIsKept_data() { engines(); }
    void anAlertWithoutSourceIsKept()
    {
        AlertTransition central = sampleTransition(u"i1"_s, AlertState::Firing, kDay);
        central.sourceId = QString(); // the central database belongs to no source
        central.target = QString();
        const auto saved = m_store->saveTransitions({central});
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text()));
        QCOMPARE(m_store->rows(u"SELECT incident_id, source_id, target FROM alerts"_s),
                 QStringList{u"i1||"_s});
        QCOMPARE(m_store->rows(u"SELECT source_id, target FROM alert_transitions"_s), QStringList{u"|"_s});
    }

    void theJournalIsAppendOnly_data() { engines(); }
    void theJournalIsAppendOnly()
    {
        QVERIFY(m_store->save(priceBatch(kDay, {sampleSeries(kDay, 1)})));
        QVERIFY(m_store->save(priceBatch(kDay + hours(1), {sampleSeries(kDay, 1, 9)})));
        QVERIFY(
            m_store->change(u"UPDATE energy_price_revisions SET new_value = 1"_s).contains(u"append-only"));
        QVERIFY(m_store->change(u"DELETE FROM energy_price_revisions"_s).contains(u"append-only"));
        QCOMPARE(journal().size(), 1U);
    }

    void statementsOfTheOriginalDesignStillWork_data() { engines(); }
    void statementsOfTheOriginalDesignStillWork()
    {
        // Column names and order of the original tables; the added columns fill themselves.
        QFETCH(bool, postgres);
        const QString now = postgres ? u"now()"_s : u"1791928800000"_s;
        QCOMPARE(m_store->change(
                     u"INSERT INTO energy_prices (publication_timestamp, start_timestamp, end_timestamp,"
                     " tariff_type, unit, value) VALUES (%1, %1, %1, 'grid', 'CHF_kWh', 0.1)"_s.arg(now)),
                 QString());
        QCOMPARE(
            m_store->change(u"INSERT INTO api_health_logs (endpoint, status_code, response_time_ms, success,"
                            " error_message) VALUES ('/plant/live', 200, 12, true, NULL)"_s),
            QString());
        QCOMPARE(
            m_store->change(u"INSERT INTO plant_status (plant_id, timestamp, operational_status, voltage_kv)"
                            " VALUES ('lutersarni', %1, 'running', 16.9)"_s.arg(now)),
            QString());
    }
};

QTEST_GUILESS_MAIN(FactsContractTest)
#include "facts_contract_test.moc"
