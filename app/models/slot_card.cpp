#include "models/slot_card.h"

#include "domain/component_check.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const QString kUnknownPrice(QChar(0x2013));

QString cardPrice(const PricesSnapshot &snapshot, const std::optional<Price> &price)
{
    return price ? snapshot.unit.text(*price) : kUnknownPrice;
}

QString utcClock(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time).mid(11, 5));
}

QString partName(PricePart part)
{
    switch (part) {
    case PricePart::Whole: return words("Prices page", "Integrated");
    case PricePart::Electricity: return words("Prices page", "Electricity");
    case PricePart::Grid: return words("Prices page", "Grid");
    case PricePart::Usage: return words("Prices page", "grid usage");
    }
    return {};
}

void addPrices(SlotCard &card, const PricesSnapshot &snapshot, const PricesSlot &slot)
{
    const bool hasSecond = snapshot.titles.size() > 1;
    for (std::size_t i = 0; i < kPriceParts; ++i) {
        const auto &first = slot.parts[0][i];
        const auto &second = slot.parts[1][i];
        const bool isStrong = i == static_cast<std::size_t>(PricePart::Whole);
        if (!isStrong && !snapshot.stack.isKnown)
            continue;
        CardPrice row{partName(static_cast<PricePart>(i)), cardPrice(snapshot, first), {}, {}, isStrong};
        if (hasSecond) {
            row.second = cardPrice(snapshot, second);
            row.difference = first && second ? snapshot.unit.signedText(*first - *second) : kUnknownPrice;
        }
        card.prices.push_back(row);
    }
}

void addRank(SlotCard &card, const PricesSlot &slot)
{
    if (slot.rank == 0)
        return;
    const int fromTop = slot.ranked - slot.rank + 1;
    const bool isCheap = slot.rank <= fromTop;
    card.facts.push_back(
        {words("Prices page", "Rank of the day"),
         isCheap ? words("Prices page", "cheapest %1", "%1: 12 of 96").arg(countText(slot.rank, slot.ranked))
                 : words("Prices page", "dearest %1", "%1: 12 of 96").arg(countText(fromTop, slot.ranked))});
}

void addComparisons(SlotCard &card, const PricesSnapshot &snapshot, const PricesSlot &slot)
{
    const auto &price = slot.parts[0][0];
    const PricesDay *day = snapshot.dayAt(slot.start);
    if (!price || day == nullptr)
        return;
    card.facts.push_back({words("Prices page", "Against %1, same time", "Tue").arg(day->dayBeforeTitle),
                          slot.dayBefore ? snapshot.unit.signedText(*price - *slot.dayBefore)
                                         : words("Prices page", "not known")});
    for (std::size_t i = 0; i < snapshot.beside.earlier.size() && i < slot.earlier.size(); ++i) {
        const ComparedDay compared = snapshot.beside.earlier[i].compared;
        if (compared == ComparedDay::DayBefore)
            continue;
        const LocalDate other = shifted(toZurich(slot.start).date, -daysBack(compared));
        card.facts.push_back({words("Prices page", "Against %1, same time", "Tue").arg(dayText(other)),
                              slot.earlier[i] ? snapshot.unit.signedText(*price - *slot.earlier[i])
                                              : words("Prices page", "not known")});
    }
    if (day->base)
        card.facts.push_back(
            {words("Prices page", "Against base"), snapshot.unit.signedText(*price - *day->base)});
}

// Grid and electricity are rounded each on its own, so a little slack is normal.
void addSumCheck(SlotCard &card, const PricesSnapshot &snapshot, const PricesSlot &slot)
{
    const auto part = [&slot](PricePart which) { return slot.parts[0][static_cast<std::size_t>(which)]; };
    const auto whole = part(PricePart::Whole);
    const auto grid = part(PricePart::Grid);
    const auto electricity = part(PricePart::Electricity);
    if (!snapshot.stack.isKnown || !whole || !grid || !electricity)
        return;
    const Price off = *whole - (*grid + *electricity);
    const bool holds = std::abs(off.micro()) <= kComponentTolerance.micro();
    card.facts.push_back({words("Prices page", "Parts add up"),
                          holds ? words("Prices page", "yes")
                                : words("Prices page", "no, %1 apart").arg(snapshot.unit.signedText(off))});
}

QString releasedText(const PricesSnapshot &snapshot, UtcTime start)
{
    const bool isUnknown = std::ranges::any_of(snapshot.lanes.unknown, [start](const PriceSpan &span) {
        return span.from <= start && start < span.to;
    });
    QStringList names;
    for (const SignalRow &row : snapshot.lanes.rows) {
        const bool on = std::ranges::any_of(row.spans, [start](const SignalSpan &span) {
            return !span.implausible && span.start < start + kSlotLength && span.end > start;
        });
        if (on)
            names.append(row.name);
    }
    if (names.isEmpty())
        return isUnknown ? words("Prices page", "not published") : words("Prices page", "none");
    return names.join(u", "_s);
}

void addHistory(SlotCard &card, const PricesSnapshot &snapshot, const PricesSlot &slot)
{
    if (slot.revision) {
        const PriceRevision &newest = *slot.revision;
        card.facts.push_back(
            {words("Prices page", "Revised %1").arg(timeText(newest.recordedAt, snapshot.now)),
             words("Prices page", "was %1, %2", "was 0.2707, +0.0011")
                 .arg(snapshot.unit.text(newest.before),
                      snapshot.unit.signedText(newest.after - newest.before)),
             true});
    }
    if (slot.published)
        card.facts.push_back({words("Prices page", "Published"), timeText(*slot.published, snapshot.now)});
}
} // namespace

SlotCard slotCard(const PricesSnapshot &snapshot, std::size_t index)
{
    const PricesSlot &slot = snapshot.slotList[index];
    const UtcTime end = slot.start + kSlotLength;
    const MarketDay day = MarketDay::containing(slot.start);
    SlotCard card;
    card.context = countText(day.slotIndex(slot.start) + 1, day.slotCount());
    card.title = timeRangeText(slot.start, end, slot.start);
    card.detail = u"%1, %2–%3 UTC"_s.arg(dateText(day.date()), utcClock(slot.start), utcClock(end));
    addPrices(card, snapshot, slot);
    if (!snapshot.beside.wholesale.curve.runs.empty())
        card.facts.push_back(
            {snapshot.beside.wholesale.curve.title, wholesaleText(snapshot.beside.wholesale, slot.start)});
    addRank(card, slot);
    card.facts.push_back({words("Prices page", "State"), slotStateText(snapshot, slot)});
    addHistory(card, snapshot, slot);
    addComparisons(card, snapshot, slot);
    addSumCheck(card, snapshot, slot);
    if (!snapshot.lanes.rows.empty() || !snapshot.lanes.unknown.empty())
        card.facts.push_back({words("Prices page", "TRA signals"), releasedText(snapshot, slot.start)});
    return card;
}

QString slotStateText(const PricesSnapshot &snapshot, const PricesSlot &slot)
{
    switch (slot.state) {
    case SlotState::NotDue: return words("Prices page", "Not published yet");
    case SlotState::Missing: return words("Prices page", "Missing");
    case SlotState::Implausible: return words("Prices page", "Implausible");
    case SlotState::Late: return words("Prices page", "Late");
    case SlotState::Present: return words("Prices page", "Present");
    case SlotState::Revised: break;
    }
    return slot.revision
               ? words("Prices page", "Revised, was %1").arg(snapshot.unit.text(slot.revision->before))
               : words("Prices page", "Revised");
}

QString slotSentence(const PricesSnapshot &snapshot, std::size_t index)
{
    const PricesSlot &slot = snapshot.slotList[index];
    QStringList parts{u"%1 %2"_s.arg(dayText(toZurich(slot.start).date),
                                     timeRangeText(slot.start, slot.start + kSlotLength, slot.start))};
    for (qsizetype i = 0; i < snapshot.titles.size(); ++i) {
        const auto &price = slot.parts[static_cast<std::size_t>(i)][0];
        parts.append(
            price ? u"%1 %2 %3"_s.arg(snapshot.titles[i], snapshot.unit.text(*price), snapshot.unit.title)
                  : words("Prices page", "%1: no price", "Home").arg(snapshot.titles[i]));
    }
    parts.append(slotStateText(snapshot, slot));
    return parts.join(u", "_s);
}

} // namespace etcm
