#include "store/fact_reader.h"

#include "store/fact_tables.h"
#include "store/price_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct Window {
    QLatin1StringView condition; ///< with %1 where an instant goes
    QLatin1StringView order;
    UtcTime from;
    UtcTime to;
};

// The rows of the window, of one source if one is asked for.
Result<Statement> rowsOf(Session &session, const FactTable &table, const Window &window,
                         const QString &sourceId)
{
    QVariantList values{instantValue(window.from), instantValue(window.to)};
    QString text = u"SELECT "_s + readList(session.engine(), table.columns) + u" FROM "_s + table.name +
                   u" WHERE "_s + QString(window.condition).arg(sqlInstant(session.engine(), u"?"));
    if (!sourceId.isEmpty()) {
        text += u" AND source_id = ?"_s;
        values += sourceId;
    }
    return session.query(text + u" ORDER BY "_s + window.order, values);
}
} // namespace

Result<std::vector<PriceRevision>> readRevisions(Session &session, const QString &sourceId, UtcTime from,
                                                 UtcTime to)
{
    auto row = rowsOf(session, revisionTable(),
                      {"start_timestamp >= %1 AND start_timestamp < %1"_L1,
                       "start_timestamp, source_id, tariff_name, tariff_type, unit, revision"_L1, from, to},
                      sourceId);
    if (!row)
        return fail(row.error());
    std::vector<PriceRevision> found;
    while (row->next()) {
        if (auto revision = revisionOf(*row))
            found.push_back(std::move(*revision));
    }
    return found;
}

Result<std::vector<StoredReading>> readPlant(Session &session, const QString &sourceId, UtcTime from,
                                             UtcTime to)
{
    auto row = rowsOf(
        session, plantTable(),
        {"timestamp >= %1 AND timestamp < %1"_L1, "timestamp, source_id, plant_id"_L1, from, to}, sourceId);
    if (!row)
        return fail(row.error());
    const int source = columnOf(plantTable(), "source_id"_L1);
    const int fetched = columnOf(plantTable(), "ingested_at"_L1);
    std::vector<StoredReading> found;
    while (row->next())
        found.push_back({row->text(source), readingOf(*row), fromEpochMs(row->integer(fetched))});
    return found;
}

Result<std::vector<StoredSignal>> readSignals(Session &session, const QString &sourceId, UtcTime from,
                                              UtcTime to)
{
    auto row = rowsOf(session, signalTable(),
                      {"end_timestamp > %1 AND start_timestamp < %1"_L1,
                       "start_timestamp, source_id, signal_name"_L1, from, to},
                      sourceId);
    if (!row)
        return fail(row.error());
    const int source = columnOf(signalTable(), "source_id"_L1);
    std::vector<StoredSignal> found;
    while (row->next())
        found.push_back({row->text(source), signalOf(*row)});
    return found;
}

Result<std::optional<LocalDate>> readLatestSignalDate(Session &session, const QString &sourceId)
{
    constexpr FactColumn newest{"max(signal_date)"_L1, ColumnKind::Date};
    QString text = u"SELECT "_s + readList(session.engine(), {&newest, 1}) +
                   u" FROM control_signals WHERE signal_date IS NOT NULL AND implausible IS NULL"_s;
    QVariantList values;
    if (!sourceId.isEmpty()) {
        text += u" AND source_id = ?"_s;
        values += sourceId;
    }
    auto row = session.query(text, values);
    if (!row)
        return fail(row.error());
    return row->next() ? parseIsoDate(row->text(0).toLatin1()) : std::optional<LocalDate>();
}

} // namespace etcm
