// Plant telemetry: CKW's example and the oddities that sources send.
#include "fixture.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;

namespace
{
constexpr auto kCkw = DialectId::CkwPublic;
constexpr auto kEnergy = DialectId::EnergyApi;

Result<ParsedAnswer> plant(DialectId dialect, QByteArrayView body)
{
    return parse(dialect, Endpoint::Plant, body);
}
} // namespace

class PlantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ckwExample()
    {
        const auto answer = plant(kCkw, fixture("ckw/example_lutersarni_live.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        const PlantReading &reading = answer->facts.plant.at(0);
        QCOMPARE(reading.plantId, u"lutersarni"_s);
        QCOMPARE(reading.timestamp, at("2025-12-03T13:40:00Z"));
        QCOMPARE(reading.status, OperationalStatus::Running);
        QCOMPARE(reading.rawStatus, u"in Betrieb"_s);
        QCOMPARE(reading.voltageKv, std::optional(20.697998));
        QCOMPARE(reading.activePowerMw, std::optional(0.079999998));
        QCOMPARE(reading.reactivePowerMvar, std::optional(-0.02));
        QCOMPARE(reading.windSpeedKmh, std::optional(12.959999));
    }

    void missingStaysMissing()
    {
        const auto answer = plant(kCkw, fixture("synthetic/plant_missing_and_null.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        const PlantReading &reading = answer->facts.plant.at(0);
        QVERIFY(!reading.activePowerMw);     // absent
        QVERIFY(!reading.reactivePowerMvar); // null
        QCOMPARE(reading.voltageKv, std::optional(20.697998));
        QCOMPARE(answer->faults.size(), std::size_t(2));
        QCOMPARE(answer->faults[0].path, u"$.wirkleistung"_s);
        QCOMPARE(answer->faults[0].reason, u"is missing"_s);
        QCOMPARE(answer->faults[1].path, u"$.blindleistung"_s);
        QCOMPARE(answer->faults[1].reason, u"is null, no number"_s);
    }

    void numbersMayBeNumbers()
    {
        const auto answer = plant(kCkw, fixture("synthetic/plant_numbers_not_strings.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.plant.at(0).voltageKv, std::optional(20.7));
        QCOMPARE(answer->facts.plant.at(0).activePowerMw, std::optional(0.08));
    }

    void unknownStatusIsKeptVerbatim()
    {
        const auto answer = plant(kCkw, fixture("synthetic/plant_unknown_status.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial); // an empty text is no active power
        QCOMPARE(answer->facts.plant.at(0).status, OperationalStatus::Unknown);
        QCOMPARE(answer->facts.plant.at(0).rawStatus, u"Störung"_s);
        QVERIFY(!answer->facts.plant.at(0).activePowerMw);
    }

    void energyApi()
    {
        const auto answer =
            plant(kEnergy, R"({"plant_id":"lutersarni_wind","timestamp":"2026-10-14T10:00:00Z",
            "operational_status":"maintenance","voltage_kv":20.5,"active_power_mw":-0.02,"reactive_power_mvar":0,
            "wind_speed_kmh":8.5,"units":{"voltage":"kV","active_power":"MW","reactive_power":"MVAr","wind_speed":"km/h"}})");
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.plant.at(0).plantId, u"lutersarni_wind"_s);
        QCOMPARE(answer->facts.plant.at(0).status, OperationalStatus::Maintenance);
        QCOMPARE(answer->facts.plant.at(0).activePowerMw, std::optional(-0.02));
        QCOMPARE(answer->facts.plant.at(0).reactivePowerMvar, std::optional(0.0));
    }

    void plantWithoutNameIsTheSources()
    {
        const auto answer =
            plant(kEnergy, R"({"timestamp":"2026-10-14T10:00Z","operational_status":"running"})");
        QVERIFY(answer);
        QCOMPARE(answer->facts.plant.at(0).plantId, u"lutersarni"_s);
        QCOMPARE(answer->faults.size(), std::size_t(4)); // four quantities missing
    }

    void otherUnitIsNoValue()
    {
        const auto answer =
            plant(kCkw, fixture("ckw/example_lutersarni_live.json").replace("\"MW\"", "\"kW\""));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        QVERIFY(!answer->facts.plant.at(0).activePowerMw);
        QCOMPARE(answer->faults.at(0).path, u"$.wirkleistung"_s);
        QCOMPARE(answer->faults.at(0).reason, u"is in \"kW\", not in MW"_s);
    }

    void unreadableNumbers_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value :
             {"\"--\"", "\"12,9\"", "\"1e400\"", "\"inf\"", "\"nan\"", "[]", "true", "1e12"})
            QTest::newRow(value) << QByteArray(value);
    }

    void unreadableNumbers()
    {
        QFETCH(QByteArray, value);
        const auto answer =
            plant(kCkw, fixture("ckw/example_lutersarni_live.json").replace("\"12.959999\"", value));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        QVERIFY(!answer->facts.plant.at(0).windSpeedKmh);
        QCOMPARE(answer->faults.at(0).path, u"$.windgeschwindigkeit"_s);
        QVERIFY(answer->facts.plant.at(0).voltageKv);
    }

    void statusThatNoDatabaseHolds()
    {
        const auto answer = plant(
            kCkw, fixture("ckw/example_lutersarni_live.json").replace("in Betrieb", "in\\u0000Betrieb"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.plant.at(0).rawStatus, u"in\ufffdBetrieb"_s);
        QCOMPARE(answer->notes.at(0).path, u"$.betriebsstatus"_s);
    }

    void longTextsAreCutAndCostNothing()
    {
        const QByteArray words("läuft und ");
        const auto answer = plant(
            kCkw, fixture("ckw/example_lutersarni_live.json").replace("in Betrieb", words.repeated(1000)));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.plant.at(0).rawStatus.size(), 100);
        QVERIFY(answer->facts.plant.at(0).rawStatus.endsWith(u"…"));
        QCOMPARE(answer->notes.size(), std::size_t(1));
        QCOMPARE(answer->notes[0].reason, u"is longer than 100 characters: cut"_s);
        const auto gateway = [](const QByteArray &id) {
            return parse(
                DialectId::EnergyApi, Endpoint::Plant,
                "{\"timestamp\":\"2026-10-14T10:00Z\",\"operational_status\":\"running\",\"plant_id\":\"" +
                    id + "\"}");
        };
        const auto first = gateway(QByteArray(200, 'a') + "1");
        const auto second = gateway(QByteArray(200, 'a') + "2");
        QVERIFY(first && second);
        QCOMPARE(first->facts.plant.at(0).plantId.size(), 50);
        QVERIFY(first->facts.plant.at(0).plantId != second->facts.plant.at(0).plantId);
    }

    void otherShapes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("list") << QByteArray("[]") << u"$"_s;
        QTest::newRow("error") << fixture("synthetic/ckw_error_shape.json") << u"$.message"_s;
        QTest::newRow("problem") << QByteArray(R"({"title":"Maintenance","status":503})") << u"$.title"_s;
        QTest::newRow("another object")
            << QByteArray(R"({"zeit":"2026-10-14T10:00Z"})") << u"$.zeitstempel"_s;
        QTest::newRow("no time at all")
            << QByteArray(R"({"zeitstempel":null,"spannung":"1"})") << u"$.zeitstempel"_s;
        QTest::newRow("time") << QByteArray(R"({"zeitstempel":"gestern","spannung":"1"})")
                              << u"$.zeitstempel"_s;
        QTest::newRow("time only") << QByteArray(R"({"zeitstempel":"2026-10-14T10:00Z"})") << u"$"_s;
    }

    void otherShapes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto answer = plant(kCkw, body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().outcome, Outcome::Schema);
        QCOMPARE(answer.error().where, where);
    }
};

QTEST_GUILESS_MAIN(PlantTest)
#include "plant_test.moc"
