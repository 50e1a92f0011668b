// The one judgement: from what was observed to the state of every endpoint and to the one word about
// everything. Strip, chips, tray, panels, `status` and exports read what it fills in; nobody judges besides.
#pragma once

#include "monitoring/alert_book.h"
#include "monitoring/engine_status.h"

#include <span>

namespace etcm
{

/// A clock that is off by more is told in the window, and the state is Degraded: ages, lateness and "now" are
/// wrong by as much.
inline constexpr std::chrono::milliseconds kClockWorthTelling{30'000};

/// A difference up to this is nothing: the servers' dates have whole seconds, and take a while to arrive.
inline constexpr std::chrono::milliseconds kClockTold{2'000};

/// A look that has no answer for so long makes its endpoint slow before anything is known of it. Its
/// attempts' retries fit in.
inline constexpr std::chrono::milliseconds kLongWait{10'000};

/// Fills what is called or marked "judged" in `status`. `alerts` are the book's open ones. Pure.
void judge(EngineStatus &status, std::span<const OpenAlert> alerts, UtcTime now);

/// A look is under way for kLongWait, or for what the source calls slow if that is longer: a black hole says
/// nothing until the call is given up, which takes most of a minute.
[[nodiscard]] bool waitsForLong(const EndpointStatus &seen, UtcTime now);

/// By more than kClockWorthTelling: what shows now or an age is marked.
[[nodiscard]] bool isClockOff(const EngineStatus &status);

/// How far this computer's clock is ahead of the hosts' clocks (behind: negative): the least that all hosts
/// agree on. Nothing when it is kClockTold or less, when one of them agrees with ours, or none tells.
[[nodiscard]] std::optional<std::chrono::milliseconds> clockErrorOf(std::span<const HostState> hosts);

} // namespace etcm
