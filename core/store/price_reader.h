// Reads price series back; the same statements for both engines.
#pragma once

#include "domain/history.h"
#include "store/session.h"

namespace etcm
{

/// Series in the order of their keys, points ascending by start.
[[nodiscard]] Result<std::vector<StoredSeries>> readPrices(Session &session, const PriceQuery &query);

} // namespace etcm
