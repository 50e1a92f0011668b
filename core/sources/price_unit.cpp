#include "sources/price_unit.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array<std::string_view, kPriceUnitCount> kUnits{
    "CHF_kWh",   "CHF_kVarh",    "CHF_y",        "CHF_m",      "CHF_w",     "CHF_d",     "CHF_12h",
    "CHF_6h",    "CHF_4h",       "CHF_2h",       "CHF_1h",     "CHF_30min", "CHF_15min", "CHF_kW_y",
    "CHF_kW_m",  "CHF_kW_w",     "CHF_kW_d",     "CHF_kW_12h", "CHF_kW_6h", "CHF_kW_4h", "CHF_kW_2h",
    "CHF_kW_1h", "CHF_kW_30min", "CHF_kW_15min", "EUR_MWh",    "CHF_kW_t",
};

constexpr char normalised(char c)
{
    if (c == '/')
        return '_';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameUnit(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return normalised(x) == normalised(y); });
}
} // namespace

std::optional<std::size_t> standardUnitFromName(std::string_view name)
{
    const auto unit = priceUnitFromName(name);
    return unit && *unit < kStandardUnitCount ? unit : std::nullopt;
}

std::optional<std::size_t> priceUnitFromName(std::string_view name)
{
    if (name == kUnits[kEnergyUnit]) // nearly every entry
        return kEnergyUnit;
    for (std::size_t unit = 0; unit < kUnits.size(); ++unit) {
        if (sameUnit(kUnits[unit], name))
            return unit;
    }
    return std::nullopt;
}

QString priceUnitName(std::size_t unit)
{
    const std::string_view name = kUnits.at(unit);
    return QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace etcm
