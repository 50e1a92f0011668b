// Instants as the command line takes them.
#pragma once

#include "domain/market_day.h"
#include "domain/result.h"

namespace etcm
{

/// "2026-10-14" is local midnight in Zurich; anything else is ISO 8601 with an offset. Error: Config, naming
/// `option`.
[[nodiscard]] Result<UtcTime> timeArgument(const QString &text, const QString &option);
[[nodiscard]] Result<LocalDate> dateArgument(const QString &text, const QString &option);

} // namespace etcm
