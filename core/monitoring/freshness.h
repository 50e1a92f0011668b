// How old data is against what may be expected, and whether a delivery day's prices have been published.
#pragma once

#include "domain/alert.h"
#include "domain/market_day.h"
#include "domain/publication.h"

#include <optional>

namespace etcm
{

enum class FreshnessState { Fresh, Stale, Absent };

struct Freshness {
    FreshnessState state = FreshnessState::Absent;
    std::chrono::milliseconds age{0};        ///< since the source's own time; never negative
    std::chrono::milliseconds staleAfter{0}; ///< the limit it is judged by, for "old from 30 min"
};

/// Data that comes in a rhythm is stale from three expected intervals on (FEATURES D12). Equal values with a
/// new timestamp are fresh. `newest` is the source's timestamp, or the time of receipt if it sends none.
[[nodiscard]] Freshness freshness(std::optional<UtcTime> newest, UtcTime now,
                                  std::chrono::milliseconds interval);

/// Judged by a limit of its own.
[[nodiscard]] Freshness freshnessWithin(UtcTime newest, UtcTime now, std::chrono::milliseconds staleAfter);

/// The rhythm in which a kind of data changes at its source, where nothing else is configured: plant 10 min,
/// health 1 min, prices and signals one day.
[[nodiscard]] std::chrono::milliseconds expectedInterval(Endpoint endpoint);

/// Prices are judged by coverage, not by the age of a fetch: fresh while a slot holds at `now`. Age counts
/// from the end of the last known slot.
[[nodiscard]] Freshness priceFreshness(std::optional<UtcTime> lastSlotEnd, UtcTime now);

/// Signals are published up to the previous day: stale when the newest date is older than yesterday.
[[nodiscard]] Freshness signalFreshness(std::optional<LocalDate> newest, UtcTime now);

/// How long an endpoint may bring nothing good before that is told, whatever the reason: two of its longest
/// pauses and a quarter of an hour.
[[nodiscard]] constexpr std::chrono::milliseconds longestSilence(std::chrono::milliseconds longestPause)
{
    return 2 * longestPause + std::chrono::minutes(15);
}

/// Judge today and tomorrow with it after each fetch, so that an alert lives on over midnight and ends.
[[nodiscard]] PublicationStatus publicationStatus(const MarketDay &day, int presentSlots, UtcTime now,
                                                  PublicationRhythm rhythm = {});

/// Awaited: info, Late: warning, Missing: critical; nothing when all is well.
[[nodiscard]] std::optional<Severity> publicationSeverity(PublicationState state);

} // namespace etcm
