#include "store/price_reader.h"

#include "store/binary_rows.h"
#include "store/fact_tables.h"

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// The smallest key above another: a hop through the unique index that costs the same however long the series
// are. The last column is compared as well, because SQLite would otherwise walk over every row of the series
// it leaves.
Result<std::optional<StoredKey>> keyAfter(Session &session, const StoredKey &last)
{
    const QLatin1StringView never =
        session.engine() == SqlEngine::Sqlite ? "9223372036854775807"_L1 : "'infinity'"_L1;
    auto row = session.query(
        u"SELECT source_id, tariff_name, tariff_type, unit FROM energy_prices"
        " WHERE (source_id, tariff_name, tariff_type, unit, start_timestamp) > (?, ?, ?, ?, "_s +
            never + u") ORDER BY source_id, tariff_name, tariff_type, unit LIMIT 1"_s,
        {last.sourceId, last.tariffName, last.tariffType, last.unit});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return std::nullopt;
    return StoredKey{row->text(0), row->text(1), row->text(2), row->text(3)};
}

bool asksFor(const PriceQuery &query, const StoredKey &key, TariffType type)
{
    return (query.tariffNames.isEmpty() || query.tariffNames.contains(key.tariffName)) &&
           (query.types.empty() || std::ranges::find(query.types, type) != query.types.end());
}

// The series that are asked for, whether the range holds points of them or not. They are found first, so that
// the points need no text columns: four texts per row would cost more than the numbers.
Result<std::vector<SeriesKey>> seriesOf(Session &session, const PriceQuery &query)
{
    std::vector<SeriesKey> keys;
    StoredKey last{query.sourceId.isEmpty() ? u""_s : query.sourceId, u""_s, u""_s, u""_s};
    for (;;) {
        const auto next = keyAfter(session, last);
        if (!next)
            return fail(next.error());
        if (!*next || (!query.sourceId.isEmpty() && (*next)->sourceId != query.sourceId))
            return keys;
        last = **next;
        const auto type = tariffTypeFromName(last.tariffType);
        if (type && asksFor(query, last, *type))
            keys.push_back({last.sourceId, last.tariffName, *type, last.unit});
    }
}

constexpr QLatin1StringView kPointColumns =
    "SELECT start_timestamp, end_timestamp, value, publication_timestamp, revision, ingested_at, implausible"
    " FROM energy_prices"_L1;

struct PointRange {
    UtcTime from;
    UtcTime to;
    bool touching = false; ///< also the slot before `from`
};

// Places in the order of their use: the series, (the series, from,) from, to. libpq's are numbered.
QString pointsText(SqlEngine engine, bool touching)
{
    const bool local = engine == SqlEngine::Sqlite;
    const QString series = local
                               ? u"source_id = ? AND tariff_name = ? AND tariff_type = ? AND unit = ?"_s
                               : u"source_id = $1 AND tariff_name = $2 AND tariff_type = $3 AND unit = $4"_s;
    const QString from = local ? u"?"_s : u"$5"_s;
    const QString first = touching ? u"coalesce((SELECT max(start_timestamp) FROM energy_prices WHERE "_s +
                                         series + u" AND start_timestamp < "_s + from + u"), "_s + from + u')'
                                   : from;
    return kPointColumns + u" WHERE "_s + series + u" AND start_timestamp >= "_s + first +
           u" AND start_timestamp < "_s + (local ? u"?"_s : u"$6"_s) + u" ORDER BY start_timestamp"_s;
}

// SQLite keeps a price as the double nearest to it: rounding gives the exact count back.
Result<std::vector<StoredPoint>> readLocalPoints(Session &session, const StoredKey &key,
                                                 const PointRange &range)
{
    const QVariantList series{key.sourceId, key.tariffName, key.tariffType, key.unit};
    const qlonglong from = toEpochMs(range.from);
    QVariantList values = series;
    if (range.touching)
        values << series << from;
    values << from << qlonglong{toEpochMs(range.to)};
    auto row = session.query(pointsText(SqlEngine::Sqlite, range.touching), values);
    if (!row)
        return fail(row.error());
    std::vector<StoredPoint> points;
    while (row->next()) {
        StoredPoint point{fromEpochMs(row->integer(0)),
                          fromEpochMs(row->integer(1)),
                          Price::fromMicro(std::llround(row->value(2).toDouble() * 1e6)),
                          {},
                          row->value(4).toInt(),
                          isDoubted(row->text(6), kDoubtedValue),
                          fromEpochMs(row->integer(5))};
        if (!row->isNull(3))
            point.publication = fromEpochMs(row->integer(3));
        points.push_back(point);
    }
    return points;
}

Result<std::vector<StoredPoint>> readCentralPoints(Session &session, const StoredKey &key,
                                                   const PointRange &range)
{
    std::vector<StoredPoint> points;
    const auto read = readBinaryRows(session, pointsText(SqlEngine::PostgreSql, range.touching).toLatin1(),
                                     {key.sourceId.toUtf8(), key.tariffName.toUtf8(), key.tariffType.toUtf8(),
                                      key.unit.toUtf8(), formatIsoUtc(range.from), formatIsoUtc(range.to)},
                                     [&points](const BinaryRow &row) {
                                         StoredPoint point{row.instant(0),
                                                           row.instant(1),
                                                           Price::fromMicro(row.micro(2)),
                                                           {},
                                                           static_cast<int>(row.integer(4)),
                                                           isDoubted(row.text(6), kDoubtedValue),
                                                           row.instant(5)};
                                         if (!row.isNull(3))
                                             point.publication = row.instant(3);
                                         points.push_back(point);
                                     });
    if (!read)
        return fail(read.error());
    return points;
}

Result<std::vector<StoredPoint>> readPoints(Session &session, const StoredKey &key, const PointRange &range)
{
    return session.engine() == SqlEngine::Sqlite ? readLocalPoints(session, key, range)
                                                 : readCentralPoints(session, key, range);
}

Result<StoredSeries> readSeries(Session &session, const SeriesKey &key, const PriceQuery &query)
{
    auto points = readPoints(session, storedKey(key), {query.from, query.to, query.touching});
    if (!points)
        return fail(points.error());
    // Of the one before the range only its own end tells whether it reaches into it.
    if (!points->empty() && points->front().start < query.from && points->front().end <= query.from)
        points->erase(points->begin());
    StoredSeries series{key, std::move(*points), {}};
    for (const StoredPoint &point : series.points)
        series.lastFetched = std::max(series.lastFetched.value_or(point.fetchedAt), point.fetchedAt);
    return series;
}
} // namespace

StoredKey storedKey(const SeriesKey &key)
{
    return {key.sourceId, key.tariffName, tariffTypeName(key.tariffType), key.unit};
}

Result<std::vector<StoredPoint>> readTouching(Session &session, const StoredKey &key, UtcTime from,
                                              UtcTime to)
{
    return readPoints(session, key, {from, to, true});
}

// Slots never overlap, so that the last one that begins before the range ends tells of all.
Result<std::vector<SeriesKey>> readSeriesKeys(Session &session, const PriceQuery &query)
{
    auto keys = seriesOf(session, query);
    if (!keys)
        return keys;
    const SqlEngine engine = session.engine();
    const QString newestBefore =
        u"SELECT %1, %2 FROM energy_prices WHERE source_id = ? AND tariff_name = ? AND tariff_type = ?"
        " AND unit = ? AND start_timestamp < %3 ORDER BY start_timestamp DESC LIMIT 1"_s.arg(
            sqlEpochMs(engine, u"start_timestamp"), sqlEpochMs(engine, u"end_timestamp"),
            sqlInstant(engine, u"?"));
    std::vector<SeriesKey> found;
    for (const SeriesKey &key : *keys) {
        const StoredKey stored = storedKey(key);
        auto row = session.query(newestBefore, {stored.sourceId, stored.tariffName, stored.tariffType,
                                                stored.unit, qlonglong{toEpochMs(query.to)}});
        if (!row)
            return fail(row.error());
        if (!row->next())
            continue;
        if (fromEpochMs(row->integer(0)) >= query.from ||
            (query.touching && fromEpochMs(row->integer(1)) > query.from))
            found.push_back(key);
    }
    return found;
}

Result<std::vector<StoredSeries>> readPrices(Session &session, const PriceQuery &query)
{
    const auto keys = seriesOf(session, query);
    if (!keys)
        return fail(keys.error());
    std::vector<StoredSeries> found;
    for (const SeriesKey &key : *keys) {
        auto series = readSeries(session, key, query);
        if (!series)
            return fail(series.error());
        if (!series->points.empty())
            found.push_back(std::move(*series));
    }
    return found;
}

} // namespace etcm
