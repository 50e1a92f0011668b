// Words that every chip uses.
#pragma once

#include "domain/utc_time.h"

#include <QString>

namespace etcm
{

/// "12:03", and "Thu 06:10" on another day of the week around now: a chip has no room for the whole date.
[[nodiscard]] QString chipTimeText(UtcTime time, UtcTime now);
[[nodiscard]] QString agoText(std::chrono::milliseconds age);         ///< "1 min 4 s ago"
[[nodiscard]] QString latencyText(std::chrono::milliseconds latency); ///< "212 ms", nothing for 0

} // namespace etcm
