// The panel "Call budget" of the API health page: what each host still grants, and what else is known of the
// way to it.
#pragma once

#include "models/watched_endpoint.h"

namespace etcm
{

struct HostBudgetRow {
    QString host; ///< "api.example.org"
    QString text; ///< "2 of 4 used, resets 14:41"
    qint64 used = 0;
    qint64 free = 0;
    qint64 kept = 0; ///< for Refresh (F5)
    QString toolTip;
    friend bool operator==(const HostBudgetRow &, const HostBudgetRow &) = default;
};

/// One line, label and value.
struct HealthFact {
    QString label;
    QString value;
    bool isWarning = false;
    friend bool operator==(const HealthFact &, const HealthFact &) = default;
};

struct CallBudget {
    PanelWords words;
    std::vector<HostBudgetRow> hosts;
    std::vector<HealthFact> facts;
    friend bool operator==(const CallBudget &, const CallBudget &) = default;
};

[[nodiscard]] CallBudget callBudget(const HealthPageFacts &facts);

} // namespace etcm
