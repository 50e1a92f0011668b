// The one word for how an endpoint fares. Its name is a contract: `status --json`, scripts and dashboards
// read it.
#pragma once

#include "domain/outcome.h"

#include <QString>

#include <optional>

namespace etcm
{

/// From well to worse; an endpoint that has several faults is in the last of its states.
enum class EndpointState {
    Unknown,     ///< not observed yet, or not for long
    Answering,   ///< all is well
    Slow,        ///< answers, but takes longer than the source's limit
    Partial,     ///< answers, but rows were refused, or slots of a delivery day are missing
    Late,        ///< answers, but has not published what is due
    Old,         ///< answers, but its newest data are older than the source's limit
    Implausible, ///< answers with values outside of what can be
    Limited,     ///< answers only that it is asked too often
    Unreadable,  ///< answers, but with something else than was agreed
    Refused,     ///< answers that we may not ask
    Down,        ///< does not answer, or only with server errors
};

[[nodiscard]] QString endpointStateName(EndpointState state); ///< "answering", "slow", ...
[[nodiscard]] std::optional<EndpointState> endpointStateFromName(QStringView name);

/// What one look at an endpoint says; Unknown for a look that was none (canceled, waiting).
[[nodiscard]] EndpointState stateOfOutcome(Outcome outcome);

/// The other side says something, be it of no use.
[[nodiscard]] constexpr bool isReached(EndpointState state)
{
    return state != EndpointState::Unknown && state != EndpointState::Down;
}

/// A host that says that it is broken, unlike one that says nothing.
[[nodiscard]] bool isServerError(EndpointState state, Outcome outcome);

/// How grave a state is for whoever looks at the strip.
enum class StateTone { Quiet, Warn, Crit };
[[nodiscard]] StateTone toneOf(EndpointState state);

} // namespace etcm
