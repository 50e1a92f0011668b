// The published zone table, without which no delivery day can be cut.
#pragma once

#include "domain/result.h"

#include <QTimeZone>

namespace etcm
{

/// Whether `zone` is Europe/Zurich as the system's tables publish it: there, an hour ahead of UTC in winter
/// and two in summer. Errors: Config, with the package that is missing. To be asked before the first
/// MarketDay: without the tables all of summer would silently be an hour off.
[[nodiscard]] Result<void> checkZoneData(const QTimeZone &zone = QTimeZone("Europe/Zurich"));

} // namespace etcm
