// Editing etcm.toml: what a person wrote stays, what is invalid is never written.
#include "desktop/dialogs/config_edit.h"
#include "desktop/dialogs/config_text.h"

#include "engine/config.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace etcm;
using namespace Qt::StringLiterals;

class ConfigTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsToAnEmptyFile();
    void editsOneSourceAndNothingElse();
    void replacesAnArrayOverSeveralLines();
    void removesASourceWithItsSubtables();
    void disablesWithoutLosingAWord_data();
    void disablesWithoutLosingAWord();
    void anEditKeepsTheCommentsOfItsLines();
    void awkwardTextRoundTrips();
    void aCompanysGatewayRoundTrips();
    void aFailingDiskLeavesTheOldFile_data();
    void aFailingDiskLeavesTheOldFile();
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
    source.signIn.kind = AuthKind::ClientCredentials;
    source.signIn.tokenPath = u"/oauth/token"_s;
    source.signIn.clientId = u"c"_s;
    source.signIn.secretRef = u"keychain:desk"_s;
    source.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    return source;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ConfigTextTest::appendsToAnEmptyFile()
{
    const QByteArray first = withSource({}, u"ckw"_s, catalogueKeys(u"ckw"_s));
    QCOMPARE(first, QByteArray("[[source]]\nid = \"ckw\"\n"));
    const auto config = parseConfig(withSource(first, u"desk"_s, sourceKeys(desk())), u"x.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources.size(), 2u);
    QCOMPARE(config->sources[1].signIn.secretRef, u"keychain:desk"_s);
    QCOMPARE(config->sources[1].tariffNames.size(), 2);
}

void ConfigTextTest::editsOneSourceAndNothingElse()
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

void ConfigTextTest::replacesAnArrayOverSeveralLines()
{
    QByteArray document = kDocument;
    document.replace("[\"home_dynamic\"]", "[\n  \"home_dynamic\",\n]");
    const auto config = parseConfig(withSource(document, u"desk"_s, sourceKeys(desk())), u"x.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources[1].tariffNames.size(), 2);
}

void ConfigTextTest::removesASourceWithItsSubtables()
{
    const QByteArray without = withoutSource(kDocument, u"desk"_s);
    QVERIFY(!without.contains("desk\""));
    QVERIFY(!without.contains("[source.poll]"));
    QVERIFY(without.contains("id = \"ckw\"        # public"));
    QVERIFY(without.endsWith("# the end\n"));
    QCOMPARE(withoutSource(kDocument, u"nobody"_s), kDocument);
}

void ConfigTextTest::disablesWithoutLosingAWord_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("as written here") << QByteArray() << QByteArray();
    QTest::newRow("spaces in the header")
        << QByteArray("[[source]]\nid = \"desk\"") << QByteArray("  [[ source ]]   # ours\n  id = 'desk'");
    QTest::newRow("a quoted key") << QByteArray("id = \"desk\"") << QByteArray("\"id\" = \"desk\"   # us");
    QTest::newRow("a subtable with spaces")
        << QByteArray("[source.poll]") << QByteArray("[ source.poll ] # often");
    QTest::newRow("a comment that looks like TOML")
        << QByteArray("name = \"Old name\"") << QByteArray("name = \"Old # name\" # enabled = 1 [[source]]");
}

void ConfigTextTest::disablesWithoutLosingAWord()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray document = kDocument;
    if (!from.isEmpty())
        document.replace(from, to);
    const auto before = parseConfig(document, u"x.toml"_s);
    QVERIFY2(before, before ? "" : qPrintable(before.error().text()));
    const QByteArray off = withSource(document, u"desk"_s, enabledKeys(false));
    QByteArray without = off;
    QCOMPARE(without.replace("enabled = false\n", ""), document);
    const auto after = parseConfig(off, u"x.toml"_s);
    QVERIFY2(after, after ? "" : qPrintable(after.error().text()));
    QCOMPARE(after->sources.size(), 1u);
    QCOMPARE(after->disabledSources.at(0).signIn.secretRef, u"env:DESK"_s);
    QVERIFY(changesOnly(*before, *after, u"desk"_s));
    QVERIFY(!changesOnly(*before, *after, u"ckw"_s));
    QCOMPARE(withSource(off, u"desk"_s, enabledKeys(true)), document);
}

void ConfigTextTest::anEditKeepsTheCommentsOfItsLines()
{
    QByteArray document = kDocument;
    document.replace("name = \"Old name\"", "name = \"Old name\"   # as we call it");
    document.replace("token_path = \"/oauth/token\"", "token_path  =  \"/oauth/token\"\t# theirs");
    document.replace("client_id = \"c\"", "enabled = true   # in winter too\nclient_id = \"c\"");
    QByteArray edited = withSource(document, u"desk"_s, sourceKeys(desk()));
    edited = withSource(edited, u"desk"_s, enabledKeys(false));
    QVERIFY(edited.contains("name = \"Trading desk\"  # as we call it\n"));
    QVERIFY(edited.contains("token_path  =  \"/oauth/token\"\t# theirs\n")); // has this value already
    QVERIFY(edited.contains("enabled = false  # in winter too\n"));
}

void ConfigTextTest::awkwardTextRoundTrips()
{
    SourceConfig source = desk();
    source.name = u"a \"b\" \\ c\tü€"_s;
    const auto config = parseConfig(withSource({}, u"desk"_s, sourceKeys(source)), u"x.toml"_s);
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->sources[0].name, source.name);
}

void ConfigTextTest::savesWithABackup()
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

void ConfigTextTest::refusesWhatIsNoConfiguration()
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

void ConfigTextTest::aCompanysGatewayRoundTrips()
{
    SourceConfig source = desk();
    source.signIn.tokenPath.clear();
    source.signIn.tokenUrl = QUrl(u"https://login.example/o/token/"_s);
    source.signIn.scope = u"a b"_s;
    source.signIn.audience = u"https://gateway.example"_s;
    source.security.tls = {u"/etc/etcm/ca.pem"_s, u"~/desk.pem"_s, u"/etc/etcm/desk.key"_s};
    const QByteArray written = withSource(kDocument, u"desk"_s, sourceKeys(source));
    const Result<AppConfig> read = parseConfig(written, {});
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    const SourceConfig &back = read->sources.at(1);
    QCOMPARE(back.signIn.tokenUrl, source.signIn.tokenUrl);
    QCOMPARE(back.signIn.scope, source.signIn.scope);
    QCOMPARE(back.signIn.audience, source.signIn.audience);
    QVERIFY(back.security.tls == source.security.tls);
    const QByteArray plain = withSource(written, u"desk"_s, sourceKeys(desk()));
    for (const char *key : {"token_url", "scope", "audience", "ca", "client_certificate", "client_key"})
        QVERIFY2(!plain.contains("\n" + QByteArray(key) + " = "), key);
}

void ConfigTextTest::aFailingDiskLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("error");
    QTest::newRow("full") << u"write"_s << ENOSPC;
    QTest::newRow("not confirmed") << u"fsync"_s << EIO;
    QTest::newRow("read-only") << u"open"_s << EROFS;
    QTest::newRow("not renamed") << u"rename"_s << EIO;
}

void ConfigTextTest::aFailingDiskLeavesTheOldFile()
{
    QFETCH(QString, call);
    QFETCH(int, error);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"etcm.toml"_s);
    QVERIFY(saveConfigText(path, kDocument));
    qputenv("ETCM_FAILING_CALL", u"%1:%2:%3"_s.arg(call).arg(error).arg(folder.path()).toLocal8Bit());
    const auto saved = saveConfigText(path, withoutSource(kDocument, u"desk"_s));
    qunsetenv("ETCM_FAILING_CALL");
    QVERIFY(!saved);
    QVERIFY2(saved.error().text().contains(qt_error_string(error)), qPrintable(saved.error().text()));
    QCOMPARE(read(path), kDocument);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"etcm.toml"_s});
}

QTEST_GUILESS_MAIN(ConfigTextTest)
#include "config_text_test.moc"
