#include "monitoring/endpoint_state.h"

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
    QLatin1StringView words; ///< two at most
    QLatin1StringView singular;
    QLatin1StringView plural;
};

constexpr std::array kStates{
    StateRow{EndpointState::Unknown, "unknown"_L1, StateTone::Quiet, "not observed"_L1, "is not observed"_L1,
             "are not observed"_L1},
    StateRow{EndpointState::Answering, "answering"_L1, StateTone::Quiet, {}, "answers"_L1, "answer"_L1},
    StateRow{EndpointState::Slow, "slow"_L1, StateTone::Warn, "slow"_L1, "is slow"_L1, "are slow"_L1},
    StateRow{EndpointState::Partial, "partial"_L1, StateTone::Warn, "incomplete"_L1, "is incomplete"_L1,
             "are incomplete"_L1},
    StateRow{EndpointState::Late, "late"_L1, StateTone::Warn, "late"_L1, "is late"_L1, "are late"_L1},
    StateRow{EndpointState::Old, "old"_L1, StateTone::Warn, "old data"_L1, "sends old data"_L1,
             "send old data"_L1},
    StateRow{EndpointState::Implausible, "implausible"_L1, StateTone::Warn, "implausible"_L1,
             "is implausible"_L1, "are implausible"_L1},
    StateRow{EndpointState::Limited, "limited"_L1, StateTone::Warn, "rate limited"_L1, "is rate limited"_L1,
             "are rate limited"_L1},
    StateRow{EndpointState::Unreadable, "unreadable"_L1, StateTone::Crit, "unreadable"_L1, "is unreadable"_L1,
             "are unreadable"_L1},
    StateRow{EndpointState::Refused, "refused"_L1, StateTone::Crit, "refused"_L1, "is refused"_L1,
             "are refused"_L1},
    StateRow{EndpointState::Down, "down"_L1, StateTone::Crit, "no answer"_L1, "does not answer"_L1,
             "do not answer"_L1},
};

const StateRow &row(EndpointState state)
{
    return *std::ranges::find(kStates, state, &StateRow::state);
}

bool isServerError(EndpointState state, Outcome outcome)
{
    return state == EndpointState::Down && outcome == Outcome::Http5xx;
}
} // namespace

QString endpointStateName(EndpointState state)
{
    return row(state).name;
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

QString statePredicate(EndpointState state, Outcome outcome, bool plural)
{
    if (isServerError(state, outcome))
        return plural ? u"answer with server errors"_s : u"answers with server errors"_s;
    return plural ? row(state).plural : row(state).singular;
}

QString stateWords(EndpointState state, Outcome outcome)
{
    return isServerError(state, outcome) ? u"server error"_s : QString(row(state).words);
}

} // namespace etcm
