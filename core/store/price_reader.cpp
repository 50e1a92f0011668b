#include "store/price_reader.h"

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", ");
}

// Which series the range holds. Asked first, so that the points need no text columns: four texts per row
// would cost more than the numbers.
Result<std::vector<SeriesKey>> seriesIn(Session &session, const PriceQuery &query)
{
    const QString at = sqlInstant(session.engine(), u"?");
    QString sql = u"SELECT DISTINCT source_id, tariff_name, tariff_type, unit FROM energy_prices"
                  " WHERE start_timestamp >= "_s +
                  at + u" AND start_timestamp < "_s + at;
    QVariantList values{qlonglong{toEpochMs(query.from)}, qlonglong{toEpochMs(query.to)}};
    if (!query.sourceId.isEmpty()) {
        sql += u" AND source_id = ?"_s;
        values += query.sourceId;
    }
    if (!query.tariffNames.isEmpty()) {
        sql += u" AND tariff_name IN ("_s + placeholders(query.tariffNames.size()) + u')';
        for (const QString &name : query.tariffNames)
            values += name;
    }
    if (!query.types.empty()) {
        sql += u" AND tariff_type IN ("_s + placeholders(static_cast<qsizetype>(query.types.size())) + u')';
        for (const TariffType type : query.types)
            values += tariffTypeName(type);
    }
    sql += u" ORDER BY source_id, tariff_name, tariff_type, unit"_s;
    auto row = session.query(sql, values);
    if (!row)
        return fail(row.error());
    std::vector<SeriesKey> keys;
    while (row->next()) {
        // A component that a newer program wrote is not for this one.
        if (const auto type = tariffTypeFromName(row->text(2)))
            keys.push_back({row->text(0), row->text(1), *type, row->text(3)});
    }
    return keys;
}

// The price as DECIMAL(10,6) or as the double nearest to it: rounding gives the exact count back.
Price priceOf(const QVariant &value)
{
    return Price::fromMicro(std::llround(value.toDouble() * 1e6));
}

QString pointsText(SqlEngine engine)
{
    const QString at = sqlInstant(engine, u"?");
    const QString value = engine == SqlEngine::Sqlite ? u"value"_s : u"cast(value as float8)"_s;
    return u"SELECT "_s + sqlEpochMs(engine, u"start_timestamp") + u", "_s +
           sqlEpochMs(engine, u"end_timestamp") + u", "_s + value + u", "_s +
           sqlEpochMs(engine, u"publication_timestamp") + u", revision, "_s +
           sqlEpochMs(engine, u"ingested_at") +
           u" FROM energy_prices WHERE source_id = ? AND tariff_name = ? AND tariff_type = ? AND unit = ?"
           " AND start_timestamp >= "_s +
           at + u" AND start_timestamp < "_s + at + u" ORDER BY start_timestamp"_s;
}

Result<StoredSeries> readSeries(Session &session, const SeriesKey &key, UtcTime from, UtcTime to)
{
    auto row = session.query(pointsText(session.engine()),
                             {key.sourceId, key.tariffName, tariffTypeName(key.tariffType), key.unit,
                              qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}});
    if (!row)
        return fail(row.error());
    StoredSeries series;
    series.key = key;
    qint64 lastFetched = 0;
    while (row->next()) {
        StoredPoint &point = series.points.emplace_back();
        point.start = fromEpochMs(row->integer(0));
        point.end = fromEpochMs(row->integer(1));
        point.value = priceOf(row->value(2));
        if (!row->isNull(3))
            point.publication = fromEpochMs(row->integer(3));
        point.revision = row->value(4).toInt();
        lastFetched = std::max(lastFetched, row->integer(5));
    }
    if (!series.points.empty())
        series.lastFetched = fromEpochMs(lastFetched);
    return series;
}
} // namespace

Result<std::vector<StoredSeries>> readPrices(Session &session, const PriceQuery &query)
{
    const auto keys = seriesIn(session, query);
    if (!keys)
        return fail(keys.error());
    std::vector<StoredSeries> found;
    for (const SeriesKey &key : *keys) {
        auto series = readSeries(session, key, query.from, query.to);
        if (!series)
            return fail(series.error());
        found.push_back(std::move(*series));
    }
    return found;
}

} // namespace etcm
