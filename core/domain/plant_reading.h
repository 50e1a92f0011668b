// Live telemetry of one power plant.
#pragma once

#include "domain/utc_time.h"

#include <QString>

#include <optional>

namespace etcm
{

/// What the plant says of itself. Only "in Betrieb" / "running" mean Running; any other text is Unknown and
/// shown verbatim, except the words of the original design (stopped, maintenance).
enum class OperationalStatus { Running, Stopped, Maintenance, Unknown };

[[nodiscard]] QString
operationalStatusName(OperationalStatus status); ///< "running" ... as in plant_status.operational_status
[[nodiscard]] OperationalStatus operationalStatusFromText(QStringView raw);

/// Missing, null or unreadable numbers are nothing, never 0.
struct PlantReading {
    QString plantId;   ///< e.g. "lutersarni"
    UtcTime timestamp; ///< the source's own measuring time
    OperationalStatus status = OperationalStatus::Unknown;
    QString rawStatus;                       ///< as received, e.g. "in Betrieb"
    std::optional<double> voltageKv;         ///< kV
    std::optional<double> activePowerMw;     ///< MW; slightly negative at standstill
    std::optional<double> reactivePowerMvar; ///< Mvar; may be negative
    std::optional<double> windSpeedKmh;      ///< km/h

    friend bool operator==(const PlantReading &, const PlantReading &) = default;
};

} // namespace etcm
