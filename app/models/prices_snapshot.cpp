#include "models/prices_snapshot.h"

#include "models/prices_context.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <map>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const StoredPoint *pointAt(const StoredSeries *series, UtcTime time)
{
    if (series == nullptr)
        return nullptr;
    const auto after = std::ranges::upper_bound(series->points, time, {}, &StoredPoint::start);
    if (after == series->points.begin())
        return nullptr;
    const StoredPoint &point = *std::prev(after);
    return time < point.end ? &point : nullptr;
}

// The newest change of each slot of what leads.
std::map<UtcTime, PriceRevision> newestRevisions(const PricesContext &context)
{
    std::map<UtcTime, PriceRevision> newest;
    const StoredSeries *whole = context.shown.empty() ? nullptr : context.shown.front().whole;
    if (whole == nullptr)
        return newest;
    for (const PriceRevision &revision : context.facts.revisions) {
        if (revision.key != whole->key)
            continue;
        const auto [known, isNew] = newest.try_emplace(revision.start, revision);
        if (!isNew && known->second.revision < revision.revision)
            known->second = revision;
    }
    return newest;
}

PartPrices partsAt(const ShownProduct &product, UtcTime time)
{
    PartPrices parts;
    for (std::size_t i = 0; i < kPriceParts; ++i)
        parts[i] = product.parts[i].at(time);
    // What is implausible is told as well, with its mark.
    if (const StoredPoint *point = pointAt(product.whole, time); point != nullptr && point->implausible)
        parts[0] = point->value;
    return parts;
}

PricesSlot slotOf(const PricesContext &context, const MarketDay &day, const PriceGrid &grid, int index)
{
    PricesSlot slot{.start = day.slotStart(index)};
    for (std::size_t i = 0; i < context.shown.size(); ++i)
        slot.parts[i] = partsAt(context.shown[i], slot.start);
    if (const auto price = grid.value(index)) {
        const PriceRank rank = priceRank(grid, *price);
        slot.rank = rank.of - rank.atOrAbove + 1;
        slot.ranked = rank.of;
    }
    if (context.shown.empty())
        return slot;
    const ShownProduct &first = context.shown.front();
    if (const StoredPoint *point = pointAt(first.whole, slot.start))
        slot.published = point->publication;
    if (const auto before = sameWallClock(slot.start, day.previous()))
        slot.dayBefore = first.grid(PricePart::Whole).at(*before);
    for (const EarlierPrices &each : context.earlier)
        slot.earlier.push_back(each.laid.at(slot.start));
    return slot;
}

BadgeText countBadge(const PricesSnapshot &snapshot)
{
    qint64 due = 0;
    qint64 known = 0;
    for (const PricesSlot &slot : snapshot.slotList) {
        due += slot.state == SlotState::NotDue ? 0 : 1;
        known += slot.parts[0][0] ? 1 : 0;
    }
    const bool complete = known == due;
    return {words("Prices page", "%1 slots", "%1: 96 of 96").arg(countText(known, due)),
            complete ? BadgeMark::Check : BadgeMark::None, complete ? BadgeState::Plain : BadgeState::Partial,
            words("Prices page", "Slots stored of those that are due in the shown days")};
}

void tellWords(PricesSnapshot &snapshot, const PricesContext &context)
{
    PanelWords &told = snapshot.words;
    const bool isKnown = std::ranges::any_of(snapshot.slotList, [](const PricesSlot &slot) {
        return slot.parts[0][0].has_value() || slot.parts[1][0].has_value();
    });
    told.context = snapshot.isStacked ? words("Prices page", "grid on electricity, 15 min slots")
                                      : words("Prices page", "integrated, 15 min slots");
    if (!isKnown && context.facts.series.empty() && !context.facts.prices.lastSuccess) {
        told.notice = nothingStoredNotice(context.facts.prices, context.now);
        return;
    }
    std::optional<UtcTime> storedUpTo;
    if (!context.shown.empty() && context.shown.front().whole != nullptr)
        storedUpTo = context.shown.front().whole->points.back().end;
    if (const auto silent = troubleBadge(context.facts.prices, storedUpTo, context.now))
        told.badges.push_back(*silent);
    if (const auto count = static_cast<qint64>(snapshot.marks.implausible.size()); count > 0)
        told.badges.push_back({words("Prices page", "%1 implausible", nullptr, count).arg(integerText(count)),
                               BadgeMark::Implausible, BadgeState::Warn,
                               words("Prices page", "Kept and marked; in no statistics")});
    told.badges.push_back(countBadge(snapshot));
    if (isKnown)
        return;
    const bool isToCome = context.range.from > context.now;
    told.notice = PanelNotice{
        NoticeKind::Info,
        isToCome ? words("Prices page", "Not published yet")
                 : words("Prices page", "Nothing is stored of these days"),
        isToCome && context.facts.prices.next
            ? words("Prices page", "Next fetch %1").arg(context.time(context.facts.prices.next->at))
            : words("Prices page", "What a source still has, a back-fill brings.")};
}
} // namespace

void tellSlots(PricesSnapshot &snapshot, const PricesContext &context)
{
    const auto revisions = newestRevisions(context);
    for (const MarketDay &day : context.days) {
        const PriceGrid grid = context.ofDay(day);
        for (int i = 0; i < day.slotCount(); ++i) {
            PricesSlot slot = slotOf(context, day, grid, i);
            if (const auto found = revisions.find(slot.start); found != revisions.end())
                slot.revision = found->second;
            snapshot.slotList.push_back(std::move(slot));
        }
    }
    if (snapshot.ledgers.empty())
        return;
    const std::vector<LedgerSlot> &states = snapshot.ledgers.front().slotList;
    for (std::size_t i = 0; i < snapshot.slotList.size() && i < states.size(); ++i)
        snapshot.slotList[i].state = states[i].state;
}

PricesSnapshot pricesSnapshot(const PricesFacts &facts, const PricesChoice &choice, UtcTime now)
{
    const PricesContext context(facts, choice, now);
    PricesSnapshot result;
    result.range = context.range;
    result.now = now;
    result.unit = context.unit;
    for (const ShownProduct &product : context.shown)
        result.titles.append(product.brief);
    tellCurves(result, context);
    result.isStacked = choice.isStacked && result.stack.isKnown;
    tellDays(result, context);
    tellSlots(result, context);
    tellLanes(result, context);
    tellWholesale(result, context);
    tellTiles(result, context);
    tellWords(result, context);
    return result;
}

std::optional<std::size_t> PricesSnapshot::slotAt(UtcTime time) const
{
    if (time < range.from || time >= range.to || slotList.empty())
        return {};
    return static_cast<std::size_t>((time - range.from) / kSlotLength);
}

const PricesDay *PricesSnapshot::dayAt(UtcTime time) const
{
    const auto found = std::ranges::find_if(
        days, [time](const PricesDay &each) { return each.span.from <= time && time < each.span.to; });
    return found == days.end() ? nullptr : &*found;
}

PriceGrid PricesSnapshot::grid() const
{
    PriceGrid prices(range.from, range.to);
    for (const PricesSlot &slot : slotList) {
        if (slot.parts[0][0] && slot.state != SlotState::Implausible)
            prices.fill(slot.start, slot.start + kSlotLength, *slot.parts[0][0]);
    }
    return prices;
}

} // namespace etcm
