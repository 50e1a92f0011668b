// Where secrets may lie, and what is refused.
#include "support/await.h"

#include "net/secret_reference.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
class OneEntryKeychain final : public SecretStore
{
public:
    QCoro::Task<Result<QString>> read(QString name) override
    {
        asked += name;
        const Result<QString> copy = answer; // QCoro 0.8 would move out of the member
        co_return copy;
    }
    QCoro::Task<Result<void>> write(QString, QString) override { co_return {}; }
    QCoro::Task<Result<void>> forget(QString) override { co_return {}; }

    QStringList asked;
    Result<QString> answer = u"from keychain"_s;
};

QString fileWith(const QTemporaryDir &folder, const QByteArray &content, mode_t mode = 0600)
{
    const QString path = folder.filePath(u"secret"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    file.close();
    ::chmod(QFile::encodeName(path).constData(), mode);
    return path;
}
} // namespace

class SecretReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &text, int place, const QString &name) {
            QTest::addRow("%s", qPrintable(text)) << text << place << name;
        };
        row(u"keychain:desk"_s, static_cast<int>(SecretReference::Backend::Keychain), u"desk"_s);
        row(u"env:DESK_SECRET"_s, static_cast<int>(SecretReference::Backend::Environment), u"DESK_SECRET"_s);
        row(u"file:/run/secrets/desk"_s, static_cast<int>(SecretReference::Backend::File),
            u"/run/secrets/desk"_s);
        row(u"file:~/x"_s, static_cast<int>(SecretReference::Backend::File), QDir::homePath() + u"/x"_s);
        for (const QString &bad : {u"hunter2"_s, u""_s, u"keychain:"_s, u"env: "_s, u"file:"_s,
                                   u"file:relative"_s, u"Keychain:desk"_s, u"vault:desk"_s, u"file:./x"_s,
                                   u"file:~x"_s, u"env:A B"_s, u"env:A=B"_s, u"env:1A"_s, u"keychain: "_s})
            row(bad, -1, {});
    }
    void references()
    {
        QFETCH(QString, text);
        QFETCH(int, place);
        const Result<SecretReference> reference = parseSecretReference(text);
        QCOMPARE(reference ? static_cast<int>(reference->backend) : -1, place);
        if (reference)
            QTEST(reference->name, "name");
        else
            QCOMPARE(reference.error().code, ErrorCode::Config);
    }

    void misplacedSecretIsNotQuoted()
    {
        QVERIFY(!parseSecretReference(u"hunter22"_s).error().text().contains(u"hunter22"_s));
    }

    void files_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const QByteArray &content, int mode, ErrorCode code,
                            const QString &secret) {
            QTest::addRow("%s", name) << content << mode << static_cast<int>(code) << secret;
        };
        const ErrorCode none = ErrorCode::Internal;
        row("plain", "abc", 0600, none, u"abc"_s);
        row("line end", "abc\n", 0600, none, u"abc"_s);
        row("CRLF", "abc\r\n", 0400, none, u"abc"_s);
        row("spaces are part of it", " a b ", 0600, none, u" a b "_s);
        row("UTF-8", "gr\xc3\xbc\xc3\x9f\x65", 0600, none, u"grüße"_s);
        row("group may read", "abc", 0640, ErrorCode::SecretDenied, {});
        row("others may read", "abc", 0604, ErrorCode::SecretDenied, {});
        row("others may write", "abc", 0602, ErrorCode::SecretDenied, {});
        row("empty", "", 0600, ErrorCode::SecretMissing, {});
        row("two lines", "a\nb\n", 0600, ErrorCode::SecretMissing, {});
        row("carriage return inside", "a\rb", 0600, ErrorCode::SecretMissing, {});
        row("carriage returns behind", "ab\r\r\n", 0600, none, u"ab"_s);
        row("64 KiB", QByteArray(65'536, 'x'), 0600, none, QString(65'536, u'x'));
        row("more than 64 KiB", QByteArray(65'537, 'x'), 0600, ErrorCode::SecretMissing, {});
        row("byte order mark", "\xEF\xBB\xBF\x61\x62\x63\r\n", 0600, none, u"abc"_s);
        row("Latin-1", "gr\xfc\xdf\x65\n", 0600, ErrorCode::SecretMissing, {});
        row("UTF-16", QByteArray("\xff\xfe\x61\0\x62\0\n\0", 8), 0600, ErrorCode::SecretMissing, {});
        row("UTF-16 without a mark", QByteArray("\x61\0\x62\0", 4), 0600, ErrorCode::SecretMissing, {});
        row("binary", QByteArray("a\0b", 3), 0600, ErrorCode::SecretMissing, {});
    }
    void files()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, mode);
        QFETCH(int, code);
        const QTemporaryDir folder;
        const Result<QString> secret = readSecretFile(fileWith(folder, content, static_cast<mode_t>(mode)));
        QCOMPARE(static_cast<int>(secret ? ErrorCode::Internal : secret.error().code), code);
        QTEST(secret.value_or(QString()), "secret");
        if (!secret && !content.isEmpty())
            QVERIFY(!secret.error().text().contains(QString::fromUtf8(content)));
    }

    void whatIsRefusedIsCalledByItsName()
    {
        const QTemporaryDir folder;
        const auto text = [&folder](const QByteArray &content) {
            return readSecretFile(fileWith(folder, content)).error().text();
        };
        QVERIFY(text("gr\xfc\xdf\x65").contains(u"Latin-1"_s));
        QVERIFY(text("caf\xe9").contains(u"Latin-1"_s));
        QVERIFY(text(QByteArray("\xfe\xff\0a", 4)).contains(u"UTF-16"_s));
        QVERIFY(readSecretFile(folder.path()).error().text().contains(u"is a folder"_s));
        QVERIFY(text(QByteArray(70'000, 'x')).contains(u"larger than 64 KiB"_s));
        QVERIFY(text("a\rb").contains(u"not one line"_s));
        qputenv("ETCM_TEST_VARIABLE", "gr\xfc\xdf\x65");
        const auto altered = await(sourceSecret(u"x"_s, u"env:ETCM_TEST_VARIABLE"_s, nullptr));
        qunsetenv("ETCM_TEST_VARIABLE");
        QVERIFY(altered.error().text().contains(u"Latin-1"_s));
    }

    void linkIsJudgedByItsTarget()
    {
        const QTemporaryDir folder;
        const QString path = fileWith(folder, "abc");
        const QString link = folder.filePath(u"link"_s);
        QVERIFY(QFile::link(path, link));
        QCOMPARE(readSecretFile(link).value(), u"abc"_s);
        ::chmod(QFile::encodeName(path).constData(), 0644);
        QCOMPARE(readSecretFile(link).error().code, ErrorCode::SecretDenied);
    }

    void whatIsNoFileIsRefused()
    {
        const QTemporaryDir folder;
        QCOMPARE(readSecretFile(folder.filePath(u"absent"_s)).error().code, ErrorCode::SecretMissing);
        QCOMPARE(readSecretFile(folder.path()).error().code, ErrorCode::SecretDenied);
        const QString pipe = folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(readSecretFile(pipe).error().code, ErrorCode::SecretDenied); // and does not hang
    }

    void variableNames()
    {
        QCOMPARE(secretVariable(u"desk"_s), "ETCM_SECRET_DESK");
        QCOMPARE(secretVariable(u"my-desk_2"_s), "ETCM_SECRET_MY_DESK_2");
    }

    void variableOfTheSourceWins()
    {
        OneEntryKeychain keychain;
        QCOMPARE(await(sourceSecret(u"desk"_s, u"keychain:other"_s, &keychain)).value(), u"from keychain"_s);
        QCOMPARE(await(sourceSecret(u"desk"_s, {}, &keychain)).value(), u"from keychain"_s);
        QCOMPARE(keychain.asked.join(u' '), u"other desk"_s);
        qputenv("ETCM_SECRET_DESK", "from variable");
        QCOMPARE(await(sourceSecret(u"desk"_s, u"keychain:other"_s, &keychain)).value(), u"from variable"_s);
        qunsetenv("ETCM_SECRET_DESK");
        QCOMPARE(keychain.asked.size(), 2);
    }

    void everyPlaceAnswers()
    {
        OneEntryKeychain keychain;
        qputenv("ETCM_TEST_VARIABLE", "x");
        QCOMPARE(await(sourceSecret(u"desk"_s, u"env:ETCM_TEST_VARIABLE"_s, &keychain)).value(), u"x"_s);
        qunsetenv("ETCM_TEST_VARIABLE");
        const auto unset = await(sourceSecret(u"desk"_s, u"env:ETCM_TEST_VARIABLE"_s, &keychain));
        QCOMPARE(unset.error().code, ErrorCode::SecretMissing);
        QVERIFY(unset.error().text().contains(u"ETCM_TEST_VARIABLE"_s));
        const QTemporaryDir folder;
        const QString path = fileWith(folder, "y");
        QCOMPARE(await(sourceSecret(u"desk"_s, u"file:"_s + path, nullptr)).value(), u"y"_s);
        QCOMPARE(await(sourceSecret(u"desk"_s, u"plain"_s, &keychain)).error().code, ErrorCode::Config);
    }

    void keychainTroubleIsPassedOn()
    {
        OneEntryKeychain keychain;
        QCOMPARE(await(sourceSecret(u"desk"_s, {}, nullptr)).error().code, ErrorCode::SecretUnavailable);
        keychain.answer = QString();
        QCOMPARE(await(sourceSecret(u"desk"_s, {}, &keychain)).error().code, ErrorCode::SecretMissing);
        keychain.answer = fail(ErrorCode::SecretLocked, u"locked"_s);
        QCOMPARE(await(sourceSecret(u"desk"_s, {}, &keychain)).error().code, ErrorCode::SecretLocked);
    }
};

QTEST_GUILESS_MAIN(SecretReferenceTest)
#include "secret_reference_test.moc"
