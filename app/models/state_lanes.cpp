#include "models/state_lanes.h"

#include "monitoring/alert_rules.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

constexpr int kLabelHours = 3;

LaneSpan spanOf(UtcTime from, UtcTime to, EndpointState state)
{
    return {.from = from, .to = to, .state = state, .words = {}, .toolTip = {}};
}

// What follows without a gap in the same state is the same span.
void append(std::vector<LaneSpan> &spans, const LaneSpan &next)
{
    if (!spans.empty() && spans.back().to == next.from && spans.back().state == next.state &&
        spans.back().words == next.words)
        spans.back().to = next.to;
    else
        spans.push_back(next);
}

void finish(StateLane &lane, const StateLanes &frame)
{
    milliseconds up{0};
    milliseconds seen{0};
    for (LaneSpan &span : lane.spans) {
        const QString length = coarseAgeText(span.to - span.from);
        if (span.state != EndpointState::Unknown)
            seen += span.to - span.from;
        if (toneOf(span.state) != StateTone::Crit && span.state != EndpointState::Unknown)
            up += span.to - span.from;
        const QString told = span.words.isEmpty() ? words("Health page", "answering") : span.words;
        span.toolTip = u"<b>%1</b>, %2<br>%3<br>%4"_s.arg(
            lane.title, told, timeRangeText(span.from, span.to, frame.to), length);
        if (!span.words.isEmpty())
            span.words = u"%1, %2"_s.arg(span.words, length);
    }
    if (!lane.share.isEmpty())
        return;
    Availability sum;
    sum.up = up;
    sum.down = seen - up;
    lane.share = sum.text();
    lane.isWhole = sum.down.count() == 0;
}

StateLane endpointLane(const WatchedEndpoint &endpoint, const StateLanes &frame)
{
    StateLane lane{.id = endpoint.id, .title = endpoint.title, .share = {}, .isWhole = true, .spans = {}};
    for (const HeldSpan &span :
         heldSpans(endpoint.calls, frame.from, frame.to, endpoint.facts.pollInterval)) {
        const EndpointState state = stateOfCall(*span.record, endpoint.slowAfter);
        if (state == EndpointState::Unknown)
            continue; // broken off, or held back: nobody looked
        LaneSpan next = spanOf(span.from, span.to, state);
        next.words = stateWords(state, span.record->outcome);
        append(lane.spans, next);
    }
    const Availability seen = availability(endpoint.calls, frame.from, frame.to, endpoint.facts.pollInterval);
    lane.share = seen.text();
    lane.isWhole = seen.down.count() == 0;
    return lane;
}

// The spans in which any call of any endpoint speaks that `counts`.
template <typename Counts>
std::vector<LaneSpan> anySpans(const HealthPageFacts &facts, const StateLanes &frame, Counts counts)
{
    std::vector<RequestRecord> all;
    milliseconds shortest = kHealthDay;
    for (const WatchedEndpoint &endpoint : facts.endpoints) {
        shortest = std::min(shortest, endpoint.facts.pollInterval);
        std::ranges::copy_if(endpoint.calls, std::back_inserter(all), counts);
    }
    std::ranges::sort(all, {}, &RequestRecord::checkedAt);
    std::vector<LaneSpan> spans;
    for (const HeldSpan &span : heldSpans(all, frame.from, frame.to, shortest))
        append(spans, spanOf(span.from, span.to, EndpointState::Answering));
    return spans;
}

// Whoever gets an answer, be it of no use, has a network.
StateLane networkLane(const HealthPageFacts &facts, const StateLanes &frame)
{
    StateLane lane{
        .id = {}, .title = words("Health page", "Own network"), .share = {}, .isWhole = true, .spans = {}};
    lane.spans = anySpans(facts, frame, [](const RequestRecord &call) {
        return isReached(stateOfOutcome(call.outcome)) || call.httpStatus.has_value();
    });
    if (const auto since = facts.status.offlineSince) {
        std::erase_if(lane.spans, [since](const LaneSpan &span) { return span.from >= *since; });
        for (LaneSpan &span : lane.spans)
            span.to = std::min(span.to, *since);
        lane.spans.push_back(spanOf(std::max(*since, frame.from), frame.to, EndpointState::Down));
        lane.spans.back().words = words("Health page", "offline");
    }
    return lane;
}

StateLane collectorLane(const HealthPageFacts &facts, const StateLanes &frame)
{
    StateLane lane{
        .id = {}, .title = words("Health page", "Collector"), .share = {}, .isWhole = true, .spans = {}};
    lane.spans = anySpans(facts, frame, [](const RequestRecord &call) {
        return healthEffect(call.outcome) != HealthEffect::Neutral;
    });
    const Availability awake = watched(healthInput(facts), frame.from);
    lane.share = percentText(awake.coverageHundredths());
    lane.isWhole = awake.unknown.count() == 0;
    return lane;
}

// From the first bad look until the end of each incident.
std::vector<LaneSpan> centralDown(const HealthPageFacts &facts, UtcTime from)
{
    std::vector<LaneSpan> down;
    UtcTime until = facts.now;
    for (const AlertTransition &each : facts.transitions) { // newest first
        if (each.rule != alertRuleName(AlertRule::CentralDown))
            continue;
        const bool ends =
            each.to == AlertState::Resolved || each.to == AlertState::Closed || each.to == AlertState::Ok;
        if (ends)
            until = each.at;
        else if (each.from == AlertState::Ok && until > from) {
            down.insert(down.begin(), spanOf(std::max(each.at, from), until, EndpointState::Down));
            down.front().words = words("Health page", "not reachable");
        }
    }
    return down;
}

// Both ascending; what is left of `seen` beside `down`.
std::vector<LaneSpan> without(const std::vector<LaneSpan> &seen, const std::vector<LaneSpan> &down)
{
    std::vector<LaneSpan> left;
    for (const LaneSpan &each : seen) {
        UtcTime from = each.from;
        for (const LaneSpan &hole : down) {
            if (hole.from > from && hole.from < each.to)
                left.push_back(spanOf(from, hole.from, each.state));
            if (hole.to > from && hole.from < each.to)
                from = hole.to;
        }
        if (from < each.to)
            left.push_back(spanOf(from, each.to, each.state));
    }
    return left;
}

// What its alert says: the log has the calls to the APIs only.
StateLane centralLane(const HealthPageFacts &facts, const StateLanes &frame,
                      const std::vector<LaneSpan> &awake)
{
    StateLane lane{.id = {},
                   .title = words("Health page", "Central database"),
                   .share = {},
                   .isWhole = true,
                   .spans = {}};
    const std::vector<LaneSpan> down = centralDown(facts, frame.from);
    lane.spans = without(awake, down);
    lane.spans.insert(lane.spans.end(), down.begin(), down.end());
    std::ranges::sort(lane.spans, {}, &LaneSpan::from);
    return lane;
}

} // namespace

EndpointState stateOfCall(const RequestRecord &call, milliseconds slowAfter)
{
    const EndpointState state = stateOfOutcome(call.outcome);
    const bool slow = state == EndpointState::Answering && call.phases.total > slowAfter;
    return slow ? EndpointState::Slow : state;
}

StateLanes stateLanes(const HealthPageFacts &facts)
{
    StateLanes result;
    result.to = facts.now;
    result.from = facts.now - kHealthDay;
    result.words.context = words("Health panel", "last 24 h");
    result.labels = hourLabels(result.from, result.to, kLabelHours);
    bool any = false;
    for (const WatchedEndpoint &endpoint : facts.endpoints) {
        result.lanes.push_back(endpointLane(endpoint, result));
        any = any || !result.lanes.back().spans.empty();
    }
    if (!any)
        result.words.notice = nothingObservedNotice(healthInput(facts));
    StateLane collector = collectorLane(facts, result);
    if (facts.status.central.health != CentralHealth::Off)
        result.lanes.push_back(centralLane(facts, result, collector.spans));
    result.lanes.push_back(networkLane(facts, result));
    result.lanes.push_back(std::move(collector));
    for (StateLane &lane : result.lanes)
        finish(lane, result);
    return result;
}

} // namespace etcm
