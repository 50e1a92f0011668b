// Values of alerting, shared by the rules that raise them, the store that keeps them and the pages that show
// them.
#pragma once

#include "domain/message.h"
#include "domain/request_record.h"

#include <QString>

namespace etcm
{

enum class Severity { Info, Warning, Critical };

/// Ok -> Pending -> Firing -> Recovering -> Resolved (= Ok); see monitoring/alert_machine.h for the drawing.
enum class AlertState { Ok, Pending, Firing, Recovering, Resolved, Closed };

[[nodiscard]] QString severityName(Severity severity);  ///< "info", "warning", "critical"
[[nodiscard]] QString alertStateName(AlertState state); ///< "ok", "pending", ...
[[nodiscard]] std::optional<Severity> severityFromName(QStringView name);
[[nodiscard]] std::optional<AlertState> alertStateFromName(QStringView name);

/// One transition of one alert. Append only; stored in alert_transitions, the newest per incident in alerts.
struct AlertTransition {
    QString incidentId; ///< UUID; the same from Pending until Resolved
    QString rule;       ///< e.g. "endpoint_down", "prices_revised", "central_down"
    QString sourceId;   ///< may be empty (central database)
    QString target;     ///< e.g. "plant"
    AlertState from = AlertState::Ok;
    AlertState to = AlertState::Ok;
    Severity severity = Severity::Warning;
    UtcTime at;
    QString text;          ///< in English: "Plant telemetry not answering, HTTP 503"
    bool notified = false; ///< whether a desktop notice was sent for it
    Message message = {};  ///< the same without a language; empty in transitions of older programs
};

} // namespace etcm
