#include "domain/slot_resolution.h"

#include "domain/believable_time.h"

#include <algorithm>
#include <map>
#include <span>

namespace etcm
{

namespace
{
StoredPoint part(const StoredPoint &slot, UtcTime start, UtcTime end)
{
    StoredPoint cut = slot;
    cut.start = start;
    cut.end = end;
    return cut;
}

/// Slots of one series, none of which overlaps another.
class SlotSet
{
public:
    /// `slot` takes the place of what it outranks and fills the gaps between the others.
    void add(const StoredPoint &slot)
    {
        UtcTime start = slot.start; // of what is left of the slot
        auto at = m_slots.upper_bound(start);
        if (at != m_slots.begin() && std::prev(at)->second.end > start)
            --at;
        while (at != m_slots.end() && at->first < slot.end) {
            const StoredPoint held = at->second;
            if (outranks(slot, held)) {
                at = m_slots.erase(at);
                keep(part(held, held.start, slot.start));
                keep(part(held, slot.end, held.end));
            } else {
                keep(part(slot, start, held.start));
                start = held.end;
                ++at;
            }
        }
        keep(part(slot, start, slot.end));
    }
    [[nodiscard]] const std::map<UtcTime, StoredPoint> &all() const { return m_slots; }
    /// The slot that holds `time`, if one does.
    [[nodiscard]] const StoredPoint *at(UtcTime time) const
    {
        const auto after = m_slots.upper_bound(time);
        if (after == m_slots.begin() || std::prev(after)->second.end <= time)
            return nullptr;
        return &std::prev(after)->second;
    }

private:
    void keep(const StoredPoint &slot)
    {
        if (slot.start < slot.end)
            m_slots.insert_or_assign(slot.start, slot);
    }
    std::map<UtcTime, StoredPoint> m_slots;
};

// A date that cannot be says nothing of a price that is known without it.
bool saysNothingNew(const StoredPoint &held, const StoredPoint &now)
{
    return now.implausible && !held.implausible && effectivePublication(now) != now.publication;
}

bool isSameFact(const StoredPoint &held, const StoredPoint &now)
{
    if (held.end != now.end || held.value != now.value || held.revision < now.revision)
        return false;
    return saysNothingNew(held, now) ||
           (held.publication == now.publication && held.implausible == now.implausible);
}

StoredPoint revised(const StoredPoint &held, StoredPoint now)
{
    now.revision = std::max(now.revision, held.revision + (now.value == held.value ? 0 : 1));
    return now;
}

void change(const StoredPoint &held, const StoredPoint &now, SlotChanges &changes)
{
    changes.changed.push_back(revised(held, now));
    if (held.implausible && held.value != now.value)
        changes.corrected.push_back(now.start);
}

using Slots = std::span<const StoredPoint>;

/// Any slots that touch each other.
void mergeByRule(Slots held, Slots fresh, SlotChanges &changes)
{
    SlotSet before;
    for (const StoredPoint &point : withoutOverlap({held.begin(), held.end()}))
        before.add(point);
    SlotSet now = before;
    for (const StoredPoint &point : fresh)
        now.add(point);
    auto old = held.begin();
    for (const auto &[start, point] : now.all()) {
        for (; old != held.end() && old->start < start; ++old)
            changes.removed.push_back(*old);
        if (old != held.end() && old->start == start) {
            if (!isSameFact(*old, point))
                change(*old, point, changes);
            ++old;
            continue;
        }
        changes.added.push_back(point);
        const StoredPoint *covered = before.at(start);
        if (covered == nullptr || covered->value == point.value)
            continue;
        changes.replaced.push_back({*covered, point});
        if (covered->implausible)
            changes.corrected.push_back(start);
    }
    changes.removed.insert(changes.removed.end(), old, held.end());
}

/// The same for slots that touch no others; nearly always one of each, or one alone.
void mergeGroup(Slots held, Slots fresh, SlotChanges &changes)
{
    if (held.empty() && fresh.size() == 1)
        return changes.added.push_back(fresh.front());
    if (held.size() == 1 && fresh.empty())
        return;
    const bool isPair = held.size() == 1 && fresh.size() == 1 && held.front().start == fresh.front().start &&
                        held.front().end == fresh.front().end;
    if (!isPair)
        return mergeByRule(held, fresh, changes);
    if (!isSameFact(held.front(), fresh.front()) && outranks(fresh.front(), held.front()))
        change(held.front(), fresh.front(), changes);
}
} // namespace

std::optional<UtcTime> effectivePublication(const StoredPoint &point)
{
    const bool isAhead = point.publication && isToCome(*point.publication, point.fetchedAt);
    return isAhead ? std::nullopt : point.publication;
}

bool outranks(const StoredPoint &fresh, const StoredPoint &held)
{
    const auto ours = effectivePublication(fresh);
    const auto theirs = effectivePublication(held);
    const auto length = fresh.end - fresh.start;
    const auto heldLength = held.end - held.start;
    if (ours && theirs) {
        if (*ours != *theirs)
            return *ours > *theirs;
        return length != heldLength ? length < heldLength : fresh.fetchedAt >= held.fetchedAt;
    }
    return fresh.fetchedAt != held.fetchedAt ? fresh.fetchedAt > held.fetchedAt : length <= heldLength;
}

std::vector<StoredPoint> withoutOverlap(std::vector<StoredPoint> points)
{
    const auto touches = [](const StoredPoint &a, const StoredPoint &b) { return b.start < a.end; };
    if (std::ranges::adjacent_find(points, touches) == points.end())
        return points; // ascending, none reaches into the next
    // The shortest first, so that a longer one is never cut before it has met those that outrank it.
    std::ranges::stable_sort(points, {}, [](const StoredPoint &p) { return p.end - p.start; });
    SlotSet set;
    for (const StoredPoint &point : points)
        set.add(point);
    std::vector<StoredPoint> result;
    for (const auto &[start, point] : set.all())
        result.push_back(point);
    return result;
}

SlotChanges mergeSlots(const std::vector<StoredPoint> &held, std::vector<StoredPoint> fresh)
{
    SlotChanges changes;
    const auto isOver = [&fresh](const StoredPoint &point) { return point.end <= fresh.front().start; };
    if (held.empty() || (!fresh.empty() && std::ranges::all_of(held, isOver))) {
        changes.added = std::move(fresh); // as each new day
        return changes;
    }
    auto old = held.begin();
    auto now = fresh.begin();
    while (old != held.end() || now != fresh.end()) {
        const auto firstOld = old;
        const auto firstNow = now;
        const bool startsOld = now == fresh.end() || (old != held.end() && old->start <= now->start);
        UtcTime end = startsOld ? (old++)->end : (now++)->end;
        for (bool grows = true; grows;) {
            grows = false;
            for (; old != held.end() && old->start < end; ++old, grows = true)
                end = std::max(end, old->end);
            for (; now != fresh.end() && now->start < end; ++now, grows = true)
                end = std::max(end, now->end);
        }
        mergeGroup({firstOld, old}, {firstNow, now}, changes);
    }
    return changes;
}

} // namespace etcm
