// The rules of alerting as a table: what each is called, how grave it is, and how many observations it takes.
#pragma once

#include "domain/alert.h"

#include <chrono>
#include <optional>
#include <span>

namespace etcm
{

enum class AlertRule {
    EndpointDown, ///< one endpoint of one source does not answer, or not usefully
    Overdue,      ///< an endpoint brought nothing good for long, and no failure says why: refused, held back
    RateLimited,  ///< an endpoint answers only that it is asked too often
    Slow,         ///< an endpoint answers, but takes longer than its limit
    Token,        ///< signing in at a source fails
    TokenRefused, ///< signing in works, but the API refuses the tokens
    CentralDown,  ///< the central database cannot be written
    LocalFile,    ///< this program's own file does not take what was fetched
    TomorrowMissing, ///< a delivery day's prices are not complete although they are due
    PricesRevised,   ///< event: the source changed published prices
    TomorrowArrived, ///< event: a delivery day became complete
};

/// How many observations in a row change a state, and how long a state must have held besides.
struct AlertThresholds {
    int failures = 3;
    int successes = 2;
    std::chrono::milliseconds holdFor{0};    ///< time from the first failure before it may fire
    std::chrono::milliseconds keepFiring{0}; ///< time from the first success before it may resolve
};

struct AlertRuleRow {
    AlertRule rule;
    QLatin1StringView name; ///< stands in AlertTransition::rule and in the database
    const char *title;      ///< of alertRuleTitle(), in English
    Severity severity;      ///< as long as nothing raises it
    bool isEvent;           ///< happens once; has no state and sends no notice
    AlertThresholds thresholds;
};

[[nodiscard]] std::span<const AlertRuleRow> alertRules();
[[nodiscard]] const AlertRuleRow &alertRule(AlertRule rule);
[[nodiscard]] QString alertRuleTitle(AlertRule rule); ///< for people, in their language: "Endpoint down"
[[nodiscard]] QString alertRuleName(AlertRule rule);  ///< "endpoint_down"
[[nodiscard]] std::optional<AlertRule> alertRuleFromName(QStringView name);

/// What one state machine watches.
struct AlertKey {
    AlertRule rule = AlertRule::EndpointDown;
    QString sourceId; ///< empty for the central database
    QString target;   ///< endpointName(), "central", or product and delivery day

    friend bool operator==(const AlertKey &, const AlertKey &) = default;
    friend std::weak_ordering operator<=>(const AlertKey &, const AlertKey &) = default;
};

} // namespace etcm
