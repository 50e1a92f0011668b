#include "desktop/widgets/alert_glyph.h"

namespace etcm
{

Glyph alertGlyph(AlertMark mark)
{
    switch (mark) {
    case AlertMark::Info: return Glyph::Info;
    case AlertMark::Warning: return Glyph::Warn;
    case AlertMark::Critical: return Glyph::Crit;
    case AlertMark::Acknowledged: return Glyph::Acknowledged;
    case AlertMark::Pending: return Glyph::Pending;
    case AlertMark::HeldBack: return Glyph::Inhibited;
    case AlertMark::Resolved: return Glyph::Resolved;
    }
    return Glyph::Info;
}

Token alertToken(AlertMark mark)
{
    switch (mark) {
    case AlertMark::Critical: return Token::Crit;
    case AlertMark::Warning:
    case AlertMark::Pending: return Token::Warn;
    case AlertMark::Resolved: return Token::Ok;
    default: return Token::Text2;
    }
}

} // namespace etcm
