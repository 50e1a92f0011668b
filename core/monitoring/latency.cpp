#include "monitoring/latency.h"

#include <algorithm>
#include <vector>

namespace etcm
{
using namespace std::chrono;

namespace
{
using Samples = std::vector<milliseconds>;

// Nearest rank: the smallest sample that at least `percent` % of the samples do not exceed.
std::optional<milliseconds> percentile(Samples &samples, int percent)
{
    if (samples.empty())
        return std::nullopt;
    const std::size_t rank = (samples.size() * static_cast<std::size_t>(percent) + 99) / 100;
    const auto at = samples.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(samples.begin(), at, samples.end());
    return *at;
}

std::optional<milliseconds> medianOf(std::span<const RequestRecord> records,
                                     std::optional<milliseconds> RequestPhases::*phase)
{
    Samples samples;
    for (const RequestRecord &record : records) {
        const std::optional<milliseconds> duration = record.phases.*phase;
        if (record.success() && duration)
            samples.push_back(*duration);
    }
    return percentile(samples, 50);
}
} // namespace

LatencySummary latencySummary(std::span<const RequestRecord> records)
{
    Samples samples;
    for (const RequestRecord &record : records) {
        if (record.success())
            samples.push_back(record.phases.total);
    }
    LatencySummary summary;
    summary.count = static_cast<int>(samples.size());
    summary.median = percentile(samples, 50);
    if (summary.count >= kMinimumForP95)
        summary.p95 = percentile(samples, 95);
    if (summary.count >= kMinimumForP99)
        summary.p99 = percentile(samples, 99);
    return summary;
}

PhaseMedians phaseMedians(std::span<const RequestRecord> records)
{
    PhaseMedians medians{medianOf(records, &RequestPhases::connect),
                         medianOf(records, &RequestPhases::tls),
                         medianOf(records, &RequestPhases::wait),
                         medianOf(records, &RequestPhases::transfer),
                         0,
                         0};
    for (const RequestRecord &record : records) {
        if (record.success())
            ++(record.phases.connect ? medians.cold : medians.reused);
    }
    return medians;
}

} // namespace etcm
