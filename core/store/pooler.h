// A pooler between us and PostgreSQL that lends a server process for one transaction only (PgBouncer with
// pool_mode = transaction or statement, and its kin). Prepared statements, settings and LISTEN then belong to
// whoever got the process last: deliveries fail at random with "prepared statement does not exist", or
// "already exists".
#pragma once

#include "store/session.h"

namespace etcm
{

/// DatabaseRefused, with what to do.
[[nodiscard]] Error transactionPoolError(const QString &where);

/// SQLSTATE 26000 and 42P05: a statement that this session prepared is gone, or one is there that it did not
/// prepare.
[[nodiscard]] bool isPoolersDoing(const QString &sqlState);

/// Whether `session`, new and idle, keeps its server process between two statements. A server that knows the
/// session by the number that it told it has no pooler before it, and one round trip tells that. Else a
/// second session to the same place asks in turn with the first: if it gets the first one's process, or the
/// first one comes back with another, processes are lent by the transaction. What cannot be told
/// within 3 s counts as kept.
[[nodiscard]] bool isTransactionPooled(Session &session);

/// Runs `job` in one transaction that leaves nothing behind in the server's process, so that it holds behind
/// such a pooler as well; on a session of its own it just runs.
template <typename T, typename Job>
[[nodiscard]] Result<T> inBorrowedProcess(Session &session, bool pooled, const Job &job)
{
    if (!pooled)
        return job(session);
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    // A failed transaction refuses even that its statements are forgotten.
    if (auto marked = session.run(QStringLiteral("SAVEPOINT borrowed")); !marked)
        return fail(marked.error());
    Result<T> result = job(session);
    if (!result)
        (void)session.run(QStringLiteral("ROLLBACK TO SAVEPOINT borrowed"));
    session.forgetStatements();
    if (!result)
        return result;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return result;
}

} // namespace etcm
