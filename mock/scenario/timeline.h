// When something of a scenario happens: before the scenario's start is known, and after.
#pragma once

#include "domain/utc_time.h"

#include <optional>
#include <variant>

namespace etcm::mock
{

/// A span of simulated time after the start, or an instant.
using Moment = std::variant<std::chrono::milliseconds, UtcTime>;

[[nodiscard]] UtcTime resolved(const Moment &moment, UtcTime start);

/// [from, until), either end open.
struct Window {
    std::optional<Moment> from;
    std::optional<Moment> until;
};

struct Span {
    UtcTime from = UtcTime::min();
    UtcTime until = UtcTime::max();
    [[nodiscard]] bool contains(UtcTime time) const { return time >= from && time < until; }
};

[[nodiscard]] Span resolved(const Window &window, UtcTime start);

} // namespace etcm::mock
