#include "store/health_reader.h"

#include "store/log_tables.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QString selectText(SqlEngine engine, const FactTable &table, const QString &rest)
{
    return u"SELECT "_s + readList(engine, table.columns) + u" FROM "_s + table.name + u" WHERE "_s + rest;
}

Result<std::vector<AlertTransition>> transitionsWhere(Session &session, const QString &rest,
                                                      const QVariantList &values)
{
    auto row = session.query(selectText(session.engine(), transitionTable(), rest), values);
    if (!row)
        return fail(row.error());
    std::vector<AlertTransition> found;
    while (row->next())
        found.push_back(transitionOf(*row));
    return found;
}
} // namespace

Result<std::vector<EndpointWindow>> readRequests(Session &session, UtcTime from, UtcTime to)
{
    const QString at = sqlInstant(session.engine(), u"?");
    auto row = session.query(selectText(session.engine(), requestTable(),
                                        u"checked_at >= "_s + at + u" AND checked_at < "_s + at +
                                            u" ORDER BY source_id, endpoint, checked_at, attempt"_s),
                             {qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}});
    if (!row)
        return fail(row.error());
    std::vector<EndpointWindow> windows;
    while (row->next()) {
        std::optional<RequestRecord> record = requestOf(*row);
        if (!record)
            continue;
        if (windows.empty() || windows.back().sourceId != record->sourceId ||
            windows.back().endpoint != record->endpoint)
            windows.push_back({record->sourceId, record->endpoint, {}});
        windows.back().requests.push_back(std::move(*record));
    }
    return windows;
}

Result<std::vector<RequestRecord>> readRequestsById(Session &session, qint64 after, qint64 last,
                                                    const QString &collectorId)
{
    QVariantList values{after, last};
    QString which = u"id > ? AND id <= ?"_s;
    if (!collectorId.isEmpty()) {
        which += u" AND coalesce(collector_id, ?) = ?"_s;
        values += {collectorId, collectorId};
    }
    auto row = session.query(selectText(session.engine(), requestTable(), which + u" ORDER BY id"_s), values);
    if (!row)
        return fail(row.error());
    std::vector<RequestRecord> found;
    while (row->next()) {
        if (auto record = requestOf(*row))
            found.push_back(std::move(*record));
    }
    return found;
}

Result<std::vector<AlertTransition>> readTransitions(Session &session, UtcTime from, UtcTime to, int newest)
{
    const QString at = sqlInstant(session.engine(), u"?");
    return transitionsWhere(session,
                            u"changed_at >= "_s + at + u" AND changed_at < "_s + at +
                                u" ORDER BY changed_at DESC, id DESC LIMIT ?"_s,
                            {qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}, newest});
}

Result<std::vector<AlertTransition>> readTransitionsById(Session &session, qint64 after, qint64 last)
{
    return transitionsWhere(session, u"id > ? AND id <= ? ORDER BY id"_s, {after, last});
}

} // namespace etcm
