// What an answer means: values and times that cannot be right, components in another shape, and several
// faults in one answer, of which the gravest decides and all are told.
#include "engine/answer_appraisal.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-11-30T09:34:00Z");

SourceConfig sourceOf(DialectId dialect)
{
    SourceConfig source;
    source.id = u"src"_s;
    source.dialect = dialect;
    source.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
    source.tariffNames = {u"home_dynamic"_s};
    source.plantId = u"lutersarni"_s;
    return source;
}

AppraisedCall appraised(DialectId dialect, Endpoint endpoint, const QByteArray &body, PriceMemory &memory,
                        std::optional<UtcTime> serverDate = {})
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = body;
    answer.serverDate = serverDate;
    CallSpec call;
    call.endpoint = endpoint;
    call.tariffName = endpoint == Endpoint::Prices ? u"home_dynamic"_s : QString();
    RequestRecord attempt;
    attempt.outcome = Outcome::Ok;
    return appraise(sourceOf(dialect), call, ApiOutcome{answer, {attempt}, {}}, kNow, memory);
}

AppraisedCall appraised(DialectId dialect, Endpoint endpoint, const QByteArray &body,
                        std::optional<UtcTime> serverDate = {})
{
    PriceMemory memory;
    return appraised(dialect, endpoint, body, memory, serverDate);
}

QByteArray plantBody(const QByteArray &time, const QByteArray &power = "\"1.5\"",
                     const QByteArray &voltage = "\"20.69\"")
{
    return R"({"zeitstempel":")" + time + R"(","betriebsstatus":"in Betrieb","spannung":)" + voltage +
           R"(,"wirkleistung":)" + power + R"(,"blindleistung":"-0.02","windgeschwindigkeit":"12.9"})";
}

AppraisedCall plant(const QByteArray &body, std::optional<UtcTime> serverDate = {})
{
    return appraised(DialectId::CkwPublic, Endpoint::Plant, body, serverDate);
}

// One component of the market day of kNow.
QByteArray slotsOf(const QByteArray &name, double value)
{
    return '"' + name + R"(":[{"unit":"CHF_kWh","value":)" + QByteArray::number(value, 'f', 6) + "}]";
}

QByteArray pricesBody(double value, const QByteArray &more = {},
                      const QByteArray &publication = "2026-11-29T11:20:00Z")
{
    QByteArrayList list;
    const MarketDay day = MarketDay::containing(kNow);
    for (int i = 0; i < day.slotCount(); ++i) {
        list += R"({"start_timestamp":")" + formatIsoUtc(day.slotStart(i)) + R"(","end_timestamp":")" +
                formatIsoUtc(day.slotStart(i) + kSlotLength) + "\"," +
                slotsOf("integrated", value + i * 1e-4) + more + '}';
    }
    return R"({"publication_timestamp":")" + publication + R"(","prices":[)" + list.join(',') + "]}";
}

AppraisedCall prices(const QByteArray &body, PriceMemory &memory)
{
    return appraised(DialectId::VseTariffs, Endpoint::Prices, body, memory);
}

std::ptrdiff_t markedPrices(const AppraisedCall &call)
{
    std::ptrdiff_t count = 0;
    for (const PriceSeries &series : call.facts.prices)
        count += std::ranges::count_if(series.points, &PricePoint::implausible);
    return count;
}
} // namespace

class AnswerAppraisalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGravestOfSeveralPlantFaultsDecides_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QStringList>("told");
        QTest::addColumn<int>("facts");
        const auto row = [](const char *name, const QByteArray &body, const char *outcome,
                            const QStringList &told, int facts = 1) {
            QTest::newRow(name) << body << QString::fromLatin1(outcome) << told << facts;
        };
        row("all is well", plantBody("2026-11-30T09:30:00Z"), "ok", {});
        row("one value missing", plantBody("2026-11-30T09:30:00Z", "\"n/a\""), "partial",
            {u"wirkleistung"_s});
        row("a day old and a value missing", plantBody("2026-11-29T09:34:00Z", "\"n/a\""), "stale",
            {u"is 1440 min old"_s, u"wirkleistung is \"n/a\""_s});
        row("null", plantBody("2026-11-29T09:34:00Z", "null"), "stale",
            {u"min old"_s, u"wirkleistung is null"_s});
        row("key missing", plantBody("2026-11-29T09:34:00Z").replace("wirkleistung", "leistung"), "stale",
            {u"min old"_s, u"wirkleistung is missing"_s});
        row("year 1", plantBody("0001-01-01T00:00:00Z", "null"), "stale",
            {u"days old"_s, u"wirkleistung is null"_s});
        row("old and impossible", plantBody("2026-11-28T09:34:00Z", "\"4.8\""), "implausible",
            {u"active power is 4.8 MW, plausible is -0.1 to 2.53"_s, u"is 2 days old"_s});
        row("impossible and missing", plantBody("2026-11-30T09:30:00Z", "\"1500\"", "null"), "implausible",
            {u"active power is 1500 MW"_s, u"spannung is null"_s});
        row("two impossible values", plantBody("2026-11-30T09:30:00Z", "\"-3\"", "\"207\""), "implausible",
            {u"active power is -3 MW"_s, u"voltage is 207 kV, plausible is 18 to 24"_s});
        row("watts for megawatts", plantBody("2026-11-30T09:30:00Z", "\"1500000\""), "implausible",
            {u"active power is 1.5e+06 MW"_s});
        row("more than can be kept", plantBody("2026-11-30T09:30:00Z", "\"1e308\""), "implausible",
            {u"1 rows refused, too far off to be kept: $.wirkleistung"_s});
        row("other unit",
            plantBody("2026-11-29T09:34:00Z").chopped(1) + R"(,"einheiten":{"wirkleistung":"kW"}})", "schema",
            {u"is in \"kW\""_s, u"min old"_s});
        row("no time", plantBody("2026-11-29T09:34:00Z").replace("\"2026-11-29T09:34:00Z\"", "null"),
            "schema", {u"$.zeitstempel"_s}, 0);
    }

    void theGravestOfSeveralPlantFaultsDecides()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, outcome);
        QFETCH(const QStringList, told);
        QFETCH(const int, facts);
        const AppraisedCall call = plant(body);
        QCOMPARE(outcomeName(call.outcome), outcome);
        QCOMPARE(call.attempts.back().outcome, call.outcome);
        QCOMPARE(call.attempts.back().error, call.error);
        QCOMPARE(call.facts.plant.size(), std::size_t(facts));
        QCOMPARE(call.error.isEmpty(), told.isEmpty());
        qsizetype place = -1; // the gravest first
        for (const QString &text : told) {
            const qsizetype found = call.error.indexOf(text);
            QVERIFY2(found > place, qPrintable(text + u" | "_s + call.error));
            place = found;
        }
    }

    void impossibleValuesAreMarkedOneByOne()
    {
        const AppraisedCall call = plant(plantBody("2026-11-30T09:30:00Z", "\"4.8\""));
        const PlantReading &reading = call.facts.plant.at(0);
        QCOMPARE(reading.activePowerMw, std::optional(4.8)); // kept
        QVERIFY(reading.implausible == PlantQuantities(PlantQuantity::ActivePower));
    }

    void aReadingFromTheFutureIsMarked_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("date"); // the server's
        QTest::addColumn<bool>("marked");
        const auto row = [](const char *name, const char *time, const char *date, bool marked) {
            QTest::newRow(name) << QByteArray(time) << QByteArray(date) << marked;
        };
        row("an hour ahead", "2026-11-30T10:34:00Z", "2026-11-30T09:34:00Z", true);
        row("no Date", "2026-11-30T10:34:00Z", "", true);
        row("two minutes ahead", "2026-11-30T09:36:00Z", "2026-11-30T09:34:00Z", false);
        row("just beyond", "2026-11-30T09:36:01Z", "2026-11-30T09:34:00Z", true);
        row("our clock is behind", "2026-11-30T10:14:00Z", "2026-11-30T10:14:30Z", false);
        row("our clock is ahead", "2026-11-30T09:34:00Z", "2026-11-30T09:04:00Z", true);
        row("our clock is two hours behind", "2026-11-30T11:30:00Z", "2026-11-30T11:34:00Z", false);
        row("a Date that is wrong by a day", "2026-11-30T10:34:00Z", "2026-11-29T09:34:00Z", true);
    }

    void aReadingFromTheFutureIsMarked()
    {
        QFETCH(const QByteArray, time);
        QFETCH(const QByteArray, date);
        QFETCH(const bool, marked);
        const AppraisedCall call = plant(plantBody(time), parseIsoTime(date));
        QCOMPARE(outcomeName(call.outcome), marked ? u"implausible"_s : u"ok"_s);
        QVERIFY(call.facts.plant.at(0).implausible.testFlag(PlantQuantity::Time) == marked);
        QCOMPARE(call.error.contains(u"min ahead"), marked);
    }

    void signalsToComeAreMarked()
    {
        const auto entry = [](const char *name, const char *date, const char *start, const char *end) {
            return QByteArray("{'Name':'%1','Date':'%2','Start':'%3','End':'%4'}")
                .replace("%1", name)
                .replace("%2", date)
                .replace("%3", start)
                .replace("%4", end)
                .replace('\'', '"');
        };
        const QByteArray body =
            '[' + entry("000R", "2026-11-29", "2026-11-29T22:10:00+01:00", "2026-11-30T04:06:00+01:00") +
            ',' + entry("001R", "2026-12-01", "2026-12-01T01:54:00+01:00", "2026-12-01T06:00:00+01:00") +
            ',' + entry("002R", "2036-11-29", "2026-11-29T11:32:00+01:00", "2026-11-29T15:29:00+01:00") + ']';
        const AppraisedCall call = appraised(DialectId::CkwPublic, Endpoint::Signals, body);
        QCOMPARE(outcomeName(call.outcome), u"implausible"_s);
        QVERIFY2(call.error.startsWith(u"2 signals are still to come, first 001R of 2026-12-01"),
                 qPrintable(call.error));
        QCOMPARE(call.facts.controlSignals.size(), std::size_t(3));
        QVERIFY(!call.facts.controlSignals[0].implausible);
        QVERIFY(call.facts.controlSignals[1].implausible && call.facts.controlSignals[2].implausible);
    }

    void signalsOfImpossibleYearsAreMarked_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        const QByteArray day = "2026-11-29";
        const QByteArray at = "2026-11-29T11:32:00+01:00";
        const QByteArray until = "2026-11-29T15:29:00+01:00";
        QTest::newRow("all in year 1") << QByteArray("0001-01-01") << QByteArray("0001-01-01T00:00:00Z")
                                       << QByteArray("0001-01-01T04:00:00Z");
        QTest::newRow("a date of 0") << QByteArray("1970-01-01") << at << until;
        QTest::newRow("began in year 1") << day << QByteArray("0001-01-01T00:00:00Z") << until;
        QTest::newRow("ends in year 9999") << day << at << QByteArray("9999-12-31T00:00:00Z");
    }
    void signalsOfImpossibleYearsAreMarked()
    {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        const QByteArray body =
            QByteArray("[{'Name':'000R','Date':'" + date + "','Start':'" + start + "','End':'" + end + "'}]")
                .replace('\'', '"');
        const AppraisedCall call = appraised(DialectId::CkwPublic, Endpoint::Signals, body);
        QCOMPARE(outcomeName(call.outcome), u"implausible"_s);
        QVERIFY2(call.error.startsWith(u"1 signals are of an impossible time, first 000R"),
                 qPrintable(call.error));
        QVERIFY(call.facts.controlSignals.at(0).implausible);
    }

    void pricesOfAFuturePublicationAreMarked()
    {
        PriceMemory memory;
        const AppraisedCall call = prices(pricesBody(0.2, {}, "2026-11-30T10:34:00Z"), memory);
        QCOMPARE(outcomeName(call.outcome), u"implausible"_s);
        QVERIFY2(call.error.startsWith(u"publication_timestamp is 2026-11-30T10:34:00Z, 60 min ahead"),
                 qPrintable(call.error));
        QVERIFY(!call.error.contains(u"--accept")); // nobody can say that such a date is right
        QCOMPARE(markedPrices(call), 96);
        QCOMPARE(call.facts.factCount(), std::size_t(96));
        // Their values are fine: what is usual is learnt from them all the same.
        QCOMPARE(markedPrices(prices(pricesBody(0.2), memory)), 0);
        QCOMPARE(markedPrices(prices(pricesBody(0.99), memory)), 96);
    }

    void pricesOfImpossibleYearsAreMarkedAndTeachNothing()
    {
        PriceMemory memory;
        for (const char *year : {"0001", "1970", "9999"}) {
            QByteArray body = pricesBody(0.2);
            body.replace("\"2026-", QByteArray("\"") + year + '-');
            const qsizetype at = body.indexOf(':') + 2; // of the publication, which is fine
            body.replace(at, 4, "2026");
            const AppraisedCall call = prices(body, memory);
            QCOMPARE(outcomeName(call.outcome), u"implausible"_s);
            QVERIFY2(call.error.startsWith(u"96 prices are of an impossible year"), qPrintable(call.error));
            QCOMPARE(markedPrices(call), 96);
        }
        for (const auto &[name, level] : memory.levels.series)
            QVERIFY(level.usual.empty() && level.doubted.empty());
    }

    void pricesBeyondTheLimitsAreMarkedAndTold()
    {
        PriceMemory memory;
        const AppraisedCall call = prices(pricesBody(227.4), memory);
        QCOMPARE(outcomeName(call.outcome), u"implausible"_s);
        QCOMPARE(markedPrices(call), 96);
        QVERIFY2(call.error.contains(
                     u"96 prices are implausible, first integrated of home_dynamic at "
                     "2026-11-29T23:00:00Z is 227.4 CHF_kWh, plausible is -0.5 to 1; kept, marked"),
                 qPrintable(call.error));
        QVERIFY(call.error.contains(u"energy-trading-collector check src --accept"));
    }

    // Beyond decimal(10,6): no table holds them.
    void pricesThatCannotBeKeptAreImplausibleAllTheSame()
    {
        PriceMemory memory;
        (void)prices(pricesBody(0.2274), memory);
        memory.form = memory.learnt;
        const AppraisedCall all = prices(pricesBody(227400), memory);
        QCOMPARE(outcomeName(all.outcome), u"implausible"_s);
        QVERIFY2(all.error.startsWith(u"96 rows refused, too far off to be kept: $.prices[0]"),
                 qPrintable(all.error));
        const AppraisedCall one = prices(pricesBody(0.2274).replace("0.227400", "1e308"), memory);
        QCOMPARE(outcomeName(one.outcome), u"implausible"_s);
        QCOMPARE(one.facts.factCount(), std::size_t(95));
    }

    void pricesBesideTheirOwnRangeAreMarked()
    {
        PriceMemory memory;
        QCOMPARE(outcomeName(prices(pricesBody(0.0303), memory).outcome), u"ok"_s);
        const AppraisedCall ten = prices(pricesBody(0.303), memory);
        QCOMPARE(outcomeName(ten.outcome), u"implausible"_s);
        QVERIFY2(ten.error.contains(u"usual is about 0.035"), qPrintable(ten.error));
        memory.levels.acceptsNext = true; // check src --accept
        QCOMPARE(outcomeName(prices(pricesBody(0.303), memory).outcome), u"ok"_s);
        memory.levels.acceptsNext = false;
        QCOMPARE(outcomeName(prices(pricesBody(0.31), memory).outcome), u"ok"_s);
    }

    void whatIsUsualSurvivesARestart()
    {
        PriceMemory memory;
        (void)prices(pricesBody(0.2, "," + slotsOf("grid", 0.05)), memory);
        memory.levels.acceptsNext = true;
        (void)prices(pricesBody(1.5, "," + slotsOf("grid", 0.05)), memory);
        const PriceLevels read = priceLevelsFromText(priceLevelsText(memory.levels));
        QVERIFY(read == memory.levels);
        QVERIFY(read.acceptsNext);
        QCOMPARE(read.series.size(), std::size_t(2));
        QVERIFY(priceLevelsFromText(u"{ broken"_s) == PriceLevels());
        QVERIFY(priceLevelsFromText({}) == PriceLevels());
    }

    void aComponentThatCannotBeReadIsSchema_data()
    {
        QTest::addColumn<QByteArray>("grid");
        QTest::addColumn<QString>("told");
        QTest::newRow("an object of unit and value (report 03)")
            << QByteArray(R"({"unit":"CHF_kWh","value":0.05})") << u" is an object"_s;
        QTest::newRow("a number") << QByteArray("0.05") << u" is 0.05"_s;
        QTest::newRow("values that are objects")
            << QByteArray(R"([{"unit":"CHF_kWh","value":{"amount":0.05}}])") << u"[0].value is an object"_s;
        QTest::newRow("values that are lists")
            << QByteArray(R"([{"unit":"CHF_kWh","value":[0.05]}])") << u"[0].value is a list"_s;
        QTest::newRow("values under another name")
            << QByteArray(R"([{"unit":"CHF_kWh","price":0.05}])") << u"[0].value is missing"_s;
        QTest::newRow("words for values")
            << QByteArray(R"([{"unit":"CHF_kWh","value":"cheap"}])") << u"[0].value is \"cheap\""_s;
    }

    void aComponentThatCannotBeReadIsSchema()
    {
        QFETCH(QByteArray, grid);
        QFETCH(QString, told);
        PriceMemory memory;
        (void)prices(pricesBody(0.2, "," + slotsOf("grid", 0.05)), memory);
        memory.form = memory.learnt;
        const AppraisedCall one = prices(pricesBody(0.2, ",\"grid\":" + grid), memory);
        QCOMPARE(outcomeName(one.outcome), u"schema"_s);
        QVERIFY2(one.error.startsWith(u"96 rows refused, in another shape: $.prices[0].grid"_s + told),
                 qPrintable(one.error));
        QCOMPARE(one.facts.factCount(), std::size_t(96)); // the others are fine
    }

    void severalFaultsOfPricesAreAllTold()
    {
        PriceMemory memory;
        QByteArray body = pricesBody(227.4, R"(,"grid":0.05)", "2026-11-30T12:00:00Z");
        body.replace("227.409500", "\"--\"");
        const AppraisedCall call = prices(body, memory);
        QCOMPARE(outcomeName(call.outcome), u"schema"_s);
        qsizetype place = -1;
        for (const char *text :
             {"in another shape: $.prices[0].grid", "95 prices are implausible", "publication_timestamp is",
              "1 rows refused, first: $.prices[95].integrated[0].value"}) {
            const qsizetype found = call.error.indexOf(QLatin1StringView(text));
            QVERIFY2(found > place, qPrintable(QLatin1StringView(text) + u" | "_s + call.error));
            place = found;
        }
        QCOMPARE(markedPrices(call), 95);
    }

    void theSourcesWordsAreScrubbed()
    {
        const AppraisedCall call =
            plant(R"({"error":"token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.sig is not known here"})");
        QCOMPARE(outcomeName(call.outcome), u"schema"_s);
        QVERIFY2(call.error.contains(u"is not known here") && !call.error.contains(u"eyJ"),
                 qPrintable(call.error));
    }

    void outcomesHaveOneOrder()
    {
        const std::array ascending{Outcome::Ok,        Outcome::NotPublished, Outcome::Partial,
                                   Outcome::Unknown,   Outcome::Stale,        Outcome::Implausible,
                                   Outcome::Malformed, Outcome::Schema,       Outcome::Timeout};
        for (std::size_t i = 1; i < ascending.size(); ++i) {
            QCOMPARE(graver(ascending[i - 1], ascending[i]), ascending[i]);
            QCOMPARE(graver(ascending[i], ascending[i - 1]), ascending[i]);
        }
        QCOMPARE(graver(Outcome::Timeout, Outcome::Dns), Outcome::Timeout);
    }
};

QTEST_GUILESS_MAIN(AnswerAppraisalTest)
#include "answer_appraisal_test.moc"
