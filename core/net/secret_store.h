// The port behind which secrets live. Adapters: the system keychain (app/keychain), environment and 0600
// files (net).
#pragma once

#include "domain/result.h"

#include <QCoroTask>

#include <QString>

#include <chrono>

namespace etcm
{

/// Every job ends within its time limit. A write is a person's doing and waits for their answer to a prompt;
/// a prompt that a read opened and somebody turned down is not opened again by itself. Errors: SecretMissing,
/// SecretLocked, SecretDenied, SecretUnavailable, Canceled.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual QCoro::Task<Result<QString>> read(QString name) = 0;
    virtual QCoro::Task<Result<void>> write(QString name, QString secret) = 0;
    virtual QCoro::Task<Result<void>> forget(QString name) = 0;
    /// A person asks: the next read may open a prompt again although the last one was turned down.
    virtual void askAgain() {}
};

} // namespace etcm
