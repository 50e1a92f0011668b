// The shape of an alert's mark.
#pragma once

#include "desktop/theme/glyph_painter.h"
#include "models/alert_mark.h"

namespace etcm
{

[[nodiscard]] Glyph alertGlyph(AlertMark mark);
[[nodiscard]] Token alertToken(AlertMark mark); ///< its colour, where it stands in a line of text

} // namespace etcm
