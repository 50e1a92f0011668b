#include "monitoring/alert_rules.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// A commit on the central server is proof enough of its return, and an empty outbox would bring no second
// one.
constexpr AlertThresholds kCentral{.failures = 3, .successes = 1};
// A token in hand is proof enough; the next one is an hour off.
constexpr AlertThresholds kSignIn{.failures = 3, .successes = 1};
// A burst that is over within a minute is what a retry is for.
constexpr AlertThresholds kLimited{.failures = 3, .successes = 1, .holdFor = std::chrono::minutes(1)};
constexpr AlertThresholds kSlow{.failures = 3, .successes = 2, .holdFor = std::chrono::minutes(1)};
// One failure may be another program that holds the file for long; a second one is a full or dying disk.
constexpr AlertThresholds kLocal{.failures = 2, .successes = 1};
// Publication and silence are judged by the clock, not by chance: one look is enough.
constexpr AlertThresholds kOnce{.failures = 1, .successes = 1};

constexpr std::array kRules{
    AlertRuleRow{
        AlertRule::EndpointDown, "endpoint_down"_L1, "Endpoint down"_L1, Severity::Warning, false, {}},
    AlertRuleRow{AlertRule::Overdue, "overdue"_L1, "Endpoint silent"_L1, Severity::Warning, false, kOnce},
    AlertRuleRow{AlertRule::RateLimited, "rate_limited"_L1, "Rate limited"_L1, Severity::Warning, false,
                 kLimited},
    AlertRuleRow{AlertRule::Slow, "slow"_L1, "Endpoint slow"_L1, Severity::Warning, false, kSlow},
    AlertRuleRow{AlertRule::Token, "token"_L1, "Sign-in failing"_L1, Severity::Warning, false, kSignIn},
    AlertRuleRow{AlertRule::TokenRefused, "token_refused"_L1, "Token refused"_L1, Severity::Warning, false,
                 kSignIn},
    AlertRuleRow{AlertRule::CentralDown, "central_down"_L1, "Central database down"_L1, Severity::Critical,
                 false, kCentral},
    AlertRuleRow{AlertRule::LocalFile, "local_file"_L1, "Local file not written"_L1, Severity::Critical,
                 false, kLocal},
    AlertRuleRow{AlertRule::TomorrowMissing, "tomorrow_missing"_L1, "Prices not published"_L1, Severity::Info,
                 false, kOnce},
    AlertRuleRow{AlertRule::PricesRevised, "prices_revised"_L1, "Prices revised"_L1, Severity::Info, true,
                 kOnce},
    AlertRuleRow{AlertRule::TomorrowArrived, "tomorrow_arrived"_L1, "Prices published"_L1, Severity::Info,
                 true, kOnce},
};
} // namespace

std::span<const AlertRuleRow> alertRules()
{
    return kRules;
}

const AlertRuleRow &alertRule(AlertRule rule)
{
    for (const AlertRuleRow &row : kRules) {
        if (row.rule == rule)
            return row;
    }
    return kRules.front();
}

QString alertRuleName(AlertRule rule)
{
    return alertRule(rule).name;
}

std::optional<AlertRule> alertRuleFromName(QStringView name)
{
    for (const AlertRuleRow &row : kRules) {
        if (row.name == name)
            return row.rule;
    }
    return std::nullopt;
}

} // namespace etcm
