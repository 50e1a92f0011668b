// Of several sources, the one that the window and the tray tell about.
#pragma once

#include "engine/config.h"

namespace etcm
{
struct EngineStatus;

/// Whose data of this endpoint are shown: the first's that has any; as long as nobody has, the first's that
/// offers it, one with prices before others; null if there is no source.
[[nodiscard]] const SourceConfig *shownSource(const AppConfig &config, const EngineStatus &status,
                                              Endpoint endpoint);
/// The wholesale source that is told beside the tariffs; null: none, or it is what leads the window itself.
[[nodiscard]] const SourceConfig *wholesaleSource(const AppConfig &config, const EngineStatus &status);
[[nodiscard]] QString titleOf(const SourceConfig &source); ///< as people call it

} // namespace etcm
