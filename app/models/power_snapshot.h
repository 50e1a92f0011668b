// The panel "Active power": 24 hours of readings as gap-free runs, with what happened in the gaps.
#pragma once

#include "domain/history.h"
#include "models/axis.h"
#include "models/endpoint_facts.h"
#include "models/panel_words.h"
#include "models/plant_profile.h"

namespace etcm
{

struct PowerGap {
    UtcTime from;
    UtcTime to;
    QString duration; ///< "42 min"
    QString words;    ///< "not observed", "no answer", "no reading", "implausible"
    friend bool operator==(const PowerGap &, const PowerGap &) = default;
};

struct PowerFigure {
    QString label;
    QString value;
    QString unit;
    QString toolTip;
    friend bool operator==(const PowerFigure &, const PowerFigure &) = default;
};

struct PowerSnapshot {
    PanelWords words;
    UtcTime from;
    UtcTime to;
    std::vector<CurveRun> runs; ///< MW
    std::vector<PowerGap> gaps;
    CurveRun implausible; ///< MW; in no run and in no figure
    std::optional<CurvePoint> last;
    QString lastText;
    double nameplate = 0;
    QString nameplateText;
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
    std::vector<AxisLabel> hours;
    std::vector<PowerFigure> figures;
    friend bool operator==(const PowerSnapshot &, const PowerSnapshot &) = default;
};

struct PowerInput {
    std::vector<StoredReading> readings; ///< one plant, ascending
    std::vector<RequestRecord> requests; ///< of the plant endpoint, ascending
    PlantProfile profile;
    EndpointFacts facts;
    UtcTime now;
};

[[nodiscard]] PowerSnapshot powerSnapshot(const PowerInput &input);

} // namespace etcm
