#include "models/availability_table.h"

#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

constexpr int kEnoughCoverage = 9000; // hundredths, UI.md 6

AvailabilityShare shareOf(const Availability &seen)
{
    return {seen.text(), percentText(seen.coverageHundredths()), seen.coverageHundredths() < kEnoughCoverage};
}

AvailabilityShare shareOfCalls(const WatchedEndpoint &endpoint, UtcTime now, hours length)
{
    return shareOf(availability(endpoint.calls, now - length, now, endpoint.facts.pollInterval));
}

QString circuitText(const HealthPageFacts &facts, const WatchedEndpoint &endpoint)
{
    const auto host = std::ranges::find(facts.status.hosts, endpoint.origin, &HostState::origin);
    if (host == facts.status.hosts.end())
        return QString(QChar(0x2013));
    if (host->circuitProbeAt && *host->circuitProbeAt > facts.now)
        return words("Health page", "open, %1", "the circuit breaker, until a time")
            .arg(timeText(*host->circuitProbeAt, facts.now));
    if (host->pausedUntil && *host->pausedUntil > facts.now)
        return words("Health page", "paused, %1", "calls to a host, until a time")
            .arg(timeText(*host->pausedUntil, facts.now));
    return words("Health page", "closed", "the circuit breaker: calls go through");
}

AvailabilityRow rowOf(const HealthPageFacts &facts, const WatchedEndpoint &endpoint, const HealthRow &day)
{
    AvailabilityRow row;
    row.id = endpoint.id;
    row.day = day;
    row.day.title = endpoint.title;
    row.shares = {shareOfCalls(endpoint, facts.now, hours(1)), shareOfCalls(endpoint, facts.now, kHealthDay),
                  shareOf(endpoint.longer[0].availability), shareOf(endpoint.longer[1].availability)};
    row.coverage = row.shares[1].coverage;
    QStringList coverage;
    for (std::size_t i = 0; i < row.shares.size(); ++i)
        coverage += u"%1 %2"_s.arg(availabilityWindows().at(i), row.shares.at(i).coverage);
    row.toolTip = day.toolTip + u"<br>"_s + words("Health page", "Coverage %1").arg(coverage.join(u", "_s));
    row.circuit = circuitText(facts, endpoint);
    return row;
}

// The time in which any endpoint was down counts as down: the bar tells when something was wrong.
ObservedTime observedTime(const HealthPageFacts &facts, const Availability &seen)
{
    ObservedTime time;
    milliseconds down{0};
    for (const WatchedEndpoint &endpoint : facts.endpoints)
        down = std::max(
            down, availability(endpoint.calls, facts.now - kHealthDay, facts.now, endpoint.facts.pollInterval)
                      .down);
    const double whole = static_cast<double>(milliseconds(kHealthDay).count());
    time.down = static_cast<double>(down.count()) / whole;
    time.unknown = static_cast<double>(seen.unknown.count()) / whole;
    time.up = std::max(0.0, 1 - time.down - time.unknown);
    time.upText = words("Health page", "up");
    time.downText = words("Health page", "down %1").arg(coarseAgeText(down));
    time.unknownText = words("Health page", "not observed %1").arg(coarseAgeText(seen.unknown));
    return time;
}

} // namespace

std::array<HealthFigures, 3> longerFigures(std::span<const HourlyHealth> rows, UtcTime now,
                                           milliseconds pollInterval)
{
    std::array<HealthFigures, 3> figures;
    for (std::size_t i = 0; i < figures.size(); ++i)
        figures[i] = healthFigures(rows, floor<hours>(now - kLongerRanges[i]), now, pollInterval);
    return figures;
}

HealthInput healthInput(const HealthPageFacts &facts)
{
    HealthInput input;
    input.now = facts.now;
    for (const WatchedEndpoint &endpoint : facts.endpoints) {
        input.endpoints.push_back({endpoint.id.endpoint, endpoint.calls, endpoint.facts});
        input.slowAfter = std::min(input.slowAfter, endpoint.slowAfter);
    }
    return input;
}

std::array<QString, 4> availabilityWindows()
{
    return {words("Health page", "1 h"), words("Health page", "24 h"), words("Health page", "7 d"),
            words("Health page", "30 d")};
}

AvailabilityTable availabilityTable(const HealthPageFacts &facts)
{
    const HealthInput input = healthInput(facts);
    const HealthSnapshot day = healthSnapshot(input);
    AvailabilityTable table;
    table.words = day.words;
    table.words.context = words("Health page", "up ÷ (up + down), by time");
    const qint64 count = std::ssize(facts.endpoints);
    table.meanTitle = words("Health page", "All %1 endpoints, mean", nullptr, count).arg(count);
    table.mean = day.score ? day.scoreText : QString(QChar(0x2013));
    const Availability seen = watched(input, facts.now - kHealthDay);
    table.coverage = words("Health page", "Coverage %1").arg(percentText(seen.coverageHundredths()));
    table.observed = words("Health page", "%1 observed of 24 h")
                         .arg(coarseAgeText(milliseconds(kHealthDay) - seen.unknown));
    table.time = observedTime(facts, seen);
    for (std::size_t i = 0; i < facts.endpoints.size(); ++i)
        table.rows.push_back(rowOf(facts, facts.endpoints[i], day.rows[i]));
    table.explanation = words(
        "Health page", "Cut, never rounded up: one failure keeps it below 100. Unknown time is left out.");
    return table;
}

} // namespace etcm
