// A PostgreSQL connection URI (libpq documentation, 34.1.1.2) as Qt's driver wants it.
#pragma once

#include "domain/result.h"

#include <QString>

namespace etcm
{

struct ConnectionUrl {
    QString options; ///< libpq keyword='value' pairs, with our time limits where the URI sets none
    QString server;  ///< host:port[,host:port]/database for people; never a password
};

/// Reads "postgresql://[user[:password]@][host[:port]][,...][/database][?keyword=value&...]" as libpq does.
/// Sets, unless the URI does: connect_timeout 3 s (1 is rounded up to 2 by libpq), tcp_user_timeout and
/// keepalives, so that a server that vanished without a word is noticed, and application_name. Several hosts:
/// the one that can be written to. Error: Config.
[[nodiscard]] Result<ConnectionUrl> parseConnectionUrl(const QString &url, const QString &applicationName);

} // namespace etcm
