#include "models/incident_card.h"

#include "models/incident_steps.h"
#include "wording/alert_words.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

#include <algorithm>
#include <span>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::ptrdiff_t kLooksShown = 20;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info: return words("Alerts page", "Info");
    case Severity::Warning: return words("Alerts page", "Warning");
    case Severity::Critical: break;
    }
    return words("Alerts page", "Critical");
}

QString stateWord(const OpenAlert &alert)
{
    switch (alertGroup(alert)) {
    case AlertGroup::Pending: return words("Alerts page", "pending");
    case AlertGroup::Acknowledged: return words("Alerts page", "acknowledged");
    case AlertGroup::HeldBack: return words("Alerts page", "held back");
    default: break;
    }
    return alert.now.state == AlertState::Recovering ? words("Alerts page", "recovering")
                                                     : words("Alerts page", "firing");
}

BadgeText badgeOf(const IncidentInput &input, Severity severity)
{
    if (!input.open)
        return {.text = words("Alerts page", "%1, resolved").arg(severityWord(severity))};
    const bool asks = alertGroup(*input.open) == AlertGroup::Firing;
    return {.text = u"%1, %2"_s.arg(severityWord(severity), stateWord(*input.open)),
            .state = !asks                            ? BadgeState::Partial
                     : severity == Severity::Critical ? BadgeState::Crit
                                                      : BadgeState::Warn};
}

const AlertTransition *notice(const std::vector<AlertTransition> &newestFirst)
{
    const auto found =
        std::ranges::find_if(newestFirst.rbegin(), newestFirst.rend(), &AlertTransition::notified);
    return found == newestFirst.rend() ? nullptr : &*found;
}

// Its tooltip holds all of it, however narrow the card is.
TileText fact(const QString &label, const QString &value, const QString &note)
{
    return {.label = label,
            .value = value,
            .note = note,
            .help = u"<b>%1</b> %2, %3"_s.arg(label.toHtmlEscaped(), value.toHtmlEscaped(),
                                              note.toHtmlEscaped())};
}

TileText toldFact(const IncidentInput &input)
{
    const QString label = words("Alerts page", "Told");
    if (const AlertTransition *told = notice(input.transitions))
        return fact(label, timeText(told->at, input.now), words("Alerts page", "one notice"));
    if (input.open && input.open->heldBackBy)
        return fact(label, QString(kEnDash),
                    words("Alerts page", "held back by: %1").arg(alertRuleTitle(*input.open->heldBackBy)));
    return fact(label, QString(kEnDash), words("Alerts page", "no notice was sent"));
}

std::vector<TileText> factsOf(const IncidentInput &input, UtcTime began, UtcTime ended)
{
    std::vector<TileText> facts;
    facts.push_back(fact(words("Alerts page", "Lasts"), coarseAgeText(ended - began),
                         words("Alerts page", "since %1").arg(timeTextSeconds(began, input.now))));
    if (input.open && input.open->thresholds.failures > 1) {
        const AlertThresholds &limits = input.open->thresholds;
        facts.push_back(fact(words("Alerts page", "Failures in a row"), integerText(input.open->now.bad),
                             words("Alerts page", "fires at %1, clears after %2 good")
                                 .arg(limits.failures)
                                 .arg(limits.successes)));
    }
    if (input.open && !input.calls.empty()) {
        const auto newest =
            std::ranges::find_if(input.calls.rbegin(), input.calls.rend(), &RequestRecord::success);
        const bool any = newest != input.calls.rend();
        facts.push_back(fact(words("Alerts page", "Last good answer"),
                             any ? timeText(newest->checkedAt, input.now) : QString(kEnDash),
                             any ? agoText(input.now - newest->checkedAt)
                                 : words("Alerts page", "none in the last 48 h")));
    }
    facts.push_back(toldFact(input));
    return facts;
}

QString lookText(const RequestRecord &call, UtcTime now)
{
    QStringList parts{timeTextSeconds(call.checkedAt, now), capitalised(outcomeText(call.outcome))};
    if (call.httpStatus)
        parts += u"HTTP %1"_s.arg(*call.httpStatus);
    parts += latencyText(call.phases.total);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

std::vector<IncidentLook> looksOf(const IncidentInput &input, UtcTime ended)
{
    std::vector<IncidentLook> looks;
    const auto until = std::ranges::upper_bound(input.calls, ended, {}, &RequestRecord::checkedAt);
    const std::ptrdiff_t count = std::min(kLooksShown, until - input.calls.begin());
    for (const RequestRecord &call : std::span(until - count, until)) {
        const HealthEffect effect = healthEffect(call.outcome);
        looks.push_back({effect == HealthEffect::Good  ? IncidentLook::Mark::Good
                         : effect == HealthEffect::Bad ? IncidentLook::Mark::Bad
                                                       : IncidentLook::Mark::NotObserved,
                         timeText(call.checkedAt, input.now), lookText(call, input.now)});
    }
    return looks;
}

std::vector<IncidentReason> reasonsOf(const IncidentInput &input, Severity severity)
{
    std::vector<IncidentReason> reasons;
    const OpenAlert &alert = *input.open;
    const UtcTime since = alert.now.since.value_or(input.now);
    const int needed = alert.thresholds.failures;
    reasons.push_back({alert.now.isFiring() || alert.now.bad >= needed,
                       words("Alerts page", "%1 failure(s) in a row", nullptr, needed).arg(needed),
                       words("Alerts page", "%1 counted", nullptr, alert.now.bad).arg(alert.now.bad)});
    if (alert.thresholds.holdFor.count() > 0)
        reasons.push_back(
            {alert.now.isFiring() || input.now - since >= alert.thresholds.holdFor,
             words("Alerts page", "Lasts longer than %1").arg(ageText(alert.thresholds.holdFor)),
             ageText(input.now - since)});
    reasons.push_back({!alert.heldBackBy, words("Alerts page", "No other alert explains it"),
                       alert.heldBackBy ? alertRuleTitle(*alert.heldBackBy) : QString()});
    reasons.push_back(
        {severity >= Severity::Warning, words("Alerts page", "Warning or graver"), severityWord(severity)});
    if (const AlertTransition *told = notice(input.transitions))
        reasons.push_back({true, words("Alerts page", "Notice sent"), timeTextSeconds(told->at, input.now)});
    else
        reasons.push_back({false, words("Alerts page", "Notice sent"), words("Alerts page", "not yet")});
    return reasons;
}

QString verdictOf(const IncidentInput &input, Severity severity)
{
    if (!input.open && notice(input.transitions))
        return words("Alerts page", "Told when it fired and when it cleared.");
    if (notice(input.transitions))
        return words("Alerts page", "Told once. You hear again when it clears or becomes graver.");
    if (!input.open)
        return words("Alerts page", "Not told: it was over before anybody had to know.");
    if (input.open->heldBackBy)
        return words("Alerts page", "Not told: “%1” explains it. Once that is over, it must be seen bad %2 "
                                    "times again before it may notify.")
            .arg(alertRuleTitle(*input.open->heldBackBy))
            .arg(input.open->thresholds.failures);
    if (severity < Severity::Warning)
        return words("Alerts page", "Not told: below a warning nothing is sent.");
    return words("Alerts page", "Not told yet: it does not fire yet.");
}

QStringList evidenceOf(const IncidentInput &input)
{
    const auto last =
        std::ranges::find_if(input.calls.rbegin(), input.calls.rend(), [](const RequestRecord &call) {
            return healthEffect(call.outcome) == HealthEffect::Bad;
        });
    if (last == input.calls.rend())
        return {};
    QStringList lines{lookText(*last, input.now)};
    const auto phase = [](const char *name, const std::optional<std::chrono::milliseconds> &took) {
        return took ? u"%1 %2 ms"_s.arg(QLatin1StringView(name)).arg(took->count()) : QString();
    };
    QStringList phases{phase("connect", last->phases.connect), phase("tls", last->phases.tls),
                       phase("wait", last->phases.wait), phase("transfer", last->phases.transfer)};
    phases.removeAll(QString());
    if (!phases.isEmpty())
        lines += phases.join(u"   "_s);
    if (!last->error.isEmpty())
        lines += last->error;
    return lines;
}

QString subtitleOf(const IncidentInput &input, UtcTime began, UtcTime ended)
{
    const QString source = input.sourceName.isEmpty() ? QString() : input.sourceName + u". "_s;
    if (!input.open)
        return source + words("Alerts page", "%1 to %2, %3.")
                            .arg(timeTextSeconds(began, input.now), timeTextSeconds(ended, input.now),
                                 coarseAgeText(ended - began));
    const QString told = words("Alerts page", "Since %1.").arg(timeTextSeconds(began, input.now));
    const std::optional<Acknowledgement> &by = input.open->now.acknowledged;
    if (!input.open->now.isFiring())
        return source + told;
    return source + told + u' ' +
           (by ? words("Alerts page", "Acknowledged %1.").arg(timeText(by->at, input.now))
               : words("Alerts page", "Not acknowledged."));
}
} // namespace

IncidentCard incidentCard(const IncidentInput &input)
{
    const QString id = input.open                  ? input.open->now.incidentId
                       : input.transitions.empty() ? QString()
                                                   : input.transitions.front().incidentId;
    if (id.isEmpty())
        return {};
    const IncidentSpan span = incidentSpan(input.transitions, id);
    const UtcTime began = input.open && input.open->now.since ? *input.open->now.since
                          : span.first                        ? span.first->at
                                                              : input.now;
    const UtcTime ended = input.open || !span.last ? input.now : span.last->at;
    const Severity severity = input.open  ? input.open->now.severity
                              : span.last ? span.last->severity
                                          : Severity::Info;
    IncidentCard card{.incidentId = id,
                      .mark = alertMark(input.open ? input.open->now.state : AlertState::Resolved, severity),
                      .title = input.open  ? sentence(problemOf(*input.open), input.now)
                               : span.last ? alertText(*span.last)
                                           : QString(),
                      .badge = badgeOf(input, severity),
                      .subtitle = subtitleOf(input, began, ended),
                      .facts = factsOf(input, began, ended),
                      .looks = looksOf(input, ended),
                      .steps = incidentSteps(input, began, ended),
                      .verdict = verdictOf(input, severity),
                      .evidence = evidenceOf(input)};
    if (input.open) {
        card.reasons = reasonsOf(input, severity);
        card.canAcknowledge = input.open->now.isFiring();
        card.note = input.open->now.acknowledged ? input.open->now.acknowledged->note : QString();
    }
    return card;
}

std::optional<Endpoint> endpointOf(const AlertKey &key)
{
    switch (key.rule) {
    case AlertRule::EndpointDown:
    case AlertRule::Overdue:
    case AlertRule::RateLimited:
    case AlertRule::Slow: return endpointFromName(key.target);
    case AlertRule::Token:
    case AlertRule::TokenRefused: return Endpoint::Token;
    case AlertRule::TomorrowMissing: return Endpoint::Prices;
    default: return std::nullopt;
    }
}

QString incidentMarkdown(const IncidentCard &card)
{
    QStringList lines{u"# "_s + card.title, {}, card.badge.text + u". "_s + card.subtitle, {}};
    for (const TileText &fact : card.facts)
        lines += u"- %1: **%2** (%3)"_s.arg(fact.label, fact.value, fact.note);
    lines += {QString(), u"## "_s + words("Alerts page", "What happened"), QString()};
    for (const IncidentStep &step : card.steps)
        lines += u"- %1 %2"_s.arg(step.time, step.text);
    if (!card.evidence.isEmpty())
        lines += QStringList{{}, u"## "_s + words("Alerts page", "Evidence, last call"), {}, u"```"_s} +
                 card.evidence + QStringList{u"```"_s};
    if (!card.note.isEmpty())
        lines += {QString(), words("Alerts page", "Note: %1").arg(card.note)};
    return lines.join(u'\n') + u'\n';
}

} // namespace etcm
