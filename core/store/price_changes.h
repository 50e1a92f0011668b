// What fresh prices make of the stored ones, for both engines: the rule is the domain's (slot_resolution.h),
// the rows are the table's.
#pragma once

#include "domain/slot_resolution.h"
#include "domain/tariff.h"
#include "store/price_table.h"
#include "store/session.h"

namespace etcm
{

/// As rows of the table: ascending, without overlap, with the batch's times.
[[nodiscard]] std::vector<StoredPoint> storedPoints(const PriceSeries &series, UtcTime fetchedAt);

/// Compares with what is stored; `fresh` ascending without overlap. A slot that comes back after it was
/// removed goes on with the revision that the journal has of it. To be called inside a transaction.
[[nodiscard]] Result<SlotChanges> planChanges(Session &session, const StoredKey &key,
                                              std::vector<StoredPoint> fresh);

/// Those of the series that are new, changed or partly so.
[[nodiscard]] PriceSeries effectivePart(const PriceSeries &series, UtcTime fetchedAt,
                                        const SlotChanges &changes);

} // namespace etcm
