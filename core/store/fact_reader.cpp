#include "store/fact_reader.h"

#include "store/fact_tables.h"

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Adds "AND source_id = ?" when one source is asked for, and runs the statement.
Result<Statement> queryOfSource(Session &session, const QString &select, const QString &order,
                                QVariantList values, const QString &sourceId)
{
    if (sourceId.isEmpty())
        return session.query(select + order, values);
    values += sourceId;
    return session.query(select + u" AND source_id = ?"_s + order, values);
}

std::optional<double> number(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.value(column).toDouble());
}

std::optional<UtcTime> instant(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromEpochMs(row.integer(column)));
}

Price price(const Statement &row, int column)
{
    return Price::fromMicro(std::llround(row.value(column).toDouble() * 1e6));
}

// The column as a date text: PostgreSQL's date type comes back as QDate, SQLite's as text.
QString dateText(SqlEngine engine, const QString &column)
{
    return engine == SqlEngine::Sqlite ? column : u"to_char("_s + column + u", 'YYYY-MM-DD')"_s;
}
} // namespace

Result<std::vector<PriceRevision>> readRevisions(Session &session, const QString &sourceId, UtcTime from,
                                                 UtcTime to)
{
    const auto ms = [&](QStringView column) { return sqlEpochMs(session.engine(), column); };
    const QString at = sqlInstant(session.engine(), u"?");
    auto row = queryOfSource(
        session,
        u"SELECT source_id, tariff_name, tariff_type, unit, "_s + ms(u"start_timestamp") +
            u", old_value, new_value, "_s + ms(u"new_publication_timestamp") + u", "_s + ms(u"recorded_at") +
            u", revision FROM energy_price_revisions WHERE start_timestamp >= "_s + at +
            u" AND start_timestamp < "_s + at,
        u" ORDER BY start_timestamp, source_id, tariff_name, tariff_type, unit, revision"_s,
        {qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}}, sourceId);
    if (!row)
        return fail(row.error());
    std::vector<PriceRevision> found;
    while (row->next()) {
        const auto type = tariffTypeFromName(row->text(2));
        if (!type)
            continue; // a component that a newer program wrote
        found.push_back({{row->text(0), row->text(1), *type, row->text(3)},
                         fromEpochMs(row->integer(4)),
                         price(*row, 5),
                         price(*row, 6),
                         instant(*row, 7),
                         fromEpochMs(row->integer(8)),
                         row->value(9).toInt()});
    }
    return found;
}

Result<std::vector<StoredReading>> readPlant(Session &session, const QString &sourceId, UtcTime from,
                                             UtcTime to)
{
    const auto ms = [&](QStringView column) { return sqlEpochMs(session.engine(), column); };
    const QString at = sqlInstant(session.engine(), u"?");
    auto row =
        queryOfSource(session,
                      u"SELECT source_id, plant_id, "_s + ms(u"timestamp") +
                          u", operational_status, raw_status, voltage_kv, active_power_mw,"
                          " reactive_power_mvar, wind_speed_kmh, "_s +
                          ms(u"ingested_at") + u", implausible FROM plant_status WHERE timestamp >= "_s + at +
                          u" AND timestamp < "_s + at,
                      u" ORDER BY timestamp, source_id, plant_id"_s,
                      {qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}}, sourceId);
    if (!row)
        return fail(row.error());
    std::vector<StoredReading> found;
    while (row->next()) {
        PlantReading reading{row->text(1),
                             fromEpochMs(row->integer(2)),
                             operationalStatusFromText(row->text(3)),
                             row->text(4),
                             number(*row, 5),
                             number(*row, 6),
                             number(*row, 7),
                             number(*row, 8),
                             plantQuantitiesFromText(row->text(10))};
        found.push_back({row->text(0), std::move(reading), fromEpochMs(row->integer(9))});
    }
    return found;
}

Result<std::vector<StoredSignal>> readSignals(Session &session, const QString &sourceId, UtcTime from,
                                              UtcTime to)
{
    const auto ms = [&](QStringView column) { return sqlEpochMs(session.engine(), column); };
    const QString at = sqlInstant(session.engine(), u"?");
    auto row = queryOfSource(session,
                             u"SELECT source_id, signal_name, description, "_s +
                                 dateText(session.engine(), u"signal_date"_s) + u", "_s +
                                 ms(u"start_timestamp") + u", "_s + ms(u"end_timestamp") +
                                 u", implausible FROM control_signals WHERE end_timestamp > "_s + at +
                                 u" AND start_timestamp < "_s + at,
                             u" ORDER BY start_timestamp, source_id, signal_name"_s,
                             {qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}}, sourceId);
    if (!row)
        return fail(row.error());
    std::vector<StoredSignal> found;
    while (row->next()) {
        ControlSignal activation{row->text(1),
                                 row->text(2),
                                 {},
                                 fromEpochMs(row->integer(4)),
                                 fromEpochMs(row->integer(5)),
                                 isDoubted(row->text(6), kDoubtedStart)};
        if (const auto date = parseIsoDate(row->text(3).toLatin1()))
            activation.date = *date;
        found.push_back({row->text(0), std::move(activation)});
    }
    return found;
}

Result<std::optional<LocalDate>> readLatestSignalDate(Session &session, const QString &sourceId)
{
    auto row =
        queryOfSource(session,
                      u"SELECT "_s + dateText(session.engine(), u"max(signal_date)"_s) +
                          u" FROM control_signals WHERE signal_date IS NOT NULL AND implausible IS NULL"_s,
                      {}, {}, sourceId);
    if (!row)
        return fail(row.error());
    return row->next() ? parseIsoDate(row->text(0).toLatin1()) : std::optional<LocalDate>();
}

} // namespace etcm
