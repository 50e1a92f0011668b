// A wind turbine of 2.3 MW behind a 20 kV net: readings every ten minutes, any day.
#pragma once

#include "domain/plant_reading.h"

namespace etcm::mock
{

inline constexpr std::chrono::minutes kReadingInterval{10};

/// Power curve: own consumption below cut-in (9 km/h), rated 2.3 MW from 43.2 km/h, off above cut-out (90
/// km/h).
[[nodiscard]] double powerAt(double windKmh); ///< MW

/// A reading of the plant at work, without values.
[[nodiscard]] PlantReading runningAt(UtcTime timestamp);

class PlantModel
{
public:
    explicit PlantModel(std::uint64_t seed) : m_seed(seed) {}

    /// The newest reading at `now`: its timestamp lies on the ten-minute grid.
    [[nodiscard]] PlantReading reading(UtcTime now) const;

private:
    [[nodiscard]] double windSpeed(UtcTime sample) const;

    std::uint64_t m_seed;
};

} // namespace etcm::mock
