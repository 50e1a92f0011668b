#include "desktop/overview/feed_facts.h"

#include "desktop/overview/shown_source.h"
#include "monitoring/alert_book.h"
#include "monitoring/engine_status.h"
#include "monitoring/overall_wording.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// A token is asked for when it is needed; this is the usual life of one.
constexpr auto kTokenRhythm = std::chrono::milliseconds(std::chrono::hours(1));

// What the judgement says of one endpoint, as a panel needs it.
FeedState feedOf(const EndpointStatus &status, const EngineStatus &all, std::chrono::milliseconds pause)
{
    FeedState feed;
    feed.state = status.state;
    feed.outcome = status.lastOutcome;
    feed.lastSuccess = status.lastSuccess;
    // In minutes, as panels tell it: a look that waits its turn is due "now", which moves with every moment.
    if (status.nextDue)
        feed.nextDue = std::chrono::floor<std::chrono::minutes>(*status.nextDue);
    feed.badSince = status.badSince;
    feed.limitedUntil = status.limitedUntil;
    feed.problem = status.httpStatus ? u"HTTP %1"_s.arg(*status.httpStatus) : outcomeText(status.lastOutcome);
    feed.oldAfter = status.oldAfter;
    feed.pollInterval = pause;
    const auto trouble = std::ranges::find(all.signInTroubles, status.sourceId, &SignInTrouble::sourceId);
    if (trouble != all.signInTroubles.end() && status.endpoint != Endpoint::Health)
        feed.waitsFor = signInTroubleText(*trouble);
    return feed;
}

std::map<Endpoint, FeedState> feedsOf(const EngineStatus &status, const AppConfig &config)
{
    std::map<Endpoint, FeedState> feeds;
    for (const EndpointStatus &endpoint : status.endpoints) {
        // The health endpoint only says that the host is up; what counts is whether the data come.
        const SourceConfig *shown = shownSource(config, endpoint.endpoint);
        if (endpoint.sourceId == shown->id && endpoint.endpoint != Endpoint::Health)
            feeds[endpoint.endpoint] = feedOf(endpoint, status, shown->longestPause(endpoint.endpoint));
    }
    for (const EndpointStatus &signIn : status.signIns) {
        if (signIn.sourceId == shownSource(config)->id)
            feeds[Endpoint::Token] = feedOf(signIn, status, kTokenRhythm);
    }
    return feeds;
}

// What another program delivers late belongs in between, and what was read at the start may arrive once more.
bool insert(std::vector<RequestRecord> &calls, const RequestRecord &record)
{
    const auto same = std::ranges::equal_range(calls, record.checkedAt, {}, &RequestRecord::checkedAt);
    if (std::ranges::find(same, record.requestId, &RequestRecord::requestId) != same.end())
        return false;
    calls.insert(same.end(), record);
    return true;
}

OverviewParts partsOfCalls(Endpoint endpoint)
{
    const OverviewParts parts = OverviewPart::Health | OverviewPart::Latency;
    return endpoint == Endpoint::Plant ? parts | OverviewPart::Power : parts;
}

} // namespace

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
void readSources(OverviewFacts &facts, const AppConfig &config)
{
    const SourceConfig *shown = shownSource(config);
    facts.sourceTitle = titleOf(*shownSource(config, Endpoint::Signals));
    facts.publication = shown->publication;
    const SourceLimits &limits = shownSource(config, Endpoint::Plant)->limits;
    facts.plant.limits = limits.plant;
    facts.plant.oldAfter = limits.oldAfter;
    facts.homeName = shown->products().value(0);
    facts.businessName = shown->products().value(1);
    facts.panelSources.clear();
    facts.alertSources.clear();
    if (config.sources.size() < 2)
        return;
    for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals})
        facts.panelSources[endpoint] = titleOf(*shownSource(config, endpoint));
    for (const SourceConfig &each : config.sources)
        facts.alertSources[each.id] = titleOf(each);
}

OverviewParts readFeeds(OverviewFacts &facts, const EngineStatus &status, const AppConfig &config)
{
    OverviewParts changed;
    std::map<Endpoint, FeedState> feeds = feedsOf(status, config);
    for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Token}) {
        const auto before = facts.feeds.find(endpoint);
        const auto after = feeds.find(endpoint);
        const bool was = before != facts.feeds.end();
        const bool is = after != feeds.end();
        if (was != is)
            changed |= partsOf(endpoint) | OverviewPart::Health | OverviewPart::Latency;
        else if (is && before->second != after->second)
            changed |= partsOf(endpoint) | OverviewPart::Health;
    }
    facts.feeds = std::move(feeds);
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
    if (acknowledged == facts.acknowledged && firing == facts.firing)
        return {};
    facts.acknowledged = acknowledged;
    facts.firing = firing;
    return OverviewPart::Alerts;
}

OverviewParts addCalls(OverviewFacts &facts, const std::vector<RequestRecord> &arrived,
                       const AppConfig &config, UtcTime now)
{
    OverviewParts changed;
    const UtcTime from = now - kCallsShown;
    for (const RequestRecord &record : arrived) {
        const SourceConfig *shown = shownSource(config, record.endpoint);
        const bool isShown = shown != nullptr && shown->id == record.sourceId && record.checkedAt >= from;
        if (isShown && insert(facts.requests[record.endpoint], record))
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
