// Price answers on real and synthetic input: CKW's own examples, DST days, the VSE/AES shapes.
#include "fixture.h"

#include "domain/market_day.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;

namespace
{
constexpr auto kCkw = DialectId::CkwPublic;
constexpr auto kVse = DialectId::VseTariffs;

std::size_t slotsWithin(const PriceSeries &series, const MarketDay &day)
{
    return static_cast<std::size_t>(
        std::count_if(series.points.begin(), series.points.end(),
                      [&](const PricePoint &p) { return day.contains(p.start); }));
}

MarketDay day(int year, unsigned month, unsigned dayOfMonth)
{
    return MarketDay(
        LocalDate{std::chrono::year(year), std::chrono::month(month), std::chrono::day(dayOfMonth)});
}
} // namespace

class PricesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ckwExample()
    {
        const auto answer = parse(kCkw, Endpoint::Prices, fixture("ckw/example_energyprices.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QVERIFY(answer->faults.empty());
        QCOMPARE(answer->facts.sourceId, u"src"_s);
        QCOMPARE(answer->facts.prices.size(), std::size_t(4));
        const PriceSeries *grid = seriesOf(*answer, TariffType::Grid);
        QVERIFY(grid);
        QCOMPARE(grid->key.tariffName, u"home_dynamic"_s);
        QCOMPARE(grid->publication, at("2025-11-12T12:35:00Z"));
        QCOMPARE(grid->points.front().start, at("2025-10-08T06:00:00Z"));
        QCOMPARE(grid->points.front().end, at("2025-10-08T06:15:00Z"));
        QCOMPARE(grid->points.front().value.micro(), 163'500);
        QCOMPARE(seriesOf(*answer, TariffType::GridUsage)->points.front().value.micro(), 133'200);
        QCOMPARE(grid->points.at(4).value.micro(), 113'900);
        for (const PriceSeries &series : answer->facts.prices)
            QCOMPARE(series.points.size(), grid->points.size());
    }

    void daysOfSummerTime_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("date");
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("ofTheDay");
        QTest::newRow("spring 92") << fixture("synthetic/ckw_dst_spring_2026-03-29_92slots_local.json") << 3
                                   << 29 << 92 << 92;
        QTest::newRow("autumn 100") << fixture("synthetic/ckw_dst_autumn_2026-10-25_100slots_local.json")
                                    << 10 << 25 << 100 << 100;
        QTest::newRow("autumn 100 and the end slot")
            << fixture("synthetic/ckw_dst_autumn_2026-10-25_101slots_utc_end_included.json") << 10 << 25
            << 101 << 100;
    }

    void daysOfSummerTime()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, month);
        QFETCH(int, date);
        QFETCH(int, sent);
        QFETCH(int, ofTheDay);
        const auto answer = parse(kCkw, Endpoint::Prices, body);
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        const PriceSeries *series = seriesOf(*answer, TariffType::Integrated);
        QVERIFY(series);
        QCOMPARE(series->points.size(), std::size_t(sent));
        const MarketDay own = day(2026, unsigned(month), unsigned(date));
        QCOMPARE(own.slotCount(), ofTheDay);
        QCOMPARE(slotsWithin(*series, own), std::size_t(ofTheDay));
        QCOMPARE(slotsWithin(*series, own.next()), std::size_t(sent - ofTheDay));
        for (std::size_t i = 0; i < series->points.size(); ++i) {
            QCOMPARE(series->points[i].start, own.slotStart(int(i)));
            QCOMPARE(series->points[i].end - series->points[i].start, std::chrono::milliseconds(kSlotLength));
        }
    }

    void secondsEndingAt59BelongToTheSlot()
    {
        const auto answer = parse(kVse, Endpoint::Prices, fixture("synthetic/esit_last_second_end.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        const PriceSeries *series = seriesOf(*answer, TariffType::Integrated);
        QVERIFY(series);
        QCOMPARE(series->points.at(0).end, series->points.at(1).start);
        QCOMPARE(series->points.at(1).end, at("2026-09-29T00:30:00+02:00"));
        QVERIFY(!series->publication);
    }

    void unitsAreChosenByName()
    {
        const auto answer = parse(kVse, Endpoint::Prices, fixture("synthetic/vse_v1_multi_unit.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        const PriceSeries *energy = seriesOf(*answer, TariffType::Electricity);
        QVERIFY(energy);
        QCOMPARE(energy->points.size(), std::size_t(2));
        QCOMPARE(energy->points[0].value.micro(), 110'000);
        QCOMPARE(energy->points[1].value.micro(), 110'000);
        QCOMPARE(seriesOf(*answer, TariffType::Electricity, "CHF_m")->points.size(), std::size_t(2));
        QCOMPARE(seriesOf(*answer, TariffType::Grid)->points[1].value.micro(), -10'000);
        QCOMPARE(seriesOf(*answer, TariffType::Grid, "CHF_kW_15min")->points[0].value.micro(), 20'000);
        QCOMPARE(seriesOf(*answer, TariffType::Metering, "CHF_m")->points[0].value.micro(), 5'000'000);
        QVERIFY(!seriesOf(*answer, TariffType::FeedIn)); // null
    }

    void objectsOfVersion2()
    {
        const auto answer = parse(kVse, Endpoint::Prices, fixture("synthetic/vse_v2_objects.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(seriesOf(*answer, TariffType::Grid)->points[0].value.micro(), 80'000);
        QCOMPARE(seriesOf(*answer, TariffType::Grid, "CHF_m")->points[0].value.micro(), 2'000'000);
        QCOMPARE(seriesOf(*answer, TariffType::Grid, "CHF_kW_15min")->points[0].value.micro(), 10'000);
        QCOMPARE(seriesOf(*answer, TariffType::FeedIn)->points[0].value.micro(), 60'000);
        QCOMPARE(seriesOf(*answer, TariffType::Integrated)->points[0].value.micro(), 190'000);
    }

    void shapeIsTold()
    {
        const auto shape = [](const QByteArray &body) {
            const auto answer = parse(kVse, Endpoint::Prices, body);
            return answer ? answer->shape : PriceShape();
        };
        QVERIFY(shape(fixture("synthetic/vse_v1_multi_unit.json")) == (PriceShape{true, false}));
        QVERIFY(shape(fixture("synthetic/vse_v2_objects.json")) == (PriceShape{false, true}));
        QVERIFY(shape(fixture("synthetic/vse_v1_empty.json")) == PriceShape());
        // Nothing in a component says nothing about the shape of the others.
        QVERIFY(shape(fixture("synthetic/vse_v2_objects.json")
                          .replace("\"prices\": [", "\"prices\": [{"
                                                    "\"start_timestamp\":\"2026-01-01T00:00Z\",\"end_"
                                                    "timestamp\":\"2026-01-01T00:15Z\",\"grid\":[],"
                                                    "\"dso\":null},")) == (PriceShape{false, true}));
    }

    void faultsOfUnitsAreMarked()
    {
        const auto marked = [](const char *from, const char *to) {
            const auto answer = parse(kCkw, Endpoint::Prices, dayOf96().replace(from, to));
            return answer && answer->faults.size() == 1 && answer->faults[0].kind == FaultKind::Unit;
        };
        QVERIFY(marked(R"("unit":"CHF_kWh","value":0.417)", R"("unit":"EUR_MWh","value":41.7)"));
        QVERIFY(marked(R"("unit":"CHF_kWh","value":0.417)", R"("value":0.417)"));
        QVERIFY(!marked("0.417", "null"));
    }

    void faultsInObjectsNameThePart()
    {
        const QByteArray body =
            fixture("synthetic/vse_v2_objects.json").replace("\"value\": 0.08", "\"value\": null");
        const auto answer = parse(kVse, Endpoint::Prices, body);
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->faults.size(), std::size_t(1));
        QCOMPARE(answer->faults[0].path, u"$.prices[0].grid.energy.value"_s);
        QVERIFY(!seriesOf(*answer, TariffType::Grid));
        QVERIFY(seriesOf(*answer, TariffType::Grid, "CHF_m"));
    }

    void feedInWithHyphen()
    {
        const auto answer = parse(kVse, Endpoint::Prices, R"({"publication_timestamp":null,"prices":[
            {"end_timestamp":"2026-02-01T01:00:00+01:00","feed-in":[{"value":0.06,"unit":"chf/KWH"}],
             "start_timestamp":"2026-02-01T00:00:00+01:00"}]})");
        QVERIFY(answer);
        QCOMPARE(seriesOf(*answer, TariffType::FeedIn)->points.size(), std::size_t(1));
    }

    void nothingPublished_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, DialectId dialect, const QByteArray &body) {
            QTest::newRow(name) << int(dialect) << body;
        };
        row("empty range of Groupe E", kVse, fixture("synthetic/vse_v1_empty.json"));
        row("CKW before publication", kCkw, fixture("synthetic/ckw_not_published_shape.json"));
        row("empty object of CKW", kCkw, "{}");
        row("null list", kVse, R"({"prices":null})");
        row("components null", kVse, R"({"prices":[{"start_timestamp":"2026-02-01T00:00Z",
            "end_timestamp":"2026-02-01T00:15Z","grid":null,"integrated":[]}]})");
        row("empty list of energy-api", DialectId::EnergyApi, R"({"prices":[]})");
    }

    void nothingPublished()
    {
        QFETCH(int, dialect);
        QFETCH(QByteArray, body);
        const auto answer = parse(DialectId(dialect), Endpoint::Prices, body);
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::NotPublished);
        QCOMPARE(answer->facts.factCount(), std::size_t(0));
    }

    void oneBadSlotCostsNoOther_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("lost"); // prices, of 2 per slot
        const auto row = [](const char *name, const char *from, const char *to, const char *path,
                            const char *reason, int lost) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path)
                                << QString::fromUtf8(reason) << lost;
        };
        row("text for a number", "0.417", "\"--\"", "$.prices[17].grid[0].value", "is \"--\", no number", 1);
        row("null for a number", "0.417", "null", "$.prices[17].grid[0].value", "is null, no number", 1);
        row("true for a number", "0.417", "true", "$.prices[17].grid[0].value", "is true, no number", 1);
        row("empty text", "0.417", "\"\"", "$.prices[17].grid[0].value", "is \"\", no number", 1);
        row("nan", "0.417", "\"nan\"", "$.prices[17].grid[0].value", "is \"nan\", no number", 1);
        row("too large", "0.417", "1e9", "$.prices[17].grid[0].value",
            "is 1000000000.0, beyond the range of prices", 1);
        row("no value", "\"value\":0.417", "\"v\":1", "$.prices[17].grid[0].value", "is missing", 1);
        row("no unit", R"("unit":"CHF_kWh","value":0.417)", R"("value":0.417)", "$.prices[17].grid[0].unit",
            "is missing", 1);
        row("other unit", R"("unit":"CHF_kWh","value":0.417)", R"("unit":"EUR_MWh","value":41.7)",
            "$.prices[17].grid[0].unit", "is \"EUR_MWh\", no known unit", 1);
        row("unit twice", R"({"unit":"CHF_kWh","value":0.417})",
            R"({"unit":"CHF_kWh","value":0.417},{"unit":"CHF/kWh","value":0.5})", "$.prices[17].grid[1].unit",
            "names CHF_kWh a second time", 1);
        row("entry is a number", R"([{"unit":"CHF_kWh","value":0.417}])", "[0.417]", "$.prices[17].grid[0]",
            "is 0.417, no unit and value", 1);
        row("component is a number", R"([{"unit":"CHF_kWh","value":0.417}])", "0.417", "$.prices[17].grid",
            "is 0.417, no list of unit and value", 1);
        row("start without offset", "2026-02-01T04:15Z\",\"e", "2026-02-01T04:15\",\"e",
            "$.prices[17].start_timestamp", "is \"2026-02-01T04:15\", no time with offset", 2);
        row("start missing", R"("start_timestamp":"2026-02-01T04:15Z",)", "", "$.prices[17].start_timestamp",
            "is missing", 2);
        row("end before start", "\"end_timestamp\":\"2026-02-01T04:30Z",
            "\"end_timestamp\":\"2026-02-01T04:15Z", "$.prices[17].end_timestamp",
            "does not lie after the start", 2);
        row("longer than a day", "\"end_timestamp\":\"2026-02-01T04:30Z",
            "\"end_timestamp\":\"2026-02-02T04:16Z", "$.prices[17].end_timestamp",
            "lies more than 24 hours after the start", 2);
        row("conflict with an earlier slot",
            R"("start_timestamp":"2026-02-01T04:15Z","end_timestamp":"2026-02-01T04:30Z")",
            R"("start_timestamp":"2026-02-01T04:00Z","end_timestamp":"2026-02-01T04:15Z")",
            "$.prices[17].grid", "contradicts an earlier slot with the same start", 2);
    }

    void oneBadSlotCostsNoOther()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, path);
        QFETCH(QString, reason);
        QFETCH(int, lost);
        QByteArray body = dayOf96();
        QCOMPARE(body.count(from), 1);
        body.replace(from, to);
        const auto answer = parse(kCkw, Endpoint::Prices, body);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->faults.size(), std::size_t(1));
        QCOMPARE(answer->faults[0].path, path);
        QCOMPARE(answer->faults[0].reason, reason);
        QCOMPARE(answer->facts.factCount(), std::size_t(192 - lost));
    }

    void slotThatIsNoObject()
    {
        const auto answer =
            parse(kCkw, Endpoint::Prices, dayOf96().replace("{\"prices\":[", "{\"prices\":[7,"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->faults[0].path, u"$.prices[0]"_s);
        QCOMPARE(answer->facts.factCount(), std::size_t(192));
    }

    void orderAndRepetitionDoNotMatter()
    {
        const QByteArray slot =
            R"({"start_timestamp":"2026-02-01T%1:00Z","end_timestamp":"2026-02-01T%2:00Z",)"
            R"("integrated":[{"unit":"CHF_kWh","value":0.%1}]})";
        const auto hour = [&](const char *from, const char *to) {
            return QByteArray(slot).replace("%1", from).replace("%2", to);
        };
        const QByteArray body = "{\"prices\":[" + hour("02", "03") + "," + hour("00", "01") + "," +
                                hour("02", "03") + "," + hour("01", "02") + "]}";
        const auto answer = parse(kVse, Endpoint::Prices, body);
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        const auto &points = answer->facts.prices.at(0).points;
        QCOMPARE(points.size(), std::size_t(3));
        QCOMPARE(points[0].value.micro(), 0);
        QCOMPARE(points[1].value.micro(), 10'000);
        QCOMPARE(points[2].value.micro(), 20'000);
    }

    void unknownKeysAreIgnoredAndTheAskedProductIsStored()
    {
        const auto answer =
            parse(DialectId::EnergyApi, Endpoint::Prices, R"({"tariff_name":"other","x":{"y":[1]},
            "prices":[{"start_timestamp":"2026-02-01T00:00:00Z","end_timestamp":"2026-02-01T00:15:00Z","note":7,
            "future":[{"unit":"CHF_kWh","value":1}],"grid":[{"unit":"CHF_kWh","value":"0.1","component":"work"}]}]})");
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.factCount(), std::size_t(1));
        QCOMPARE(answer->facts.prices[0].key.tariffName, u"home_dynamic"_s);
        QCOMPARE(answer->facts.prices[0].points[0].value.micro(), 100'000);
    }

    void otherShapes_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, DialectId dialect, const QByteArray &body, const char *where) {
            QTest::newRow(name) << int(dialect) << body << QString::fromLatin1(where);
        };
        row("list on top", kCkw, "[]", "$");
        row("number on top", kVse, "7", "$");
        row("prices is a text", kCkw, R"({"prices":"x"})", "$.prices");
        row("no prices", kVse, R"({"publication_timestamp":""})", "$.prices");
        row("error of VSE", kVse, fixture("synthetic/vse_error_shape.json"), "$.error");
        row("error of CKW", kCkw, fixture("synthetic/ckw_error_shape.json"), "$.message");
        row("list renamed", kCkw, R"({"preise":[{"a":1}]})", "$.preise");
        row("components renamed", kCkw, R"({"prices":[{"start_timestamp":"2026-02-01T00:00Z",
            "end_timestamp":"2026-02-01T00:15Z","netz":[{"unit":"CHF_kWh","value":1}]}]})",
            "$.prices[0]");
        row("times renamed", kCkw, R"({"prices":[{"start":"2026-02-01T00:00Z","end":"2026-02-01T00:15Z"}]})",
            "$.prices[0].start_timestamp");
        row("all in a foreign unit", kCkw, dayOf96().replace("CHF_kWh", "Rp_kWh"),
            "$.prices[0].grid[0].unit");
        row("part of an object renamed", kVse, R"({"prices":[{"start_timestamp":"2026-02-01T00:00Z",
            "end_timestamp":"2026-02-01T00:15Z","grid":{"tariff_name":"x","arbeit":{"unit":"CHF/kWh","value":1}}}]})",
            "$.prices[0].grid.arbeit");
        row("no energy price left", kCkw, dayOf96().replace("CHF_kWh", "CHF_kVarh"), "$.prices");
    }

    void otherShapes()
    {
        QFETCH(int, dialect);
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto answer = parse(DialectId(dialect), Endpoint::Prices, body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Parse);
        QCOMPARE(answer.error().outcome, Outcome::Schema);
        QCOMPARE(answer.error().where, where);
    }

    void meteringAloneNeedsNoEnergyPrice()
    {
        const auto answer =
            parse(kVse, Endpoint::Prices, R"({"prices":[{"start_timestamp":"2026-02-01T00:00Z",
            "end_timestamp":"2026-02-01T00:15Z","metering":[{"unit":"CHF_m","value":5}]}]})");
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
    }

    void brokenBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("blank") << QByteArray(" \r\n\t") << QString();
        QTest::newRow("half") << dayOf96().left(1000) << u"offset 1001"_s;
        QTest::newRow("page") << QByteArray("<html>502</html>") << QString();
        QTest::newRow("comma") << QByteArray(R"({"prices":[],})") << u"offset 14"_s;
        QTest::newRow("tail") << QByteArray(R"({"prices":[]} x)") << u"offset 14"_s;
        QTest::newRow("depth bomb") << QByteArray(1'000'000, '[') << QString();
        QTest::newRow("closed depth bomb")
            << QByteArray(100'000, '[') + QByteArray(100'000, ']') << QString();
        QTest::newRow("nul") << QByteArray("\0\0\0\0", 4) << QString();
    }

    void brokenBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto answer = parse(kCkw, Endpoint::Prices, body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Parse);
        QCOMPARE(answer.error().outcome, Outcome::Malformed);
        if (!where.isEmpty())
            QCOMPARE(answer.error().where, where);
    }

    void byteOrderMark()
    {
        const auto answer = parse(kCkw, Endpoint::Prices, "\xEF\xBB\xBF" + dayOf96());
        QVERIFY(answer);
        QCOMPARE(answer->facts.factCount(), std::size_t(192));
    }

    void unreadablePublicationIsReportedAndThePricesStay()
    {
        const auto answer =
            parse(kCkw, Endpoint::Prices,
                  dayOf96().replace("{\"prices\"", "{\"publication_timestamp\":\"soon\",\"prices\""));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->faults.at(0).path, u"$.publication_timestamp"_s);
        QCOMPARE(answer->facts.factCount(), std::size_t(192));
    }

private:
    // 96 slots from midnight UTC, two components, every grid price unique.
    static QByteArray dayOf96()
    {
        QByteArray body = "{\"prices\":[";
        for (int i = 0; i < 96; ++i) {
            const UtcTime start = at("2026-02-01T00:00Z") + i * kSlotLength;
            body += (i == 0 ? "" : ",") + QByteArray("{\"start_timestamp\":\"") +
                    formatIsoOffset(start, {}, false).replace("+00:00", "Z") + "\",\"end_timestamp\":\"" +
                    formatIsoOffset(start + kSlotLength, {}, false).replace("+00:00", "Z") +
                    "\",\"grid\":[{\"unit\":\"CHF_kWh\",\"value\":0." + QByteArray::number(400 + i) +
                    "}],\"integrated\":[{\"unit\":\"CHF_kWh\",\"value\":0.5}]}";
        }
        return body + "]}";
    }
};

QTEST_GUILESS_MAIN(PricesTest)
#include "prices_test.moc"
