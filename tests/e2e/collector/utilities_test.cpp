// Every entry of the catalogue through the real collector, with nothing but the address overridden: the
// simulator answers as each utility does. And what an operator adds or meets: a new utility, another unit,
// another shape.
#include "e2e/collector/program_runner.h"

#include "domain/clock.h"
#include "domain/market_day.h"

#include <QJsonArray>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
struct Series {
    const char *product;
    const char *type;
    const char *unit;
};

// Who is asked, at which address of the simulator, and every series that must be there for every slot.
struct Entry {
    const char *id;
    const char *path;
    bool hasToday;
    bool hasTomorrow;
    std::vector<Series> series;
};

std::vector<Series> ofProducts(std::initializer_list<const char *> products,
                               std::initializer_list<std::pair<const char *, const char *>> types)
{
    std::vector<Series> all;
    for (const char *product : products) {
        for (const auto &[type, unit] : types)
            all.push_back({product, type, unit});
    }
    return all;
}

const std::vector<Entry> &entries()
{
    constexpr auto kWh = "CHF_kWh";
    const auto ckwTypes = {
        std::pair{"grid", kWh}, {"electricity", kWh}, {"integrated", kWh}, {"grid_usage", kWh}};
    static const std::vector<Entry> all{
        {"ckw", "/ckw/api/v1", true, true, ofProducts({"home_dynamic", "business_dynamic"}, ckwTypes)},
        {"ekz", "/utilities/ekz/v1", true, true,
         ofProducts({"integrated_400D", "integrated_400D_E"}, {{"electricity", "CHF_m"},
                                                               {"electricity", kWh},
                                                               {"grid", "CHF_m"},
                                                               {"grid", kWh},
                                                               {"integrated", "CHF_m"},
                                                               {"integrated", kWh},
                                                               {"regional_fees", "CHF_m"},
                                                               {"regional_fees", kWh},
                                                               {"metering", "CHF_m"}})},
        {"groupe-e", "/utilities/groupe-e/v2", true, true,
         ofProducts({"vario"}, {{"grid", kWh}, {"integrated", kWh}, {"feed_in", kWh}})},
        {"primeo", "/utilities/primeo/api/v1", true, true, ofProducts({"NetzDynamisch"}, ckwTypes)},
        {"avag", "/utilities/primeo/api/v1", true, true, ofProducts({"NetzDynamischAVAG"}, ckwTypes)},
        {"elag", "/utilities/primeo/api/v1", true, true, ofProducts({"NetzDynamischELAG"}, ckwTypes)},
        {"bkw-feed-in", "/utilities/bkw/api/dyntariffs/v1", true, false,
         ofProducts({"energyreturn"}, {{"feed_in", kWh}})},
        {"aem", "/utilities/aem", false, true,
         ofProducts({"default"}, {{"grid", kWh},
                                  {"grid", "CHF_m"},
                                  {"grid", "CHF_kW_t"},
                                  {"electricity", kWh},
                                  {"taxes", kWh},
                                  {"integrated", kWh}})},
        {"energy-charts-ch", "/utilities/energy-charts", true, true,
         ofProducts({"CH"}, {{"day_ahead", "EUR_MWh"}})},
        {"entsoe-ch", "/utilities/entsoe", true, true, ofProducts({"CH"}, {{"day_ahead", "EUR_MWh"}})},
    };
    return all;
}

MarketDay today()
{
    return MarketDay::containing(SystemClock().now());
}

QString sqlDay(const MarketDay &day)
{
    return u"start_timestamp >= %1 AND start_timestamp < %2"_s.arg(toEpochMs(day.start()))
        .arg(toEpochMs(day.end()));
}

QJsonObject pricesRow(const Ended &cycle, const QString &source)
{
    for (const QJsonValue &value : cycle.json().value(u"endpoints"_s).toArray()) {
        const QJsonObject row = value.toObject();
        if (row.value(u"source"_s) == source && row.value(u"endpoint"_s) == u"prices"_s)
            return row;
    }
    return {};
}

QByteArray sourceAt(const QByteArray &id, const QString &baseUrl)
{
    return "[[source]]\nid = \"" + id + "\"\nbase_url = \"" + baseUrl.toLatin1() + "\"\n";
}
} // namespace

class UtilitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void catalogueIsCovered();
    void everyEntryEndToEnd();
    void questionsThatTheUtilitiesRefuse();
    void newUtilityInAFewLines();
    void otherUnitIsAnAlarmUntilAccepted();

private:
    [[nodiscard]] QString at(const char *path) const { return m_mock->url() + QLatin1StringView(path); }
    [[nodiscard]] QByteArray everyEntry() const;

    MarketDay m_day = today();
    std::unique_ptr<Mock> m_mock;
};

// In the evening of the present day every utility has published tomorrow.
void UtilitiesTest::initTestCase()
{
    const UtcTime evening = std::max(m_day.at(20h), SystemClock().now()); // what it measures is fresh
    m_mock = std::make_unique<Mock>(QStringList{u"--now"_s, QString::fromLatin1(formatIsoUtc(evening))});
}

QByteArray UtilitiesTest::everyEntry() const
{
    QByteArray config;
    for (const Entry &entry : entries())
        config += sourceAt(entry.id, at(entry.path));
    return config;
}

void UtilitiesTest::catalogueIsCovered()
{
    QStringList ours;
    for (const Entry &entry : entries())
        ours += QString::fromLatin1(entry.id);
    QStringList known;
    const Ended listed = Installation().run({u"sources"_s, u"--json"_s});
    for (const QJsonValue &source : listed.json().value(u"sources"_s).toArray()) {
        known += source[u"id"_s].toString();
        QCOMPARE(source[u"vat"_s].toString(), u"excluded"_s);
        QVERIFY2(source[u"attribution"_s].toString().contains(u"excl. VAT"), qPrintable(known.last()));
        for (const QString &key : {u"region"_s, u"licence"_s, u"verified"_s})
            QVERIFY2(!source[key].toString().isEmpty(), qPrintable(known.last()));
        // Who publishes ahead says when; who does not has what holds now.
        QCOMPARE(source[u"publication"_s].toString().isEmpty(), known.last() == u"bkw-feed-in");
    }
    QCOMPARE(ours, known);
    const Ended table = Installation().run({u"sources"_s});
    const QByteArray head = table.out.left(table.out.indexOf('\n'));
    for (const char *column : {"publishes", "region", "licence", "verified"})
        QVERIFY2(head.contains(column), head.constData());
    QVERIFY2(table.out.contains("CC BY 4.0") && table.out.contains("13:00"), table.out.constData());
}

void UtilitiesTest::everyEntryEndToEnd()
{
    Installation here;
    here.writeConfig(everyEntry());
    here.setVariable(u"ETCM_SECRET_ENTSOE_CH"_s, u"0d3c2b1a-4e5f-4a6b-8c7d-9e0f1a2b3c4d"_s);
    const Ended first = here.run({u"once"_s, u"--json"_s}, {}, 60'000);
    QVERIFY2(first.code == 0, first.all().constData());
    if (today().date() != m_day.date())
        QSKIP("midnight in Zurich passed between the simulator's start and the poll");
    for (const Entry &entry : entries()) {
        const QString source = QString::fromLatin1(entry.id);
        const QString ofSource = u"SELECT count(*) FROM energy_prices WHERE source_id = '%1'"_s.arg(source);
        QCOMPARE(pricesRow(first, source).value(u"outcome"_s).toString(), u"ok"_s);
        qint64 expected = 0;
        for (const Series &series : entry.series) {
            const QString where = u"%1 AND tariff_name = '%2' AND tariff_type = '%3' AND unit = '%4'"_s.arg(
                ofSource, QLatin1StringView(series.product), QLatin1StringView(series.type),
                QLatin1StringView(series.unit));
            const qint64 tomorrow = here.localNumber(where + u" AND "_s + sqlDay(m_day.next()));
            const int slotsToday = entry.hasToday ? m_day.slotCount() : 0;
            const int slotsTomorrow = entry.hasTomorrow ? m_day.next().slotCount() : 0;
            const qint64 of = here.localNumber(where + u" AND "_s + sqlDay(m_day));
            QVERIFY2(of == slotsToday && tomorrow == slotsTomorrow, qPrintable(where));
            expected += slotsToday + slotsTomorrow;
        }
        QCOMPARE(here.localNumber(ofSource), expected); // and no other series
    }
    // The unit was taken by its name, the sign as it came, the end up to the full minute.
    const QString count = u"SELECT count(*) FROM energy_prices WHERE "_s;
    QCOMPARE(here.localNumber(count + u"unit = 'CHF_kWh' AND abs(value) >= 1"_s), 0);
    QCOMPARE(here.localNumber(count + u"unit = 'CHF_m' AND tariff_type = 'integrated' AND value <> 3"_s), 0);
    QVERIFY(here.localNumber(count + u"source_id = 'groupe-e' AND tariff_type = 'grid' AND value < 0"_s) > 0);
    QCOMPARE(here.localNumber(count + u"source_id = 'bkw-feed-in' AND value < 0.06"_s), 0);
    QCOMPARE(here.localNumber(count + u"end_timestamp - start_timestamp <> 900000"_s), 0);
    const Ended second = here.run({u"once"_s, u"--json"_s}, {}, 60'000);
    for (const Entry &entry : entries())
        QCOMPARE(pricesRow(second, QString::fromLatin1(entry.id)).value(u"rows_new"_s).toInt(), 0);
}

void UtilitiesTest::questionsThatTheUtilitiesRefuse()
{
    Installation here;
    const QByteArray vse = "dialect = \"vse-tariffs\"\n";
    here.writeConfig(sourceAt("ekz-unnamed", at("/utilities/ekz/v1")) + vse +
                     sourceAt("groupe-e-feed", at("/utilities/groupe-e/v2")) + vse +
                     "tariff_types = [\"grid\", \"feed-in\"]\n" +
                     sourceAt("groupe-e-wrong", at("/utilities/groupe-e/v2")) + vse +
                     "tariff_types = [\"feed_in\"]\n" +
                     sourceAt("groupe-e-old", at("/utilities/groupe-e/v1")) + vse +
                     sourceAt("bkw-asked", at("/utilities/bkw/api/dyntariffs/v1")) + vse);
    const Ended cycle = here.run({u"once"_s, u"--json"_s}, {}, 60'000);
    QVERIFY2(cycle.code == 3, cycle.all().constData());
    const auto outcome = [&](const QString &source) {
        return pricesRow(cycle, source).value(u"outcome"_s).toString();
    };
    const auto says = [&](const QString &source) {
        return pricesRow(cycle, source).value(u"error"_s).toString();
    };
    QCOMPARE(outcome(u"groupe-e-wrong"_s), u"http_4xx"_s);
    QVERIFY2(says(u"groupe-e-wrong"_s).contains(u"feed-in, grid, integrated"),
             qPrintable(says(u"groupe-e-wrong"_s)));
    QCOMPARE(outcome(u"groupe-e-old"_s), u"http_4xx"_s);
    QCOMPARE(pricesRow(cycle, u"groupe-e-old"_s).value(u"http_status"_s).toInt(), 410);
    QCOMPARE(outcome(u"bkw-asked"_s), u"http_4xx"_s);
    QCOMPARE(outcome(u"groupe-e-feed"_s), u"ok"_s);
    QCOMPARE(here.localText(u"SELECT group_concat(DISTINCT tariff_type) FROM energy_prices"
                            " WHERE source_id = 'groupe-e-feed' ORDER BY tariff_type"_s)
                 .split(u',')
                 .size(),
             2);
    // What EKZ answers to a question without a name is a tariff, but the standard one: flat, published long
    // ago.
    QCOMPARE(outcome(u"ekz-unnamed"_s), u"ok"_s);
    QCOMPARE(
        here.localNumber(u"SELECT count(DISTINCT value) FROM energy_prices WHERE source_id = 'ekz-unnamed'"
                         " AND tariff_type = 'integrated' AND unit = 'CHF_kWh'"_s),
        1);
}

// The README's example: Swisspower's platform, which the catalogue does not know.
void UtilitiesTest::newUtilityInAFewLines()
{
    Installation here;
    here.writeConfig(sourceAt("esit", at("/utilities/esit/api/v1")) + "name = \"Swisspower ESIT\"\n"
                                                                      "dialect = \"vse-tariffs\"\n"
                                                                      "prices_path = \"/tariff_name\"\n"
                                                                      "tariff_names = [\"D1\"]\n");
    const Ended cycle = here.run({u"once"_s, u"--json"_s}, {}, 60'000);
    QVERIFY2(cycle.code == 0, cycle.all().constData());
    if (today().date() != m_day.date())
        QSKIP("midnight in Zurich passed between the simulator's start and the poll");
    const int slots_ = m_day.slotCount() + m_day.next().slotCount();
    QCOMPARE(here.localNumber(u"SELECT count(*) FROM energy_prices WHERE tariff_name = 'D1'"_s), 5 * slots_);
    // Ends at :59 mean the full minute: no slot is lost, no gap is left.
    QCOMPARE(here.localNumber(
                 u"SELECT count(*) FROM energy_prices WHERE end_timestamp - start_timestamp = 900000"_s),
             5 * slots_);
    const Ended check = here.run({u"check"_s, u"esit"_s}, {}, 60'000);
    QVERIFY2(check.out.contains("ok    prices D1"), check.all().constData());
}

void UtilitiesTest::otherUnitIsAnAlarmUntilAccepted()
{
    const QByteArray start = formatIsoUtc(m_day.start());
    const auto day = [&](const QByteArray &component) {
        return "{\"publication_timestamp\":null,\"prices\":[{\"start_timestamp\":\"" + start +
               "\",\"end_timestamp\":\"" + formatIsoUtc(m_day.start() + kSlotLength) +
               "\",\"grid\":" + component + ",\"integrated\":[{\"unit\":\"CHF_kWh\",\"value\":0.2}]}]}";
    };
    FixtureServer server({{"/before/tariffs", day(R"([{"unit":"CHF_kWh","value":0.1}])")},
                          {"/after/tariffs", day(R"([{"unit":"CHF_d","value":2.4}])")}});
    Installation here;
    const auto once = [&](const QString &path) {
        here.writeConfig(sourceAt("u", server.url() + path) + "dialect = \"vse-tariffs\"\n");
        return here.run({u"once"_s, u"--json"_s}, {}, 60'000);
    };
    QCOMPARE(once(u"/before"_s).code, 0);
    for (int restart = 0; restart < 2; ++restart) {
        const Ended changed = once(u"/after"_s);
        QCOMPARE(changed.code, 3);
        QCOMPARE(pricesRow(changed, u"u"_s).value(u"outcome"_s).toString(), u"schema"_s);
        const QString says = pricesRow(changed, u"u"_s).value(u"error"_s).toString();
        QVERIFY2(says.contains(u"the unit of grid changed from CHF_kWh to CHF_d"), qPrintable(says));
    }
    QCOMPARE(here.localNumber(u"SELECT count(*) FROM energy_prices"_s), 2);
    QCOMPARE(
        here.localNumber(u"SELECT count(*) FROM api_health_logs WHERE outcome = 'schema' AND NOT success"_s),
        2);
    const Ended accepted = here.run({u"check"_s, u"u"_s, u"--accept"_s}, {}, 60'000);
    QVERIFY2(accepted.code == 0, accepted.all().constData());
    QCOMPARE(once(u"/after"_s).code, 0);
    QCOMPARE(here.localText(u"SELECT group_concat(unit) FROM (SELECT unit FROM energy_prices"
                            " WHERE tariff_type = 'grid' ORDER BY unit)"_s),
             u"CHF_d,CHF_kWh"_s);
    QCOMPARE(once(u"/before"_s).code, 3); // the new form is the known one now
}

QTEST_GUILESS_MAIN(UtilitiesTest)
#include "utilities_test.moc"
