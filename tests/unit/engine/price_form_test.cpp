// Prices that go on in another unit or shape: an outcome to be alarmed about, nothing rescaled, no second
// series; remembered over restarts until someone says that it is right.
#include "fake_api_client.h"
#include "support/await.h"

#include "domain/market_day.h"
#include "engine/pipeline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T12:00:00Z");

SourceConfig vse()
{
    SourceConfig source;
    source.id = u"u"_s;
    source.dialect = DialectId::VseTariffs;
    source.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
    source.tariffNames = {u"vario"_s};
    source.endpoints = {Endpoint::Prices};
    return source;
}

// Four slots from 10:00Z; `components` is what stands in each, "%" is the slot's number.
QByteArray body(const QByteArray &components, const QByteArray &fromThird = {})
{
    QByteArray slots_;
    for (int i = 0; i < 4; ++i) {
        const UtcTime start = *parseIsoTime("2026-10-14T10:00:00Z") + i * kSlotLength;
        slots_ += (i ? ",{\"start_timestamp\":\"" : "{\"start_timestamp\":\"") + formatIsoUtc(start) +
                  "\",\"end_timestamp\":\"" + formatIsoUtc(start + kSlotLength) + "\"," +
                  (i >= 2 && !fromThird.isEmpty() ? fromThird : components) + '}';
    }
    return "{\"publication_timestamp\":\"2026-10-13T12:48:00Z\",\"prices\":[" + slots_ + "]}";
}

const QByteArray kGrid = R"("grid":[{"unit":"CHF_kWh","value":0.1}])";
const QByteArray kBoth = kGrid + R"(,"metering":[{"unit":"CHF_m","value":5}])";
} // namespace

class PriceFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changes_data();
    void changes();
    void plantInAnotherUnit();
    void rememberedOverARestart();
    void anOlderFileKnowsItsUnits();
    void acceptedChangeIsTheNewForm();
    void formKeepsItsText();

private:
    PollResult poll(const QByteArray &answer, Endpoint endpoint = Endpoint::Prices);
    void reopen();
    [[nodiscard]] QStringList storedUnits();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    FakeApiClient m_client;
    ManualClock m_clock{kNow};
};

void PriceFormTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
    m_client.steps.clear();
}

void PriceFormTest::reopen()
{
    if (m_store)
        m_store->close().waitForFinished();
    m_store.reset();
    Result<std::unique_ptr<LocalStore>> opened = LocalStore::open(m_folder->path());
    QVERIFY(opened);
    m_store = std::move(*opened);
}

PollResult PriceFormTest::poll(const QByteArray &answer, Endpoint endpoint)
{
    m_client.steps.push_back({Outcome::Ok, 200, answer, {}, {}, true});
    Pipeline pipeline(m_client, *m_store, m_clock, false);
    PollJob job;
    job.source = vse();
    job.endpoint = endpoint;
    if (endpoint == Endpoint::Plant) {
        job.source.dialect = DialectId::CkwPublic;
        job.source.plantId = u"lutersarni"_s;
    }
    const MarketDay day = MarketDay::containing(kNow);
    job.range = {day.start(), day.end()};
    return await(pipeline.poll(std::move(job)));
}

QStringList PriceFormTest::storedUnits()
{
    PriceQuery query;
    query.from = kNow - std::chrono::hours(24);
    query.to = kNow + std::chrono::hours(24);
    QStringList units;
    const auto stored = m_store->facts().prices(query).result();
    for (const StoredSeries &series : *stored)
        units += tariffTypeName(series.key.tariffType) + u':' + series.key.unit + u'*' +
                 QString::number(series.points.size());
    units.sort();
    return units;
}

void PriceFormTest::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("texts"); ///< in the error
    QTest::addColumn<QStringList>("units"); ///< stored from the second answer
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QString &outcome, const QStringList &texts, const QStringList &units) {
        QTest::newRow(name) << before << after << outcome << texts << units;
    };
    const QStringList gridOnly{u"grid:CHF_kWh*4"_s};
    row("unchanged", body(kGrid), body(kGrid), u"ok"_s, {}, gridOnly);
    row("another known unit", body(kGrid),
        body(R"("grid":[{"unit":"CHF_kVarh","value":0.1}],)"
             R"("integrated":[{"unit":"CHF_kWh","value":0.2}])"),
        u"schema"_s, {u"the unit of grid changed from CHF_kWh to CHF_kVarh; not stored"_s, u"--accept"_s},
        {u"integrated:CHF_kWh*4"_s});
    row("another known unit from some slot on", body(kGrid),
        body(kGrid, R"("grid":[{"unit":"CHF_h","value":9}])").replace("CHF_h\"", "CHF_1h\""), u"schema"_s,
        {u"the unit of grid changed from CHF_kWh to CHF_1h and CHF_kWh"_s}, {u"grid:CHF_kWh*2"_s});
    row("a unit beside", body(kGrid),
        body(R"("grid":[{"unit":"CHF_m","value":3},{"unit":"CHF_kWh","value":0.1}])"), u"ok"_s, {},
        {u"grid:CHF_kWh*4"_s, u"grid:CHF_m*4"_s});
    row("only the monthly part is left",
        body(R"("grid":[{"unit":"CHF_m","value":3},{"unit":"CHF_kWh","value":1}],)"
             R"("integrated":[{"unit":"CHF_kWh","value":0.2}])"),
        body(R"("grid":[{"unit":"CHF_m","value":3}],"integrated":[{"unit":"CHF_kWh","value":0.2}])"),
        u"schema"_s, {u"the unit of grid changed from CHF_kWh and CHF_m to CHF_m"_s},
        {u"grid:CHF_m*4"_s, u"integrated:CHF_kWh*4"_s});
    row("metering by the day", body(kBoth), body(kGrid + R"(,"metering":[{"unit":"CHF_d","value":0.2}])"),
        u"schema"_s, {u"the unit of metering changed from CHF_m to CHF_d"_s}, gridOnly);
    row("a foreign unit", body(kBoth),
        body(R"("grid":[{"unit":"EUR_MWh","value":100}],"metering":[{"unit":"CHF_m","value":5}])"),
        u"schema"_s, {u"4 rows refused, for their unit"_s, u"EUR_MWh"_s, u"until now in CHF_kWh and CHF_m"_s},
        {u"metering:CHF_m*4"_s});
    row("everything in a foreign unit", body(kGrid), body(R"("grid":[{"unit":"EUR_MWh","value":100}])"),
        u"schema"_s, {u"EUR_MWh"_s, u"until now in CHF_kWh"_s}, {});
    row("a value without a unit", body(kGrid), body(kGrid, R"("grid":[{"value":0.1}])"), u"schema"_s,
        {u"2 rows refused, for their unit: $.prices[2].grid[0].unit is missing"_s}, {u"grid:CHF_kWh*2"_s});
    row("lists become objects", body(kGrid), body(R"("grid":{"energy":{"unit":"CHF/kWh","value":0.1}})"),
        u"schema"_s, {u"the shape changed from lists (VSE v1) to objects (VSE v2); not stored"_s}, {});
    row("objects become lists", body(R"("grid":{"energy":{"unit":"CHF/kWh","value":0.1}})"), body(kGrid),
        u"schema"_s, {u"the shape changed from objects (VSE v2) to lists (VSE v1)"_s}, {});
    row("not published is no change", body(kGrid), R"({"publication_timestamp":"","prices":[]})",
        u"not_published"_s, {}, {});
    row("a component that is gone for now", body(kBoth),
        body(R"("grid":null,"metering":[{"unit":"CHF_m","value":5}])"), u"ok"_s, {}, {u"metering:CHF_m*4"_s});
}

void PriceFormTest::changes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, outcome);
    QFETCH(const QStringList, texts);
    QFETCH(const QStringList, units);
    QCOMPARE(outcomeName(poll(before).report.outcome), u"ok"_s);
    const PollResult second = poll(after);
    QCOMPARE(outcomeName(second.report.outcome), outcome);
    for (const QString &text : texts)
        QVERIFY2(second.report.error.contains(text), qPrintable(second.report.error));
    QStringList found;
    for (const PriceSeries &series : second.prices())
        found += tariffTypeName(series.key.tariffType) + u':' + series.key.unit + u'*' +
                 QString::number(series.points.size());
    found.sort();
    QCOMPARE(found, units);
    QVERIFY(second.observed);
    QCOMPARE(healthEffect(second.observed->outcome) == HealthEffect::Bad, outcome == u"schema"_s);
    // Nothing got used to it: the same again ends the same.
    QCOMPARE(outcomeName(poll(after).report.outcome), outcome);
}

void PriceFormTest::plantInAnotherUnit()
{
    const QByteArray reading = R"({"zeitstempel":"2026-10-14T13:55+02:00","betriebsstatus":"in Betrieb",)"
                               R"("wirkleistung":"800","spannung":"20.7","einheiten":{"wirkleistung":"kW"}})";
    const PollResult result = poll(reading, Endpoint::Plant);
    QCOMPARE(outcomeName(result.report.outcome), u"schema"_s);
    QVERIFY2(result.report.error.contains(u"is in \"kW\", not in MW"), qPrintable(result.report.error));
    const auto stored = m_store->facts().plantReadings(u"u"_s, UtcTime{}, kNow).result();
    QCOMPARE(stored->size(), std::size_t(1));
    QVERIFY(!stored->front().reading.activePowerMw);
    QCOMPARE(*stored->front().reading.voltageKv, 20.7);
}

void PriceFormTest::rememberedOverARestart()
{
    poll(body(kGrid));
    reopen();
    const QStringList units{u"grid:CHF_kWh*4"_s, u"integrated:CHF_kWh*4"_s};
    QCOMPARE(outcomeName(poll(body(R"("grid":[{"unit":"CHF_d","value":3}],)"
                                   R"("integrated":[{"unit":"CHF_kWh","value":0.2}])"))
                             .report.outcome),
             u"schema"_s);
    QCOMPARE(storedUnits(), units);
    reopen();
    const PollResult objects = poll(body(R"("grid":{"energy":{"unit":"CHF/kWh","value":0.1}})"));
    QCOMPARE(outcomeName(objects.report.outcome), u"schema"_s);
    QCOMPARE(storedUnits(), units);
    reopen();
    QCOMPARE(outcomeName(poll(body(kGrid)).report.outcome), u"ok"_s);
}

void PriceFormTest::anOlderFileKnowsItsUnits()
{
    poll(body(kGrid));
    QVERIFY(m_store->settings().setValue(priceFormKey(u"u"_s), {}).result());
    QCOMPARE(outcomeName(poll(body(R"("grid":[{"unit":"CHF_d","value":3}],)"
                                   R"("integrated":[{"unit":"CHF_kWh","value":0.2}])"))
                             .report.outcome),
             u"schema"_s);
}

void PriceFormTest::acceptedChangeIsTheNewForm()
{
    const QByteArray objects = body(R"("grid":{"energy":{"unit":"CHF/kWh","value":0.2}})");
    poll(body(kGrid));
    QCOMPARE(outcomeName(poll(objects).report.outcome), u"schema"_s);
    QVERIFY(m_store->settings().setValue(priceFormKey(u"u"_s), priceFormText({})).result());
    const PollResult accepted = poll(objects);
    QCOMPARE(outcomeName(accepted.report.outcome), u"ok"_s);
    QCOMPARE(accepted.stored.rowsRevised, 4); // the same series goes on, its journal tells
    QCOMPARE(outcomeName(poll(body(kGrid)).report.outcome), u"schema"_s);
}

void PriceFormTest::formKeepsItsText()
{
    PriceForm form;
    form.shape.objects = true;
    form.units[{u"a \"b\""_s, TariffType::FeedIn}] = {u"CHF_kWh"_s, u"CHF_m"_s};
    form.units[{u"c"_s, TariffType::Grid}] = {u"CHF_kWh"_s};
    QVERIFY(priceFormFromText(priceFormText(form)) == form);
    for (const QString &text : {QString(), u"x"_s, u"[]"_s, u"{\"units\":7}"_s})
        QVERIFY(priceFormFromText(text) == PriceForm());
}

QTEST_GUILESS_MAIN(PriceFormTest)
#include "price_form_test.moc"
