// What is plausible of a source: [source.limits] of the configuration (CONTRACT section 2). A value outside
// is kept, marked and told; it is never dropped. Beside it what the source grants at once.
#pragma once

#include <QString>

#include <chrono>
#include <map>
#include <optional>

namespace etcm
{

/// A tariff changes once a day and a plant is read every ten minutes: only what strains patience is slow.
inline constexpr std::chrono::milliseconds kSlowAnswer{1'000};

/// What was measured or booked may lie so far ahead of now: clocks differ.
inline constexpr std::chrono::minutes kFutureTolerance{2};

/// A back-fill asks for at most so much at once.
inline constexpr std::chrono::days kLongestBackfillCall{30};

/// Both ends included.
struct PlausibleRange {
    double low = 0;
    double high = 0;
    [[nodiscard]] bool contains(double value) const { return value >= low && value <= high; }
    friend bool operator==(const PlausibleRange &, const PlausibleRange &) = default;
};

/// Nameplate power of Lutersarni (CKW's public data sheet); the plant of every source that states no limits.
inline constexpr double kNameplateMw = 2.3;

struct PlantLimits {
    PlausibleRange activePowerMw{-0.1, kNameplateMw * 1.1}; ///< MW; a standing turbine draws a little
    PlausibleRange reactivePowerMvar{-kNameplateMw, kNameplateMw};
    PlausibleRange voltageKv{18, 24}; ///< 20 kV net; its own limits of operation lie inside
    PlausibleRange windSpeedKmh{0, 200};
    friend bool operator==(const PlantLimits &, const PlantLimits &) = default;
};

struct SourceLimits {
    /// By unit ("CHF_kWh"); a unit that is not there has the limits of its kind.
    std::map<QString, PlausibleRange> prices;
    /// A person said that the prices are right, whatever they are: none has limits.
    bool anyPrice = false;
    PlantLimits plant;
    /// A reading is old from this age on: three of the plant's intervals of 10 min.
    std::chrono::seconds oldAfter = std::chrono::minutes(30);
    /// An answer that takes longer is slow.
    std::chrono::milliseconds slowAfter = kSlowAnswer;
    /// The source gives at most so much of the past in one call.
    std::chrono::days longestCall = kLongestBackfillCall;

    /// Of a series in that unit; nothing: no limits are known for it.
    [[nodiscard]] std::optional<PlausibleRange> priceRange(const QString &unit) const;
    friend bool operator==(const SourceLimits &, const SourceLimits &) = default;
};

/// Of prices in a unit that sources use where a source states none, excl. VAT. Energy: beyond the days
/// of 2022, when Switzerland's hourly prices reached 0.87 CHF/kWh, and below what centimes for francs, or MWh
/// for kWh, make of usual prices. Prices of a power or of a time are far apart from one customer to the next:
/// only what nobody pays is outside. EUR/MWh: what the auction itself allows (harmonised limits of the single
/// day-ahead coupling).
[[nodiscard]] std::optional<PlausibleRange> usualPriceRange(const QString &unit);

} // namespace etcm
