// Secrets in the keychain of the desktop (Secret Service, KWallet ...), by QtKeychain.
#pragma once

#include "net/secret_store.h"

#include <memory>

namespace etcm
{

struct KeychainLimits {
    std::chrono::milliseconds job{5'000};
    /// A write: long enough for a person who looks for the keyring's password. Whoever waits may give up
    /// before.
    std::chrono::milliseconds prompt{600'000};
};

/// There is no plaintext fallback. Once a prompt was turned down, reads fail without opening another until
/// the keyring is open, somebody writes, or askAgain(): a monitor polls for ever, and a person says no once.
/// Jobs run one at a time: a job that hangs on an unanswered prompt cannot be called back, so it goes on in
/// the background, what comes after it fails with SecretUnavailable when its own time is over, without
/// opening another prompt, and all is well again once the prompt is answered.
///
/// Errors: SecretMissing (no such entry, and the keyring is not known to be locked), SecretLocked,
/// SecretDenied (somebody said no), SecretUnavailable (no service, no default keyring, no answer in time),
/// Canceled (the store was destroyed). A write that ran out of time may still be carried out later.
class KeychainSecretStore final : public SecretStore
{
public:
    /// `service` names the owner of the entries in the keychain.
    explicit KeychainSecretStore(QString service = QStringLiteral("energy-trading-monitor"),
                                 KeychainLimits limits = {});
    ~KeychainSecretStore() override;
    KeychainSecretStore(const KeychainSecretStore &) = delete;
    KeychainSecretStore &operator=(const KeychainSecretStore &) = delete;

    QCoro::Task<Result<QString>> read(QString name) override;
    QCoro::Task<Result<void>> write(QString name, QString secret) override;
    /// Forgetting what is not there is no error.
    QCoro::Task<Result<void>> forget(QString name) override;

    void askAgain() override;

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace etcm
