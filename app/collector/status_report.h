// The engine's status with the figures of the last 24 hours, as `status` prints it.
#pragma once

#include "engine/reports.h"
#include "monitoring/alert_book.h"
#include "monitoring/availability.h"

#include <QByteArray>

namespace etcm
{

struct StatusRow {
    EndpointStatus status;
    Availability day; ///< the last 24 h
};

struct StatusReport {
    EngineStatus engine;
    std::vector<StatusRow> rows;
    UtcTime now;
    std::vector<OpenAlert> alerts; ///< that fire
};

/// {"overall":"connected|degraded|outage|offline|paused","overall_why","leader":{"holder","epoch","expires_at","is_me"},"outbox_depth","parked","central",
/// "endpoints":[{"source","endpoint","state","last_success","age_s","next_due","availability_24h",
/// "coverage_24h"}],"alerts":[{"rule","source","target","severity","since","acknowledged","text"}],
/// "hosts":[{"origin","limit","remaining","window_ends_at","paused_until","failures","circuit_probe_at",
/// "clock_skew_s","certificate_ends_at","client_certificate_ends_at"}]}. Instants are ISO 8601 in UTC; shares
/// are percent, cut to hundredths; what is not known is null.
[[nodiscard]] QByteArray statusJson(const StatusReport &view);
[[nodiscard]] QByteArray statusTable(const StatusReport &view);

} // namespace etcm
