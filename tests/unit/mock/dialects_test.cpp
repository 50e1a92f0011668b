// What each dialect looks like on the wire, quirks included.
#include "mock/dialects/ckw_public.h"
#include "mock/dialects/energy_api.h"
#include "mock/dialects/vse_tariffs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
QJsonDocument parse(const Response &response)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &error);
    return error.error == QJsonParseError::NoError ? document : QJsonDocument();
}

Request ask(const QByteArray &query)
{
    return requestFor("GET", "/path?" + query);
}

// Keys and kinds of values, without the values; of an array the first element.
QJsonValue shapeOf(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonArray{shapeOf(value.toArray().first())};
    if (!value.isObject())
        return static_cast<int>(value.type());
    QJsonObject shape;
    for (const QString &key : value.toObject().keys())
        shape[key] = shapeOf(value[key]);
    return shape;
}

QJsonValue fixture(const QString &name)
{
    QFile file(QStringLiteral(ETCM_FIXTURES "/ckw/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}
} // namespace

class MockDialectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void energyDefaultsToTheLocalDayAndAllComponents()
    {
        EnergyApi api(m_world);
        const QJsonArray slots = parse(api.prices(ask({})))["prices"_L1].toArray();
        QCOMPARE(slots.size(), 96);
        QCOMPARE(slots[0]["start_timestamp"_L1].toString(), u"2026-10-13T00:00:00+02:00"_s);
        QCOMPARE(slots[95]["end_timestamp"_L1].toString(), u"2026-10-14T00:00:00+02:00"_s);
        for (const auto key : {"grid"_L1, "electricity"_L1, "integrated"_L1, "grid_usage"_L1})
            QCOMPARE(slots[0][key][0]["unit"_L1].toString(), u"CHF_kWh"_s);
    }

    void energyFilters()
    {
        EnergyApi api(m_world);
        const QByteArray range =
            "&start_timestamp=2025-10-26T00:00:00+02:00&end_timestamp=2025-10-27T00:00:00%2B01:00";
        const QJsonArray slots = parse(api.prices(ask("tariff_type=grid" + range)))["prices"_L1].toArray();
        QCOMPARE(slots.size(), 100);
        QCOMPARE(slots[0].toObject().keys(),
                 (QStringList{u"end_timestamp"_s, u"grid"_s, u"start_timestamp"_s}));
        const auto value = [&](const QByteArray &query) {
            return parse(api.prices(ask(query)))["prices"_L1][50]["integrated"_L1][0]["value"_L1].toDouble();
        };
        QVERIFY(value("tariff_name=home_dynamic") > 0.15);
        QVERIFY(value("tariff_name=home_dynamic") != value("tariff_name=business_dynamic"));
    }

    void energyRefuses_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("type") << QByteArray("tariff_type=gas");
        QTest::newRow("name") << QByteArray("tariff_name=gold");
        QTest::newRow("time") << QByteArray("start_timestamp=yesterday");
        QTest::newRow("no offset") << QByteArray("start_timestamp=2026-10-13T00:00:00");
        QTest::newRow("backwards") << QByteArray(
            "start_timestamp=2026-10-13T00:00Z&end_timestamp=2026-10-12T00:00Z");
        QTest::newRow("over 31 days")
            << QByteArray("start_timestamp=2026-01-01T00:00+01:00&end_timestamp=2026-02-01T00:15+01:00");
    }

    void energyRefuses()
    {
        QFETCH(QByteArray, query);
        EnergyApi api(m_world);
        const Response response = api.prices(ask(query));
        QCOMPARE(response.status, 400);
        QCOMPARE(parse(response).object().keys(), (QStringList{u"description"_s, u"message"_s, u"url"_s}));
        QCOMPARE(VseTariffs(m_world).v1(ask(query)).status, 400);
        QCOMPARE(CkwPublic(m_world).prices(ask(query)).status, 400);
    }

    void aMonthWithTheAutumnChangeIsStillAMonth()
    {
        EnergyApi api(m_world);
        const Response response = api.prices(ask(
            "start_timestamp=2025-10-01T00:00+02:00&end_timestamp=2025-11-01T00:00+01:00&tariff_type=grid"));
        QCOMPARE(parse(response)["prices"_L1].toArray().size(), 31 * 96 + 4);
    }

    void latestIsTheSlotThatHoldsNow()
    {
        EnergyApi api(m_world);
        const QJsonArray slots = parse(api.latestPrice(ask("tariff_type=integrated")))["prices"_L1].toArray();
        QCOMPARE(slots.size(), 1);
        QCOMPARE(slots[0]["start_timestamp"_L1].toString(), u"2026-10-13T09:45:00+02:00"_s);
    }

    void newSlotsAreNotHiddenByFinishedAnswers()
    {
        ManualClock clock(*parseIsoTime("2026-10-13T11:00:00+02:00"));
        const World world(3, clock, true);
        EnergyApi api(world);
        const Request request =
            ask("start_timestamp=2026-10-14T00:00+02:00&end_timestamp=2026-10-15T00:00+02:00");
        QCOMPARE(parse(api.prices(request))["prices"_L1].toArray().size(), 0);
        clock.advance(25min);
        QCOMPARE(parse(api.prices(request))["prices"_L1].toArray().size(), 96);
    }

    void revisedSlotsAreNotHiddenEither()
    {
        ManualClock clock(*parseIsoTime("2026-10-14T12:00:00+02:00"));
        World world(3, clock, true);
        DataFaults faults;
        faults.showcase = true;
        world.setFaults(faults);
        EnergyApi api(world);
        const auto evening = [&] {
            return parse(api.prices(ask({})))["prices"_L1][72]["integrated"_L1][0]["value"_L1].toDouble();
        };
        QCOMPARE(evening(), 0.2707);
        clock.advance(5min);
        QCOMPARE(evening(), 0.2718);
    }

    void energyPlantAndSignalsHaveTheirFields()
    {
        const EnergyApi api(m_world);
        QCOMPARE(parse(api.plant()).object().keys(),
                 (QStringList{u"active_power_mw"_s, u"operational_status"_s, u"plant_id"_s,
                              u"reactive_power_mvar"_s, u"timestamp"_s, u"units"_s, u"voltage_kv"_s,
                              u"wind_speed_kmh"_s}));
        const QJsonArray list = parse(api.controlSignals("latest")).array();
        QVERIFY(list.size() >= 8);
        QCOMPARE(list[0].toObject().keys(),
                 (QStringList{u"date"_s, u"description"_s, u"end"_s, u"name"_s, u"start"_s}));
        QCOMPARE(list[0]["date"_L1].toString(), u"2026-10-12"_s);
        QCOMPARE(api.controlSignals({}).body, api.controlSignals("last").body);
        QCOMPARE(api.controlSignals("2026-10-12").body, api.controlSignals("last").body);
        QCOMPARE(api.controlSignals("2026-10-13").body, QByteArray("[]"));
        QCOMPARE(api.controlSignals("2026-02-30").status, 400);
    }

    void ckwHasTheShapesOfItsOwnExamples()
    {
        CkwPublic ckw(m_world);
        QCOMPARE(shapeOf(parse(ckw.prices(ask({}))).object()),
                 shapeOf(fixture(u"example_energyprices.json"_s)));
        QCOMPARE(shapeOf(parse(ckw.plant()).object()), shapeOf(fixture(u"example_lutersarni_live.json"_s)));
        QCOMPARE(shapeOf(parse(ckw.controlSignals("last")).array()),
                 shapeOf(fixture(u"example_trasignale.json"_s)));
    }

    void ckwSlotsHaveNoSecondsAndTheEndSlotIsIncluded()
    {
        CkwPublic ckw(m_world);
        const QJsonDocument local =
            parse(ckw.prices(ask("start_timestamp=2026-10-12T00:00:00+02:00&end_timestamp=2026-10-13T00:00:"
                                 "00+02:00&tariff_type=grid")));
        QCOMPARE(local["prices"_L1].toArray().size(), 97);
        QCOMPARE(local["prices"_L1][96]["start_timestamp"_L1].toString(), u"2026-10-13T00:00+02:00"_s);
        static const QRegularExpression micro(u"^2026-10-1[12]T11:\\d\\d:\\d\\d\\.\\d{6}\\+02:00$"_s);
        QVERIFY(micro.match(local["publication_timestamp"_L1].toString()).hasMatch());
        const QJsonDocument spring = parse(ckw.prices(ask(
            "start_timestamp=2026-03-29T00:00+01:00&end_timestamp=2026-03-30T00:00+02:00&tariff_type=grid")));
        QCOMPARE(spring["prices"_L1].toArray().size(), 93);
    }

    void ckwEchoesZ()
    {
        CkwPublic ckw(m_world);
        const QJsonDocument utc =
            parse(ckw.prices(ask("start_timestamp=2026-10-11T22:00Z&end_timestamp=2026-10-12T22:00:00Z")));
        QCOMPARE(utc["prices"_L1].toArray().size(), 97);
        QCOMPARE(utc["prices"_L1][0]["start_timestamp"_L1].toString(), u"2026-10-11T22:00Z"_s);
        QVERIFY(utc["publication_timestamp"_L1].toString().endsWith(u'Z'));
    }

    void ckwSaysNotPublishedWithoutPrices()
    {
        CkwPublic ckw(m_world);
        const Response response =
            ckw.prices(ask("start_timestamp=2026-10-20T00:00Z&end_timestamp=2026-10-21T00:00Z"));
        QCOMPARE(response.status, 200);
        QCOMPARE(parse(response).object().keys(), (QStringList{u"body"_s, u"status"_s}));
    }

    void ckwNumbersAreStringsOfFloats()
    {
        const QJsonDocument plant = parse(CkwPublic(m_world).plant());
        QCOMPARE(plant["zeitstempel"_L1].toString(), u"2026-10-13T09:50+02:00"_s);
        for (const auto key :
             {"spannung"_L1, "wirkleistung"_L1, "blindleistung"_L1, "windgeschwindigkeit"_L1}) {
            QVERIFY(plant[key].isString());
            bool isNumber = false;
            (void)plant[key].toString().toDouble(&isNumber);
            QVERIFY(isNumber);
        }
        QVERIFY(!plant.object().contains("strom"_L1));
    }

    void vseV1HasSeveralUnits()
    {
        const QJsonDocument v1 = parse(VseTariffs(m_world).v1(ask({})));
        QCOMPARE(v1["prices"_L1].toArray().size(), 96);
        const QJsonArray integrated = v1["prices"_L1][0]["integrated"_L1].toArray();
        QCOMPARE(integrated[0]["unit"_L1].toString(), u"CHF_m"_s);
        QCOMPARE(integrated[1]["unit"_L1].toString(), u"CHF_kWh"_s);
        QVERIFY(!v1["prices"_L1][0].toObject().contains("grid_usage"_L1));
        QCOMPARE(parse(VseTariffs(m_world).v1(ask("tariff_type=grid_usage"))).object().keys(),
                 QStringList{u"error"_s});
    }

    void vseV2HasObjectsThatAddUp()
    {
        const QJsonDocument v2 = parse(VseTariffs(m_world).v2(ask({})));
        const QJsonValue slot = v2["prices"_L1][40];
        const auto energy = [&](QLatin1StringView name) {
            return slot[name]["energy"_L1]["value"_L1].toDouble();
        };
        QCOMPARE(slot["dso"_L1]["energy"_L1]["unit"_L1].toString(), u"CHF/kWh"_s);
        QCOMPARE(energy("dso"_L1), energy("grid"_L1) + energy("national_fees"_L1));
        QCOMPARE(energy("integrated"_L1), energy("electricity"_L1) + energy("dso"_L1));
        QCOMPARE(slot["dso"_L1]["base"_L1]["value"_L1].toDouble(), 8.0);
    }

    void vseV2DefaultsToTheLatestPublishedDay()
    {
        ManualClock clock(*parseIsoTime("2026-10-13T15:00:00+02:00"));
        const World world(3, clock, true);
        const auto first = [](const Response &r) {
            return parse(r)["prices"_L1][0]["start_timestamp"_L1].toString();
        };
        QCOMPARE(first(VseTariffs(world).v2(ask({}))), u"2026-10-14T00:00:00+02:00"_s);
        QCOMPARE(first(VseTariffs(world).v1(ask({}))), u"2026-10-13T00:00:00+02:00"_s);
        const QByteArray future = "start_timestamp=2026-10-20T00:00Z&end_timestamp=2026-10-21T00:00Z";
        QCOMPARE(VseTariffs(world).v1(ask(future)).body,
                 QByteArray(R"({"publication_timestamp":"","prices":[]})"));
    }

private:
    ManualClock m_clock{*parseIsoTime("2026-10-13T09:58:00+02:00")};
    World m_world{3, m_clock, true};
};

QTEST_GUILESS_MAIN(MockDialectsTest)
#include "dialects_test.moc"
