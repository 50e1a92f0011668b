#include "domain/outcome.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct OutcomeRow {
    Outcome outcome;
    QLatin1StringView name;
    HealthEffect effect;
    int gravity = kNoAnswer; // the greater hides the others
    static constexpr int kNoAnswer = 9;
};

// The one table: contract name, effect on health, gravity.
constexpr std::array kOutcomes{
    OutcomeRow{Outcome::Ok, "ok"_L1, HealthEffect::Good, 0},
    OutcomeRow{Outcome::NotPublished, "not_published"_L1, HealthEffect::Good, 1},
    OutcomeRow{Outcome::Partial, "partial"_L1, HealthEffect::Good, 2},
    OutcomeRow{Outcome::Dns, "dns"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::Connect, "connect"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::Tls, "tls"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::Timeout, "timeout"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::Truncated, "truncated"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::TooLarge, "too_large"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::Auth, "auth"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::RateLimited, "rate_limited"_L1, HealthEffect::Neutral, 3},
    OutcomeRow{Outcome::Http4xx, "http_4xx"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::Http5xx, "http_5xx"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::RedirectRefused, "redirect_refused"_L1, HealthEffect::Bad},
    OutcomeRow{Outcome::Malformed, "malformed"_L1, HealthEffect::Bad, 6},
    OutcomeRow{Outcome::Schema, "schema"_L1, HealthEffect::Bad, 7},
    OutcomeRow{Outcome::Stale, "stale"_L1, HealthEffect::Bad, 4},
    OutcomeRow{Outcome::Implausible, "implausible"_L1, HealthEffect::Bad, 5},
    OutcomeRow{Outcome::Unknown, "unknown"_L1, HealthEffect::Neutral, 3},
};

const OutcomeRow &row(Outcome outcome)
{
    for (const OutcomeRow &candidate : kOutcomes) {
        if (candidate.outcome == outcome)
            return candidate;
    }
    return kOutcomes.back();
}
} // namespace

QString outcomeName(Outcome outcome)
{
    return row(outcome).name;
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    for (const OutcomeRow &candidate : kOutcomes) {
        if (candidate.name == name)
            return candidate.outcome;
    }
    return std::nullopt;
}

HealthEffect healthEffect(Outcome outcome)
{
    return row(outcome).effect;
}

Outcome graver(Outcome a, Outcome b)
{
    return row(b).gravity > row(a).gravity ? b : a;
}

} // namespace etcm
