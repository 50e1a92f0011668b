// Result<T>: a value, or an Error that says what failed, where, and what to do.
#pragma once

#include "domain/outcome.h"

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace etcm
{

/// Classes of failure that callers tell apart. Failures of API calls carry their Outcome beside it.
enum class ErrorCode {
    Network,         ///< an API call failed; see Error::outcome
    HostDown,        ///< an API's host was found dead: the call was not made; see Error::retryAfter
    TokenRefused,    ///< an API refuses the tokens that its sign-in issues; see Error::retryAfter
    Parse,           ///< an answer could not be read; see Error::outcome
    Config,          ///< wrong usage or configuration (exit code 2)
    Canceled,        ///< the caller gave up; no counter changes
    BudgetExhausted, ///< the call would break the host's budget (exit code 4)
    SecretMissing,   ///< no such secret, or the keychain is locked (they cannot be told apart on read)
    SecretLocked,
    SecretDenied,
    SecretUnavailable, ///< no keychain service, or it did not answer in time
    Storage,           ///< the local file: disk full, read only, out of reach
    Damaged,           ///< the local file is damaged or no database
    DatabaseDown,      ///< the central server cannot be reached or went away; retry later
    DatabaseRefused,   ///< the central server refuses whatever we send: rights, tables; somebody must act
    RowRefused,        ///< the central server refuses the values of this row; others may pass
    SchemaNewer,       ///< the database was written by a newer, incompatible version (exit code 4)
    Busy,              ///< lock or lease held by somebody else (exit code 4)
    Internal,
};

/// A secret cannot be had, for the moment or for good.
[[nodiscard]] constexpr bool isSecretError(ErrorCode code)
{
    return code == ErrorCode::SecretMissing || code == ErrorCode::SecretLocked ||
           code == ErrorCode::SecretDenied || code == ErrorCode::SecretUnavailable;
}

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString what = {};   ///< what failed, one sentence without full stop
    QString where = {};  ///< host, file, table, JSON path, or line:column; may be empty
    QString advice = {}; ///< what to do about it; may be empty
    Outcome outcome = Outcome::Unknown;
    /// Time until another try makes sense, if the other side said so.
    std::optional<std::chrono::milliseconds> retryAfter = {};
    bool transient = false; ///< the same call may succeed soon; set by the classifier of net for API calls
    QString reason = {};    ///< of a sign-in: why it failed, without the words that it did
    QString trouble = {};   ///< of the central database: the name of its DatabaseTrouble, if it is one

    /// One line: "what (where): advice".
    [[nodiscard]] QString text() const;
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString what, QString where = {},
                                                QString advice = {})
{
    return tl::unexpected<Error>(
        Error{.code = code, .what = std::move(what), .where = std::move(where), .advice = std::move(advice)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace etcm
