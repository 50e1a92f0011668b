#include "support/test_authority.h"

#include <QFile>
#include <QProcess>

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
constexpr char kConfiguration[] = R"([ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
x509_extensions = leaf
[any]
commonName = supplied
[leaf]
subjectAltName = IP:127.0.0.1, DNS:localhost, DNS:utility.invalid
extendedKeyUsage = serverAuth, clientAuth
)";

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

const QStringList kNewKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                          u"-nodes"_s};
} // namespace

TestAuthority::TestAuthority(const QString &name)
{
    write(path(u"ca.cnf"_s), kConfiguration);
    write(path(u"index.txt"_s), {});
    write(path(u"serial"_s), "01\n");
    openssl(QStringList{u"req"_s, u"-x509"_s} + kNewKey +
            QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-subj"_s, u"/CN="_s + name,
                        u"-days"_s, u"3650"_s, u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s});
}

TlsIdentity TestAuthority::issue(const QString &name, const QString &lastDay)
{
    const QString stem = u"leaf%1"_s.arg(++m_issued);
    openssl(QStringList{u"req"_s} + kNewKey +
            QStringList{u"-keyout"_s, stem + u".key"_s, u"-out"_s, stem + u".csr"_s, u"-subj"_s,
                        u"/CN="_s + name});
    openssl({u"ca"_s, u"-batch"_s, u"-config"_s, u"ca.cnf"_s, u"-cert"_s, u"ca.pem"_s, u"-keyfile"_s,
             u"ca.key"_s, u"-in"_s, stem + u".csr"_s, u"-startdate"_s, u"20200101000000Z"_s, u"-enddate"_s,
             QString(lastDay).remove(u'-') + u"235959Z"_s, u"-out"_s, stem + u".pem"_s, u"-notext"_s});
    return {path(stem + u".pem"_s), path(stem + u".key"_s)};
}

QString TestAuthority::encrypted(const QString &key, const QString &passphrase) const
{
    const QString into = key + u".encrypted"_s;
    openssl(
        {u"pkcs8"_s, u"-topk8"_s, u"-in"_s, key, u"-passout"_s, u"pass:"_s + passphrase, u"-out"_s, into});
    return into;
}

void TestAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAll().constData());
}

} // namespace etcm::test
