// Hatching: the mark for "not observed", "not published" and for the second product.
#pragma once

#include <QBrush>

namespace etcm
{

/// Lines at 45 degrees (like /), `step` px apart, `width` px wide, on nothing.
[[nodiscard]] QBrush hatchBrush(const QColor &color, double step = 6.0, double width = 1.2);

} // namespace etcm
