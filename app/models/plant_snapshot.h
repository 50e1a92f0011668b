// The panel "Plant status": traffic light, power gauge, three bars.
#pragma once

#include "domain/history.h"
#include "models/endpoint_facts.h"
#include "models/panel_words.h"
#include "models/plant_profile.h"

namespace etcm
{

struct PlantFigure {
    std::optional<double> value;
    QString text; ///< "1.42", or an en dash
    QString spoken;
    QString toolTip;
    bool implausible = false; ///< as it was marked when it was stored: in no totals
    friend bool operator==(const PlantFigure &, const PlantFigure &) = default;
};

struct PlantSnapshot {
    PanelWords words;
    PlantProfile profile;
    std::optional<OperationalStatus> status; ///< nothing: no reading yet
    QString reported;                        ///< "Reported: “in Betrieb”"
    QString since;                           ///< "since Sun 22:10, 2 d 16 h"
    PlantFigure power;
    QString powerShare; ///< "62 % of nameplate 2.3 MW"
    PlantFigure voltage;
    PlantFigure reactive;
    PlantFigure wind;
    bool old = false;
    friend bool operator==(const PlantSnapshot &, const PlantSnapshot &) = default;
};

/// The newest reading that is not from the future: what a gauge shows. Null if there is none.
[[nodiscard]] const StoredReading *newestReading(const std::vector<StoredReading> &readings, UtcTime now);

struct PlantInput {
    std::vector<StoredReading> readings; ///< one plant, ascending; as far back as the state's age is told
    PlantProfile profile;
    EndpointFacts facts;
    UtcTime now;
};

[[nodiscard]] PlantSnapshot plantSnapshot(const PlantInput &input);

} // namespace etcm
