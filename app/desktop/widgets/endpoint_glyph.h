// The shape of an endpoint's mark.
#pragma once

#include "desktop/theme/glyph_painter.h"
#include "models/health_snapshot.h"

namespace etcm
{

[[nodiscard]] Glyph endpointGlyph(EndpointMark mark);

} // namespace etcm
