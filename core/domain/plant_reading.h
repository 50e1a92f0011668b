// Live telemetry of one power plant.
#pragma once

#include "domain/utc_time.h"

#include <QFlags>
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

/// What of a reading can be doubted. Each is stored under the name of its column (plantQuantitiesText).
enum class PlantQuantity : unsigned {
    Time = 1U << 0U,
    Voltage = 1U << 1U,
    ActivePower = 1U << 2U,
    ReactivePower = 1U << 3U,
    WindSpeed = 1U << 4U,
};
Q_DECLARE_FLAGS(PlantQuantities, PlantQuantity)

/// As in plant_status.implausible: "timestamp,active_power_mw"; empty for none.
[[nodiscard]] QString plantQuantitiesText(PlantQuantities quantities);
/// Names that are not known are left out.
[[nodiscard]] PlantQuantities plantQuantitiesFromText(QStringView text);

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
    PlantQuantities implausible{};           ///< kept, but marked wherever they are shown

    friend bool operator==(const PlantReading &, const PlantReading &) = default;
};

} // namespace etcm
