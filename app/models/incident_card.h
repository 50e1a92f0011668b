// All that is known of one alert: what it tells, how it came about, and why somebody was told of it or not.
#pragma once

#include "domain/next_look.h"
#include "domain/request_record.h"
#include "models/alert_list.h"
#include "models/tile_text.h"

namespace etcm
{

struct IncidentInput {
    std::optional<OpenAlert> open;            ///< nothing: it is over
    std::vector<AlertTransition> transitions; ///< of this incident, newest first
    std::vector<RequestRecord> calls;         ///< of its endpoint, ascending; empty where it watches none
    std::optional<NextLook> next;             ///< at its endpoint
    QString sourceName;
    UtcTime now;
};

/// One of the last looks at the endpoint.
struct IncidentLook {
    enum class Mark { Good, Bad, NotObserved };
    Mark mark = Mark::Good;
    QString time; ///< "09:11"
    QString told; ///< "09:11:04, HTTP 503, 2 004 ms"
    friend bool operator==(const IncidentLook &, const IncidentLook &) = default;
};

struct IncidentStep {
    enum class Mark { Good, Bad, Fires, Acknowledged, Over, Planned };
    Mark mark = Mark::Bad;
    UtcTime at;
    QString time; ///< "09:11:04"
    QString text;
    friend bool operator==(const IncidentStep &, const IncidentStep &) = default;
};

/// A condition of being told, and how it stands.
struct IncidentReason {
    bool met = false;
    QString text;
    QString value;
    friend bool operator==(const IncidentReason &, const IncidentReason &) = default;
};

struct IncidentCard {
    QString incidentId; ///< empty: nothing is chosen
    AlertMark mark = AlertMark::Info;
    QString title;
    BadgeText badge;
    QString subtitle;
    std::vector<TileText> facts;
    std::vector<IncidentLook> looks; ///< at most 20, ascending
    std::vector<IncidentStep> steps; ///< ascending
    std::vector<IncidentReason> reasons = {};
    QString verdict;      ///< "Told once ...", or why it was not
    QStringList evidence; ///< lines; secrets are removed where calls are recorded
    QString note = {};    ///< of who took care of it
    bool canAcknowledge = false;
    friend bool operator==(const IncidentCard &, const IncidentCard &) = default;
};

[[nodiscard]] IncidentCard incidentCard(const IncidentInput &input);
/// The endpoint whose calls decide; nothing for what is observed otherwise.
[[nodiscard]] std::optional<Endpoint> endpointOf(const AlertKey &key);
/// The card as Markdown, for a ticket or a mail.
[[nodiscard]] QString incidentMarkdown(const IncidentCard &card);

} // namespace etcm
