#include "domain/endpoint_state.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct StateRow {
    EndpointState state;
    QLatin1StringView name;
    StateTone tone;
};

constexpr std::array kEndpointStates{
    StateRow{EndpointState::Unknown, "unknown"_L1, StateTone::Quiet},
    StateRow{EndpointState::Answering, "answering"_L1, StateTone::Quiet},
    StateRow{EndpointState::Slow, "slow"_L1, StateTone::Warn},
    StateRow{EndpointState::Partial, "partial"_L1, StateTone::Warn},
    StateRow{EndpointState::Late, "late"_L1, StateTone::Warn},
    StateRow{EndpointState::Old, "old"_L1, StateTone::Warn},
    StateRow{EndpointState::Implausible, "implausible"_L1, StateTone::Warn},
    StateRow{EndpointState::Limited, "limited"_L1, StateTone::Warn},
    StateRow{EndpointState::Unreadable, "unreadable"_L1, StateTone::Crit},
    StateRow{EndpointState::Refused, "refused"_L1, StateTone::Crit},
    StateRow{EndpointState::Down, "down"_L1, StateTone::Crit},
};

const StateRow &row(EndpointState state)
{
    return *std::ranges::find(kEndpointStates, state, &StateRow::state);
}
} // namespace

QString endpointStateName(EndpointState state)
{
    return row(state).name;
}

std::optional<EndpointState> endpointStateFromName(QStringView name)
{
    const auto *const found =
        std::ranges::find_if(kEndpointStates, [&name](const StateRow &each) { return name == each.name; });
    return found == kEndpointStates.end() ? std::nullopt : std::optional(found->state);
}

EndpointState stateOfOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::NotPublished: return EndpointState::Answering;
    case Outcome::Partial: return EndpointState::Partial;
    case Outcome::Auth:
    case Outcome::Http4xx: return EndpointState::Refused;
    case Outcome::RateLimited: return EndpointState::Limited;
    case Outcome::Malformed:
    case Outcome::Schema:
    case Outcome::TooLarge: return EndpointState::Unreadable;
    case Outcome::Stale: return EndpointState::Old;
    case Outcome::Implausible: return EndpointState::Implausible;
    case Outcome::Unknown: return EndpointState::Unknown;
    case Outcome::Dns:
    case Outcome::Connect:
    case Outcome::Tls:
    case Outcome::Timeout:
    case Outcome::Truncated:
    case Outcome::Http5xx:
    case Outcome::RedirectRefused: break;
    }
    return EndpointState::Down;
}

StateTone toneOf(EndpointState state)
{
    return row(state).tone;
}

bool isServerError(EndpointState state, Outcome outcome)
{
    return state == EndpointState::Down && outcome == Outcome::Http5xx;
}

} // namespace etcm
