// What the sources of wholesale prices share: one series of day-ahead prices in EUR/MWh. Private to this
// room.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

/// "EUR / MWh", "EUR/MWH": the one unit that wholesale prices are kept in. They are never rescaled.
[[nodiscard]] bool isEurPerMwh(QStringView unit);

/// The call that asks for one bidding zone's prices.
using ZoneCall = CallSpec (*)(const SourceConfig &source, const QString &zone, TimeRange range);
/// One for each zone of the source and each piece of the range; none for what is not prices.
[[nodiscard]] std::vector<CallSpec> wholesaleCalls(const SourceConfig &source, Endpoint endpoint,
                                                   TimeRange range, ZoneCall call);

/// An answer of these prices, in any order; none: not published. A slot that is there twice with different
/// prices is a fault; where a finer resolution overlaps a coarser one, the finer holds, as everywhere. Error:
/// Parse with Outcome::Schema, if nothing but faults was found.
[[nodiscard]] Result<ParsedAnswer> wholesaleAnswer(const SourceConfig &source, const CallSpec &call,
                                                   UtcTime fetchedAt, std::vector<PricePoint> points,
                                                   std::vector<RowFault> faults);

/// Whole quarter-hours: where the slots of the market begin.
[[nodiscard]] bool isOnTheGrid(UtcTime time);

} // namespace etcm
