#include "mock/scenario/timeline.h"

namespace etcm::mock
{

UtcTime resolved(const Moment &moment, UtcTime start)
{
    if (const auto *after = std::get_if<std::chrono::milliseconds>(&moment))
        return start + *after;
    return std::get<UtcTime>(moment);
}

Span resolved(const Window &window, UtcTime start)
{
    Span span;
    if (window.from)
        span.from = resolved(*window.from, start);
    if (window.until)
        span.until = resolved(*window.until, start);
    return span;
}

} // namespace etcm::mock
