#include "sources/limits_reader.h"

#include "sources/price_unit.h"

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
void readRange(TomlTable &table, std::string_view key, PlausibleRange &out)
{
    const toml::node *node = table.find(key);
    if (!node)
        return;
    const toml::array *pair = node->as_array();
    const bool hasTwo = pair && pair->size() == 2;
    const auto low = hasTwo ? pair->get(0)->value<double>() : std::nullopt;
    const auto high = hasTwo ? pair->get(1)->value<double>() : std::nullopt;
    const bool numbers = low && high && pair->get(0)->is_number() && pair->get(1)->is_number();
    if (!numbers || !std::isfinite(*low) || !std::isfinite(*high))
        return table.refuse(key, u"must be a pair of numbers"_s, u"write it as [-0.5, 1.0]"_s);
    if (*low >= *high)
        return table.refuse(key, u"the first number must lie below the second"_s);
    out = {*low, *high};
}

// A unit in any spelling that an answer may have.
void readPricesByUnit(TomlTable &limits, const QString &document, const toml::table &byUnit,
                      SourceLimits &out)
{
    TomlTable units(byUnit, document);
    for (const auto &[key, value] : byUnit) {
        const auto unit = priceUnitFromName(key.str());
        if (!unit) {
            (void)units.find(key.str());
            units.refuse(key.str(), u"is no unit of a price"_s, u"write for example CHF_kWh"_s);
            break;
        }
        readRange(units, key.str(), out.prices[priceUnitName(*unit)]);
    }
    if (const auto error = units.error())
        limits.refuse(*error);
}

void readPrices(TomlTable &limits, const QString &document, const QString &energyUnit, SourceLimits &out)
{
    const toml::node *node = limits.find("price");
    if (!node)
        return;
    if (const toml::table *byUnit = node->as_table())
        readPricesByUnit(limits, document, *byUnit, out);
    else
        readRange(limits, "price", out.prices[energyUnit]);
}

void readLongestCall(TomlTable &limits, SourceLimits &out)
{
    std::chrono::seconds longest = out.longestCall;
    limits.read("longest_call", longest);
    const auto days = std::chrono::floor<std::chrono::days>(longest);
    if (days == longest && days >= std::chrono::days(1) && days <= kLongestBackfillCall)
        out.longestCall = days;
    else
        limits.refuse("longest_call", u"must be 1 to %1 whole days"_s.arg(kLongestBackfillCall.count()),
                      u"write it as 7d"_s);
}
} // namespace

void readLimits(TomlTable &source, const QString &document, const QString &energyUnit, SourceLimits &out)
{
    const toml::table *inner = source.table("limits");
    if (!inner)
        return;
    TomlTable limits(*inner, document);
    readPrices(limits, document, energyUnit, out);
    readRange(limits, "active_power_mw", out.plant.activePowerMw);
    readRange(limits, "reactive_power_mvar", out.plant.reactivePowerMvar);
    readRange(limits, "voltage_kv", out.plant.voltageKv);
    readRange(limits, "wind_speed_kmh", out.plant.windSpeedKmh);
    limits.read("old_after", out.oldAfter);
    limits.read("slow_after", out.slowAfter);
    readLongestCall(limits, out);
    if (const auto error = limits.error())
        source.refuse(*error);
}

} // namespace etcm
