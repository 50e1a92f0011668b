// The catalogue and the reader of [[source]] tables that it shares with the configuration.
#include "fixture.h"

#include "sources/price_unit.h"
#include "sources/source_reader.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace std::chrono_literals;

namespace
{
// CONTRACT section 2, the own OAuth2 endpoint.
const QByteArray kContractExample = "[[source]]\n"
                                    "id = \"desk\"\n"
                                    "name = \"Trading desk gateway\"\n"
                                    "dialect = \"energy-api\"\n"
                                    "base_url = \"http://127.0.0.1:8000\"\n"
                                    "auth = \"client_credentials\"\n"
                                    "token_path = \"/oauth/token\"\n"
                                    "client_id = \"energy_trading_client\"\n"
                                    "secret = \"env:DESK_SECRET\"\n"
                                    "tariff_names = [\"home_dynamic\", \"business_dynamic\"]\n"
                                    "[source.poll]\n"
                                    "prices = \"5min\"\n"
                                    "plant = \"5min\"\n"
                                    "signals = \"1h\"\n"
                                    "health = \"1min\"\n";

Result<SourceConfig> read(const QByteArray &text)
{
    const auto document = parseToml(text, u"etcm.toml"_s);
    if (!document)
        return fail(document.error());
    return readSource(*document->get_as<toml::array>("source")->get_as<toml::table>(0), u"etcm.toml"_s,
                      builtInCatalogue());
}

const SourceConfig &entry(QStringView id)
{
    for (const CatalogueEntry &candidate : builtInCatalogue()) {
        if (candidate.source.id == id)
            return candidate.source;
    }
    qFatal("no entry %s", qPrintable(id.toString()));
}
} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        for (const DialectId id : {DialectId::EnergyApi, DialectId::CkwPublic, DialectId::VseTariffs,
                                   DialectId::EnergyCharts, DialectId::Aem, DialectId::Entsoe})
            QVERIFY(dialectFromName(dialectName(id)) == id);
        for (const AuthKind kind : {AuthKind::None, AuthKind::ClientCredentials, AuthKind::Password})
            QVERIFY(authKindFromName(authKindName(kind)) == kind);
        for (const ClientAuth auth : {ClientAuth::Basic, ClientAuth::Body})
            QVERIFY(clientAuthFromName(clientAuthName(auth)) == auth);
        for (const ResetUnit unit : {ResetUnit::Milliseconds, ResetUnit::Seconds, ResetUnit::EpochSeconds})
            QVERIFY(resetUnitFromName(resetUnitName(unit)) == unit);
        QVERIFY(!dialectFromName(u"soap"));
        QCOMPARE(dialectName(DialectId::VseTariffs), u"vse-tariffs"_s);
    }

    void builtIn()
    {
        const SourceConfig &ckw = entry(u"ckw");
        QCOMPARE(ckw.dialect, DialectId::CkwPublic);
        QCOMPARE(ckw.baseUrl, QUrl(u"https://e-ckw-public-data.de-c1.eu1.cloudhub.io/api/v1"_s));
        QCOMPARE(ckw.tariffNames, (QStringList{u"home_dynamic"_s, u"business_dynamic"_s}));
        QCOMPARE(ckw.plantId, u"lutersarni"_s);
        QCOMPARE(ckw.resetUnit, ResetUnit::Milliseconds);
        QCOMPARE(ckw.endpoints, (std::vector{Endpoint::Prices, Endpoint::Plant, Endpoint::Signals}));
        QCOMPARE(builtInCatalogue().front().source.id, u"ckw"_s);
        const SourceConfig &bkw = entry(u"bkw-feed-in");
        QVERIFY(!bkw.priceCalls.withParameters);
        QCOMPARE(dialectFor(bkw.dialect).calls(bkw, Endpoint::Prices, {}).at(0).url,
                 QUrl(u"https://api.bkw.ch/api/dyntariffs/v1/Tariffs/energyreturn"_s));
        for (const QStringView id : {u"ekz", u"groupe-e", u"primeo", u"avag", u"elag"})
            QCOMPARE(entry(id).endpoints, std::vector{Endpoint::Prices});
    }

    void wholesaleIsKeptApart()
    {
        for (const QStringView id : {u"energy-charts-ch", u"entsoe-ch"}) {
            const SourceConfig &source = entry(id);
            QVERIFY(source.isWholesale() && source.signIn.kind == AuthKind::None);
            QCOMPARE(source.tariffNames, QStringList{u"CH"_s});
            QCOMPARE(source.endpoints, std::vector{Endpoint::Prices});
            QVERIFY(source.poll.huntPrices && source.publication->usual == 13h);
            QVERIFY(!source.history);
        }
        QCOMPARE(entry(u"entsoe-ch").signIn.queryKey, u"securityToken"_s);
        QVERIFY(entry(u"energy-charts-ch").signIn.queryKey.isEmpty() && !entry(u"ckw").isWholesale());
        // A pair of limits is of the source's own unit.
        const auto own = read("[[source]]\nid = \"entsoe-ch\"\nsecret = \"env:TOKEN\"\n"
                              "tariff_names = [\"CH\", \"10Y1001A1001A82H\"]\n"
                              "[source.limits]\nprice = [-100, 900]\n");
        QVERIFY2(own, own ? "" : qPrintable(own.error().text()));
        QCOMPARE(own->limits.priceRange(u"EUR_MWh"_s), (PlausibleRange{-100, 900}));
        QCOMPARE(own->limits.priceRange(u"CHF_kWh"_s), usualPriceRange(u"CHF_kWh"_s));
        QVERIFY(usualPriceRange(u"EUR_MWh"_s)->contains(-500) &&
                !usualPriceRange(u"EUR_MWh"_s)->contains(4001));
    }

    void historyIsKnownWhereItCanBe()
    {
        QCOMPARE(entry(u"aem").history, std::chrono::days(0));
        QCOMPARE(entry(u"bkw-feed-in").history, std::chrono::days(0));
        QCOMPARE(entry(u"groupe-e").history, std::chrono::days(270));
        QVERIFY(!entry(u"ckw").history);
        QCOMPARE(read("[[source]]\nid = \"ckw\"\nhistory = \"90d\"\n")->history, std::chrono::days(90));
        QCOMPARE(read("[[source]]\nid = \"ckw\"\nhistory = \"none\"\n")->history, std::chrono::days(0));
    }

    void everyEntryTellsItsTerms()
    {
        for (const CatalogueEntry &each : builtInCatalogue()) {
            for (const QString &text : {each.region, each.attribution, each.licence, each.verified})
                QVERIFY2(!text.isEmpty(), qPrintable(each.source.id));
            QVERIFY(each.source.publication || each.source.history == std::chrono::days(0));
        }
    }

    // What each utility is asked, to the letter.
    void firstQuestions()
    {
        const auto asked = [](QStringView id) {
            const SourceConfig &source = entry(id);
            QStringList urls;
            for (const CallSpec &call : dialectFor(source.dialect).calls(source, Endpoint::Prices, {}))
                urls += call.url.toString(QUrl::FullyEncoded);
            return urls;
        };
        QCOMPARE(asked(u"ekz"),
                 (QStringList{u"https://api.tariffs.ekz.ch/v1/tariffs?tariff_name=integrated_400D"_s,
                              u"https://api.tariffs.ekz.ch/v1/tariffs?tariff_name=integrated_400D_E"_s}));
        QCOMPARE(asked(u"groupe-e"),
                 QStringList{u"https://api.tariffs.groupe-e.ch/v2/tariffs?tariff_name=vario"_s});
        const QString primeo = u"https://tarife.primeo-energie.ch/api/v1/tariffs?tariff_name=NetzDynamisch"_s;
        QCOMPARE(asked(u"primeo"), QStringList{primeo});
        QCOMPARE(asked(u"avag"), QStringList{primeo + u"AVAG"_s});
        QCOMPARE(asked(u"elag"), QStringList{primeo + u"ELAG"_s});
        QCOMPARE(asked(u"aem"), QStringList{u"https://servizi.aemsa.ch/tariffe"_s});
        QCOMPARE(asked(u"energy-charts-ch"), QStringList{u"https://api.energy-charts.info/price?bzn=CH"_s});
        QCOMPARE(asked(u"bkw-feed-in"),
                 QStringList{u"https://api.bkw.ch/api/dyntariffs/v1/Tariffs/energyreturn"_s});
    }

    void theCkwEntryKeepsItsBudget()
    {
        const SourceConfig &ckw = entry(u"ckw");
        const double window = 1000.0; // seconds; 4 requests, one of them kept for the user
        double requests = 0;
        for (const Endpoint endpoint : ckw.endpoints) {
            const auto calls = dialectFor(ckw.dialect).calls(ckw, endpoint, {}).size();
            requests += double(calls) * window / double(ckw.poll.of(endpoint).count());
        }
        QVERIFY2(requests <= 3.0, qPrintable(QString::number(requests)));
    }

    void utilitiesAreHuntedAndIntervalsRespected()
    {
        const SourceConfig &ckw = entry(u"ckw");
        QVERIFY(ckw.poll.huntPrices);
        QVERIFY((ckw.publication == PublicationRhythm{11h + 20min, 18h, 24h}));
        QVERIFY(ckw.poll.signalsFrom == 5h);
        QVERIFY(ckw.longestPause(Endpoint::Prices) == 24h && ckw.longestPause(Endpoint::Plant) == 10min);
        const SourceConfig &bkw = entry(u"bkw-feed-in");
        QVERIFY(!bkw.poll.huntPrices && !bkw.publication); // it has the present day only
        const auto own =
            read("[[source]]\nid = \"ckw\"\n[source.poll]\nprices = \"5min\"\nsignals = \"1h\"\n");
        QVERIFY(own && !own->poll.huntPrices && !own->poll.signalsFrom);
        QVERIFY(own->poll.prices == 5min && own->longestPause(Endpoint::Prices) == 5min);
        const auto later = read("[[source]]\nid = \"ckw\"\npublication = \"13:00\"\ndeadline = \"17:00\"\n"
                                "fallback = \"20:00\"\n");
        QVERIFY(later && later->poll.huntPrices);
        QVERIFY((later->publication == PublicationRhythm{13h, 17h, 20h}));
        const QByteArray address = "id = \"x\"\nbase_url = \"https://x.ch\"\n";
        QVERIFY(read("[[source]]\ndialect = \"vse-tariffs\"\n" + address)->poll.huntPrices);
        const auto desk = read("[[source]]\ndialect = \"energy-api\"\n" + address);
        QVERIFY(!desk->poll.huntPrices && desk->publication && desk->poll.prices == 300s);
        for (const char *wrong : {"25:00", "11.20", "9:00", "11:60", ""})
            QVERIFY(!read("[[source]]\nid = \"ckw\"\ndeadline = \"" + QByteArray(wrong) + "\"\n") || !*wrong);
        QVERIFY(!read("[[source]]\nid = \"ckw\"\npublication = \"19:00\"\n")); // after its deadline
    }

    void idAloneEnablesAnEntry()
    {
        const auto source = read("[[source]]\nid = \"ckw\"\n");
        QVERIFY(source);
        QCOMPARE(source->baseUrl, entry(u"ckw").baseUrl);
        QCOMPARE(source->poll.plant, entry(u"ckw").poll.plant);
    }

    void otherKeysOverride()
    {
        const auto source =
            read("[[source]]\nid = \"ckw\"\nbase_url = \"http://localhost:8000/ckw/api/v1/\"\n"
                 "tariff_names = [\"home_dynamic\"]\nendpoints = [\"plant\"]\n"
                 "[source.poll]\nplant = \"30s\"\n");
        QVERIFY(source);
        QCOMPARE(source->baseUrl, QUrl(u"http://localhost:8000/ckw/api/v1"_s));
        QCOMPARE(source->tariffNames, QStringList{u"home_dynamic"_s});
        QCOMPARE(source->endpoints, std::vector{Endpoint::Plant});
        QCOMPARE(source->poll.of(Endpoint::Plant), std::chrono::seconds(30));
        QVERIFY(source->poll.signalsFrom == 5h);
        QCOMPARE(source->name, entry(u"ckw").name);
    }

    void exampleOfTheContract()
    {
        const auto source = read(kContractExample);
        QVERIFY2(source, source ? "" : qPrintable(source.error().text()));
        QCOMPARE(source->signIn.kind, AuthKind::ClientCredentials);
        QCOMPARE(source->signIn.username, u"energy_trading_client"_s);
        QCOMPARE(source->endpoints.size(), std::size_t(4));
        QCOMPARE(source->poll.health, std::chrono::seconds(60));
        QCOMPARE(source->poll.controlSignals, std::chrono::hours(1));
    }

    void limitsHaveDefaults()
    {
        const SourceLimits &ckw = entry(u"ckw").limits;
        QCOMPARE(ckw, SourceLimits());
        QVERIFY(ckw.plant.activePowerMw.contains(2.3) && !ckw.plant.activePowerMw.contains(4.8));
        QVERIFY(ckw.plant.voltageKv.contains(20.7) && !ckw.plant.voltageKv.contains(207));
        QVERIFY(ckw.oldAfter == 30min && ckw.slowAfter == 1s);
        // The dearest hour of 2022 passes; centimes for francs, and MWh for kWh, do not.
        const auto energy = ckw.priceRange(u"CHF_kWh"_s);
        QVERIFY(energy && energy->contains(0.87) && energy->contains(-0.2));
        QVERIFY(!energy->contains(12.0) && !energy->contains(315.7));
        for (std::size_t unit = 0; unit < kPriceUnitCount; ++unit)
            QVERIFY2(ckw.priceRange(priceUnitName(unit)), qPrintable(priceUnitName(unit)));
        QVERIFY(!ckw.priceRange(u"GBP_th"_s));
    }

    void limitsAreRead()
    {
        const auto source = read("[[source]]\nid = \"ckw\"\n[source.limits]\nprice = [-1, 2.5]\n"
                                 "active_power_mw = [-0.5, 12]\nreactive_power_mvar = [-4.5, 4.5]\n"
                                 "voltage_kv = [100, 120]\nwind_speed_kmh = [0, 150]\n"
                                 "old_after = \"45min\"\nslow_after = \"1500ms\"\nlongest_call = \"7d\"\n");
        QVERIFY2(source, source ? "" : qPrintable(source.error().text()));
        const SourceLimits &limits = source->limits;
        QCOMPARE(limits.priceRange(u"CHF_kWh"_s), (PlausibleRange{-1, 2.5}));
        QCOMPARE(limits.priceRange(u"CHF_m"_s), usualPriceRange(u"CHF_m"_s));
        QCOMPARE(limits.plant, (PlantLimits{{-0.5, 12}, {-4.5, 4.5}, {100, 120}, {0, 150}}));
        QVERIFY(limits.oldAfter == 45min && limits.slowAfter == 1500ms);
        QVERIFY(limits.longestCall == std::chrono::days(7) && SourceLimits().longestCall == 30 * 24h);
        const auto byUnit =
            read("[[source]]\nid = \"ckw\"\n[source.limits.price]\nchf_kWh = [0, 1]\nCHF_m = [0, 50]\n");
        QVERIFY2(byUnit, byUnit ? "" : qPrintable(byUnit.error().text()));
        QCOMPARE(byUnit->limits.priceRange(u"CHF_kWh"_s), (PlausibleRange{0, 1}));
        QCOMPARE(byUnit->limits.priceRange(u"CHF_m"_s), (PlausibleRange{0, 50}));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *text, const char *where, const char *says) {
            QTest::newRow(name) << QByteArray("[[source]]\n") + text
                                << u"etcm.toml:"_s + QString::fromLatin1(where) << QString::fromLatin1(says);
        };
        row("unknown key", "id = \"ckw\"\n  colour = 1\n", "3:3", "unknown key \"colour\"");
        row("unknown poll key", "id = \"ckw\"\n[source.poll]\ntoken = \"1h\"\n", "4:1",
            "unknown key \"token\"");
        row("unknown id", "id = \"ckww\"\n", "2:6", "\"ckww\" is not in the catalogue");
        row("no id", "name = \"x\"\n", "1:1", "id: is missing");
        row("bad id", "id = \"A B\"\ndialect = \"ckw-public\"\nbase_url = \"https://x\"\n", "2:6",
            "a-z, 0-9");
        row("dialect", "id = \"ckw\"\ndialect = \"soap\"\n", "3:11", "\"soap\" is not one of energy-api");
        row("wrong type", "id = \"ckw\"\nname = 7\n", "3:8", "must be a text");
        row("wrong list", "id = \"ckw\"\ntariff_names = [1]\n", "3:16", "must be a list of texts");
        row("mixed list", "id = \"ckw\"\ntariff_names = [\"a\", 1]\n", "3:16", "must be a list of texts");
        row("duration", "id = \"ckw\"\n[source.poll]\nplant = \"5\"\n", "4:9", "\"5\" is no duration");
        row("plain http", "id = \"ckw\"\nbase_url = \"http://10.0.0.1\"\n", "3:12", "plain http");
        row("plain http to a look-alike", "id = \"ckw\"\nbase_url = \"http://127.0.0.1.example\"\n", "3:12",
            "plain http");
        row("no address", "id = \"ckw\"\nbase_url = \"ftp://x\"\n", "3:12", "no http or https address");
        row("password in address", "id = \"ckw\"\nbase_url = \"https://u:p@x\"\n", "3:12", "no user name");
        row("secret itself", "id = \"ckw\"\nsecret = \"hunter2\"\n", "3:10", "where the secret is");
        row("sign-in without client", "id = \"ckw\"\nauth = \"password\"\n", "1:1", "client_id: is missing");
        row("endpoint", "id = \"ekz\"\nendpoints = [\"plant\"]\n", "3:13", "no endpoint \"plant\"");
        row("long tariff", "id = \"ekz\"\ntariff_names = [\"1234567890123456789012345678901\"]\n", "3:16",
            "1 to 30 characters");
        row("type", "id = \"ekz\"\ntariff_types = [\"gas\"]\n", "3:16", "\"gas\" is no component");
        row("component twice", "id = \"ekz\"\ntariff_types = [\"feed-in\", \"feed_in\"]\n", "3:16",
            "\"feed_in\" is there twice");
        row("product in two cases", "id = \"ekz\"\ntariff_names = [\"D1\", \"d1\"]\n", "3:16",
            "is there twice");
        row("product in two compositions", "id = \"ekz\"\ntariff_names = [\"\xC3\xBC\", \"u\xCC\x88\"]\n",
            "3:16", "is there twice");
        row("blank before", "id = \"ekz\"\ntariff_names = [\"a\", \" a\"]\n", "3:16", "blanks around");
        row("blank behind", "id = \"ekz\"\ntariff_names = [\"a\\t\"]\n", "3:16", "blanks around");
        row("line end", "id = \"ekz\"\ntariff_names = [\"a\\nb\"]\n", "3:16", "a control character");
        row("invisible", "id = \"ekz\"\ntariff_names = [\"a\\u200B\"]\n", "3:16", "a control character");
        row("parent", "id = \"ekz\"\nprices_path = \"/../x\"\n", "3:15", "the segment \"..\"");
        row("itself", "id = \"ekz\"\nprices_path = \"/a/./x\"\n", "3:15", "the segment \".\"");
        row("parent of the address", "id = \"ekz\"\nbase_url = \"https://x/a/%2e%2E/b\"\n", "3:12",
            "the segment \"..\"");
        row("parent as a plant", "id = \"ckw\"\nplant_id = \"..\"\n", "3:12", "the segment \"..\"");
        row("too long a call", "id = \"ckw\"\n[source.limits]\nlongest_call = \"31d\"\n", "4:16",
            "1 to 30 whole days");
        row("half a day a call", "id = \"ckw\"\n[source.limits]\nlongest_call = \"36h\"\n", "4:16",
            "whole days");
        row("two products of one answer", "id = \"bkw-feed-in\"\ntariff_names = [\"a\", \"b\"]\n", "3:16",
            "must be one");
        row("type of one answer", "id = \"bkw-feed-in\"\ntariff_types = [\"feed_in\"]\n", "3:16",
            "cannot be asked for");
        row("history", "id = \"ckw\"\nhistory = \"36h\"\n", "3:11", "no number of days");
        row("zone", "id = \"entsoe-ch\"\ntariff_names = [\"Switzerland\"]\n", "3:16", "no bidding zone");
        row("sign-in beside a key", "id = \"entsoe-ch\"\nauth = \"password\"\nclient_id = \"x\"\n", "3:8",
            "must be none");
        row("type of wholesale", "id = \"energy-charts-ch\"\ntariff_types = [\"grid\"]\n", "3:16",
            "cannot be asked for");
        row("limit without its end", "id = \"ckw\"\n[source.limits]\nprice = [0.5]\n", "4:9",
            "a pair of numbers");
        row("limits as texts", "id = \"ckw\"\n[source.limits]\nvoltage_kv = [\"18\", \"22\"]\n", "4:14",
            "a pair of numbers");
        row("endless limit", "id = \"ckw\"\n[source.limits]\nprice = [-inf, 1.0]\n", "4:9",
            "a pair of numbers");
        row("limits the wrong way round", "id = \"ckw\"\n[source.limits]\nwind_speed_kmh = [200, 0]\n",
            "4:18", "the first number must lie below the second");
        row("no unit", "id = \"ckw\"\n[source.limits]\nprice = { Rp_kWh = [0, 50] }\n", "4:20",
            "is no unit of a price");
        row("unit's limit", "id = \"ckw\"\n[source.limits]\nprice = { CHF_kWh = 1 }\n", "4:21",
            "a pair of numbers");
        row("old after nothing", "id = \"ckw\"\n[source.limits]\nold_after = \"0s\"\n", "4:13",
            "\"0s\" is no duration");
        row("slow after", "id = \"ckw\"\n[source.limits]\nslow_after = \"2\"\n", "4:14", "is no duration");
        row("unknown limit", "id = \"ckw\"\n[source.limits]\ntemperature = [0, 40]\n", "4:1",
            "unknown key \"temperature\"");
        row("no table of limits", "id = \"ckw\"\nlimits = 3\n", "3:10", "must be a table");
        row("broken TOML", "id = \"ckw\n", "2:10", "");
    }

    void refusals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        QFETCH(QString, says);
        const auto source = read(text);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::Config);
        QCOMPARE(source.error().where, where);
        QVERIFY2(source.error().what.contains(says), qPrintable(source.error().text()));
        QVERIFY(!source.error().text().contains(u"hunter2"));
    }

    void plaintextCanBeAllowed()
    {
        QVERIFY(read("[[source]]\nid = \"ckw\"\nbase_url = \"http://10.0.0.1\"\nallow_plaintext = true\n"));
        for (const char *host : {"127.0.0.1:8000", "localhost", "[::1]:80", "127.1.2.3"})
            QVERIFY(read("[[source]]\nid = \"ckw\"\nbase_url = \"http://" + QByteArray(host) + "\"\n"));
    }

    void catalogueErrorsSayWhere()
    {
        const auto broken = readCatalogue("[[source]]\nid = 7\n");
        QVERIFY(!broken);
        QCOMPARE(broken.error().where, u"catalogue.toml:1:1"_s); // the dialect is missed first
        const QByteArray good =
            "[[source]]\nid = \"a\"\ndialect = \"vse-tariffs\"\nbase_url = \"https://x\"\n";
        QVERIFY(readCatalogue(good));
        const auto twice = readCatalogue(good + good);
        QVERIFY(!twice);
        QCOMPARE(twice.error().where, u"catalogue.toml:6:6"_s);
        const auto unknown = readCatalogue("colour = 1\n" + good);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().where, u"catalogue.toml:1:1"_s);
        QVERIFY(!readCatalogue("= 1"));
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds");
        const auto row = [](const char *text, int seconds) {
            QTest::newRow(text) << QString::fromLatin1(text) << seconds;
        };
        row("30s", 30);
        row("5min", 300);
        row("1h", 3600);
        row("2d", 172800);
        for (const char *bad :
             {"", "s", "5", "0s", "-5s", "+5s", "5 min", "5m", "1.5h", "367d", "99999999999999999h"})
            row(bad, 0);
    }

    void durations()
    {
        QFETCH(QString, text);
        QFETCH(int, seconds);
        const auto duration = durationFromText(text);
        QCOMPARE(duration.has_value(), seconds > 0);
        if (duration)
            QCOMPARE(duration->count(), seconds);
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
