// Where a secret lies, as the configuration writes it, and how it is fetched from there.
#pragma once

#include "net/secret_store.h"

namespace etcm
{

struct SecretReference {
    enum class Backend { Keychain, Environment, File };
    Backend backend = Backend::Keychain;
    QString name; ///< entry, variable, or absolute path
};

/// Reads "keychain:NAME", "env:NAME" or "file:PATH" ("~/" is the home folder; a relative path is refused, as
/// is a variable that no environment can have). Errors: Config. The text is never quoted: it may be the
/// secret itself, written in the wrong place.
[[nodiscard]] Result<SecretReference> parseSecretReference(const QString &text);

/// Fetches it; never empty. Environment and file are read at once, the keychain within its own time limit.
/// `keychain` is not owned; null: this program has none (SecretUnavailable). Errors: SecretMissing,
/// SecretDenied (a file that others can read), SecretUnavailable, and what the keychain says.
QCoro::Task<Result<QString>> secretFor(SecretReference reference, SecretStore *keychain);

/// Reads a secret from a file, as secretText(). Refused with SecretDenied unless it is a regular
/// file of this user or root that nobody else may read or write (0600, 0400). A symbolic link is followed, as
/// secret managers use them; what counts is the file it leads to, checked on the open descriptor, so that it
/// cannot be exchanged between check and reading.
[[nodiscard]] Result<QString> readSecretFile(const QString &path);

/// ETCM_SECRET_<SOURCE ID IN CAPITALS>; every character that no variable name can have becomes "_".
[[nodiscard]] QByteArray secretVariable(const QString &sourceId);

/// The secret of a source: its variable if that is set and not empty, else what `reference` says. An empty
/// reference means keychain:<sourceId>.
QCoro::Task<Result<QString>> sourceSecret(QString sourceId, QString reference, SecretStore *keychain);

} // namespace etcm
