// Reads price series back; the same statements for both engines.
#pragma once

#include "domain/history.h"
#include "store/price_table.h"
#include "store/session.h"

namespace etcm
{

/// Series in the order of their keys, points ascending by start.
[[nodiscard]] Result<std::vector<StoredSeries>> readPrices(Session &session, const PriceQuery &query);

/// The keys of those series that readPrices() gives.
[[nodiscard]] Result<std::vector<SeriesKey>> readSeriesKeys(Session &session, const PriceQuery &query);

/// The slots of one series that begin in [from, to), and the one before them, which may reach into it.
[[nodiscard]] Result<std::vector<StoredPoint>> readTouching(Session &session, const StoredKey &key,
                                                            UtcTime from, UtcTime to);

} // namespace etcm
