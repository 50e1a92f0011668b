// What the parts of the price snapshot share. Internal to the room.
#pragma once

#include "domain/price_grid.h"
#include "models/price_snapshot.h"

namespace etcm
{

struct PriceContext {
    explicit PriceContext(const PriceInput &from);

    /// Zurich clock time, with the date when it is not today's.
    [[nodiscard]] QString time(UtcTime at) const;

    const PriceInput &input;
    MarketDay today;
    MarketDay tomorrow;
    PriceGrid todays; ///< of what is plausible, as all figures are
    PriceGrid tomorrows;
    PriceGrid both;
    PriceGrid stored;                 ///< of all, over both days: for counts alone
    const StoredPoint *now = nullptr; ///< the stored slot that holds now
};

/// Cheapest windows of both days and the words on tomorrow.
void tellOutlook(PriceSnapshot &snapshot, const PriceContext &context);

} // namespace etcm
