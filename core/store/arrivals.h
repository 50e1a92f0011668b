// Reads what came into the local file since a position.
#pragma once

#include "store/news.h"
#include "store/session.h"

namespace etcm
{

/// On the local file. One page is looked at when nobody has written.
[[nodiscard]] Result<Arrivals> readArrivals(Session &session, const ArrivalCursor &after);

} // namespace etcm
