#include "models/health_snapshot.h"

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

/// Those whose data are kept away, the worst first.
std::vector<const EndpointCalls *> troubledOnes(const HealthInput &input)
{
    std::vector<const EndpointCalls *> found;
    for (const EndpointCalls &each : input.endpoints) {
        if (troubleBadge(each.facts, {}, input.now))
            found.push_back(&each);
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const EndpointCalls *each) { return each->facts.state; });
    return found;
}

HealthRow healthRow(const EndpointCalls &endpoint, const Availability &seen)
{
    HealthRow row;
    row.title = endpointLabel(endpoint.endpoint);
    row.available = seen.text();
    row.down = seen.hundredths() ? words("Figures", "%1 min").arg(integerText(seen.downMinutes().count()))
                                 : QString(QChar(0x2013));
    row.everDown = seen.down.count() > 0;
    row.mark = !seen.hundredths() ? EndpointMark::Unobserved : markOf(endpoint.facts.state);
    row.state = !endpoint.facts.waitsFor || endpoint.facts.state != EndpointState::Unknown
                    ? stateWords(endpoint.facts.state, endpoint.facts.outcome)
                    : words("Health panel", "not asked");
    row.toolTip =
        words("Health panel",
              "<b>%1</b>, %2<br>Up %3, down %4, not observed %5<br>Up ÷ (up + down), cut, not rounded")
            .arg(row.available, endpointTitle(endpoint.endpoint), coarseAgeText(seen.up),
                 coarseAgeText(seen.down), coarseAgeText(seen.unknown));
    if (!row.state.isEmpty())
        row.toolTip += u"<br>"_s + words("Health panel", "Now: %1").arg(row.state);
    if (endpoint.facts.waitsFor)
        row.toolTip += u", "_s + signInTroubleText(*endpoint.facts.waitsFor);
    return row;
}

} // namespace

Availability watched(const HealthInput &input, UtcTime from)
{
    std::vector<RequestRecord> all;
    milliseconds shortest = hours(24);
    for (const EndpointCalls &endpoint : input.endpoints) {
        shortest = std::min(shortest, endpoint.facts.pollInterval);
        std::ranges::copy_if(endpoint.requests, std::back_inserter(all), [](const RequestRecord &record) {
            return healthEffect(record.outcome) != HealthEffect::Neutral;
        });
    }
    std::ranges::sort(all, {}, &RequestRecord::checkedAt);
    for (RequestRecord &record : all)
        record.outcome = Outcome::Ok;
    return availability(all, from, input.now, shortest);
}

EndpointMark markOf(EndpointState state)
{
    if (state == EndpointState::Unknown)
        return EndpointMark::Unobserved;
    switch (toneOf(state)) {
    case StateTone::Crit: return EndpointMark::Down;
    case StateTone::Warn: return EndpointMark::Doubtful;
    case StateTone::Quiet: break;
    }
    return EndpointMark::Good;
}

QString endpointLabel(Endpoint endpoint)
{
    return endpoint == Endpoint::Token ? words("Health panel", "Token") : endpointShortTitle(endpoint);
}

std::optional<BadgeText> worstTrouble(const HealthInput &input)
{
    const std::vector<const EndpointCalls *> troubled = troubledOnes(input);
    if (troubled.empty())
        return {};
    const EndpointCalls &worst = *troubled.front();
    BadgeText badge = *troubleBadge(worst.facts, {}, input.now);
    const QString whose = troubled.size() > 1 ? countText(std::ssize(troubled), std::ssize(input.endpoints))
                                              : endpointLabel(worst.endpoint);
    badge.text = u"%1: %2"_s.arg(whose, badge.text);
    return badge;
}

PanelNotice nothingObservedNotice(const HealthInput &input)
{
    const std::vector<const EndpointCalls *> troubled = troubledOnes(input);
    return nothingStoredNotice(troubled.empty() ? EndpointFacts() : troubled.front()->facts, input.now);
}

HealthSnapshot healthSnapshot(const HealthInput &input)
{
    HealthSnapshot result;
    result.words.context = words("Health panel", "last 24 h");
    if (const auto trouble = worstTrouble(input))
        result.words.badges.push_back(*trouble);
    const UtcTime from = input.now - hours(24);
    std::vector<Availability> seen;
    for (const EndpointCalls &endpoint : input.endpoints) {
        seen.push_back(availability(endpoint.requests, from, input.now, endpoint.facts.pollInterval));
        result.rows.push_back(healthRow(endpoint, seen.back()));
    }
    const std::optional<int> mean = meanAvailability(seen);
    if (!mean) {
        result.words.notice = nothingObservedNotice(input);
        return result;
    }
    const auto counted =
        std::ranges::count_if(seen, [](const Availability &a) { return a.hundredths().has_value(); });
    const Availability total = watched(input, from);
    const QString coverage = percentText(total.coverageHundredths());
    result.score = *mean / 100.0;
    result.scoreText = percentText(*mean).chopped(2);
    result.spoken = words("Health panel", "API health score %1 percent available, last 24 hours, coverage %2")
                        .arg(result.scoreText, coverage);
    result.words.badges.push_back(
        {words("Health panel", "coverage %1").arg(coverage), BadgeMark::None,
         total.coverageHundredths() < 9000 ? BadgeState::Partial : BadgeState::Plain,
         words("Health panel", "Observed ÷ elapsed time, cut, not rounded")});
    result.explanation = words("Health panel", "Up ÷ (up + down), by time, mean of %1.").arg(counted);
    if (total.unknown >= minutes(1))
        result.explanation +=
            u'\n' + words("Health panel", "%1 not observed are left out.").arg(coarseAgeText(total.unknown));
    return result;
}

} // namespace etcm
