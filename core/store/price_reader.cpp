#include "store/price_reader.h"

#include "store/binary_rows.h"

#include <algorithm>

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
    const QString series = columnList(seriesColumns());
    auto row = session.query(u"SELECT %1 FROM %2 WHERE (%3) > (?, ?, ?, ?, %4) ORDER BY %1 LIMIT 1"_s.arg(
                                 series, priceTable().name, columnList(slotColumns()), never),
                             keyValues(last));
    if (!row)
        return fail(row.error());
    if (!row->next())
        return std::nullopt;
    return keyOf(*row);
}

bool asksFor(const PriceQuery &query, const SeriesKey &key)
{
    return (query.tariffNames.isEmpty() || query.tariffNames.contains(key.tariffName)) &&
           (query.types.empty() || std::ranges::find(query.types, key.tariffType) != query.types.end());
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
        if (auto key = seriesKey(last); key && asksFor(query, *key))
            keys.push_back(std::move(*key));
    }
}

struct PointRange {
    UtcTime from;
    UtcTime to;
    bool touching = false; ///< also the slot before `from`
};

// Places in the order of their use: the series, (the series, from,) from, to.
QString pointsText(bool touching)
{
    const QString series = keyCondition(KeyPart::Series);
    const QString first = touching ? u"coalesce((SELECT max(start_timestamp) FROM energy_prices WHERE %1"
                                     " AND start_timestamp < ?), ?)"_s.arg(series)
                                   : u"?"_s;
    return u"SELECT %1 FROM energy_prices WHERE %2 AND start_timestamp >= %3 AND start_timestamp < ?"
           " ORDER BY start_timestamp"_s.arg(columnList(pointColumns()), series, first);
}

template <typename Value>
QList<Value> pointsValues(const QList<Value> &series, const Value &from, const Value &to, bool touching)
{
    QList<Value> values = series;
    if (touching)
        values << series << from;
    return values << from << to;
}

Result<std::vector<StoredPoint>> readLocalPoints(Session &session, const StoredKey &key,
                                                 const PointRange &range)
{
    auto row =
        session.query(pointsText(range.touching), pointsValues(keyValues(key), instantValue(range.from),
                                                               instantValue(range.to), range.touching));
    if (!row)
        return fail(row.error());
    std::vector<StoredPoint> points;
    while (row->next())
        points.push_back(pointOf(*row));
    return points;
}

// libpq's places have numbers.
QByteArray numbered(QString text)
{
    int number = 0;
    for (qsizetype at = text.indexOf(u'?'); at >= 0; at = text.indexOf(u'?', at))
        text.replace(at, 1, u"$%1"_s.arg(++number));
    return text.toLatin1();
}

Result<std::vector<StoredPoint>> readCentralPoints(Session &session, const StoredKey &key,
                                                   const PointRange &range)
{
    std::vector<StoredPoint> points;
    const QByteArrayList series{key.sourceId.toUtf8(), key.tariffName.toUtf8(), key.tariffType.toUtf8(),
                                key.unit.toUtf8()};
    const auto read =
        readBinaryRows(session, numbered(pointsText(range.touching)),
                       pointsValues(series, formatIsoUtc(range.from), formatIsoUtc(range.to), range.touching),
                       [&points](const BinaryRow &row) { points.push_back(pointOf(row)); });
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
    const QString newestBefore = u"SELECT %1 FROM energy_prices WHERE %2 AND start_timestamp < %3"
                                 " ORDER BY start_timestamp DESC LIMIT 1"_s.arg(
                                     readList(engine, pointColumns().first(2)), keyCondition(KeyPart::Series),
                                     sqlInstant(engine, u"?"));
    std::vector<SeriesKey> found;
    for (const SeriesKey &key : *keys) {
        auto row = session.query(newestBefore, keyValues(storedKey(key), query.to));
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
