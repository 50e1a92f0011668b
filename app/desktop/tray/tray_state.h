// From the engine's status to the one word, the tray's shape and its lines: pure.
#pragma once

#include "desktop/tray/tray_shape.h"
#include "domain/history.h"
#include "domain/overall_state.h"
#include "monitoring/engine_status.h"

namespace etcm
{

[[nodiscard]] TrayShape trayShapeOf(OverallState state);

/// What the tray says besides the state; each is nothing until it is known.
struct TrayFacts {
    std::optional<StoredPoint> priceNow; ///< integrated, of the slot that holds now
    std::optional<StoredReading> plant;  ///< newest
    bool clockIsOff = false;             ///< this computer's: "now" is another time than it says
};

struct TrayLines {
    QString state; ///< "Degraded: plant does not answer"
    QString price; ///< "Price now 0.2318 CHF/kWh until 09:30"
    QString plant; ///< "Plant 1.77 MW, 24 min old"
    QString toolTip;
};
[[nodiscard]] TrayLines trayLines(const OverallStatus &overall, const TrayFacts &facts, UtcTime now);

} // namespace etcm
