#include "store/lease_table.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
bool isFree(const LeaseState &lease)
{
    return lease.holder.isEmpty() || lease.remaining.count() <= 0;
}
} // namespace

QString leaseHolderName(const QString &collectorId)
{
    static const QString s_process = u"%1-%2"_s.arg(QCoreApplication::applicationPid())
                                         .arg(QUuid::createUuid().toString(QUuid::Id128).first(6));
    return collectorId + u'/' + s_process;
}

Result<LeaseState> holdLease(Session &session, const QString &name, const QString &holder,
                             std::chrono::milliseconds life)
{
    // Looking is cheaper than trying: ON CONFLICT locks the row, even where it changes nothing, and most who
    // ask are not the holder.
    auto known = readLease(session, name, holder);
    if (!known || (known->holder != holder && !isFree(*known)))
        return known;
    const QString now = sqlClock(session.engine());
    const QString end = sqlAfter(session.engine(), now, u"?");
    auto taken = session.query(
        u"INSERT INTO leases (name, holder, epoch, expires_at) VALUES (?, ?, 1, "_s + end +
            u") ON CONFLICT (name) DO UPDATE SET holder = excluded.holder,"
            " epoch = leases.epoch + CASE WHEN leases.holder = excluded.holder AND leases.expires_at > "_s +
            now +
            u" THEN 0 ELSE 1 END, expires_at = excluded.expires_at"
            " WHERE leases.holder = excluded.holder OR leases.expires_at <= "_s +
            now,
        {name, holder, qlonglong{life.count()}});
    if (!taken)
        return fail(taken.error());
    return readLease(session, name, holder);
}

Result<LeaseState> readLease(Session &session, const QString &name, const QString &holder)
{
    auto row = session.query(u"SELECT holder, epoch, "_s + sqlEpochMs(session.engine(), u"expires_at") +
                                 u", "_s + sqlEpochMs(session.engine(), sqlClock(session.engine())) +
                                 u" FROM leases WHERE name = ?"_s,
                             {name});
    if (!row)
        return fail(row.error());
    LeaseState state;
    if (row->next()) {
        state.holder = row->text(0);
        state.epoch = row->integer(1);
        state.expiresAt = fromEpochMs(row->integer(2));
        state.remaining = std::chrono::milliseconds(std::max(row->integer(2) - row->integer(3), qint64{0}));
        state.mine = state.holder == holder && state.remaining.count() > 0;
    }
    return state;
}

Result<void> releaseLease(Session &session, const QString &name, const QString &holder)
{
    auto done = session.query(u"UPDATE leases SET expires_at = "_s + sqlClock(session.engine()) +
                                  u" WHERE name = ? AND holder = ?"_s,
                              {name, holder});
    if (!done)
        return fail(done.error());
    if (session.engine() == SqlEngine::Sqlite || done->rowsAffected() == 0)
        return {};
    auto told = session.query(u"SELECT pg_notify(?, ?)"_s, {kLeaseChannel, name});
    return told ? Result<void>() : fail(told.error());
}

} // namespace etcm
