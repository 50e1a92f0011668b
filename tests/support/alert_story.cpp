#include "support/alert_story.h"

#include "wording/alert_words.h"
#include "wording/sentences.h"

namespace etcm::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

UtcTime outageNow()
{
    return *parseIsoTime("2026-10-14T09:24:40+02:00");
}

UtcTime outageClock(const char *time)
{
    return *parseIsoTime(QByteArray("2026-10-14T") + time + "+02:00");
}

RequestRecord plantCall(const char *time, Outcome outcome)
{
    RequestRecord record;
    record.sourceId = u"desk"_s;
    record.endpoint = Endpoint::Plant;
    record.checkedAt = outageClock(time);
    record.outcome = outcome;
    record.phases.total = outcome == Outcome::Ok ? 141ms : 2'004ms;
    if (outcome == Outcome::Http5xx) {
        record.httpStatus = 503;
        record.error = u"HTTP 503, maintenance"_s;
        record.phases.wait = 1'960ms;
    }
    return record;
}

static Message problem()
{
    return callProblem(plantCall("09:11:04", Outcome::Http5xx));
}

AlertTransition outageStep(AlertState from, AlertState to, const char *time, bool notified)
{
    return {.incidentId = u"i1"_s,
            .rule = u"endpoint_down"_s,
            .sourceId = u"desk"_s,
            .target = u"plant"_s,
            .from = from,
            .to = to,
            .severity = Severity::Warning,
            .at = outageClock(time),
            .text = englishSentence(problem(), outageNow()),
            .notified = notified,
            .message = problem()};
}

OpenAlert outageAlert()
{
    OpenAlert alert;
    alert.key = {AlertRule::EndpointDown, u"desk"_s, u"plant"_s};
    alert.now.state = AlertState::Firing;
    alert.now.incidentId = u"i1"_s;
    alert.now.severity = Severity::Warning;
    alert.now.bad = 4;
    alert.now.since = outageClock("09:11:04");
    alert.now.problem = {englishSentence(problem(), outageNow()), problem()};
    return alert;
}

IncidentInput outage()
{
    IncidentInput input{.open = outageAlert(),
                        .transitions = {outageStep(AlertState::Pending, AlertState::Firing, "09:17:56", true),
                                        outageStep(AlertState::Ok, AlertState::Pending, "09:11:04")},
                        .calls = {plantCall("09:01:04", Outcome::Ok)},
                        .next = NextLook{NextLook::Kind::Planned, outageClock("09:31:04")},
                        .sourceName = u"Desk gateway"_s,
                        .now = outageNow()};
    for (const char *time : {"09:11:04", "09:11:24", "09:17:46", "09:21:04"})
        input.calls.push_back(plantCall(time, Outcome::Http5xx));
    return input;
}

AlertListInput alertsOfEveryGroup()
{
    OpenAlert pending = outageAlert();
    pending.now.state = AlertState::Pending;
    pending.now.bad = 2;
    pending.now.incidentId = u"i2"_s;
    OpenAlert seen = outageAlert();
    seen.now.acknowledged = Acknowledgement{outageClock("09:20:00"), u"Utility called"_s};
    seen.now.incidentId = u"i3"_s;
    OpenAlert explained = outageAlert();
    explained.heldBackBy = AlertRule::Token;
    explained.now.incidentId = u"i4"_s;
    AlertTransition over = outageStep(AlertState::Recovering, AlertState::Resolved, "08:41:00");
    over.incidentId = u"i5"_s;
    AlertTransition began = outageStep(AlertState::Ok, AlertState::Pending, "08:21:00");
    began.incidentId = u"i5"_s;
    AlertTransition old = over;
    old.at = outageNow() - 24h;
    old.incidentId = u"i6"_s;
    return {.open = {pending, explained, seen, outageAlert()},
            .transitions = {over, began, old},
            .now = outageNow(),
            .sourceNames = {{u"desk"_s, u"Desk gateway"_s}}};
}

} // namespace etcm::test
