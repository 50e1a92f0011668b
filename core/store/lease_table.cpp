#include "store/lease_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

Result<LeaseState> holdLease(Session &session, const QString &name, const QString &holder,
                             std::chrono::milliseconds life)
{
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
                                 u", CASE WHEN expires_at > "_s + sqlClock(session.engine()) +
                                 u" THEN 1 ELSE 0 END FROM leases WHERE name = ?"_s,
                             {name});
    if (!row)
        return fail(row.error());
    LeaseState state;
    if (row->next()) {
        state.holder = row->text(0);
        state.epoch = row->integer(1);
        state.expiresAt = fromEpochMs(row->integer(2));
        state.mine = state.holder == holder && row->integer(3) == 1;
    }
    return state;
}

Result<void> releaseLease(Session &session, const QString &name, const QString &holder)
{
    auto done = session.query(u"UPDATE leases SET expires_at = "_s + sqlClock(session.engine()) +
                                  u" WHERE name = ? AND holder = ?"_s,
                              {name, holder});
    return done ? Result<void>() : fail(done.error());
}

} // namespace etcm
