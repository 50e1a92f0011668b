// libpq's connection below Qt's driver, for what QSqlDriver does not offer.
#pragma once

#include "store/session.h"

#include <libpq-fe.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QSqlDriver;
QT_END_NAMESPACE

namespace etcm
{

/// Nothing if the driver is another one, or does not tell.
[[nodiscard]] PGconn *connectionOf(const QSqlDriver &driver);
struct PgResultClearer {
    void operator()(PGresult *result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, PgResultClearer>;
/// What a failed statement of the session's own connection means, as Session::errorOf() tells of the
/// driver's.
[[nodiscard]] Error pgError(const Session &session, PGconn *connection, const PGresult *result);
/// What the server says besides goes into our log instead of straight to standard error.
void logNotices(const QSqlDriver &driver);

} // namespace etcm
