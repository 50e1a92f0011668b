#include "monitoring/health_figures.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace etcm
{
using namespace std::chrono;

namespace
{
struct HourCount {
    HourlyHealth row;
    LatencyHistogram latency;

    void add(const HealthTally &tally)
    {
        if (tally.kind == CheckKind::Neutral) {
            row.neutrals += tally.times;
            return;
        }
        row.checks += tally.times;
        if (tally.kind == CheckKind::Bad)
            return;
        row.successes += tally.times;
        if (!tally.latency)
            return;
        row.latencySum += *tally.latency * tally.times;
        row.latencyMax = std::max(row.latencyMax.value_or(milliseconds(0)), *tally.latency);
        latency.add(*tally.latency, static_cast<std::uint64_t>(tally.times));
    }
};

// What one hour saw, of all collectors.
struct HourShare {
    UtcTime hour;
    qint64 checks = 0;
    qint64 successes = 0;
};

void addShare(Availability &sum, const HourShare &share, milliseconds span)
{
    if (span.count() <= 0)
        return;
    const milliseconds up(span.count() * share.successes / share.checks);
    sum.up += up;
    sum.down += span - up;
}
} // namespace

std::vector<HourlyHealth> rollUp(std::span<const HealthTally> tallies)
{
    std::map<std::tuple<UtcTime, QString, QString, QString>, HourCount> counts;
    for (const HealthTally &tally : tallies) {
        HourCount &count = counts[{tally.hour, tally.sourceId, tally.endpoint, tally.collectorId}];
        count.row.hour = tally.hour;
        count.row.sourceId = tally.sourceId;
        count.row.endpoint = tally.endpoint;
        count.row.collectorId = tally.collectorId;
        count.add(tally);
    }
    std::vector<HourlyHealth> rows;
    rows.reserve(counts.size());
    for (auto &[key, count] : counts) {
        count.row.latencyCounts = count.latency.toBytes();
        rows.push_back(std::move(count.row));
    }
    return rows;
}

std::vector<HourlyHealth> allHours(HealthHistory history)
{
    const auto byPlace = [](const HourlyHealth &a, const HourlyHealth &b) {
        return std::tie(a.sourceId, a.endpoint, a.hour) < std::tie(b.sourceId, b.endpoint, b.hour);
    };
    std::vector<HourlyHealth> tail = rollUp(history.tail);
    std::ranges::stable_sort(tail, byPlace);
    std::vector<HourlyHealth> all = std::move(history.hours);
    const auto middle = static_cast<std::ptrdiff_t>(all.size());
    std::ranges::move(tail, std::back_inserter(all));
    std::ranges::inplace_merge(all, all.begin() + middle, byPlace);
    return all;
}

HealthFigures healthFigures(std::span<const HourlyHealth> hours, UtcTime from, UtcTime to,
                            milliseconds pollInterval)
{
    HealthFigures sum;
    const milliseconds longest = std::max<milliseconds>(std::chrono::hours(1), 2 * pollInterval);
    std::vector<HourShare> shares;
    for (const HourlyHealth &row : hours) {
        if (row.hour < from || row.hour >= to)
            continue;
        sum.checks += row.checks;
        sum.successes += row.successes;
        sum.neutrals += row.neutrals;
        // Counts of a newer program's encoding are left out; the checks still count.
        if (const auto latency = LatencyHistogram::fromBytes(row.latencyCounts))
            sum.latency.merge(*latency);
        if (row.checks == 0)
            continue;
        if (shares.empty() || shares.back().hour != row.hour)
            shares.push_back({row.hour, 0, 0});
        shares.back().checks += row.checks;
        shares.back().successes += row.successes;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const UtcTime next = i + 1 < shares.size() ? shares[i + 1].hour : to;
        addShare(sum.availability, shares[i],
                 std::min({next, shares[i].hour + longest, to}) - shares[i].hour);
    }
    if (to > from)
        sum.availability.unknown = (to - from) - sum.availability.up - sum.availability.down;
    return sum;
}

} // namespace etcm
