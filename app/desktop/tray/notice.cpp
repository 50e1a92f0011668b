#include "desktop/tray/notice.h"

#include "monitoring/alert_wording.h"

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
    QString rest = text.mid(comma + 2);
    if (!rest.isEmpty())
        rest[0] = rest[0].toUpper();
    return {text.left(comma), rest};
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u". "_s + second;
}

Notice noticeFrom(const AlertTransition &transition, const std::vector<AlertTransition> &incident)
{
    const Headline words = headline(transition.text);
    Notice notice;
    notice.key = transition.incidentId;
    notice.title = words.title;
    notice.body = joined(words.rest, noticeBody(incident));
    notice.severity = transition.severity;
    notice.recovered = transition.to == AlertState::Resolved;
    notice.at = transition.at;
    return notice;
}

} // namespace

std::optional<Notice> NoticeLedger::noticeFor(const AlertTransition &transition)
{
    if (!transition.notified)
        return {};
    const auto told = m_told.find(transition.incidentId);
    if (transition.to == AlertState::Firing) {
        if (told != m_told.end() && told->back().severity >= transition.severity)
            return {};
        std::vector<AlertTransition> &incident = m_told[transition.incidentId];
        incident.push_back(transition);
        return noticeFrom(transition, incident);
    }
    const bool news = transition.from == AlertState::Ok && transition.to == AlertState::Ok;
    if (transition.to != AlertState::Resolved && !news)
        return {};
    if (m_ended.contains(transition.incidentId))
        return {};
    m_ended.insert(transition.incidentId);
    std::vector<AlertTransition> incident;
    if (told != m_told.end()) {
        incident = *told;
        incident.push_back(transition);
        m_told.erase(told);
    }
    Notice notice = noticeFrom(transition, incident);
    notice.recovered = !news;
    return notice;
}

} // namespace etcm
