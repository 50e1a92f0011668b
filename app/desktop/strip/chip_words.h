// Words that every chip uses.
#pragma once

#include "domain/utc_time.h"

#include <QString>

namespace etcm
{

[[nodiscard]] QString agoText(std::chrono::milliseconds age);         ///< "1 min 4 s ago"
[[nodiscard]] QString latencyText(std::chrono::milliseconds latency); ///< "212 ms", nothing for 0

} // namespace etcm
