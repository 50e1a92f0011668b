// How far the clock of a server is from ours, as its Date header tells it.
#pragma once

#include "net/http.h"

namespace etcm
{

/// A server clock that is surely further off than this is reported.
inline constexpr std::chrono::milliseconds kClockTolerance{2'000};

/// Server time minus ours lies between these two. The Date header has whole seconds and was written at some
/// moment between our first byte and its last one, so a slow answer widens the span and never fakes a skew.
struct ClockSkew {
    std::chrono::milliseconds least{0};
    std::chrono::milliseconds most{0};
    /// The smallest skew that explains the answer; 0 if the two clocks may agree.
    [[nodiscard]] std::chrono::milliseconds certain() const;
    [[nodiscard]] bool isOff() const { return std::chrono::abs(certain()) > kClockTolerance; }
};

/// `startedAt` and `endedAt` enclose the exchange on our clock. Nothing without a Date, or with an Age header
/// (RFC 9111 section 5.1): a cache's answer bears an old date.
[[nodiscard]] std::optional<ClockSkew> clockSkew(const HttpAnswer &answer, UtcTime startedAt,
                                                 UtcTime endedAt);

/// "the server's clock is 90 s ahead", "... 3 days behind".
[[nodiscard]] QString clockSkewText(std::chrono::milliseconds skew);

} // namespace etcm
