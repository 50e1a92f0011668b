// Wholesale day-ahead prices: Energy-Charts and ENTSO-E.
#include "fixture.h"

#include "domain/market_day.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace std::chrono;

namespace
{
CallSpec callFor(const SourceConfig &source)
{
    return dialectFor(source.dialect).calls(source, Endpoint::Prices, {}).at(0);
}

Result<ParsedAnswer> read(DialectId dialect, const QByteArray &body)
{
    const SourceConfig source = sourceOf(dialect);
    return dialectFor(dialect).parse(source, callFor(source), at("2026-03-30T00:00:00Z"), body);
}

Result<ParsedAnswer> charts(const QByteArray &body)
{
    return read(DialectId::EnergyCharts, body);
}

Result<ParsedAnswer> entsoe(const QByteArray &body)
{
    return read(DialectId::Entsoe, body);
}

const std::vector<PricePoint> &pointsOf(const Result<ParsedAnswer> &answer)
{
    static const std::vector<PricePoint> none;
    const PriceSeries *series = answer ? seriesOf(*answer, TariffType::DayAhead, "EUR_MWh") : nullptr;
    return series ? series->points : none;
}

QByteArray listed(const std::vector<UtcTime> &times, const QByteArray &price = "50")
{
    QByteArray seconds;
    QByteArray prices;
    for (const UtcTime time : times) {
        seconds += (seconds.isEmpty() ? "" : ",") + QByteArray::number(qint64(toEpochMs(time) / 1000));
        prices += (prices.isEmpty() ? "" : ",") + price;
    }
    return R"({"unix_seconds":[)" + seconds + R"(],"price":[)" + prices + R"(],"unit":"EUR / MWh"})";
}

std::vector<UtcTime> every(minutes step, UtcTime from, UtcTime to)
{
    std::vector<UtcTime> times;
    for (UtcTime time = from; time < to; time += step)
        times.push_back(time);
    return times;
}

QByteArray xml()
{
    return fixture("market/entsoe.xml");
}

const MarketDay kSpring(year(2026) / March / 29);
const MarketDay kAutumn(year(2026) / October / 25);
} // namespace

class WholesaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsUnitAndCurrency()
    {
        for (const auto &answer : {charts(fixture("market/energy_charts.json")), entsoe(xml())}) {
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
            QCOMPARE(answer->outcome, Outcome::Ok);
            QCOMPARE(answer->facts.prices.size(), std::size_t(1));
            const PriceSeries &series = answer->facts.prices[0];
            QCOMPARE(series.key, (SeriesKey{u"src"_s, u"CH"_s, TariffType::DayAhead, u"EUR_MWh"_s}));
            QVERIFY(!series.publication);
            QCOMPARE(series.points[0].start, at("2026-03-28T23:00:00Z"));
            QCOMPARE(series.points[0].value, Price::fromMicro(81'200'000));
        }
    }

    void questions()
    {
        const auto asked = [](const SourceConfig &source, TimeRange range) {
            QStringList urls;
            for (const CallSpec &call : dialectFor(source.dialect).calls(source, Endpoint::Prices, range))
                urls += call.url.toString(QUrl::FullyEncoded);
            return urls;
        };
        const QString base = u"https://api.example/base"_s;
        SourceConfig source = sourceOf(DialectId::EnergyCharts);
        const TimeRange day{kSpring.start(), kSpring.end()};
        QCOMPARE(asked(source, day), QStringList{base + u"/price?bzn=CH&start=2026-03-29&end=2026-03-29"_s});
        source.tariffNames += u"DE-LU"_s;
        QCOMPARE(asked(source, {kSpring.start(), kSpring.start() + days(31)}).size(), 4);
        SourceConfig xmlSource = sourceOf(DialectId::Entsoe);
        const QString zone = u"10YCH-SWISSGRIDZ"_s;
        QCOMPARE(asked(xmlSource, day),
                 QStringList{base + u"/api?documentType=A44&in_Domain="_s + zone + u"&out_Domain="_s + zone +
                             u"&periodStart=202603282300&periodEnd=202603292200"_s});
        QVERIFY(!callFor(source).needsToken && !callFor(xmlSource).needsToken);
        xmlSource.signIn.queryKey = u"securityToken"_s;
        QVERIFY(callFor(xmlSource).needsToken);
        QVERIFY(!callFor(xmlSource).url.query().contains(u"securityToken"));
    }

    // A day of the clock change, the slot at its end included.
    void daysOfTheClockChange()
    {
        for (const MarketDay &day : {kSpring, kAutumn}) {
            const auto answer = charts(listed(every(minutes(15), day.start(), day.end() + minutes(1))));
            QCOMPARE(pointsOf(answer).size(), std::size_t(day.slotCount() + 1));
            QCOMPARE(pointsOf(answer).back().start, day.end());
            QCOMPARE(pointsOf(answer).back().end, day.end() + minutes(15));
        }
        QCOMPARE(kSpring.slotCount() + 1, 93);
    }

    void olderYearsHaveHours()
    {
        const auto hours = charts(listed(every(minutes(60), kSpring.start(), kSpring.end() + minutes(1))));
        QCOMPARE(pointsOf(hours).size(), std::size_t(24));
        QCOMPARE(pointsOf(hours).back().end - pointsOf(hours).back().start, milliseconds(minutes(60)));
        // The day on which hours became quarters: each day by itself.
        std::vector<UtcTime> both = every(minutes(60), kSpring.start(), kSpring.end());
        std::ranges::copy(every(minutes(15), kSpring.end(), kSpring.next().end()), std::back_inserter(both));
        const auto change = charts(listed(both));
        QCOMPARE(change->outcome, Outcome::Ok);
        QCOMPARE(pointsOf(change).size(), std::size_t(23 + 96));
        QCOMPARE(pointsOf(change)[22].end, kSpring.end());
        QCOMPARE(pointsOf(change)[23].end, kSpring.end() + minutes(15));
    }

    // What is missing makes no slot longer.
    void gapsStayGaps()
    {
        std::vector<UtcTime> times = every(minutes(15), kSpring.start(), kSpring.end());
        times.erase(times.begin() + 30, times.begin() + 33);
        const auto answer = charts(listed(times));
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(pointsOf(answer)[29].end, kSpring.start() + 30 * minutes(15));
        QCOMPARE(pointsOf(answer).size(), std::size_t(89));
        const auto sample = charts(fixture("market/energy_charts.json")); // a null, and an instant left out
        QCOMPARE(pointsOf(sample).size(), std::size_t(4));
        QCOMPARE(pointsOf(sample)[1].end, at("2026-03-28T23:30:00Z"));
        QCOMPARE(pointsOf(sample)[2].start, at("2026-03-29T00:00:00Z"));
    }

    void notPublished()
    {
        QCOMPARE(charts(listed({}))->outcome, Outcome::NotPublished);
        QCOMPARE(charts(listed({kSpring.start(), kSpring.start() + minutes(15)}, "null"))->outcome,
                 Outcome::NotPublished);
        const QByteArray none =
            "<?xml version=\"1.0\"?><Acknowledgement_MarketDocument><Reason><code>999</code>"
            "<text>No matching data found</text></Reason></Acknowledgement_MarketDocument>";
        QCOMPARE(entsoe(none)->outcome, Outcome::NotPublished);
        const Dialect &dialect = dialectFor(DialectId::Entsoe);
        QVERIFY(dialect.isXml() && dialect.saysNoData(none));
        QVERIFY(!dialect.saysNoData(QByteArray(none).replace("999", "401")) && !dialect.saysNoData(xml()));
        QVERIFY(!dialect.saysNoData("{}"));
        const auto other = entsoe(QByteArray(none).replace("999", "401"));
        QVERIFY(!other && other.error().outcome == Outcome::Schema);
        QVERIFY(other.error().what.contains(u"reason 401: No matching data found"));
    }

    void deprecationIsANote()
    {
        const auto answer = charts(fixture("market/energy_charts.json").replace("false", "true"));
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->notes.size(), std::size_t(1));
        QCOMPARE(answer->notes[0].path, u"$.deprecated"_s);
    }

    // A03: a position that is left out repeats the one before, up to the end; A01: it is not there.
    void repeatedPointsAreLeftOut()
    {
        const auto steps = entsoe(xml());
        QCOMPARE(pointsOf(steps).size(), std::size_t(8));
        QCOMPARE(pointsOf(steps)[3].value, Price::fromMicro(79'050'000));
        QCOMPARE(pointsOf(steps)[4].value, Price::fromMicro(-12'500'000));
        QCOMPARE(pointsOf(steps)[7].value, Price::fromMicro(-12'500'000));
        QCOMPARE(pointsOf(steps)[7].end, at("2026-03-29T01:00:00Z"));
        const auto gaps = entsoe(xml().replace("A03", "A01"));
        QCOMPARE(pointsOf(gaps).size(), std::size_t(3));
    }

    void otherSeriesOfADocument()
    {
        const QByteArray series = [] {
            const QByteArray all = xml();
            const qsizetype from = all.indexOf("<TimeSeries>");
            return all.mid(from, all.indexOf("</TimeSeries>") + 13 - from);
        }();
        const auto with = [&](QByteArray more) {
            return entsoe(xml().replace("</TimeSeries>", "</TimeSeries>" + more));
        };
        // A second auction of the day has other prices.
        const QByteArray position = "<classificationSequence_AttributeInstanceComponent.position>";
        const auto intraday =
            with(QByteArray(series)
                     .replace("81.20", "99")
                     .replace("<curveType>", position + "2</" + position.mid(1) + "<curveType>"));
        QCOMPARE(intraday->outcome, Outcome::Ok);
        QCOMPARE(pointsOf(intraday)[0].value, Price::fromMicro(81'200'000));
        // The same in hours beside quarters: the finer holds.
        const auto hours = with(
            QByteArray(series)
                .replace("PT15M", "PT60M")
                .replace("<Point><position>5</position><price.amount>-12.50</price.amount></Point>", ""));
        QVERIFY2(hours, hours ? "" : qPrintable(hours.error().text()));
        QCOMPARE(hours->outcome, Outcome::Ok);
        QCOMPARE(pointsOf(hours).size(), std::size_t(8));
    }

    void faults_data()
    {
        QTest::addColumn<bool>("isXml");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, bool isXml, const char *from, const char *to,
                            const char *says) {
            QTest::newRow(name) << isXml << QByteArray(from) << QByteArray(to) << QString::fromLatin1(says);
        };
        row("no quarter-hour", false, "1774739700", "1774739701", "no quarter-hour");
        row("instant as text", false, "1774739700", "\"now\"", "no quarter-hour");
        row("instant before 2000", false, "1774739700", "900", "no quarter-hour");
        row("instant beyond counting", false, "1774739700", "9223372036854775807", "no quarter-hour");
        row("price as word", false, "79.05", "\"--\"", "no number");
        row("price beyond range", false, "79.05", "12345", "beyond the range");
        row("two prices", false, "1774739700", "1774738800", "has two prices");
        row("position behind the end", true, "<position>5<", "<position>9<", "position 9 of 8");
        row("position that is none", true, "<position>5<", "<position>five<", "position \"five\"");
        row("position twice", true, "<position>5<", "<position>2<", "position 2 twice");
        row("price that is none", true, "-12.50", "n/a", "\"n/a\"");
    }

    void faults()
    {
        QFETCH(bool, isXml);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, says);
        const auto answer = isXml ? entsoe(xml().replace(from, to))
                                  : charts(fixture("market/energy_charts.json").replace(from, to));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Partial);
        QVERIFY(!pointsOf(answer).empty());
        QVERIFY2(answer->faults.at(0).reason.contains(says), qPrintable(answer->faults[0].reason));
    }

    void otherShapes_data()
    {
        QTest::addColumn<bool>("isXml");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, bool isXml, const char *from, const char *to,
                            const char *says) {
            QTest::newRow(name) << isXml << QByteArray(from) << QByteArray(to) << QString::fromLatin1(says);
        };
        row("unit", false, "EUR / MWh", "EUR / kWh", "not EUR / MWh");
        row("currency", false, "EUR / MWh", "CHF / MWh", "not EUR / MWh");
        row("no unit", false, "\"unit\"", "\"units\"", "not EUR / MWh");
        row("lists of two lengths", false, "79.05,", "", "4 values for 5 instants");
        row("renamed list", false, "unix_seconds", "epoch", "no unix_seconds");
        row("prices are no list", false, "\"price\":[", "\"price\":1,\"p\":[", "no list");
        row("currency in XML", true, "EUR", "CHF", "CHF");
        row("unit in XML", true, "MWH", "KWH", "KWH");
        row("other zone", true, "<in_Domain.mRID codingScheme=\"A01\">10YCH-SWISSGRIDZ",
            "<in_Domain.mRID codingScheme=\"A01\">10YAT-APG------L", "10YAT");
        row("resolution", true, "PT15M", "P1D", "P1D");
        row("interval", true, "2026-03-28T23:00Z", "2026-03-28T23:01Z", "time interval");
        row("interval of a century", true, "2026-03-29T01:00Z", "2126-03-29T01:00Z", "more than");
        row("other document", true, "Publication_MarketDocument", "GL_MarketDocument", "no market document");
    }

    void otherShapes()
    {
        QFETCH(bool, isXml);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, says);
        const auto answer = isXml ? entsoe(xml().replace(from, to))
                                  : charts(fixture("market/energy_charts.json").replace(from, to));
        QVERIFY(!answer);
        QCOMPARE(answer.error().outcome, Outcome::Schema);
        QVERIFY2(answer.error().what.contains(says), qPrintable(answer.error().text()));
    }

    // Nothing outside of the document is fetched, and nothing in it grows.
    void hostileXml_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("cut") << xml().left(600);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("JSON") << QByteArray("{}");
        QTest::newRow("external entity") << xml().replace(
            "<Publication_MarketDocument",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Publication_MarketDocument");
        QByteArray laughs = "<!DOCTYPE x [<!ENTITY a0 \"ha\">";
        for (int i = 1; i < 12; ++i) {
            const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
        }
        QTest::newRow("a thousand million laughs") << laughs + "]><Publication_MarketDocument>&a11;"
                                                               "</Publication_MarketDocument>";
        QTest::newRow("unknown entity") << xml().replace("EUR", "&eur;");
        QTest::newRow("depth") << "<Publication_MarketDocument>" + QByteArray("<a>").repeated(200'000);
        QTest::newRow("two roots") << xml() + "<again/>";
    }

    void hostileXml()
    {
        QFETCH(QByteArray, body);
        const auto answer = entsoe(body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().outcome, Outcome::Malformed);
        QVERIFY2(answer.error().where.startsWith(u"line "), qPrintable(answer.error().text()));
        QVERIFY(!answer.error().text().contains(u"root:"));
    }
};

QTEST_GUILESS_MAIN(WholesaleTest)
#include "wholesale_test.moc"
