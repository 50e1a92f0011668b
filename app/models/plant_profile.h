// What is known of a plant besides its telemetry: how its gauges are scaled, and when its readings are old.
#pragma once

#include "domain/source_limits.h"

#include <QString>

#include <chrono>
#include <cmath>

namespace etcm
{

/// The scales follow the limits of what is plausible; by default those of Lutersarni.
struct PlantProfile {
    QString title = QStringLiteral("Lutersarni");
    PlantLimits limits;
    std::chrono::seconds oldAfter = SourceLimits().oldAfter;
    double windScaleKmh = 60;

    /// A tenth above the nameplate is plausible.
    [[nodiscard]] double nameplateMw() const
    {
        return std::round(limits.activePowerMw.high / 1.1 * 1e3) / 1e3;
    }
    [[nodiscard]] double reactiveScaleMvar() const
    {
        return std::round(nameplateMw() / kNameplateMw * 50) / 100;
    }
    /// Of the scale, cut in six: 1 and 5 are the critical limits, 2 and 4 those that warn (19, 20, 22 and 23
    /// kV in the original dashboard of a 20 kV net).
    [[nodiscard]] double voltageKv(int sixths) const
    {
        return limits.voltageKv.low + (limits.voltageKv.high - limits.voltageKv.low) * sixths / 6;
    }
    /// Readings are old after three of them.
    [[nodiscard]] std::chrono::milliseconds readingInterval() const { return oldAfter / 3; }
    friend bool operator==(const PlantProfile &, const PlantProfile &) = default;
};

} // namespace etcm
