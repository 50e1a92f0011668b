#include "support/health_story.h"

#include "support/overview_story.h"

namespace etcm::story
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

const QString kHost = u"https://ckw-gateway.example"_s;

WatchedEndpoint watched(const OverviewFacts &facts, Endpoint endpoint)
{
    WatchedEndpoint result;
    result.id = {u"ckw"_s, endpoint};
    result.title = endpointLabel(endpoint);
    result.origin = kHost;
    result.facts = facts.endpoints.at(endpoint);
    result.slowAfter = milliseconds(500);
    result.calls = facts.requests.at(endpoint);
    for (std::size_t i = 0; i < result.calls.size(); ++i) {
        RequestRecord &call = result.calls[i];
        call.requestId = u"%1-%2"_s.arg(endpointName(endpoint)).arg(i);
        call.phases.wait = call.phases.total * 8 / 10;
        call.phases.transfer = call.phases.total - *call.phases.wait;
        if (!call.success())
            call.error = u"Service Unavailable, text/html, 312 bytes"_s;
    }
    return result;
}

// Thirty days of one call every ten minutes; one of 144 took 900 ms, and two in an hour of the 20th day
// failed.
std::vector<HourlyHealth> hoursOf(UtcTime now)
{
    std::vector<HealthTally> tallies;
    const UtcTime last = floor<hours>(now);
    for (int hour = 0; hour < 30 * 24; ++hour) {
        const auto add = [&](CheckKind kind, std::optional<milliseconds> latency, qint64 times) {
            tallies.push_back({.hour = last - hours(hour),
                               .sourceId = u"ckw"_s,
                               .endpoint = u"plant"_s,
                               .collectorId = u"desk"_s,
                               .kind = kind,
                               .latency = latency,
                               .times = times});
        };
        const bool failed = hour == 20 * 24;
        const bool slow = hour % 24 == 3;
        add(CheckKind::Good, milliseconds(141), failed ? 4 : slow ? 5 : 6);
        if (failed)
            add(CheckKind::Bad, {}, 2);
        else if (slow)
            add(CheckKind::Good, milliseconds(900), 1);
    }
    return rollUp(tallies);
}

AlertTransition step(const QString &incident, const QString &rule, AlertState from, AlertState to, UtcTime at)
{
    AlertTransition transition;
    transition.incidentId = incident;
    transition.rule = rule;
    transition.from = from;
    transition.to = to;
    transition.at = at;
    return transition;
}

void addHost(EngineStatus &status)
{
    HostState host;
    host.origin = kHost;
    host.limit = 4;
    host.remaining = 2;
    host.windowEndsAt = at(14 * 60 + 37);
    host.window = seconds(1000);
    host.clockSkew = milliseconds(0);
    host.certificates.host = at(45 * 1440);
    status.hosts.push_back(host);
}

} // namespace

HealthPageFacts healthFacts()
{
    using enum AlertState;
    const OverviewFacts known = facts();
    HealthPageFacts result;
    result.now = now();
    for (const Endpoint endpoint : {Endpoint::Token, Endpoint::Prices, Endpoint::Plant, Endpoint::Signals})
        result.endpoints.push_back(watched(known, endpoint));
    WatchedEndpoint &plant = result.endpoints[2];
    plant.longer = longerFigures(hoursOf(result.now), result.now, plant.facts.pollInterval);
    addHost(result.status);
    result.status.central.health = CentralHealth::Ok;
    EndpointStatus signIn;
    signIn.sourceId = u"ckw"_s;
    signIn.endpoint = Endpoint::Token;
    result.status.signIns.push_back(signIn);
    result.status.tokenExpiresAt = at(15 * 60 + 13);
    result.transitions = {step(u"t"_s, u"tomorrow_arrived"_s, Ok, Ok, at(11 * 60 + 20)),
                          step(u"c"_s, u"central_down"_s, Firing, Resolved, at(9 * 60 + 41)),
                          step(u"c"_s, u"central_down"_s, Pending, Firing, at(9 * 60 + 20)),
                          step(u"c"_s, u"central_down"_s, Ok, Pending, at(9 * 60 + 19)),
                          step(u"y"_s, u"tomorrow_arrived"_s, Ok, Ok, at(11 * 60 + 26 - 1440))};
    return result;
}

} // namespace etcm::story
