// The one state and its reasons. Part of the judgement: everybody else reads EngineStatus::overall.
#pragma once

#include "monitoring/alert_book.h"
#include "monitoring/engine_status.h"

#include <span>

namespace etcm
{

/// Of a status whose endpoints and sign-ins are judged.
[[nodiscard]] OverallStatus overallView(const EngineStatus &status, std::span<const OpenAlert> alerts,
                                        UtcTime now);

} // namespace etcm
