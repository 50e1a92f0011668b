// Editing etcm.toml: what a person wrote stays, what is invalid is never written.
#include "desktop/dialogs/config_text.h"

#include "engine/config.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class TestConfigText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsToAnEmptyFile();
    void editsOneSourceAndNothingElse();
    void replacesAnArrayOverSeveralLines();
    void removesASourceWithItsSubtables();
    void awkwardTextRoundTrips();
    void savesWithABackup();
    void refusesWhatIsNoConfiguration();
};

namespace
{

const QByteArray kDocument = R"(# our team's file
[database]
url = "postgresql://etcm_writer@db1/energy_trading"

[[source]]
id = "ckw"        # public

# the desk's own
[[source]]
id = "desk"
name = "Old name"
dialect = "energy-api"
base_url = "http://127.0.0.1:8000"
auth = "client_credentials"
token_path = "/oauth/token"
client_id = "c"
secret = "env:DESK"
tariff_names = ["home_dynamic"]
[source.limits]
price = [-1.0, 2.0]
[source.poll]
prices = "5min"

# the end
)";

SourceConfig desk()
{
    SourceConfig source;
    source.id = u"desk"_s;
    source.name = u"Trading desk"_s;
    source.baseUrl = QUrl(u"https://gateway.example"_s);
    source.auth = AuthKind::ClientCredentials;
    source.tokenPath = u"/oauth/token"_s;
    source.clientId = u"c"_s;
    source.secretRef = u"keychain:desk"_s;
    source.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    return source;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestConfigText::appendsToAnEmptyFile()
{
    const QByteArray first = withSource({}, u"ckw"_s, catalogueKeys(u"ckw"_s));
    QCOMPARE(first, QByteArray("[[source]]\nid = \"ckw\"\n"));
    const auto config = parseConfig(withSource(first, u"desk"_s, sourceKeys(desk())), u"x.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources.size(), 2u);
    QCOMPARE(config->sources[1].secretRef, u"keychain:desk"_s);
    QCOMPARE(config->sources[1].tariffNames.size(), 2);
}

void TestConfigText::editsOneSourceAndNothingElse()
{
    const QByteArray edited = withSource(kDocument, u"desk"_s, sourceKeys(desk()));
    QVERIFY(edited.contains("name = \"Trading desk\"\n"));
    QVERIFY(edited.contains("secret = \"keychain:desk\"\n"));
    QVERIFY(edited.contains("[source.poll]\nprices = \"5min\"\n\n# the end\n"));
    QVERIFY(edited.startsWith(kDocument.first(kDocument.indexOf("[[source]]\nid = \"desk\""))));
    QCOMPARE(edited.count('\n'), kDocument.count('\n')); // every key was there already
    const auto config = parseConfig(edited, u"x.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QVERIFY(config->sources[1].poll.prices == std::chrono::minutes(5));
    QCOMPARE(config->sources[1].limits.priceRange(u"CHF_kWh"_s), (PlausibleRange{-1.0, 2.0}));
}

void TestConfigText::replacesAnArrayOverSeveralLines()
{
    QByteArray document = kDocument;
    document.replace("[\"home_dynamic\"]", "[\n  \"home_dynamic\",\n]");
    const auto config = parseConfig(withSource(document, u"desk"_s, sourceKeys(desk())), u"x.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources[1].tariffNames.size(), 2);
}

void TestConfigText::removesASourceWithItsSubtables()
{
    const QByteArray without = withoutSource(kDocument, u"desk"_s);
    QVERIFY(!without.contains("desk\""));
    QVERIFY(!without.contains("[source.poll]"));
    QVERIFY(without.contains("id = \"ckw\"        # public"));
    QVERIFY(without.endsWith("# the end\n"));
    QCOMPARE(withoutSource(kDocument, u"nobody"_s), kDocument);
}

void TestConfigText::awkwardTextRoundTrips()
{
    SourceConfig source = desk();
    source.name = u"a \"b\" \\ c\tü€"_s;
    const auto config = parseConfig(withSource({}, u"desk"_s, sourceKeys(source)), u"x.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources[0].name, source.name);
}

void TestConfigText::savesWithABackup()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/etcm.toml"_s);
    QVERIFY(saveConfigText(path, kDocument));
    QCOMPARE(read(path), kDocument);
    const QByteArray second = withoutSource(kDocument, u"desk"_s);
    QVERIFY(saveConfigText(path, second));
    QCOMPARE(read(path), second);
    QCOMPARE(read(path + u".bak"_s), kDocument);
}

void TestConfigText::refusesWhatIsNoConfiguration()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"etcm.toml"_s);
    QVERIFY(saveConfigText(path, kDocument));
    const auto saved = saveConfigText(path, kDocument + "nonsense = 1\n[[source]]\n");
    QVERIFY(!saved);
    QVERIFY(saved.error().code == ErrorCode::Config);
    QCOMPARE(read(path), kDocument);
    QVERIFY(!QFile::exists(path + u".bak"_s));
}

QTEST_GUILESS_MAIN(TestConfigText)
#include "test_config_text.moc"
