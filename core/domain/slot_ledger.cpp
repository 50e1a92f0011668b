#include "domain/slot_ledger.h"

#include "domain/name_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kStates{
    std::pair{SlotState::NotDue, "not_due"_L1},
    std::pair{SlotState::Missing, "missing"_L1},
    std::pair{SlotState::Implausible, "implausible"_L1},
    std::pair{SlotState::Revised, "revised"_L1},
    std::pair{SlotState::Late, "late"_L1},
    std::pair{SlotState::Present, "present"_L1},
};

bool isLate(const LedgerFact &fact, const MarketDay &day, const LedgerRules &rules)
{
    std::optional<UtcTime> evidence = fact.point.publication;
    if (fact.firstStored)
        evidence = evidence ? std::min(*evidence, *fact.firstStored) : *fact.firstStored;
    return evidence && *evidence > rules.due && *evidence <= day.start();
}

SlotState stateOf(const LedgerFact &fact, const MarketDay &day, const LedgerRules &rules)
{
    if (fact.point.implausible)
        return SlotState::Implausible;
    if (fact.point.revision > 0)
        return SlotState::Revised;
    return isLate(fact, day, rules) ? SlotState::Late : SlotState::Present;
}
} // namespace

QString slotStateName(SlotState state)
{
    return nameIn(kStates, state);
}

std::optional<SlotState> slotStateFromName(QStringView name)
{
    return valueIn(kStates, name);
}

LedgerRules LedgerRules::forDay(const MarketDay &day)
{
    LedgerRules rules;
    rules.due = day.previous().at(std::chrono::hours(18));
    return rules;
}

int SlotLedger::count(SlotState state) const
{
    return static_cast<int>(std::count_if(slotList.begin(), slotList.end(),
                                          [state](const LedgerSlot &slot) { return slot.state == state; }));
}

int SlotLedger::known() const
{
    return static_cast<int>(std::count_if(slotList.begin(), slotList.end(),
                                          [](const LedgerSlot &slot) { return slot.value.has_value(); }));
}

SlotLedger slotLedger(const MarketDay &day, const std::vector<LedgerFact> &facts, UtcTime now,
                      const LedgerRules &rules)
{
    SlotLedger ledger;
    const SlotState absent = now < rules.due ? SlotState::NotDue : SlotState::Missing;
    for (int i = 0; i < day.slotCount(); ++i)
        ledger.slotList.push_back({day.slotStart(i), absent, std::nullopt, 0});
    for (const LedgerFact &fact : facts) {
        const StoredPoint &point = fact.point;
        // A longer slot (an hour) stands for each of its quarters.
        for (UtcTime quarter = std::max(point.start, day.start());
             quarter + kSlotLength <= std::min(point.end, day.end()); quarter += kSlotLength) {
            LedgerSlot &slot = ledger.slotList[static_cast<std::size_t>(day.slotIndex(quarter))];
            slot.state = stateOf(fact, day, rules);
            slot.value = point.value;
            slot.revision = point.revision;
        }
    }
    return ledger;
}

} // namespace etcm
