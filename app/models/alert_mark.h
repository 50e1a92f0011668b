// The glyph before an alert, wherever one is listed.
#pragma once

#include "domain/alert.h"

namespace etcm
{

enum class AlertMark { Info, Warning, Critical, Acknowledged, Resolved, Pending, HeldBack };

[[nodiscard]] constexpr AlertMark alertMark(AlertState to, Severity severity)
{
    if (to == AlertState::Resolved)
        return AlertMark::Resolved;
    switch (severity) {
    case Severity::Info: return AlertMark::Info;
    case Severity::Warning: return AlertMark::Warning;
    case Severity::Critical: return AlertMark::Critical;
    }
    return AlertMark::Info;
}

} // namespace etcm
