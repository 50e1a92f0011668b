// The page "Plant & TRA": what the Overview tells of plant and control signals, and each activation.
#pragma once

#include "models/activation_list.h"
#include "models/overview_snapshot.h"

namespace etcm
{

struct PlantPageSnapshot {
    PlantSnapshot plant;
    PowerSnapshot power;
    SignalSnapshot controlSignals;
    ActivationList activations;
};

/// The prices are those of the day of the signals.
[[nodiscard]] PlantPageSnapshot plantPageSnapshot(const OverviewFacts &facts, UtcTime now);

} // namespace etcm
