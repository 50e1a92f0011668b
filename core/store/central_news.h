// Reads what the central database has got since a position.
#pragma once

#include "store/news.h"
#include "store/session.h"

namespace etcm
{

/// Expression for the identity of the central tables. A standby that was promoted keeps it.
inline constexpr QLatin1StringView kDatabaseIdentity{
    "(SELECT system_identifier FROM pg_control_system()) || '/' || current_database() || '/'"
    " || CAST(CAST('energy_prices' AS regclass) AS oid)"};

/// On PostgreSQL. New rows are found by their id, changed ones by their transaction or in the journal. One
/// statement when there is nothing new.
[[nodiscard]] Result<CentralNews> readNews(Session &session, const NewsCursor &after);

} // namespace etcm
