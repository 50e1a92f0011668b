// The list of the Alerts page: what fires, what waits, what somebody takes care of, what another alert
// explains, and what is over.
#pragma once

#include "models/alert_mark.h"
#include "models/panel_words.h"
#include "monitoring/alert_book.h"

#include <map>
#include <vector>

namespace etcm
{

enum class AlertGroup { Firing, Pending, Acknowledged, HeldBack, Resolved };

[[nodiscard]] QString alertGroupName(AlertGroup group); ///< "Firing"
/// With what that means, and how many there are: "Pending, not notified yet  1".
[[nodiscard]] QString alertGroupTitle(AlertGroup group, qint64 count);

struct AlertListRow {
    AlertGroup group = AlertGroup::Firing;
    AlertMark mark = AlertMark::Warning;
    QString incidentId;
    QString text;   ///< "Plant telemetry not answering, HTTP 503"
    QString detail; ///< "CKW, 4 failures in a row"
    QString time;   ///< "since 09:11"; of one that is over, when it ended
    QString lasted; ///< "13 min"
    friend bool operator==(const AlertListRow &, const AlertListRow &) = default;
};

struct AlertList {
    PanelWords words;
    std::vector<AlertListRow> rows; ///< by group; in each the gravest, then the newest first
    friend bool operator==(const AlertList &, const AlertList &) = default;
};

struct AlertListInput {
    std::vector<OpenAlert> open;              ///< as AlertBook::open()
    std::vector<AlertTransition> transitions; ///< newest first; what is over is read from the last 24 hours
    UtcTime now;
    std::map<QString, QString> sourceNames; ///< titles by id
};

[[nodiscard]] AlertList alertList(const AlertListInput &input);

/// Where an open alert stands.
[[nodiscard]] AlertGroup alertGroup(const OpenAlert &alert);
/// First and last transition of the incident that are known; null if there is none.
struct IncidentSpan {
    const AlertTransition *first = nullptr;
    const AlertTransition *last = nullptr;
};
[[nodiscard]] IncidentSpan incidentSpan(const std::vector<AlertTransition> &newestFirst,
                                        const QString &incidentId);

} // namespace etcm
