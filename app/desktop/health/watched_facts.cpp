#include "desktop/health/watched_facts.h"

#include "desktop/feeds/shown_source.h"
#include "desktop/overview/known_facts.h"
#include "engine/config.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

WatchedEndpoint *find(HealthPageFacts &facts, const EndpointId &id)
{
    const auto found = std::ranges::find(facts.endpoints, id, &WatchedEndpoint::id);
    return found == facts.endpoints.end() ? nullptr : &*found;
}

QString titleOf(const EndpointId &id, const AppConfig &config)
{
    const auto source = std::ranges::find(config.sources, id.sourceId, &SourceConfig::id);
    const QString label = endpointLabel(id.endpoint);
    return config.sources.size() < 2 || source == config.sources.end()
               ? label
               : u"%1: %2"_s.arg(etcm::titleOf(*source), label);
}

std::chrono::milliseconds pauseOf(const EndpointId &id, const AppConfig &config)
{
    const auto source = std::ranges::find(config.sources, id.sourceId, &SourceConfig::id);
    if (id.endpoint == Endpoint::Token || source == config.sources.end())
        return kTokenRhythm;
    return source->longestPause(id.endpoint);
}

// A record before the window speaks for two poll intervals.
std::chrono::milliseconds keptFor(const WatchedEndpoint &endpoint)
{
    return kHealthDay + 2 * endpoint.facts.pollInterval;
}

} // namespace

void readWatched(HealthPageFacts &facts, const EngineStatus &status, const AppConfig &config)
{
    std::vector<WatchedEndpoint> watched;
    const auto add = [&](const EndpointStatus &seen) {
        if (seen.endpoint == Endpoint::Health)
            return;
        WatchedEndpoint endpoint;
        if (WatchedEndpoint *known = find(facts, seen.id()))
            endpoint = std::move(*known);
        endpoint.id = seen.id();
        endpoint.title = titleOf(seen.id(), config);
        endpoint.origin = seen.origin;
        endpoint.facts = endpointFacts(seen, pauseOf(seen.id(), config));
        endpoint.slowAfter = seen.slowAfter;
        watched.push_back(std::move(endpoint));
    };
    std::ranges::for_each(status.signIns, add);
    std::ranges::for_each(status.endpoints, add);
    facts.endpoints = std::move(watched);
    facts.status = status;
}

void addWatchedCalls(HealthPageFacts &facts, const std::vector<RequestRecord> &arrived)
{
    for (const RequestRecord &record : arrived) {
        WatchedEndpoint *endpoint = find(facts, {record.sourceId, record.endpoint});
        if (endpoint != nullptr && record.checkedAt >= facts.now - keptFor(*endpoint))
            insertCall(endpoint->calls, record);
    }
    for (WatchedEndpoint &endpoint : facts.endpoints) {
        const auto kept = std::ranges::lower_bound(endpoint.calls, facts.now - keptFor(endpoint), {},
                                                   &RequestRecord::checkedAt);
        endpoint.calls.erase(endpoint.calls.begin(), kept);
    }
}

void setHours(HealthPageFacts &facts, const std::vector<HourlyHealth> &hours)
{
    for (WatchedEndpoint &endpoint : facts.endpoints) {
        std::vector<HourlyHealth> own;
        std::ranges::copy_if(hours, std::back_inserter(own), [&](const HourlyHealth &row) {
            return row.sourceId == endpoint.id.sourceId && row.endpoint == endpointName(endpoint.id.endpoint);
        });
        endpoint.longer = longerFigures(own, facts.now, endpoint.facts.pollInterval);
    }
}

} // namespace etcm
