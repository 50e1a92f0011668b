// Cutting a run in two at an instant, so that past and future can be drawn apart.
#pragma once

#include "models/panel_words.h"

namespace etcm
{

struct CurveSplit {
    CurveRun before;
    CurveRun after;
};

/// Both parts meet at `x` when it lies inside the run; the value there is read off the line.
[[nodiscard]] CurveSplit splitCurve(const CurveRun &run, double x);

} // namespace etcm
