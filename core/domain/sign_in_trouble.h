// What keeps a source from being signed in.
#pragma once

#include <QString>

namespace etcm
{

/// Why a source is not signed in; somebody may have to act.
struct SignInTrouble {
    enum class Kind {
        SecretMissing,      ///< there is none under the name `detail`
        KeyringLocked,      ///< or out of reach
        CredentialsRefused, ///< the sign-in refuses them
        TokensRefused,      ///< the sign-in issues tokens, the API refuses them
        NoAnswer,           ///< the sign-in does not work for another reason
    };
    QString sourceId;
    Kind kind = Kind::NoAnswer;
    QString detail;

    friend bool operator==(const SignInTrouble &, const SignInTrouble &) = default;
};

} // namespace etcm
