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
    OutcomeRow{.outcome = Outcome::Ok, .name = "ok"_L1, .effect = HealthEffect::Good, .gravity = 0},
    OutcomeRow{.outcome = Outcome::NotPublished,
               .name = "not_published"_L1,
               .effect = HealthEffect::Good,
               .gravity = 1},
    OutcomeRow{.outcome = Outcome::Partial, .name = "partial"_L1, .effect = HealthEffect::Good, .gravity = 2},
    OutcomeRow{.outcome = Outcome::Dns, .name = "dns"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::Connect, .name = "connect"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::Tls, .name = "tls"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::Timeout, .name = "timeout"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::Truncated, .name = "truncated"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::TooLarge, .name = "too_large"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::Auth, .name = "auth"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::RateLimited,
               .name = "rate_limited"_L1,
               .effect = HealthEffect::Neutral,
               .gravity = 3},
    OutcomeRow{.outcome = Outcome::Http4xx, .name = "http_4xx"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{.outcome = Outcome::Http5xx, .name = "http_5xx"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{
        .outcome = Outcome::RedirectRefused, .name = "redirect_refused"_L1, .effect = HealthEffect::Bad},
    OutcomeRow{
        .outcome = Outcome::Malformed, .name = "malformed"_L1, .effect = HealthEffect::Bad, .gravity = 6},
    OutcomeRow{.outcome = Outcome::Schema, .name = "schema"_L1, .effect = HealthEffect::Bad, .gravity = 7},
    OutcomeRow{.outcome = Outcome::Stale, .name = "stale"_L1, .effect = HealthEffect::Bad, .gravity = 4},
    OutcomeRow{
        .outcome = Outcome::Implausible, .name = "implausible"_L1, .effect = HealthEffect::Bad, .gravity = 5},
    OutcomeRow{
        .outcome = Outcome::Unknown, .name = "unknown"_L1, .effect = HealthEffect::Neutral, .gravity = 3},
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
