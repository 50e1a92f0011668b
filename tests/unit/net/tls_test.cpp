// What a source trusts and shows is its own, is read from files, and taken up anew when they change.
#include "scripted_server.h"
#include "support/await.h"
#include "support/test_authority.h"

#include "net/http_transport.h"
#include "net/tls_setup.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
std::unique_ptr<QTcpServer> tlsServer(const TlsIdentity &identity, const QString &clientAuthority)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration own = server->sslConfiguration();
    own.setLocalCertificateChain(QSslCertificate::fromPath(identity.certificate));
    QFile key(identity.key);
    if (key.open(QIODevice::ReadOnly))
        own.setPrivateKey(QSslKey(&key, QSsl::Ec));
    if (!clientAuthority.isEmpty()) {
        own.setCaCertificates(QSslCertificate::fromPath(clientAuthority));
        own.setPeerVerifyMode(QSslSocket::QueryPeer);
    }
    server->setSslConfiguration(own);
    return server;
}

/// Answers with the name on the certificate that the client shows.
Reaction whoIsThere()
{
    return [](QTcpSocket *socket, const SeenRequest &) {
        const auto *secure = qobject_cast<QSslSocket *>(socket);
        const QStringList names = secure->peerCertificate().subjectInfo(QSslCertificate::CommonName);
        socket->write(message(200, '"' + names.join(u',').toUtf8() + '"'));
    };
}
} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>(tlsServer(m_host, m_desk.file()), u"https"_s);
        m_server->script({whoIsThere()});
        m_transport = makeHttpTransport();
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void eachSourceHasItsOwn()
    {
        const TlsFiles first{m_desk.file(), m_client.certificate, m_client.key};
        const TlsIdentity other = m_desk.issue(u"other desk"_s, u"2048-06-30"_s);
        QCOMPARE(bodyWith(first), "\"desk\"");
        QCOMPARE(bodyWith({m_desk.file(), other.certificate, other.key}), "\"other desk\"");
        QCOMPARE(bodyWith({m_desk.file(), {}, {}}), "\"\"");
        QCOMPARE(bodyWith(first), "\"desk\"");
        QCOMPARE(m_server->connections, 3); // the first one's was kept for it
        const HttpAttempt stranger = send({});
        QVERIFY(!stranger.answer);
        QCOMPARE(stranger.answer.error().outcome, Outcome::Tls);
    }

    void endsAreReadOnEveryNewConnection()
    {
        const TlsFiles files{m_desk.file(), m_client.certificate, m_client.key};
        const HttpAttempt made = send(files);
        QCOMPARE(made.certificates.host, at("2049-05-31T23:59:59Z"));
        QCOMPARE(made.certificates.client, at("2048-06-30T23:59:59Z"));
        const HttpAttempt again = send(files);
        QVERIFY(again.reusedConnection && again.certificates == CertificateEnds());
        QVERIFY(!send({m_desk.file(), {}, {}}).certificates.client);
    }

    void anEndedOneIsReadAsWell()
    {
        const TlsIdentity old = m_desk.issue(u"old host"_s, u"2020-02-01"_s);
        ScriptedServer server(tlsServer(old, {}), u"https"_s);
        const HttpAttempt attempt = await(m_transport->send(request(server, {m_desk.file(), {}, {}}), {}));
        QCOMPARE(attempt.certificates.host, at("2020-02-01T23:59:59Z"));
        QVERIFY2(attempt.answer.error().what.endsWith(u"The certificate has expired, on 2020-02-01"_s),
                 qPrintable(attempt.answer.error().what));
    }

    void aRenewedFileIsTakenUp()
    {
        QTemporaryDir folder;
        const auto put = [&folder](const TlsIdentity &identity) {
            for (const auto &[from, name] :
                 {std::pair{identity.certificate, u"c.pem"_s}, {identity.key, u"k.pem"_s}}) {
                QFile::remove(folder.filePath(name));
                QVERIFY(QFile::copy(from, folder.filePath(name)));
            }
        };
        const TlsFiles files{m_desk.file(), folder.filePath(u"c.pem"_s), folder.filePath(u"k.pem"_s)};
        const HttpAttempt before = send(files);
        QCOMPARE(before.answer.error().where, files.clientCertificate);
        put(m_client);
        QCOMPARE(bodyWith(files), "\"desk\"");
        put(m_desk.issue(u"desk, renewed"_s, u"2048-06-30"_s));
        QCOMPARE(bodyWith(files), "\"desk, renewed\"");
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("open");
        QTest::addColumn<QString>("what");
        QFile file(m_client.key);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray right = file.readAll();
        QTest::newRow("open to everybody") << right << true << u"the client key is open to everybody"_s;
        QTest::newRow("encrypted, as openssl 1 wrote it")
            << QByteArray("-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n") << false
            << u"the client key is encrypted"_s;
        QTest::newRow("no key") << QByteArray("hunter22") << false
                                << u"the client key is no private RSA or EC key"_s;
        QTest::newRow("right") << right << false << QString();
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, key);
        QFETCH(bool, open);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"k.pem"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(key);
        file.close();
        QVERIFY(file.setPermissions(open ? QFile::ReadOwner | QFile::ReadOther : QFile::ReadOwner));
        const Result<TlsSetup> setup = readTlsSetup({{}, m_client.certificate, path});
        QTEST(setup ? QString() : setup.error().what, "what");
        if (setup)
            return;
        QCOMPARE(setup.error().where, path);
        QVERIFY(setup.error().outcome == Outcome::Tls && !setup.error().text().contains(u"hunter22"_s));
    }

    void theFirstToEndCounts()
    {
        const auto one = [this](const char *day) {
            return QSslCertificate::fromPath(m_desk.issue(u"x"_s, QString::fromLatin1(day)).certificate)
                .first();
        };
        const QSslCertificate root = QSslCertificate::fromPath(m_desk.file()).first(); // ends in ten years
        const QSslCertificate late = one("2049-05-31");
        QCOMPARE(endOf({late, one("2048-01-31"), root}), at("2048-01-31T23:59:59Z"));
        QCOMPARE(endOf({late, root}), at("2049-05-31T23:59:59Z"));
        QVERIFY(endOf({root}).has_value() && !endOf({}).has_value());
    }

private:
    static std::optional<UtcTime> at(const char *text) { return parseIsoTime(text); }
    static HttpRequest request(const ScriptedServer &server, const TlsFiles &files)
    {
        return {.url = server.url(), .tls = files};
    }
    HttpAttempt send(const TlsFiles &files)
    {
        return await(m_transport->send(request(*m_server, files), {}));
    }
    QByteArray bodyWith(const TlsFiles &files)
    {
        const HttpAttempt attempt = send(files);
        return attempt.answer ? attempt.answer->body : attempt.answer.error().text().toUtf8();
    }

    TestAuthority m_desk{u"Desk Root CA"_s};
    TlsIdentity m_host = m_desk.issue(u"gateway"_s, u"2049-05-31"_s);
    TlsIdentity m_client = m_desk.issue(u"desk"_s, u"2048-06-30"_s);
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
