// What a failed statement means to the callers: one table per engine from the engine's code to an ErrorCode.
#pragma once

#include "domain/result.h"
#include "store/sql_dialect.h"

namespace etcm
{

/// A failure as the driver reports it.
struct SqlFailure {
    SqlEngine engine = SqlEngine::Sqlite;
    QString nativeCode; ///< SQLSTATE, or SQLite's (extended) result code in decimal
    QString text;       ///< the driver's text; may be empty after a lost server
    bool connectionOpen = true;
    QString where; ///< file, or server without password
};

/// PostgreSQL: a lost, unreachable, read-only, overloaded or timed-out server is DatabaseDown (try again
/// later), also one that mixes prepared statements up (see pooler.h); values that do not fit or break a
/// constraint are RowRefused; everything else is DatabaseRefused. After a lost server Qt reports no error at
/// all: then the closed connection tells. SQLite: a lock is Busy, a damaged file Damaged, everything else
/// Storage.
[[nodiscard]] Error sqlError(const SqlFailure &failure, QString what);

} // namespace etcm
