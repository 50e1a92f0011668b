#include "store/separate_prices.h"

#include "domain/slot_resolution.h"
#include "store/price_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Slots of one series around one another.
struct Span {
    QVariantList series; ///< source_id, tariff_name, tariff_type, unit
    qint64 from = 0;
    qint64 to = 0;
};

Result<std::vector<Span>> overlappingSpans(Session &session)
{
    auto row = session.query(
        u"SELECT source_id, tariff_name, tariff_type, unit, min(start_timestamp), max(end_timestamp) FROM"
        " (SELECT *, lead(start_timestamp) OVER (PARTITION BY source_id, tariff_name, tariff_type, unit"
        " ORDER BY start_timestamp) AS next_start FROM energy_prices) WHERE next_start < end_timestamp"
        " GROUP BY source_id, tariff_name, tariff_type, unit"_s);
    if (!row)
        return fail(row.error());
    std::vector<Span> spans;
    while (row->next())
        spans.push_back(
            {{row->text(0), row->text(1), row->text(2), row->text(3)}, row->integer(4), row->integer(5)});
    return spans;
}

Result<std::vector<StoredPoint>> readSpan(Session &session, const Span &span)
{
    auto row =
        session.query(u"SELECT start_timestamp, end_timestamp, value, publication_timestamp, revision,"
                      " ingested_at, implausible FROM energy_prices WHERE source_id = ? AND tariff_name = ?"
                      " AND tariff_type = ? AND unit = ? AND start_timestamp >= ? AND start_timestamp < ?"
                      " ORDER BY start_timestamp"_s,
                      span.series + QVariantList{span.from, span.to});
    if (!row)
        return fail(row.error());
    std::vector<StoredPoint> points;
    while (row->next()) {
        StoredPoint point{fromEpochMs(row->integer(0)),
                          fromEpochMs(row->integer(1)),
                          storedPrice(row->value(2).toDouble()),
                          {},
                          row->value(4).toInt(),
                          !row->isNull(6), // step 5 knows one mark
                          fromEpochMs(row->integer(5))};
        if (!row->isNull(3))
            point.publication = fromEpochMs(row->integer(3));
        points.push_back(point);
    }
    return points;
}

Result<void> writePoint(Session &session, const Span &span, const StoredPoint &point)
{
    const QVariant publication =
        point.publication ? QVariant(qlonglong{toEpochMs(*point.publication)}) : QVariant();
    const QVariantList values{qlonglong{toEpochMs(point.start)},
                              qlonglong{toEpochMs(point.end)},
                              point.value.toDouble(),
                              publication,
                              qlonglong{toEpochMs(point.fetchedAt)},
                              point.revision,
                              point.implausible ? QVariant(u"value"_s) : QVariant()};
    auto done = session.query(
        u"INSERT INTO energy_prices (source_id, tariff_name, tariff_type, unit, start_timestamp,"
        " end_timestamp, value, publication_timestamp, ingested_at, revision, implausible)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (source_id, tariff_name, tariff_type, unit, start_timestamp) DO UPDATE SET"
        " end_timestamp = excluded.end_timestamp, value = excluded.value,"
        " publication_timestamp = excluded.publication_timestamp, ingested_at = excluded.ingested_at,"
        " revision = excluded.revision, implausible = excluded.implausible"_s,
        span.series + values);
    return done ? Result<void>() : fail(done.error());
}

Result<void> removePoint(Session &session, const Span &span, const StoredPoint &point)
{
    auto done = session.query(u"DELETE FROM energy_prices WHERE source_id = ? AND tariff_name = ?"
                              " AND tariff_type = ? AND unit = ? AND start_timestamp = ?"_s,
                              span.series + QVariantList{qlonglong{toEpochMs(point.start)}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> separate(Session &session, const Span &span)
{
    const auto held = readSpan(session, span);
    if (!held)
        return fail(held.error());
    const SlotChanges changes = mergeSlots(*held, {});
    for (const std::vector<StoredPoint> *points : {&changes.changed, &changes.added}) {
        for (const StoredPoint &point : *points) {
            if (auto written = writePoint(session, span, point); !written)
                return written;
        }
    }
    // Last, so that the trigger's journal finds what holds in their place.
    for (const StoredPoint &gone : changes.removed) {
        if (auto removed = removePoint(session, span, gone); !removed)
            return removed;
    }
    return {};
}
} // namespace

Result<void> separateStoredPrices(Session &session)
{
    const auto spans = overlappingSpans(session);
    if (!spans)
        return fail(spans.error());
    for (const Span &span : *spans) {
        if (auto done = separate(session, span); !done)
            return done;
    }
    return {};
}

} // namespace etcm
