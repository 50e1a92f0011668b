#include "mock/scenario/chance.h"

#include "mock/data/noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace etcm::mock
{
using std::chrono::milliseconds;

namespace
{
enum ChanceChannel : std::uint64_t { Hit = 101, Delay, DelayAngle };

// Each fault has its own stream beside those of the data.
std::uint64_t streamOf(ChanceChannel what, std::uint64_t channel)
{
    return what + 1000 * (channel + 1);
}

milliseconds rounded(double ms)
{
    return milliseconds(std::llround(ms));
}

struct Draw {
    double unit;   ///< [0, 1)
    double normal; ///< standard normal

    milliseconds operator()(const FixedDelay &fixed) const { return fixed.delay; }
    milliseconds operator()(const UniformDelay &uniform) const
    {
        return uniform.min + rounded(unit * static_cast<double>((uniform.max - uniform.min).count()));
    }
    milliseconds operator()(const LogNormalDelay &logNormal) const
    {
        const double ms = static_cast<double>(logNormal.median.count()) * std::exp(logNormal.sigma * normal);
        return rounded(std::min(ms, static_cast<double>(logNormal.cap.count())));
    }
};
} // namespace

bool Chance::hits(std::uint64_t seed, std::uint64_t channel, std::int64_t count,
                  std::int64_t hitsBefore) const
{
    if (times > 0 && hitsBefore >= times)
        return false;
    return count % of < first &&
           (probability >= 1 || unitNoise(seed, streamOf(Hit, channel), count) < probability);
}

milliseconds drawnDelay(const DelayDistribution &distribution, std::uint64_t seed, std::uint64_t channel,
                        std::int64_t count)
{
    const double unit = unitNoise(seed, streamOf(Delay, channel), count);
    const double angle = unitNoise(seed, streamOf(DelayAngle, channel), count);
    // Box and Muller; 1 - unit is never 0.
    const double normal = std::sqrt(-2 * std::log(1 - unit)) * std::cos(2 * std::numbers::pi * angle);
    return std::visit(Draw{unit, normal}, distribution);
}

} // namespace etcm::mock
