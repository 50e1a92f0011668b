#include "store/outbox.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Result<void> done(const Result<Statement> &statement)
{
    return statement ? Result<void>() : fail(statement.error());
}
} // namespace

Result<void> appendToOutbox(Session &session, const OutboxPayload &payload)
{
    const auto rows = payload.batch.factCount() + payload.batch.requests.size() + payload.transitions.size();
    return done(session.query(u"INSERT INTO outbox (payload, rows) VALUES (?, ?)"_s,
                              {encodePayload(payload), static_cast<qlonglong>(rows)}));
}

Result<std::vector<OutboxEntry>> readOutboxHead(Session &session, int atMost)
{
    auto row = session.query(
        u"SELECT id, tries, payload FROM outbox WHERE parked_at IS NULL ORDER BY id LIMIT ?"_s, {atMost});
    if (!row)
        return fail(row.error());
    std::vector<OutboxEntry> head;
    while (row->next()) {
        OutboxEntry entry;
        entry.id = row->integer(0);
        entry.tries = row->value(1).toInt();
        if (auto payload = decodePayload(row->value(2).toByteArray())) {
            entry.batch = std::move(payload->batch);
            entry.transitions = std::move(payload->transitions);
        } else {
            entry.damage = payload.error().text();
        }
        head.push_back(std::move(entry));
    }
    return head;
}

Result<void> removeFromOutbox(Session &session, const std::vector<qint64> &ids)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    for (const qint64 id : ids) {
        if (auto gone = done(session.query(u"DELETE FROM outbox WHERE id = ?"_s, {id})); !gone)
            return gone;
    }
    return transaction->commit();
}

Result<void> parkOutboxRow(Session &session, qint64 id, const QString &error)
{
    static const QString text = expandSqlWords(
        SqlEngine::Sqlite,
        u"UPDATE outbox SET parked_at = {now}, last_error = ?, tries = tries + 1 WHERE id = ?"_s);
    return done(session.query(text, {error, id}));
}

Result<qint64> unparkOutbox(Session &session, std::optional<qint64> id)
{
    const QString all = u"UPDATE outbox SET parked_at = NULL WHERE parked_at IS NOT NULL"_s;
    auto back = id ? session.query(all + u" AND id = ?"_s, {*id}) : session.query(all);
    if (!back)
        return fail(back.error());
    return back->rowsAffected();
}

Result<qint64> countOutbox(Session &session)
{
    auto row = session.query(u"SELECT count(*) FROM outbox WHERE parked_at IS NULL"_s);
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}

Result<qint64> countOutboxRows(Session &session)
{
    auto row = session.query(u"SELECT coalesce(sum(rows), 0) FROM outbox WHERE parked_at IS NULL"_s);
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}

Result<std::vector<ParkedEntry>> readParked(Session &session)
{
    auto row = session.query(u"SELECT id, parked_at, tries, last_error FROM outbox"
                             " WHERE parked_at IS NOT NULL ORDER BY id"_s);
    if (!row)
        return fail(row.error());
    std::vector<ParkedEntry> parked;
    while (row->next())
        parked.push_back(
            {row->integer(0), fromEpochMs(row->integer(1)), row->value(2).toInt(), row->text(3)});
    return parked;
}

} // namespace etcm
