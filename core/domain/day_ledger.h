// What is known of one delivery day of one source: each expected slot, the changes of its prices, and whether
// the components add up.
#pragma once

#include "domain/component_check.h"
#include "domain/slot_ledger.h"

namespace etcm
{

struct SeriesLedger {
    SeriesKey key;
    SlotLedger ledger;
};

struct ProductCheck {
    QString tariffName;
    QString unit;
    ComponentCheck check;
};

struct DayLedger {
    LocalDate date;
    std::vector<SeriesLedger> series; ///< in the order of their keys
    std::vector<PriceRevision> revisions;
    std::vector<ProductCheck> products; ///< only those that have one of the three components
    [[nodiscard]] int count(SlotState state) const;
};

/// What the store gave for the day, in any order; what belongs to other days is ignored. A product of
/// `expected` of which nothing is stored stands there with its whole day missing (or not due), as integrated.
[[nodiscard]] DayLedger dayLedger(const MarketDay &day, const std::vector<StoredSeries> &stored,
                                  std::vector<PriceRevision> revisions,
                                  const std::vector<SeriesKey> &expected, UtcTime now);

} // namespace etcm
