// What is known of a plant besides its telemetry.
#pragma once

#include <QString>

#include <chrono>

namespace etcm
{

/// Limits of operation; the defaults are those of Lutersarni: nameplate and 20 kV net of CKW's public data
/// sheet, the voltage bands of the original dashboard.
struct PlantProfile {
    QString title = QStringLiteral("Lutersarni, wind");
    double nameplateMw = 2.3;
    double voltageScaleLowKv = 18;
    double voltageCritLowKv = 19;
    double voltageWarnLowKv = 20;
    double voltageWarnHighKv = 22;
    double voltageCritHighKv = 23;
    double voltageScaleHighKv = 24;
    double reactiveScaleMvar = 0.5;
    double windScaleKmh = 60;
    std::chrono::minutes readingInterval{10};
    friend bool operator==(const PlantProfile &, const PlantProfile &) = default;
};

} // namespace etcm
