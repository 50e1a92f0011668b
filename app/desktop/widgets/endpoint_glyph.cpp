#include "desktop/widgets/endpoint_glyph.h"

namespace etcm
{

Glyph endpointGlyph(EndpointMark mark)
{
    switch (mark) {
    case EndpointMark::Good: return Glyph::Ok;
    case EndpointMark::Doubtful: return Glyph::Warn;
    case EndpointMark::Down: return Glyph::NotReachable;
    case EndpointMark::Unobserved: return Glyph::Unknown;
    }
    return Glyph::Unknown;
}

} // namespace etcm
