#include "net/tls_setup.h"

#include "base/file_path.h"
#include "domain/one_line.h"
#include "net/classify.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 kLargestFile = qint64{4} * 1024 * 1024; // the system's own bundle has a quarter of a MiB

tl::unexpected<Error> unusable(const QString &what, const QString &path, const QString &advice)
{
    return fail(Error{
        .code = ErrorCode::Config, .what = what, .where = path, .advice = advice, .outcome = Outcome::Tls});
}

Result<QByteArray> readPem(const QString &path, const QString &whose)
{
    QFile file(path);
    const bool isFile = QFileInfo(path).isFile(); // a FIFO in this place must not hang the program
    if (!isFile || !file.open(QIODevice::ReadOnly))
        return unusable(
            u"%1 cannot be read, %2"_s.arg(whose, isFile ? file.errorString() : u"there is no such file"_s),
            path, u"check its path and permissions"_s);
    return file.read(kLargestFile);
}

Result<QList<QSslCertificate>> readCertificates(const QString &path, const QString &whose)
{
    const Result<QByteArray> pem = readPem(path, whose);
    if (!pem)
        return fail(pem.error());
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return unusable(u"%1 holds no certificate"_s.arg(whose), path,
                        u"write it in PEM, from BEGIN CERTIFICATE to END CERTIFICATE"_s);
    return certificates;
}

bool isEncrypted(const QByteArray &pem)
{
    return pem.contains("BEGIN ENCRYPTED PRIVATE KEY") || pem.contains("Proc-Type: 4,ENCRYPTED");
}

Result<QSslKey> readKey(const QString &path)
{
    const QString whose = u"the client key"_s;
    if (QFileInfo(path).permission(QFile::ReadOther))
        return unusable(u"the client key is open to everybody"_s, path, u"chmod 600 it and own it"_s);
    const Result<QByteArray> pem = readPem(path, whose);
    if (!pem)
        return fail(pem.error());
    if (isEncrypted(*pem))
        return unusable(
            u"the client key is encrypted"_s, path,
            u"nobody is there to type its passphrase: write it without (openssl pkey -in KEY -out NEW)"
            " and chmod 600 it"_s);
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(*pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return unusable(u"the client key is no private RSA or EC key"_s, path, u"write it in PEM"_s);
}

Result<void> readClient(const TlsFiles &files, TlsSetup &setup)
{
    const auto chain = readCertificates(withHome(files.clientCertificate), u"the client certificate"_s);
    if (!chain)
        return fail(chain.error());
    const Result<QSslKey> key = readKey(withHome(files.clientKey));
    if (!key)
        return fail(key.error());
    setup.own->setLocalCertificateChain(*chain);
    setup.own->setPrivateKey(*key);
    setup.clientEndsAt = endOf(*chain);
    return {};
}
} // namespace

Result<TlsSetup> readTlsSetup(const TlsFiles &files)
{
    TlsSetup setup;
    if (files == TlsFiles())
        return setup;
    setup.own = QSslConfiguration::defaultConfiguration();
    if (!files.authority.isEmpty()) {
        const auto authorities = readCertificates(withHome(files.authority), u"the file of ca"_s);
        if (!authorities)
            return fail(authorities.error());
        setup.own->setCaCertificates(*authorities);
    }
    if (!files.clientCertificate.isEmpty()) {
        if (const Result<void> read = readClient(files, setup); !read)
            return fail(read.error());
    }
    return setup;
}

QString tlsSetupText(const TlsFiles &files, const TlsSetup &setup)
{
    QStringList parts;
    if (!files.authority.isEmpty())
        parts += u"authority from "_s + files.authority;
    if (setup.clientEndsAt)
        parts += u"our certificate \"%1\" until %2"_s.arg(nameOf(setup.own->localCertificate()),
                                                          dayText(*setup.clientEndsAt));
    return parts.join(u", "_s);
}

std::optional<UtcTime> endOf(const QList<QSslCertificate> &chain)
{
    std::optional<UtcTime> end;
    for (const QSslCertificate &certificate : chain) {
        if (certificate.isNull() || (certificate.isSelfSigned() && chain.size() > 1))
            continue;
        const UtcTime ends = fromEpochMs(certificate.expiryDate().toMSecsSinceEpoch());
        end = std::min(end.value_or(ends), ends);
    }
    return end;
}

QString nameOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    return oneLine(names.isEmpty() ? certificate.subjectDisplayName() : names.first());
}

} // namespace etcm
