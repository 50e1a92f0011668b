#include "models/plant_page_snapshot.h"

#include <algorithm>

namespace etcm
{

PlantPageSnapshot plantPageSnapshot(const OverviewFacts &facts, UtcTime now)
{
    OverviewSnapshot made;
    rebuild(made, OverviewPart::Plant | OverviewPart::Power | OverviewPart::ControlSignals, facts, now);
    const auto home = std::ranges::find_if(facts.stored.prices, [&](const StoredSeries &series) {
        return series.key.tariffName == facts.homeName && series.key.tariffType == TariffType::Integrated;
    });
    PlantPageSnapshot page;
    page.activations =
        activationList(made.controlSignals, home == facts.stored.prices.end() ? nullptr : &*home);
    page.plant = std::move(made.plant);
    page.power = std::move(made.power);
    page.controlSignals = std::move(made.controlSignals);
    return page;
}

} // namespace etcm
