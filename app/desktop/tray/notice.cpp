#include "desktop/tray/notice.h"

#include "wording/alert_words.h"
#include "wording/endpoint_words.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// "Plant telemetry not answering, HTTP 503": the part before the comma is the title.
struct Headline {
    QString title;
    QString rest;
};

Headline headline(const QString &text)
{
    const qsizetype comma = text.indexOf(u", "_s);
    if (comma < 0)
        return {text, {}};
    return {text.left(comma), capitalised(text.mid(comma + 2))};
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u". "_s + second;
}

Notice noticeFrom(const AlertTransition &transition, const std::vector<AlertTransition> &incident)
{
    const Headline told = headline(alertText(transition));
    Notice notice;
    notice.key = transition.incidentId;
    notice.title = told.title;
    notice.body = joined(told.rest, noticeBody(incident));
    notice.severity = transition.severity;
    notice.recovered = transition.to == AlertState::Resolved;
    notice.at = transition.at;
    notice.transition = transition;
    notice.incident = incident;
    return notice;
}

} // namespace

Notice toldAgain(const Notice &notice)
{
    return noticeFrom(notice.transition, notice.incident);
}

std::optional<Notice> NoticeLedger::noticeFor(const AlertTransition &transition)
{
    switch (transition.to) {
    case AlertState::Pending: m_open[transition.incidentId].transitions = {transition}; return {};
    case AlertState::Firing: return firing(transition);
    case AlertState::Recovering: return {};
    case AlertState::Ok:
    case AlertState::Resolved:
    case AlertState::Closed: return ending(transition);
    }
    return {};
}

std::optional<Notice> NoticeLedger::firing(const AlertTransition &transition)
{
    Incident &incident = m_open[transition.incidentId];
    if (!transition.notified || (incident.told && *incident.told >= transition.severity))
        return {};
    incident.told = transition.severity;
    incident.transitions.push_back(transition);
    return noticeFrom(transition, incident.transitions);
}

// Also what was news only, or a failure that came to nothing.
std::optional<Notice> NoticeLedger::ending(const AlertTransition &transition)
{
    Incident incident = m_open.take(transition.incidentId);
    const bool news = transition.from == AlertState::Ok && transition.to == AlertState::Ok;
    if (!transition.notified || (transition.to != AlertState::Resolved && !news))
        return {};
    if (m_ended.contains(transition.incidentId))
        return {};
    m_ended.insert(transition.incidentId);
    if (!incident.transitions.empty())
        incident.transitions.push_back(transition);
    return noticeFrom(transition, incident.transitions);
}

} // namespace etcm
