// A company's own certificate authority: certificates made by openssl while a test runs.
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace etcm::test
{

/// Files in PEM.
struct TlsIdentity {
    QString certificate;
    QString key;
};

/// Ends the test program if openssl fails.
class TestAuthority
{
public:
    explicit TestAuthority(const QString &name);

    [[nodiscard]] QString file() const { return path(QStringLiteral("ca.pem")); }
    /// From 2020-01-01 to `lastDay` ("2049-05-31"), for 127.0.0.1, localhost, utility.invalid, and as a
    /// client.
    [[nodiscard]] TlsIdentity issue(const QString &name, const QString &lastDay);
    /// The key under a passphrase.
    [[nodiscard]] QString encrypted(const QString &key, const QString &passphrase) const;

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void openssl(const QStringList &arguments) const;

    QTemporaryDir m_folder{QStringLiteral("/tmp/etcm-ca-XXXXXX")};
    int m_issued = 0;
};

} // namespace etcm::test
