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

inline constexpr qint64 kLargestSecret = qint64{64} * 1024; ///< bytes

/// One line of UTF-8 without its line end (a byte order mark in front is none of it). Never altered: what is
/// Latin-1, UTF-16 or binary is refused by that name with SecretMissing, as is none and more than one line.
/// `where` is for the error.
[[nodiscard]] Result<QString> secretText(QByteArray content, const QString &where);

} // namespace etcm
