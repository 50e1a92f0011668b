// The figures of a range of one product, as `statistics` prints them.
#pragma once

#include "domain/price_statistics.h"
#include "domain/tariff.h"

#include <QByteArray>

namespace etcm
{

struct StatisticsReport {
    SeriesKey series;
    PriceGrid prices;    ///< over the whole range that was asked for, of what is plausible
    bool forced = false; ///< also figures that rest on less than nine slots in ten
};

/// {"source","tariff_name","tariff_type","unit","from","to", and by figure "base", "peak_futures",
/// "peak_hours", "off_peak", "off_peak_1", "off_peak_2", "min", "max", "spread", "stddev", "mean_step",
/// "negative_slots", and "cheapest" and "dearest" with one figure for each length of 1 to 24 hours: {"1":
/// ..., "24": ...}}. A figure is {"value","slots_used","slots_expected"}, with "start" and "end" where it has
/// them: of min and max the first run of slots at that price, of negative_slots the first start and the last
/// end. Values are prices as decimal strings, that of negative_slots is a count, and null is what does not
/// exist or is not covered. The slots of mean_step are its steps.
[[nodiscard]] QByteArray statisticsJson(const StatisticsReport &report);
/// One line per figure; what rests on a part of its slots says so.
[[nodiscard]] QByteArray statisticsTable(const StatisticsReport &report);

} // namespace etcm
