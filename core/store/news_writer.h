// Copies what the central database has got into the local file: no outbox row, because it comes from there.
#pragma once

#include "store/news.h"
#include "store/session.h"

namespace etcm
{

/// Idempotent, in one transaction with the position that it reaches: what is copied is never asked for again.
[[nodiscard]] Result<CopiedNews> copyNews(Session &session, const CentralNews &news);
/// Where the file's copy ends.
[[nodiscard]] Result<NewsCursor> newsPosition(Session &session);

} // namespace etcm
