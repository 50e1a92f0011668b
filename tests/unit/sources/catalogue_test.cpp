// The catalogue and the reader of [[source]] tables that it shares with the configuration.
#include "fixture.h"

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
        for (const DialectId id : {DialectId::EnergyApi, DialectId::CkwPublic, DialectId::VseTariffs})
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
        QVERIFY(!bkw.queryParameters);
        QCOMPARE(dialectFor(bkw.dialect).calls(bkw, Endpoint::Prices, {}).at(0).url,
                 QUrl(u"https://api.bkw.ch/api/dyntariffs/v1/Tariffs/energyreturn"_s));
        for (const QStringView id : {u"ekz", u"groupe-e", u"primeo", u"avag", u"elag"})
            QCOMPARE(entry(id).endpoints, std::vector{Endpoint::Prices});
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
        QVERIFY(ckw.huntPrices);
        QVERIFY((ckw.publication == PublicationRhythm{11h + 20min, 18h, 24h}));
        QVERIFY(ckw.signalsFrom == 5h);
        QVERIFY(ckw.longestPause(Endpoint::Prices) == 24h && ckw.longestPause(Endpoint::Plant) == 10min);
        const SourceConfig &bkw = entry(u"bkw-feed-in");
        QVERIFY(!bkw.huntPrices && !bkw.publication); // it has the present day only
        const auto own =
            read("[[source]]\nid = \"ckw\"\n[source.poll]\nprices = \"5min\"\nsignals = \"1h\"\n");
        QVERIFY(own && !own->huntPrices && !own->signalsFrom);
        QVERIFY(own->poll.prices == 5min && own->longestPause(Endpoint::Prices) == 5min);
        const auto later = read("[[source]]\nid = \"ckw\"\npublication = \"13:00\"\ndeadline = \"17:00\"\n"
                                "fallback = \"20:00\"\n");
        QVERIFY(later && later->huntPrices);
        QVERIFY((later->publication == PublicationRhythm{13h, 17h, 20h}));
        const QByteArray address = "id = \"x\"\nbase_url = \"https://x.ch\"\n";
        QVERIFY(read("[[source]]\ndialect = \"vse-tariffs\"\n" + address)->huntPrices);
        const auto desk = read("[[source]]\ndialect = \"energy-api\"\n" + address);
        QVERIFY(!desk->huntPrices && desk->publication && desk->poll.prices == 300s);
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
        QVERIFY(source->signalsFrom == 5h);
        QCOMPARE(source->name, entry(u"ckw").name);
    }

    void exampleOfTheContract()
    {
        const auto source = read(kContractExample);
        QVERIFY2(source, source ? "" : qPrintable(source.error().text()));
        QCOMPARE(source->auth, AuthKind::ClientCredentials);
        QCOMPARE(source->username, u"energy_trading_client"_s);
        QCOMPARE(source->endpoints.size(), std::size_t(4));
        QCOMPARE(source->poll.health, std::chrono::seconds(60));
        QCOMPARE(source->poll.controlSignals, std::chrono::hours(1));
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
