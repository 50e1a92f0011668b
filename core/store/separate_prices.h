// What schema step 5 does in the local file, which has no language for the rule.
#pragma once

#include "store/session.h"

namespace etcm
{

/// Decides by the rule of slot_resolution.h where stored prices of older programs overlap. Knows the columns
/// of step 5, whatever columns prices have today. To be called inside a transaction.
[[nodiscard]] Result<void> separateStoredPrices(Session &session);

} // namespace etcm
