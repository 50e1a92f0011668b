#include "domain/currency.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString currencyOf(const QString &unit)
{
    return unit.section(u'_', 0, 0);
}

std::optional<Price> inChfPerKwh(Price price, const QString &unit, const CurrencyRates &rates)
{
    const QString currency = currencyOf(unit);
    const QString per = unit.section(u'_', 1);
    const bool isMwh = per == "MWh"_L1;
    if (!isMwh && per != "kWh"_L1)
        return std::nullopt;
    const auto rate = rates.find(currency);
    if (currency != "CHF"_L1 && rate == rates.end())
        return std::nullopt;
    if (currency == "CHF"_L1 && !isMwh)
        return price;
    const double worth = currency == "CHF"_L1 ? 1.0 : rate->second;
    return Price::fromDouble(price.toDouble() * worth / (isMwh ? 1000.0 : 1.0));
}

} // namespace etcm
