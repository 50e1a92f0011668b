// The wholesale price under the tariffs of the page of prices.
#pragma once

#include "domain/price_grid.h"
#include "models/prices_curve.h"
#include "models/wholesale.h"

namespace etcm
{

/// The wholesale price of the same time, in its own currency and unit: it shares no axis with the tariffs.
struct PricesWholesale {
    PricesCurve curve; ///< without runs: none is known of the range
    ShownUnit unit;
    QString licence; ///< shown with the data
    PriceGrid prices{UtcTime(), UtcTime()};
    QString storedUnit = {};
    CurrencyRates rates = {};
};

/// "84.20 EUR/MWh"; where the user gave a rate, in francs as well, with the rate.
[[nodiscard]] QString wholesaleText(const PricesWholesale &wholesale, UtcTime time);

} // namespace etcm
