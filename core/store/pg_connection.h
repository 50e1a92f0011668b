// libpq's connection below Qt's driver, for what QSqlDriver does not offer.
#pragma once

#include <QtGlobal>

#include <libpq-fe.h>

QT_BEGIN_NAMESPACE
class QSqlDriver;
QT_END_NAMESPACE

namespace etcm
{

/// Nothing if the driver is another one, or does not tell.
[[nodiscard]] PGconn *connectionOf(const QSqlDriver &driver);
/// What the server says besides goes into our log instead of straight to standard error.
void logNotices(const QSqlDriver &driver);

} // namespace etcm
