// SVG path data as QPainterPath, so that glyphs keep the numbers of the drawing they were designed in.
#pragma once

#include <QPainterPath>
#include <QStringView>

namespace etcm
{

/// Reads path data (SVG 2 §9.3): commands M L H V C S A Z in both cases. Stops at the first thing it cannot
/// read.
[[nodiscard]] QPainterPath svgPath(QStringView data);

} // namespace etcm
