// What the sources of wholesale prices share: one series of day-ahead prices in EUR/MWh. Private to this
// room.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

/// "EUR / MWh", "EUR/MWH": the one unit that wholesale prices are kept in. They are never rescaled.
[[nodiscard]] bool isEurPerMwh(QStringView unit);

/// An answer of these prices, in any order; none: not published. A slot that is there twice with different
/// prices is a fault; where a finer resolution overlaps a coarser one, the finer holds, as everywhere.
[[nodiscard]] ParsedAnswer wholesaleAnswer(const SourceConfig &source, const CallSpec &call,
                                           UtcTime fetchedAt, std::vector<PricePoint> points,
                                           std::vector<RowFault> faults);

/// Whole quarter-hours: where the slots of the market begin.
[[nodiscard]] bool isOnTheGrid(UtcTime time);

} // namespace etcm
