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
/// evidence, publication or first storing, lies after `due` but before the day began. Later evidence says
/// nothing: an answer is dated as a whole, so one that a day has already begun for may only repeat what was
/// known in time.
[[nodiscard]] SlotLedger slotLedger(const MarketDay &day, const std::vector<LedgerFact> &facts, UtcTime now,
                                    const LedgerRules &rules);

} // namespace etcm
