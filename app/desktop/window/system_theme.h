// "As system": which theme the desktop around us wears.
#pragma once

#include "desktop/theme/theme.h"
#include "desktop/window/options.h"

namespace etcm
{

/// Qt 6.4 has no colour scheme: the luminance of the palette that the platform gave us tells it. Only the
/// first call sees that palette, so it is made before any theme is applied.
[[nodiscard]] ThemeKind systemThemeKind();
[[nodiscard]] ThemeKind themeKindOf(ThemeChoice choice);

} // namespace etcm
