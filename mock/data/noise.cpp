#include "mock/data/noise.h"

#include <cmath>

namespace etcm::mock
{

std::uint64_t mixed(std::uint64_t seed, std::uint64_t channel, std::int64_t place)
{
    const auto finalise = [](std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    };
    return finalise(finalise(finalise(seed + 0x9E3779B97F4A7C15ULL) + channel) +
                    static_cast<std::uint64_t>(place));
}

double unitNoise(std::uint64_t seed, std::uint64_t channel, std::int64_t place)
{
    return static_cast<double>(mixed(seed, channel, place) >> 11) * 0x1p-53;
}

double smoothNoise(std::uint64_t seed, std::uint64_t channel, double position)
{
    const double floor = std::floor(position);
    const auto place = static_cast<std::int64_t>(floor);
    const double t = position - floor;
    const double weight = t * t * (3 - 2 * t);
    const double a = unitNoise(seed, channel, place);
    const double b = unitNoise(seed, channel, place + 1);
    return 2 * (a + (b - a) * weight) - 1;
}

double Mulberry32::next()
{
    m_state += 0x6D2B79F5U;
    std::uint32_t t = (m_state ^ (m_state >> 15)) * (1U | m_state);
    t = (t + (t ^ (t >> 7)) * (61U | t)) ^ t;
    return static_cast<double>(t ^ (t >> 14)) / 4294967296.0;
}

} // namespace etcm::mock
