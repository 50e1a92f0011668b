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
    QLatin1StringView text;
    int gravity = kNoAnswer; // the greater hides the others
    static constexpr int kNoAnswer = 9;
};

// The one table: contract name, effect on health, wording, gravity.
constexpr std::array kOutcomes{
    OutcomeRow{Outcome::Ok, "ok"_L1, HealthEffect::Good, "answers"_L1, 0},
    OutcomeRow{Outcome::NotPublished, "not_published"_L1, HealthEffect::Good, "not published yet"_L1, 1},
    OutcomeRow{Outcome::Partial, "partial"_L1, HealthEffect::Good, "some rows refused"_L1, 2},
    OutcomeRow{Outcome::Dns, "dns"_L1, HealthEffect::Bad, "host name not found"_L1},
    OutcomeRow{Outcome::Connect, "connect"_L1, HealthEffect::Bad, "no connection"_L1},
    OutcomeRow{Outcome::Tls, "tls"_L1, HealthEffect::Bad, "TLS handshake failed"_L1},
    OutcomeRow{Outcome::Timeout, "timeout"_L1, HealthEffect::Bad, "no answer in time"_L1},
    OutcomeRow{Outcome::Truncated, "truncated"_L1, HealthEffect::Bad, "answer cut off"_L1},
    OutcomeRow{Outcome::TooLarge, "too_large"_L1, HealthEffect::Bad, "answer too large"_L1},
    OutcomeRow{Outcome::Auth, "auth"_L1, HealthEffect::Bad, "access refused"_L1},
    OutcomeRow{Outcome::RateLimited, "rate_limited"_L1, HealthEffect::Neutral, "rate limit reached"_L1, 3},
    OutcomeRow{Outcome::Http4xx, "http_4xx"_L1, HealthEffect::Bad, "request refused"_L1},
    OutcomeRow{Outcome::Http5xx, "http_5xx"_L1, HealthEffect::Bad, "server error"_L1},
    OutcomeRow{Outcome::RedirectRefused, "redirect_refused"_L1, HealthEffect::Bad, "redirect refused"_L1},
    OutcomeRow{Outcome::Malformed, "malformed"_L1, HealthEffect::Bad, "unreadable answer"_L1, 6},
    OutcomeRow{Outcome::Schema, "schema"_L1, HealthEffect::Bad, "answer has another shape"_L1, 7},
    OutcomeRow{Outcome::Stale, "stale"_L1, HealthEffect::Bad, "answers, but sends old data"_L1, 4},
    OutcomeRow{Outcome::Implausible, "implausible"_L1, HealthEffect::Bad, "implausible values"_L1, 5},
    OutcomeRow{Outcome::Unknown, "unknown"_L1, HealthEffect::Neutral, "not observed"_L1, 3},
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

QString outcomeText(Outcome outcome)
{
    return row(outcome).text;
}

} // namespace etcm
