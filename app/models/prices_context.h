// What the parts of the page of prices share. Internal to the room.
#pragma once

#include "domain/price_comparison.h"
#include "models/prices_snapshot.h"

namespace etcm
{

/// One product over the range, each component on its grid.
struct ShownProduct {
    QString name;
    QString title; ///< "Home dynamic"
    QString brief; ///< "Home"
    const StoredSeries *whole = nullptr;
    std::vector<PriceGrid> parts; ///< in the order of PricePart, plausible prices only, with the day before
    [[nodiscard]] const PriceGrid &grid(PricePart part) const
    {
        return parts[static_cast<std::size_t>(part)];
    }
};

/// The first product's whole on earlier days, laid on the slots of the range.
struct EarlierPrices {
    ComparedDay compared;
    PriceGrid laid;
};

struct PricesContext {
    PricesContext(const PricesFacts &facts, const PricesChoice &choice, UtcTime now);

    [[nodiscard]] bool hasSecond() const { return shown.size() > 1; }
    [[nodiscard]] PriceGrid ofDay(const MarketDay &day) const; ///< of the first product's whole
    [[nodiscard]] QString time(UtcTime at) const;

    const PricesFacts &facts;
    const PricesChoice &choice;
    UtcTime now;
    PriceSpan range;
    ShownUnit unit;
    std::vector<ShownProduct> shown; ///< one or two
    std::vector<MarketDay> days;
    std::vector<EarlierPrices> earlier;

private:
    [[nodiscard]] PriceGrid laidOver(ComparedDay compared) const;
};

/// The slots of a series' points in the range, ascending: those that are plausible as runs of steps.
[[nodiscard]] std::vector<CurveRun> stepRuns(const PriceGrid &grid, const ShownUnit &unit);

void tellCurves(PricesSnapshot &snapshot, const PricesContext &context);
void tellDays(PricesSnapshot &snapshot, const PricesContext &context);
void tellSlots(PricesSnapshot &snapshot, const PricesContext &context);
void tellLanes(PricesSnapshot &snapshot, const PricesContext &context);
void tellWholesale(PricesSnapshot &snapshot, const PricesContext &context);
void tellTiles(PricesSnapshot &snapshot, const PricesContext &context);

} // namespace etcm
