// The configuration: what is read, what is refused and where, and who wins.
#include "engine/config.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void readsTheContractsExample();
    void readsACompanysGateway();
    void emptyMeansCkw();
    void aDisabledSourceStaysInTheFile();
    void refusals_data();
    void refusals();
    void commandLineBeatsEnvironmentBeatsFile();
    void namedFileMustExist();
    void findsTheFileInTheXdgFolder();
};

namespace
{
constexpr char kExample[] = R"([database]
url = "postgresql://etcm_writer@db1,db2:5432/energy_trading?target_session_attrs=read-write&connect_timeout=3"

[[source]]
id = "ckw"
[[source]]
id = "desk"
name = "Trading desk gateway"
dialect = "energy-api"
base_url = "http://127.0.0.1:8000"
auth = "client_credentials"
token_path = "/oauth/token"
client_id = "energy_trading_client"
secret = "env:DESK_SECRET"
tariff_names = ["home_dynamic", "business_dynamic"]
[source.poll]
prices = "5min"
plant = "5min"
signals = "1h"
health = "1min"
)";

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}
} // namespace

void ConfigTest::cleanup()
{
    for (const char *name :
         {"ETCM_CONFIG", "ETCM_DATA_DIR", "ETCM_DATABASE_URL", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qunsetenv(name);
}

void ConfigTest::readsTheContractsExample()
{
    const Result<AppConfig> config = parseConfig(kExample, u"etcm.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources.size(), std::size_t(2));
    QVERIFY(config->lease == 30s);
    QVERIFY(parseConfig("[database]\nlease = \"2s\"\n", {})->lease == 2s);
    QVERIFY(config->databaseUrl.startsWith(u"postgresql://etcm_writer@db1,db2"));
    const SourceConfig &desk = config->sources.at(1);
    QCOMPARE(desk.name, u"Trading desk gateway"_s);
    QVERIFY(desk.signIn.kind == AuthKind::ClientCredentials);
    QCOMPARE(desk.tariffNames, (QStringList{u"home_dynamic"_s, u"business_dynamic"_s}));
    QVERIFY(desk.poll.of(Endpoint::Signals) == 1h);
    QCOMPARE(config->sources.front().id, u"ckw"_s);
    QVERIFY(config->sources.front().baseUrl.isValid());
}

void ConfigTest::readsACompanysGateway()
{
    const QByteArray document = R"([[source]]
id = "desk"
dialect = "energy-api"
base_url = "https://gateway.example/energy/"
auth = "client_credentials"
token_url = "https://login.example/o/token/"
scope = "prices.read plant.read"
audience = "https://gateway.example"
client_id = "x"
ca = "/etc/etcm/ca.pem"
client_certificate = "~/desk.pem"
client_key = "/etc/etcm/desk.key"
)";
    const Result<AppConfig> config = parseConfig(document, u"etcm.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    const SourceConfig &desk = config->sources.front();
    QCOMPARE(desk.baseUrl.toString(), u"https://gateway.example/energy"_s);
    QCOMPARE(desk.tokenUrl().toString(), u"https://login.example/o/token/"_s);
    QCOMPARE(desk.signIn.scope, u"prices.read plant.read"_s);
    QCOMPARE(desk.signIn.audience, u"https://gateway.example"_s);
    QVERIFY((desk.security.tls == TlsFiles{u"/etc/etcm/ca.pem"_s, u"~/desk.pem"_s, u"/etc/etcm/desk.key"_s}));
    const auto byPath =
        parseConfig(QByteArray(document).replace("token_url = \"https://login.example/o/token/\"\n", ""), {});
    QCOMPARE(byPath->sources.front().tokenUrl().toString(), u"https://gateway.example/energy/oauth/token"_s);
}

void ConfigTest::emptyMeansCkw()
{
    const Result<AppConfig> config = parseConfig({}, {});
    QVERIFY(config);
    QCOMPARE(config->sources.size(), std::size_t(1));
    QCOMPARE(config->sources.front().id, u"ckw"_s);
    QVERIFY(config->databaseUrl.isEmpty());
    QVERIFY(config->healthKept == 24h * 90);
    QVERIFY(parseConfig("[retention]\nhealth = \"30d\"\n", {})->healthKept == 24h * 30);
    QVERIFY(config->currencies.empty());
    QCOMPARE(parseConfig("[currency]\nEUR = 0.94\nUSD = 1\n", {})->currencies,
             (CurrencyRates{{u"EUR"_s, 0.94}, {u"USD"_s, 1.0}}));
}

void ConfigTest::aDisabledSourceStaysInTheFile()
{
    QByteArray document = kExample;
    document.replace("id = \"desk\"\n", "id = \"desk\"\nenabled = false\n");
    const Result<AppConfig> config = parseConfig(document, u"etcm.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources.size(), std::size_t(1));
    QCOMPARE(config->disabledSources.at(0).name, u"Trading desk gateway"_s);
    QVERIFY(config->disabledSources.at(0).poll.of(Endpoint::Signals) == 1h);

    document.replace("id = \"desk\"\nenabled = false\n", "id = \"desk\"\nenabled = true\n");
    QCOMPARE(parseConfig(document, u"etcm.toml"_s)->sources.size(), std::size_t(2));

    // Nobody who switches everything off wants the default source.
    const auto none = parseConfig("[[source]]\nid = \"ckw\"\nenabled = false\n", u"etcm.toml"_s);
    QVERIFY(!none);
    QVERIFY2(none.error().text().contains(u"no source to poll"_s) && none.error().text().contains(u":3:"_s),
             qPrintable(none.error().text()));
    const auto twice =
        parseConfig("[[source]]\nid = \"ckw\"\n[[source]]\nid = \"ckw\"\nenabled = false\n", u"etcm.toml"_s);
    QVERIFY(!twice);
    QVERIFY(!parseConfig("[[source]]\nid = \"ckw\"\nenabled = \"no\"\n", u"etcm.toml"_s));
}

void ConfigTest::refusals_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("where");
    QTest::newRow("unknown top-level key") << QByteArray("\nspeed = 3\n") << u"f.toml:2:1"_s;
    QTest::newRow("unknown database key") << QByteArray("[database]\nuri = \"x\"\n") << u"f.toml:2:1"_s;
    QTest::newRow("unknown source key")
        << QByteArray("[[source]]\nid = \"ckw\"\n  colour = 1\n") << u"f.toml:3:3"_s;
    QTest::newRow("unknown poll key")
        << QByteArray("[[source]]\nid = \"ckw\"\n[source.poll]\nweather = \"5min\"\n") << u"f.toml:4:1"_s;
    QTest::newRow("no duration") << QByteArray("[[source]]\nid = \"ckw\"\n[source.poll]\nprices = \"soon\"\n")
                                 << u"f.toml:4:10"_s;
    QTest::newRow("broken TOML") << QByteArray("[database\n") << u"f.toml:1:10"_s;
    QTest::newRow("wrong type") << QByteArray("[database]\nurl = 5\n") << u"f.toml:2:7"_s;
    QTest::newRow("no PostgreSQL") << QByteArray("[database]\nurl = \"mysql://x\"\n") << u"f.toml:2:7"_s;
    QTest::newRow("lease too short") << QByteArray("[database]\nlease = \"0s\"\n") << u"f.toml:2:9"_s;
    QTest::newRow("lease too long") << QByteArray("[database]\nlease = \"1h\"\n") << u"f.toml:2:9"_s;
    QTest::newRow("health rows kept too short")
        << QByteArray("[retention]\nhealth = \"36h\"\n") << u"f.toml:2:10"_s;
    QTest::newRow("unknown retention key")
        << QByteArray("[retention]\nprices = \"90d\"\n") << u"f.toml:2:1"_s;
    QTest::newRow("rate of nothing") << QByteArray("[currency]\nEUR = 0\n") << u"f.toml:2:7"_s;
    QTest::newRow("rate as a text") << QByteArray("[currency]\nEUR = \"0.94\"\n") << u"f.toml:2:7"_s;
    QTest::newRow("endless rate") << QByteArray("[currency]\nEUR = nan\n") << u"f.toml:2:7"_s;
    QTest::newRow("rate of the franc") << QByteArray("[currency]\nCHF = 1.0\n") << u"f.toml:2:7"_s;
    QTest::newRow("no currency") << QByteArray("[currency]\neuro = 0.94\n") << u"f.toml:2:8"_s;
    QTest::newRow("id twice") << QByteArray("[[source]]\nid = \"ckw\"\n[[source]]\nid = \"ckw\"\n")
                              << u"f.toml:4:6"_s;
    const QByteArray own = "[[source]]\nid = \"x\"\ndialect = \"vse-tariffs\"\nbase_url = \"https://a.ch\"\n";
    const auto line = [&own](const char *name, const char *text, const char *where) {
        QTest::newRow(name) << own + text + '\n' << u"f.toml:"_s + QString::fromLatin1(where);
    };
    line("id twice, own sources",
         "[[source]]\nid = \"x\"\ndialect = \"vse-tariffs\"\nbase_url = \"https://b.ch\"", "6:6");
    line("secret in a relative file", "secret = \"file:secrets/x\"", "5:10");
    line("secret in somebody's home", "secret = \"file:~joe/x\"", "5:10");
    line("secret in no variable", "secret = \"env:MY SECRET\"", "5:10");
    line("secret in no entry", "secret = \"keychain: \"", "5:10");
    line("product twice", "tariff_names = [\"D1\", \"D2\", \"D1\"]", "5:16");
    line("blank product", "tariff_names = [\" \"]", "5:16");
    line("component twice", "tariff_types = [\"grid\", \"grid\"]", "5:16");
    line("parameters in a path", "prices_path = \"/prices?region=1\"", "5:15");
    line("fragment in a path", "prices_path = \"/prices#1\"", "5:15");
    line("encoded path", "prices_path = \"/price%20list\"", "5:15");
    line("line break in a path", "prices_path = \"/a\\nb\"", "5:15");
    line("parameters in the token's path",
         "auth = \"client_credentials\"\nclient_id = \"x\"\ntoken_path = \"/token?tenant=1\"", "7:14");
    const QByteArray signIn = "auth = \"client_credentials\"\nclient_id = \"x\"\n";
    const auto signInLine = [&](const char *name, const char *text, const char *where) {
        line(name, (signIn + text).constData(), where);
    };
    signInLine("plain http to another token host", "token_url = \"http://10.0.0.1/token\"", "7:13");
    signInLine("a password in the token's address", "token_url = \"https://a:b@c.ch/token\"", "7:13");
    signInLine("two places of the token", "token_path = \"/t\"\ntoken_url = \"https://c.ch/t\"", "8:13");
    signInLine("two spaces in a scope", "scope = \"a  b\"", "7:9");
    signInLine("a line break in the audience", "audience = \"a\\nb\"", "7:12");
    line("a token's address without a sign-in", "token_url = \"https://c.ch/token\"", "5:13");
    line("a scope without a sign-in", "scope = \"a\"", "5:9");
    line("an audience without a sign-in", "audience = \"a\"", "5:12");
    line("authority in a relative file", "ca = \"ca.pem\"", "5:6");
    line("a certificate without its key", "client_certificate = \"/c.pem\"", "5:22");
    line("a key without its certificate", "client_key = \"/k.pem\"", "5:14");
    QTest::newRow("an authority for plain http")
        << QByteArray("[[source]]\nid = \"x\"\ndialect = \"energy-api\"\nbase_url = \"http://127.0.0.1\"\n"
                      "ca = \"/ca.pem\"\n")
        << u"f.toml:5:6"_s;
    line("a path as plant", "plant_id = \"a/b\"", "5:12");
    line("parameters in the plant", "plant_id = \"a?b\"", "5:12");
    QTest::newRow("database secret in a relative file")
        << QByteArray("[database]\nsecret = \"file:db\"\n") << u"f.toml:2:10"_s;
    QTest::newRow("plain http to another machine")
        << QByteArray("[[source]]\nid = \"x\"\ndialect = \"energy-api\"\nbase_url = \"http://10.0.0.1\"\n")
        << u"f.toml:4:12"_s;
}

void ConfigTest::refusals()
{
    QFETCH(const QByteArray, toml);
    QFETCH(const QString, where);
    const Result<AppConfig> config = parseConfig(toml, u"f.toml"_s);
    QVERIFY(!config);
    QVERIFY(config.error().code == ErrorCode::Config);
    QCOMPARE(config.error().where, where);
}

void ConfigTest::commandLineBeatsEnvironmentBeatsFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"etcm.toml"_s);
    writeFile(file, kExample);
    qputenv("ETCM_CONFIG", file.toUtf8());
    Result<AppConfig> config = loadConfig({});
    QVERIFY(config);
    QVERIFY(config->databaseUrl.contains(u"db1"));
    qputenv("ETCM_DATABASE_URL", "postgresql://env/db");
    qputenv("ETCM_DATA_DIR", "/env/data");
    config = loadConfig({});
    QVERIFY(config);
    QCOMPARE(config->databaseUrl, u"postgresql://env/db"_s);
    QCOMPARE(config->dataDir, u"/env/data"_s);
    config = loadConfig({{}, u"/cli/data"_s, u"postgresql://cli/db"_s});
    QVERIFY(config);
    QCOMPARE(config->databaseUrl, u"postgresql://cli/db"_s);
    QCOMPARE(config->dataDir, u"/cli/data"_s);
}

void ConfigTest::namedFileMustExist()
{
    const Result<AppConfig> config = loadConfig({u"/no/such/etcm.toml"_s, {}, {}});
    QVERIFY(!config);
    QVERIFY(config.error().code == ErrorCode::Config);
    QCOMPARE(config.error().where, u"/no/such/etcm.toml"_s);
}

void ConfigTest::findsTheFileInTheXdgFolder()
{
    QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", (home.path() + u"/data"_s).toUtf8());
    writeFile(home.filePath(u"etcm.toml"_s), kExample);
    Result<AppConfig> config = loadConfig({});
    QVERIFY(config);
    QCOMPARE(config->sources.size(), std::size_t(2));
    QCOMPARE(config->dataDir, home.path() + u"/data/etcm"_s);
    QVERIFY(QDir(home.path()).mkdir(u"etcm"_s));
    writeFile(home.filePath(u"etcm/etcm.toml"_s), "");
    config = loadConfig({});
    QVERIFY(config);
    QCOMPARE(config->path, home.filePath(u"etcm/etcm.toml"_s));
}

QTEST_GUILESS_MAIN(ConfigTest)
#include "config_test.moc"
