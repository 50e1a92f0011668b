#include "monitoring/alert_rules.h"

#include "wording/language.h"

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
    AlertRuleRow{.rule = AlertRule::EndpointDown,
                 .name = "endpoint_down"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Endpoint down"),
                 .severity = Severity::Warning,
                 .isEvent = false,
                 .thresholds = {}},
    AlertRuleRow{.rule = AlertRule::Overdue,
                 .name = "overdue"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Endpoint silent"),
                 .severity = Severity::Warning,
                 .isEvent = false,
                 .thresholds = kOnce},
    AlertRuleRow{.rule = AlertRule::RateLimited,
                 .name = "rate_limited"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Rate limited"),
                 .severity = Severity::Warning,
                 .isEvent = false,
                 .thresholds = kLimited},
    AlertRuleRow{.rule = AlertRule::Slow,
                 .name = "slow"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Endpoint slow"),
                 .severity = Severity::Warning,
                 .isEvent = false,
                 .thresholds = kSlow},
    AlertRuleRow{.rule = AlertRule::Token,
                 .name = "token"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Sign-in failing"),
                 .severity = Severity::Warning,
                 .isEvent = false,
                 .thresholds = kSignIn},
    AlertRuleRow{.rule = AlertRule::TokenRefused,
                 .name = "token_refused"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Token refused"),
                 .severity = Severity::Warning,
                 .isEvent = false,
                 .thresholds = kSignIn},
    AlertRuleRow{.rule = AlertRule::CentralDown,
                 .name = "central_down"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Central database down"),
                 .severity = Severity::Critical,
                 .isEvent = false,
                 .thresholds = kCentral},
    AlertRuleRow{.rule = AlertRule::LocalFile,
                 .name = "local_file"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Local file not written"),
                 .severity = Severity::Critical,
                 .isEvent = false,
                 .thresholds = kLocal},
    AlertRuleRow{.rule = AlertRule::TomorrowMissing,
                 .name = "tomorrow_missing"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Prices not published"),
                 .severity = Severity::Info,
                 .isEvent = false,
                 .thresholds = kOnce},
    AlertRuleRow{.rule = AlertRule::PricesRevised,
                 .name = "prices_revised"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Prices revised"),
                 .severity = Severity::Info,
                 .isEvent = true,
                 .thresholds = kOnce},
    AlertRuleRow{.rule = AlertRule::TomorrowArrived,
                 .name = "tomorrow_arrived"_L1,
                 .title = QT_TRANSLATE_NOOP("Alert rules", "Prices published"),
                 .severity = Severity::Info,
                 .isEvent = true,
                 .thresholds = kOnce},
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

QString alertRuleTitle(AlertRule rule)
{
    return words("Alert rules", alertRule(rule).title);
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
