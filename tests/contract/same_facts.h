// Do the local file and the central database hold the same facts?
#pragma once

#include "store/sql_dialect.h"
#include "support/postgres_server.h"

namespace etcm::test
{

/// The fact tables and the journal of prices.
[[nodiscard]] QStringList factTableNames();

/// Empty if both hold the same rows with the same values and what is derived from them, else the first
/// difference. Requests of the health log are compared as well.
[[nodiscard]] QString differenceOfStores(const QString &localFolder, const PostgresServer &server,
                                         const QString &database = QStringLiteral("energy_trading"));

} // namespace etcm::test
