#include "models/alert_list.h"

#include "wording/alert_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kResolvedShown = 24h;

QString sourceName(const AlertListInput &input, const QString &sourceId)
{
    const auto found = input.sourceNames.find(sourceId);
    return found == input.sourceNames.end() ? sourceId : found->second;
}

QString howFar(const OpenAlert &alert, UtcTime now)
{
    const AlertSnapshot &state = alert.now;
    const AlertThresholds &limits = alert.thresholds;
    switch (alertGroup(alert)) {
    case AlertGroup::Acknowledged:
        return state.acknowledged->note.isEmpty()
                   ? words("Alerts page", "acknowledged %1").arg(timeText(state.acknowledged->at, now))
                   : words("Alerts page", "“%1”").arg(state.acknowledged->note);
    case AlertGroup::HeldBack:
        return words("Alerts page", "held back by: %1").arg(alertRuleTitle(*alert.heldBackBy));
    case AlertGroup::Pending:
        if (state.bad < limits.failures)
            return words("Alerts page", "failure %1 of %2").arg(state.bad).arg(limits.failures);
        return words("Alerts page", "fires at %1, if it lasts")
            .arg(timeText(state.since.value_or(now) + limits.holdFor, now));
    default: break;
    }
    if (state.state == AlertState::Recovering)
        return words("Alerts page", "%1 of %2 good answers").arg(state.good).arg(limits.successes);
    if (state.notObservedSince)
        return words("Alerts page", "not observed since %1").arg(timeText(*state.notObservedSince, now));
    return limits.failures > 1 ? words("Alerts page", "%1 failure(s) in a row", nullptr, state.bad)
                                     .arg(integerText(state.bad))
                               : QString();
}

AlertMark markOf(const OpenAlert &alert)
{
    switch (alertGroup(alert)) {
    case AlertGroup::Acknowledged: return AlertMark::Acknowledged;
    case AlertGroup::HeldBack: return AlertMark::HeldBack;
    case AlertGroup::Pending: return AlertMark::Pending;
    default: return alertMark(alert.now.state, alert.now.severity);
    }
}

AlertListRow openRow(const OpenAlert &alert, const AlertListInput &input)
{
    const UtcTime since = alert.now.since.value_or(input.now);
    QStringList detail{sourceName(input, alert.key.sourceId), howFar(alert, input.now)};
    detail.removeAll(QString());
    return {.group = alertGroup(alert),
            .mark = markOf(alert),
            .incidentId = alert.now.incidentId,
            .text = sentence(problemOf(alert), input.now),
            .detail = detail.join(u", "_s),
            .time = words("Alerts page", "since %1").arg(timeText(since, input.now)),
            .lasted = coarseAgeText(input.now - since)};
}

AlertListRow resolvedRow(const AlertTransition &end, const AlertListInput &input)
{
    const UtcTime began = incidentSpan(input.transitions, end.incidentId).first->at;
    return {.group = AlertGroup::Resolved,
            .mark = AlertMark::Resolved,
            .incidentId = end.incidentId,
            .text = alertText(end),
            .detail = sourceName(input, end.sourceId),
            .time = timeText(end.at, input.now),
            .lasted = began < end.at ? coarseAgeText(end.at - began) : QString()};
}
} // namespace

QString alertGroupName(AlertGroup group)
{
    switch (group) {
    case AlertGroup::Firing: return words("Alerts page", "Firing");
    case AlertGroup::Pending: return words("Alerts page", "Pending");
    case AlertGroup::Acknowledged: return words("Alerts page", "Acknowledged");
    case AlertGroup::HeldBack: return words("Alerts page", "Held back");
    case AlertGroup::Resolved: break;
    }
    return words("Alerts page", "Resolved");
}

QString alertGroupTitle(AlertGroup group, qint64 count)
{
    const QString number = u"  "_s + integerText(count);
    switch (group) {
    case AlertGroup::Pending: return words("Alerts page", "Pending, not notified yet") + number;
    case AlertGroup::HeldBack: return words("Alerts page", "Held back, recorded but not notified") + number;
    case AlertGroup::Resolved: return words("Alerts page", "Resolved in the last 24 h") + number;
    default: return alertGroupName(group) + number;
    }
}

AlertGroup alertGroup(const OpenAlert &alert)
{
    if (alert.heldBackBy)
        return AlertGroup::HeldBack;
    if (!alert.now.isFiring())
        return AlertGroup::Pending;
    return alert.now.acknowledged ? AlertGroup::Acknowledged : AlertGroup::Firing;
}

IncidentSpan incidentSpan(const std::vector<AlertTransition> &newestFirst, const QString &incidentId)
{
    IncidentSpan span;
    for (const AlertTransition &transition : newestFirst) {
        if (transition.incidentId != incidentId)
            continue;
        if (!span.last)
            span.last = &transition;
        span.first = &transition;
    }
    return span;
}

AlertList alertList(const AlertListInput &input)
{
    AlertList list;
    for (const OpenAlert &alert : input.open)
        list.rows.push_back(openRow(alert, input));
    for (const AlertTransition &transition : input.transitions) {
        if (transition.to == AlertState::Resolved && input.now - transition.at < kResolvedShown)
            list.rows.push_back(resolvedRow(transition, input));
    }
    std::ranges::stable_sort(list.rows, {}, &AlertListRow::group);
    const auto count = [&list](AlertGroup group) {
        return static_cast<qint64>(std::ranges::count(list.rows, group, &AlertListRow::group));
    };
    const qint64 firing = count(AlertGroup::Firing);
    const qint64 pending = count(AlertGroup::Pending);
    list.words.context = words("Alerts panel", "%1 firing", nullptr, firing).arg(integerText(firing)) +
                         u", "_s +
                         words("Alerts page", "%1 pending", nullptr, pending).arg(integerText(pending));
    if (list.rows.empty())
        list.words.notice =
            PanelNotice{NoticeKind::Info, words("Alerts panel", "No alerts"),
                        words("Alerts page", "Nothing fires, and nothing did in the last 24 h.")};
    return list;
}

} // namespace etcm
