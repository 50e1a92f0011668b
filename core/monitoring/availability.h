// Availability, time-weighted and honest (FEATURES B13): up / (up + down); what nobody observed is unknown,
// is excluded, and shows as coverage. Cut, never rounded up.
#pragma once

#include "domain/request_record.h"

#include <QString>

#include <span>
#include <vector>

namespace etcm
{

struct Availability {
    std::chrono::milliseconds up{0};
    std::chrono::milliseconds down{0};
    std::chrono::milliseconds unknown{0};

    /// Hundredths of a percent, cut: 99.999 % gives 9999, and 10000 means that no time was down. Nothing when
    /// nothing was observed.
    [[nodiscard]] std::optional<int> hundredths() const;
    [[nodiscard]] int coverageHundredths() const; ///< observed / elapsed, cut; 0 for an empty window
    [[nodiscard]] std::chrono::minutes downMinutes() const; ///< cut
    [[nodiscard]] QString text() const;                     ///< "99.99 %", or an en dash

    Availability &operator+=(const Availability &other);
    friend bool operator==(const Availability &, const Availability &) = default;
};

/// A failure speaks for so long, however short the rhythm is: until the endpoint, or its dead host, is tried
/// again.
inline constexpr std::chrono::milliseconds kLongestHeld{300'000};

/// The time that a record speaks for.
struct HeldSpan {
    const RequestRecord *record = nullptr;
    UtcTime from;
    UtcTime to;
};

/// What was seen on [from, to), ascending; in between nobody looked. The rule of availability().
[[nodiscard]] std::vector<HeldSpan> heldSpans(std::span<const RequestRecord> records, UtcTime from,
                                              UtcTime to, std::chrono::milliseconds pollInterval);

/// One endpoint's availability on [from, to). `records` ascend by checkedAt; those shortly before `from` may
/// be among them, because a record speaks for the time until the next one, at most for two poll intervals; a
/// failure for kLongestHeld, if that is longer: looks at what is down are further apart, and an availability
/// must not rise in between.
/// Good is up, Bad is down, Neutral (rate limited, not observed) is unknown.
[[nodiscard]] Availability availability(std::span<const RequestRecord> records, UtcTime from, UtcTime to,
                                        std::chrono::milliseconds pollInterval);

/// Mean of endpoints in hundredths of a percent, cut; those never observed are left out.
[[nodiscard]] std::optional<int> meanAvailability(std::span<const Availability> endpoints);

} // namespace etcm
