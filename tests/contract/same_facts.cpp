#include "contract/same_facts.h"

#include "contract/store_under_test.h"

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
// Every fact with its values and what is derived from them, the same text from either engine. %1: epoch ms.
QString factsText(SqlEngine engine, const QString &table)
{
    const auto ms = [engine](QStringView column) { return sqlEpochMs(engine, column); };
    const QString micro = engine == SqlEngine::Sqlite ? u"cast(round(%1 * 1000000) as integer)"_s
                                                      : u"cast(round(%1 * 1000000) as bigint)"_s;
    if (table == u"energy_prices")
        return u"SELECT source_id, tariff_name, tariff_type, unit, "_s + ms(u"start_timestamp") + u", "_s +
               ms(u"end_timestamp") + u", "_s + ms(u"publication_timestamp") + u", "_s + ms(u"ingested_at") +
               u", "_s + micro.arg(u"value") +
               u", revision FROM energy_prices ORDER BY tariff_name, tariff_type, start_timestamp"_s;
    if (table == u"energy_price_revisions")
        return u"SELECT source_id, tariff_name, tariff_type, unit, "_s + ms(u"start_timestamp") +
               u", revision, "_s + micro.arg(u"old_value") + u", "_s + micro.arg(u"new_value") + u", "_s +
               ms(u"recorded_at") +
               u" FROM energy_price_revisions ORDER BY tariff_name, tariff_type, start_timestamp, revision"_s;
    if (table == u"plant_status")
        return u"SELECT source_id, plant_id, "_s + ms(u"timestamp") + u", "_s + micro.arg(u"voltage_kv") +
               u", "_s + micro.arg(u"active_power_mw") +
               u", raw_status FROM plant_status ORDER BY plant_id, timestamp"_s;
    if (table == u"control_signals")
        return u"SELECT source_id, signal_name, "_s + ms(u"start_timestamp") + u", "_s +
               ms(u"end_timestamp") +
               u", description FROM control_signals ORDER BY signal_name, start_timestamp"_s;
    return u"SELECT request_id, endpoint, response_time_ms, outcome, "_s + ms(u"checked_at") +
           u" FROM api_health_logs ORDER BY request_id"_s;
}

QStringList centralRows(Session &session, const QString &sql)
{
    auto row = session.query(sql);
    if (!row)
        return {row.error().text()};
    QStringList rows;
    while (row->next()) {
        QStringList cells;
        for (int i = 0; i < row->columnCount(); ++i)
            cells += row->isNull(i) ? u"-"_s : row->text(i);
        rows += cells.join(u'|');
    }
    return rows;
}
} // namespace

QStringList factTableNames()
{
    return {u"energy_prices"_s, u"energy_price_revisions"_s, u"plant_status"_s, u"control_signals"_s,
            u"api_health_logs"_s};
}

QString differenceOfStores(const QString &localFolder, const PostgresServer &server, const QString &database)
{
    const auto local = openSqlite(localFolder);
    const auto central = rawPostgres(server.url(u"postgres"_s, database));
    for (const QString &table : factTableNames()) {
        const QStringList here = local->rows(factsText(SqlEngine::Sqlite, table));
        const QStringList there = centralRows(*central, factsText(SqlEngine::PostgreSql, table));
        if (here == there)
            continue;
        const auto [mine, theirs] = std::mismatch(here.begin(), here.end(), there.begin(), there.end());
        return u"%1: %2 rows here, %3 there; first difference: %4 against %5"_s.arg(table)
            .arg(here.size())
            .arg(there.size())
            .arg(mine == here.end() ? u"nothing"_s : *mine, theirs == there.end() ? u"nothing"_s : *theirs);
    }
    return {};
}

} // namespace etcm::test
