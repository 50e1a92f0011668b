// The one vocabulary for how a call to an API ended.
#pragma once

#include <QString>

#include <optional>

namespace etcm
{

/// How one call ended. The names (snake_case) are a contract: they stand in the database, in JSON and in
/// logs.
enum class Outcome {
    Ok,
    NotPublished, ///< the source answered, but has not published what was asked for; never a fault
    Partial,      ///< some rows of the answer were refused, the others are stored
    Dns,
    Connect,
    Tls,
    Timeout,
    Truncated,
    TooLarge,
    Auth,        ///< 401, 403 and permanent OAuth2 errors
    RateLimited, ///< 429
    Http4xx,
    Http5xx,
    RedirectRefused,
    Malformed,   ///< the body is not what its content type says (broken JSON)
    Schema,      ///< valid JSON of another shape, or an unexpected unit
    Stale,       ///< well formed, but older than the source's rhythm allows
    Implausible, ///< well formed and fresh, but outside physical or market limits
    Unknown,     ///< not observed: canceled, asleep, waiting for a budget or a secret
};

/// Contract name, e.g. "rate_limited".
[[nodiscard]] QString outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);

/// What an outcome says about the endpoint. Unknown changes no counter.
enum class HealthEffect { Good, Bad, Neutral };
[[nodiscard]] HealthEffect healthEffect(Outcome outcome);

/// The one of two outcomes that stands for both: the graver, or `a`; good news never hides bad news. Of the
/// faults of one answer: schema, malformed, implausible, stale, partial; no answer at all is graver than any.
[[nodiscard]] Outcome graver(Outcome a, Outcome b);

} // namespace etcm
