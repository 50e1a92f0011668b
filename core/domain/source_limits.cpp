#include "domain/source_limits.h"

#include <QLatin1StringView>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct UnitRange {
    QLatin1StringView prefix; // of the unit's name; the first that fits holds
    PlausibleRange range;
};

constexpr std::array kUsualRanges{
    UnitRange{"CHF_kWh"_L1, {-0.5, 1.0}},   UnitRange{"CHF_kVarh"_L1, {-0.5, 1.0}},
    UnitRange{"CHF_kW_y"_L1, {-100, 2000}}, UnitRange{"CHF_kW_m"_L1, {-20, 200}},
    UnitRange{"CHF_kW_"_L1, {-10, 100}},    UnitRange{"CHF_y"_L1, {-1000, 9999}},
    UnitRange{"CHF_"_L1, {-100, 1000}},     UnitRange{"EUR_MWh"_L1, {-500, 4000}},
};
} // namespace

std::optional<PlausibleRange> usualPriceRange(const QString &unit)
{
    for (const UnitRange &candidate : kUsualRanges) {
        if (unit.startsWith(candidate.prefix))
            return candidate.range;
    }
    return std::nullopt;
}

std::optional<PlausibleRange> SourceLimits::priceRange(const QString &unit) const
{
    if (anyPrice)
        return std::nullopt;
    const auto stated = prices.find(unit);
    return stated != prices.end() ? std::optional(stated->second) : usualPriceRange(unit);
}

} // namespace etcm
