// Of several sources, the one that the window and the tray tell about.
#pragma once

#include "engine/config.h"

namespace etcm
{

/// The first that has prices, else the first; null if there is none.
[[nodiscard]] const SourceConfig *shownSource(const AppConfig &config);

} // namespace etcm
