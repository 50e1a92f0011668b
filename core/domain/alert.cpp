#include "domain/alert.h"

#include "domain/name_table.h"

#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kSeverities{
    std::pair{Severity::Info, "info"_L1},
    std::pair{Severity::Warning, "warning"_L1},
    std::pair{Severity::Critical, "critical"_L1},
};
constexpr std::array kStates{
    std::pair{AlertState::Ok, "ok"_L1},
    std::pair{AlertState::Pending, "pending"_L1},
    std::pair{AlertState::Firing, "firing"_L1},
    std::pair{AlertState::Recovering, "recovering"_L1},
    std::pair{AlertState::Resolved, "resolved"_L1},
    std::pair{AlertState::Closed, "closed"_L1},
};
} // namespace

QString severityName(Severity severity)
{
    return nameIn(kSeverities, severity);
}

QString alertStateName(AlertState state)
{
    return nameIn(kStates, state);
}

std::optional<Severity> severityFromName(QStringView name)
{
    return valueIn(kSeverities, name);
}

std::optional<AlertState> alertStateFromName(QStringView name)
{
    return valueIn(kStates, name);
}

} // namespace etcm
