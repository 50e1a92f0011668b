// How servers write for how long, or until when, they want to be left alone.
#pragma once

#include "domain/reset_unit.h"
#include "domain/utc_time.h"

namespace etcm
{

/// The longest pause that a server can impose on us; longer ones are cut.
inline constexpr std::chrono::hours kLongestHostPause{24};
/// What a time to wait counts as that cannot be read, and the longest until an instant where no clock of the
/// server says how far ours is off.
inline constexpr std::chrono::hours kUnclearPause{1};

/// What instants are compared with.
struct WaitClock {
    UtcTime ours;
    std::optional<UtcTime> servers = {}; ///< its Date, if it sent one
};

/// A decimal number, also in quotes; fractions are kept. Nothing for anything else ("inf", "0x10").
[[nodiscard]] std::optional<double> waitNumber(QByteArrayView text);

/// The time from now on that `text` asks for, within [0, kLongestHostPause]; what is over is 0. It may be
/// - a number (also in quotes, with a fraction): in `unit`, but from 1e9 on seconds since 1970, from 1e12 on
///   milliseconds, then micro- and nanoseconds. Milliseconds against seconds is never guessed from the size
///   below that: CKW's 999000 and another's 999 mean the same;
/// - a duration with units ("1m30.5s", "120ms", "30 seconds");
/// - a date as HTTP writes it, or ISO 8601.
/// Instants are compared with the server's clock if it told its time. Without that, or where the two clocks
/// make a difference, one that lies ahead by more than kUnclearPause counts as little as can be explained.
/// Nothing: it cannot be read.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitTime(QByteArrayView text, ResetUnit unit,
                                                                const WaitClock &clock);

} // namespace etcm
