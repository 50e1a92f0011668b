// Of several sources, the one that the window and the tray tell about.
#pragma once

#include "engine/config.h"

namespace etcm
{

/// The first that has prices, else the first; null if there is none.
[[nodiscard]] const SourceConfig *shownSource(const AppConfig &config);
/// Whose data of this endpoint are shown: that one's, or if it does not offer it the first's that does.
[[nodiscard]] const SourceConfig *shownSource(const AppConfig &config, Endpoint endpoint);
[[nodiscard]] QString titleOf(const SourceConfig &source); ///< as people call it

} // namespace etcm
