#include "store/price_changes.h"

#include "store/price_reader.h"

#include <algorithm>
#include <map>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
using Revisions = std::map<UtcTime, int>;

// The last revision of each start that the journal knows in the range.
Result<Revisions> journalled(Session &session, const StoredKey &key, UtcTime first, UtcTime last)
{
    const QString at = sqlInstant(session.engine(), u"?");
    auto row = session.query(
        u"SELECT %1, max(revision) FROM energy_price_revisions WHERE %2 AND start_timestamp BETWEEN %3 AND %3"
        " GROUP BY start_timestamp"_s.arg(sqlEpochMs(session.engine(), u"start_timestamp"),
                                          keyCondition(KeyPart::Series), at),
        keyValues(key, first) << instantValue(last));
    if (!row)
        return fail(row.error());
    Revisions revisions;
    while (row->next())
        revisions[fromEpochMs(row->integer(0))] = row->value(1).toInt();
    return revisions;
}

int lastRevision(const Revisions &revisions, UtcTime start)
{
    const auto found = revisions.find(start);
    return found == revisions.end() ? 0 : found->second;
}
} // namespace

std::vector<StoredPoint> storedPoints(const PriceSeries &series, UtcTime fetchedAt)
{
    std::vector<StoredPoint> points;
    points.reserve(series.points.size());
    for (const PricePoint &point : series.points)
        points.push_back(
            {point.start, point.end, point.value, series.publication, 0, point.implausible, fetchedAt});
    return withoutOverlap(std::move(points));
}

Result<SlotChanges> planChanges(Session &session, const StoredKey &key, std::vector<StoredPoint> fresh)
{
    if (fresh.empty())
        return SlotChanges{};
    auto held = readTouching(session, key, fresh.front().start, fresh.back().end);
    if (!held)
        return fail(held.error());
    SlotChanges changes = mergeSlots(*held, std::move(fresh));
    if (changes.added.empty())
        return changes;
    const auto revisions = journalled(session, key, changes.added.front().start, changes.added.back().start);
    if (!revisions)
        return fail(revisions.error());
    for (StoredPoint &point : changes.added)
        point.revision = std::max(point.revision, lastRevision(*revisions, point.start));
    for (ReplacedPart &part : changes.replaced) {
        StoredPoint &row = *std::ranges::find(changes.added, part.after.start, &StoredPoint::start);
        part.after.revision = row.revision =
            std::max(part.after.revision, lastRevision(*revisions, row.start) + 1);
    }
    return changes;
}

PriceSeries effectivePart(const PriceSeries &series, UtcTime fetchedAt, const SlotChanges &changes)
{
    std::vector<const StoredPoint *> rows;
    for (const std::vector<StoredPoint> *list : {&changes.added, &changes.changed}) {
        for (const StoredPoint &row : *list) {
            if (row.fetchedAt == fetchedAt && row.publication == series.publication)
                rows.push_back(&row);
        }
    }
    std::ranges::sort(rows, {}, &StoredPoint::start);
    PriceSeries part{series.key, series.publication, {}};
    for (const PricePoint &point : series.points) {
        const auto isOf = [&point](const StoredPoint *row) {
            return row->end <= point.end && row->value == point.value;
        };
        const auto first = std::ranges::lower_bound(rows, point.start, {}, &StoredPoint::start);
        const auto last = std::ranges::lower_bound(rows, point.end, {}, &StoredPoint::start);
        if (std::any_of(first, last, isOf))
            part.points.push_back(point);
    }
    return part;
}

} // namespace etcm
