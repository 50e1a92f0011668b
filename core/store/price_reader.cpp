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
// A key as the table holds it: the component may be one that only a newer program knows.
struct StoredKey {
    QString sourceId;
    QString tariffName;
    QString tariffType;
    QString unit;
};

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

void addPoint(StoredSeries &series, const StoredPoint &point)
{
    series.points.push_back(point);
    series.lastFetched = std::max(series.lastFetched.value_or(point.fetchedAt), point.fetchedAt);
}

// SQLite keeps a price as the double nearest to it: rounding gives the exact count back.
Result<void> readLocalPoints(Session &session, const PriceQuery &range, StoredSeries &series)
{
    const SeriesKey &key = series.key;
    auto row = session.query(
        kPointColumns + u" WHERE source_id = ? AND tariff_name = ? AND tariff_type = ? AND unit = ?"
                        " AND start_timestamp >= ? AND start_timestamp < ? ORDER BY start_timestamp"_s,
        {key.sourceId, key.tariffName, tariffTypeName(key.tariffType), key.unit,
         qlonglong{toEpochMs(range.from)}, qlonglong{toEpochMs(range.to)}});
    if (!row)
        return fail(row.error());
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
        addPoint(series, point);
    }
    return {};
}

Result<void> readCentralPoints(Session &session, const PriceQuery &range, StoredSeries &series)
{
    const SeriesKey &key = series.key;
    const QByteArray sql = QByteArray(kPointColumns.data(), kPointColumns.size()) +
                           " WHERE source_id = $1 AND tariff_name = $2 AND tariff_type = $3 AND unit = $4"
                           " AND start_timestamp >= $5 AND start_timestamp < $6 ORDER BY start_timestamp";
    return readBinaryRows(session, sql,
                          {key.sourceId.toUtf8(), key.tariffName.toUtf8(),
                           tariffTypeName(key.tariffType).toUtf8(), key.unit.toUtf8(),
                           formatIsoUtc(range.from), formatIsoUtc(range.to)},
                          [&series](const BinaryRow &row) {
                              StoredPoint point{row.instant(0),
                                                row.instant(1),
                                                Price::fromMicro(row.micro(2)),
                                                {},
                                                static_cast<int>(row.integer(4)),
                                                isDoubted(row.text(6), kDoubtedValue),
                                                row.instant(5)};
                              if (!row.isNull(3))
                                  point.publication = row.instant(3);
                              addPoint(series, point);
                          });
}

Result<StoredSeries> readSeries(Session &session, const SeriesKey &key, const PriceQuery &range)
{
    StoredSeries series;
    series.key = key;
    const Result<void> read = session.engine() == SqlEngine::Sqlite
                                  ? readLocalPoints(session, range, series)
                                  : readCentralPoints(session, range, series);
    if (!read)
        return fail(read.error());
    return series;
}
} // namespace

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
