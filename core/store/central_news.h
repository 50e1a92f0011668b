// Reads what the central database has got since a position.
#pragma once

#include "store/news.h"
#include "store/session.h"

namespace etcm
{

/// On PostgreSQL. New rows are found by their id, changed ones by their transaction or in the journal. One
/// statement when there is nothing new.
[[nodiscard]] Result<CentralNews> readNews(Session &session, const NewsCursor &after);

} // namespace etcm
