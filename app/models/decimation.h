// Fewer points with the same picture.
#pragma once

#include "models/panel_words.h"

namespace etcm
{

/// M4 (Jugel et al., VLDB 2014): of each pixel column the first, lowest, highest and last point, so that a
/// line of 1 px is drawn as from all of them. Returns `points` themselves when they are at most 2 per pixel.
[[nodiscard]] CurveRun decimateM4(const CurveRun &points, double from, double to, int pixels);

} // namespace etcm
