// Prices of different currencies: kept apart, unless the user says what one is worth.
#pragma once

#include "domain/price.h"

#include <QString>

#include <map>
#include <optional>

namespace etcm
{

/// [currency] of the configuration: what one unit is worth in CHF, by the user's own word. "EUR" is 0.94.
using CurrencyRates = std::map<QString, double>;

/// "EUR" of "EUR_MWh".
[[nodiscard]] QString currencyOf(const QString &unit);

/// An energy price in CHF_kWh, rounded as prices are. Nothing where the unit is of no energy, or of a
/// currency that has no rate: such a price shares no axis and no figure with tariffs. Whoever shows the
/// result says which rate it rests on.
[[nodiscard]] std::optional<Price> inChfPerKwh(Price price, const QString &unit, const CurrencyRates &rates);

} // namespace etcm
