// Randomness that is a pure function of a seed and a place: any day can be made without making those before.
#pragma once

#include <cstdint>

namespace etcm::mock
{

/// A well-mixed 64-bit value (splitmix64's finaliser over seed, channel and place).
[[nodiscard]] std::uint64_t mixed(std::uint64_t seed, std::uint64_t channel, std::int64_t place);

/// [0, 1).
[[nodiscard]] double unitNoise(std::uint64_t seed, std::uint64_t channel, std::int64_t place);

/// [-1, 1], continuous and smooth in `position`; one independent value at each whole number.
[[nodiscard]] double smoothNoise(std::uint64_t seed, std::uint64_t channel, double position);

/// The generator of the design's picture model (mulberry32), for the showcase.
class Mulberry32
{
public:
    explicit Mulberry32(std::uint32_t seed) : m_state(seed) {}
    [[nodiscard]] double next(); ///< [0, 1)

private:
    std::uint32_t m_state;
};

} // namespace etcm::mock
