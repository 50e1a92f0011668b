// Chances and delays as pure functions of a seed and a count: the same requests meet the same fate in each
// run.
#pragma once

#include <chrono>
#include <cstdint>
#include <variant>

namespace etcm::mock
{

/// Which of the answers that a fault could touch it does touch.
struct Chance {
    double probability = 1; ///< of each
    std::int64_t first = 1; ///< the first of each `of`
    std::int64_t of = 1;
    std::int64_t times = 0; ///< at most so many; 0: without end

    /// Says so for the answer number `count` (from 0), after `hits` hits.
    [[nodiscard]] bool hits(std::uint64_t seed, std::uint64_t channel, std::int64_t count,
                            std::int64_t hits) const;
};

struct FixedDelay {
    std::chrono::milliseconds delay{0};
};
struct UniformDelay {
    std::chrono::milliseconds min{0};
    std::chrono::milliseconds max{0};
};
/// exp(N(ln median, sigma^2)), cut at `cap`.
struct LogNormalDelay {
    std::chrono::milliseconds median{0};
    double sigma = 0;
    std::chrono::milliseconds cap{0};
};
using DelayDistribution = std::variant<FixedDelay, UniformDelay, LogNormalDelay>;

[[nodiscard]] std::chrono::milliseconds drawnDelay(const DelayDistribution &distribution, std::uint64_t seed,
                                                   std::uint64_t channel, std::int64_t count);

} // namespace etcm::mock
