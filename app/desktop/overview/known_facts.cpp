#include "desktop/overview/known_facts.h"

#include "desktop/feeds/shown_source.h"
#include "monitoring/alert_book.h"
#include "monitoring/judgement.h"
#include "sources/catalogue.h"
#include "wording/endpoint_words.h"

#include <algorithm>
#include <tuple>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

std::map<Endpoint, EndpointFacts> endpointsOf(const EngineStatus &status, const AppConfig &config)
{
    std::map<Endpoint, EndpointFacts> endpoints;
    for (const EndpointStatus &endpoint : status.endpoints) {
        // The health endpoint only says that the host is up; what counts is whether the data come.
        const SourceConfig *shown = shownSource(config, status, endpoint.endpoint);
        if (endpoint.sourceId == shown->id && endpoint.endpoint != Endpoint::Health)
            endpoints[endpoint.endpoint] = endpointFacts(endpoint, shown->longestPause(endpoint.endpoint));
    }
    for (const EndpointStatus &signIn : status.signIns) {
        if (signIn.sourceId == shownSource(config, status, Endpoint::Token)->id)
            endpoints[Endpoint::Token] = endpointFacts(signIn, kTokenRhythm);
    }
    return endpoints;
}

// To the second, as it is told.
std::optional<std::chrono::milliseconds> markedError(const EngineStatus &status)
{
    if (!isClockOff(status))
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(*status.clockError);
}

// The panel of latencies tells of an endpoint itself only what keeps its data away.
OverviewParts latencyPart(const EndpointFacts &before, const EndpointFacts &after)
{
    const auto told = [](const EndpointFacts &facts) {
        return std::tie(facts.state, facts.outcome, facts.badSince, facts.limitedUntil, facts.waitsFor);
    };
    return told(before) == told(after) ? OverviewParts() : OverviewPart::Latency;
}

OverviewParts partsOfCalls(Endpoint endpoint)
{
    const OverviewParts parts = OverviewPart::Health | OverviewPart::Latency;
    return endpoint == Endpoint::Plant ? parts | OverviewPart::Power : parts;
}

void readWholesale(WholesaleFacts &facts, const EngineStatus &status, const AppConfig &config)
{
    const SourceConfig *source = wholesaleSource(config, status);
    if (source == nullptr || source->id != facts.sourceId)
        facts = {};
    if (source == nullptr)
        return;
    facts.sourceId = source->id;
    facts.title = titleOf(*source);
    facts.rates = config.currencies;
    for (const CatalogueEntry &entry : builtInCatalogue()) {
        if (entry.source.id == source->id)
            facts.licence = entry.licence;
    }
}

} // namespace

EndpointFacts endpointFacts(const EndpointStatus &status, std::chrono::milliseconds pause)
{
    EndpointFacts facts;
    facts.state = status.judged.state;
    facts.outcome = status.lastLook.outcome;
    facts.lastSuccess = status.lastSuccess;
    // In minutes, as panels tell it: a look that waits its turn is due "now", which moves with every moment.
    facts.next = status.judged.next;
    if (facts.next && facts.next->kind == NextLook::Kind::Planned)
        facts.next->at = std::chrono::floor<std::chrono::minutes>(facts.next->at);
    facts.badSince = status.badSince;
    facts.limitedUntil = status.limitedUntil;
    facts.problem = status.lastLook.httpStatus ? u"HTTP %1"_s.arg(*status.lastLook.httpStatus)
                                               : outcomeText(status.lastLook.outcome);
    facts.oldAfter = status.oldAfter;
    facts.pollInterval = pause;
    facts.waitsFor = status.judged.waitsFor;
    return facts;
}

bool insertCall(std::vector<RequestRecord> &calls, const RequestRecord &record)
{
    const auto same = std::ranges::equal_range(calls, record.checkedAt, {}, &RequestRecord::checkedAt);
    if (std::ranges::find(same, record.requestId, &RequestRecord::requestId) != same.end())
        return false;
    calls.insert(same.end(), record);
    return true;
}

OverviewParts partsOf(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::Prices: return OverviewPart::Price | OverviewPart::Tariff;
    case Endpoint::Plant: return OverviewPart::Plant | OverviewPart::Power;
    case Endpoint::Signals: return OverviewPart::ControlSignals;
    case Endpoint::Health:
    case Endpoint::Token: break;
    }
    return {};
}

// Where there are several, each panel and each alert says whose it is.
void readSources(OverviewFacts &facts, const EngineStatus &status, const AppConfig &config)
{
    const SourceConfig *shown = shownSource(config, status, Endpoint::Prices);
    facts.sourceTitle = titleOf(*shownSource(config, status, Endpoint::Signals));
    facts.publication = shown->publication;
    const SourceLimits &limits = shownSource(config, status, Endpoint::Plant)->limits;
    facts.plant.limits = limits.plant;
    facts.plant.oldAfter = limits.oldAfter;
    facts.homeName = shown->products().value(0);
    facts.businessName = shown->products().value(1);
    readWholesale(facts.wholesale, status, config);
    facts.panelSources.clear();
    facts.alertSources.clear();
    if (config.sources.size() < 2)
        return;
    for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals})
        facts.panelSources[endpoint] = titleOf(*shownSource(config, status, endpoint));
    for (const SourceConfig &each : config.sources)
        facts.alertSources[each.id] = titleOf(each);
}

OverviewParts readEndpoints(OverviewFacts &facts, const EngineStatus &status, const AppConfig &config)
{
    OverviewParts changed;
    std::map<Endpoint, EndpointFacts> endpoints = endpointsOf(status, config);
    for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Token}) {
        const auto before = facts.endpoints.find(endpoint);
        const auto after = endpoints.find(endpoint);
        const bool was = before != facts.endpoints.end();
        const bool is = after != endpoints.end();
        if (was != is)
            changed |= partsOf(endpoint) | OverviewPart::Health | OverviewPart::Latency;
        else if (is && before->second != after->second)
            changed |= partsOf(endpoint) | OverviewPart::Health | latencyPart(before->second, after->second);
    }
    facts.endpoints = std::move(endpoints);
    const auto error = markedError(status);
    if (facts.clockError != error)
        changed |= kClockParts;
    facts.clockError = error;
    return changed;
}

OverviewParts readOpenAlerts(OverviewFacts &facts, const AlertBook &book)
{
    QStringList acknowledged;
    for (const OpenAlert &alert : book.open()) {
        if (alert.now.acknowledged)
            acknowledged += alert.now.incidentId;
    }
    const int firing = book.counts().firing;
    if (acknowledged == facts.alerts.acknowledged && firing == facts.alerts.firing)
        return {};
    facts.alerts.acknowledged = acknowledged;
    facts.alerts.firing = firing;
    return OverviewPart::Alerts;
}

OverviewParts addCalls(OverviewFacts &facts, const std::vector<RequestRecord> &arrived,
                       const EngineStatus &status, const AppConfig &config, UtcTime now)
{
    OverviewParts changed;
    const UtcTime from = now - kCallsShown;
    for (const RequestRecord &record : arrived) {
        const SourceConfig *shown = shownSource(config, status, record.endpoint);
        const bool isShown = shown != nullptr && shown->id == record.sourceId && record.checkedAt >= from;
        if (isShown && insertCall(facts.requests[record.endpoint], record))
            changed |= partsOfCalls(record.endpoint);
    }
    for (auto &[endpoint, calls] : facts.requests) {
        const auto kept = std::ranges::lower_bound(calls, from, {}, &RequestRecord::checkedAt);
        if (kept != calls.begin())
            changed |= partsOfCalls(endpoint);
        calls.erase(calls.begin(), kept);
    }
    return changed;
}

} // namespace etcm
