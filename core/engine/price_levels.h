// What the prices of a source usually are, kept over restarts beside their form (price_form.h).
#pragma once

#include "domain/history.h"
#include "domain/price_level.h"

#include <map>
#include <tuple>

namespace etcm
{

struct PriceLevels {
    using SeriesName = std::tuple<QString, TariffType, QString>; ///< product, component, unit

    /// A person said that the next prices are right, whatever they are.
    bool acceptsNext = false;
    std::map<SeriesName, SeriesLevel> series;

    [[nodiscard]] SeriesLevel &of(const SeriesKey &key)
    {
        return series[{key.tariffName, key.tariffType, key.unit}];
    }
    friend bool operator==(const PriceLevels &, const PriceLevels &) = default;
};

/// Key of the levels in the settings of the local file. An empty value: never learnt.
[[nodiscard]] QString priceLevelsKey(const QString &sourceId);
/// JSON.
[[nodiscard]] QString priceLevelsText(const PriceLevels &levels);
/// What cannot be read is left out.
[[nodiscard]] PriceLevels priceLevelsFromText(const QString &text);
/// As stored prices show them, without their marks.
[[nodiscard]] PriceLevels priceLevelsOf(const std::vector<StoredSeries> &stored, const SourceLimits &limits);

} // namespace etcm
