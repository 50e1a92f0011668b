// The slot ledger: what became of every quarter-hour that a market day should have.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"

#include <QString>

#include <optional>
#include <vector>

namespace etcm
{

/// From worst to best one slot has exactly one state: missing or not due, else implausible, revised, late,
/// present.
enum class SlotState { NotDue, Missing, Implausible, Revised, Late, Present };

[[nodiscard]] QString slotStateName(SlotState state); ///< "not_due", "missing", "implausible", ...
[[nodiscard]] std::optional<SlotState> slotStateFromName(QStringView name);

struct LedgerRules {
    /// Until then a slot of the day may be missing. Swiss day-ahead tariffs: 18:00 local on the day before.
    UtcTime due;
    /// Limits of the unit; outside, a price is implausible.
    Price lowest = Price::fromMicro(-2'000'000);
    Price highest = Price::fromMicro(5'000'000);
    /// The usual rules of a delivery day.
    [[nodiscard]] static LedgerRules forDay(const MarketDay &day);
};

/// A stored slot with what is known of its arrival.
struct LedgerFact {
    StoredPoint point;
    std::optional<UtcTime> firstStored; ///< by this installation
};

struct LedgerSlot {
    UtcTime start;
    SlotState state = SlotState::NotDue;
    std::optional<Price> value;
    int revision = 0;
};

struct SlotLedger {
    std::vector<LedgerSlot> slotList; ///< one per quarter-hour: 92, 96 or 100
    [[nodiscard]] int count(SlotState state) const;
    [[nodiscard]] int known() const; ///< slots with a price
    [[nodiscard]] bool isComplete() const { return known() == static_cast<int>(slotList.size()); }
};

/// Facts of one series, in any order; those of other days are ignored. Late is a slot whose earliest
/// evidence, publication or first storing, lies after `due` but not after the day itself: later evidence
/// comes from a back-fill or from a newer answer, and says nothing.
[[nodiscard]] SlotLedger slotLedger(const MarketDay &day, const std::vector<LedgerFact> &facts, UtcTime now,
                                    const LedgerRules &rules);

} // namespace etcm
