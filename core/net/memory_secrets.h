// Secrets that go with the process: those of a simulated day, and one that was typed to be tried.
#pragma once

#include "net/secret_store.h"

#include <QHash>

namespace etcm
{

class MemorySecrets final : public SecretStore
{
public:
    QCoro::Task<Result<QString>> read(QString name) override;
    QCoro::Task<Result<void>> write(QString name, QString secret) override;
    QCoro::Task<Result<void>> forget(QString name) override;
    /// For setting up before anything runs.
    void set(const QString &name, const QString &secret) { m_secrets.insert(name, secret); }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace etcm
