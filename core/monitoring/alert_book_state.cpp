// The book's side that is not observation: events, targets, acknowledgement, what is open, snapshot.
#include "monitoring/alert_book.h"

#include "wording/alert_words.h"
#include "wording/sentences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

void take(AlertMachine &target, const AlertTransition &transition)
{
    const bool same = target.snapshot().incidentId == transition.incidentId;
    if (transition.to == AlertState::Ok || transition.to == AlertState::Resolved ||
        transition.to == AlertState::Closed) {
        if (same)
            target.restore({});
        return;
    }
    AlertSnapshot now = same ? target.snapshot() : AlertSnapshot();
    now.adopted = true;
    now.state = transition.to;
    now.incidentId = transition.incidentId;
    now.severity = transition.severity;
    now.since = now.since.value_or(transition.at);
    now.notified = now.notified || transition.notified;
    now.bad = std::max(now.bad, 1);
    if (transition.to == AlertState::Recovering)
        now.recoveringSince = transition.at;
    else
        now.problem = {transition.text, transition.message};
    target.restore(std::move(now));
}

} // namespace

Message problemOf(const OpenAlert &alert)
{
    const AlertProblem &problem = alert.now.problem;
    return isKnown(problem.message) ? problem.message : plainMessage(problem.text);
}

std::vector<AlertTransition> AlertBook::watch(std::vector<WatchedSource> sources, bool central, UtcTime at)
{
    m_watched = Watched{std::move(sources), central};
    std::vector<AlertTransition> closed;
    for (auto it = m_machines.begin(); it != m_machines.end();) {
        if (isWatched(it->first)) {
            ++it;
            continue;
        }
        // Another program's incident goes on there.
        const bool own = !it->second.snapshot().adopted;
        if (auto transition = it->second.close(noLongerWatched(it->first.target), at); transition && own)
            closed.push_back(*std::move(transition));
        it = m_machines.erase(it);
    }
    return closed;
}

const WatchedSource *AlertBook::watchedSource(const QString &id) const
{
    if (!m_watched)
        return nullptr;
    const auto found = std::ranges::find(m_watched->sources, id, &WatchedSource::id);
    return found == m_watched->sources.end() ? nullptr : &*found;
}

bool AlertBook::isWatched(const AlertKey &key) const
{
    if (!m_watched || key.rule == AlertRule::LocalFile)
        return true;
    if (key.rule == AlertRule::CentralDown)
        return m_watched->central;
    const WatchedSource *source = watchedSource(key.sourceId);
    if (source == nullptr)
        return false;
    const auto polls = [source](std::optional<Endpoint> endpoint) {
        return std::ranges::find(source->endpoints, endpoint) != source->endpoints.end();
    };
    switch (key.rule) {
    case AlertRule::Token:
    case AlertRule::TokenRefused: return source->signsIn;
    case AlertRule::EndpointDown:
    case AlertRule::RateLimited:
    case AlertRule::Slow:
    case AlertRule::Overdue: return polls(endpointFromName(key.target));
    case AlertRule::TomorrowMissing:
        return polls(Endpoint::Prices) && source->products.contains(publicationProduct(key.target));
    default: return true;
    }
}

std::vector<AlertTransition> AlertBook::close(Machines::iterator first, Machines::iterator last,
                                              const Message &reason, UtcTime at)
{
    std::vector<AlertTransition> closed;
    while (first != last) {
        if (auto transition = first->second.close(reason, at))
            closed.push_back(*std::move(transition));
        first = m_machines.erase(first);
    }
    return closed;
}

std::vector<AlertTransition> AlertBook::closeDaysBefore(LocalDate today, const QString &sourceId,
                                                        const QString &tariffName, UtcTime at)
{
    const auto day = [&](const QString &target) {
        return m_machines.lower_bound({AlertRule::TomorrowMissing, sourceId, target});
    };
    return close(day(tariffName + u' '), day(publicationTarget(tariffName, today)), dayIsOver(), at);
}

AlertTransition AlertBook::note(const AlertKey &key, const Message &message, UtcTime at)
{
    const AlertRuleRow &row = alertRule(key.rule);
    return {.incidentId = m_ids(),
            .rule = row.name,
            .sourceId = key.sourceId,
            .target = key.target,
            .from = AlertState::Ok,
            .to = AlertState::Ok,
            .severity = row.severity,
            .at = at,
            .text = englishSentence(message, at),
            .notified = false,
            .message = message};
}

bool AlertBook::adopt(const AlertTransition &transition)
{
    const auto rule = alertRuleFromName(transition.rule);
    if (!rule)
        return true; // of a newer program
    const AlertKey key{*rule, transition.sourceId, transition.target};
    if (*rule == AlertRule::LocalFile || !isWatched(key))
        return false; // of another machine, or of another configuration
    if (transition.from == AlertState::Ok && transition.to == AlertState::Ok)
        return true; // an event, which opens nothing
    take(machine(key), transition);
    return true;
}

AlertState AlertBook::stateOf(const AlertKey &key) const
{
    const auto found = m_machines.find(key);
    return found == m_machines.end() ? AlertState::Ok : found->second.snapshot().state;
}

Outcome AlertBook::lastBad(const AlertKey &key) const
{
    const auto found = m_machines.find(key);
    return found == m_machines.end() ? Outcome::Unknown : found->second.snapshot().lastBad;
}

std::optional<AlertTransition> AlertBook::acknowledge(const QString &incidentId, Acknowledgement by)
{
    const UtcTime at = by.at;
    const auto found = std::find_if(m_machines.begin(), m_machines.end(), [&](const auto &entry) {
        return !incidentId.isEmpty() && entry.second.snapshot().incidentId == incidentId;
    });
    if (found == m_machines.end() || !found->second.acknowledge(std::move(by)))
        return std::nullopt;
    return found->second.restate(at);
}

std::vector<OpenAlert> AlertBook::open() const
{
    std::vector<OpenAlert> list;
    for (const auto &[key, machine] : m_machines) {
        const AlertSnapshot &now = machine.snapshot();
        if (now.state == AlertState::Ok)
            continue;
        const AlertMachine *cause = explains(key);
        list.push_back({key, now, machine.thresholds(),
                        cause == nullptr ? std::nullopt : std::optional(cause->key().rule)});
    }
    std::stable_sort(list.begin(), list.end(), [](const OpenAlert &a, const OpenAlert &b) {
        return std::pair(a.now.severity, *a.now.since) > std::pair(b.now.severity, *b.now.since);
    });
    return list;
}

AlertCounts AlertBook::counts() const
{
    AlertCounts counted;
    for (const auto &[key, machine] : m_machines) {
        const AlertSnapshot &now = machine.snapshot();
        counted.pending += now.state == AlertState::Pending ? 1 : 0;
        counted.firing += now.isFiring() && !now.acknowledged ? 1 : 0;
        counted.acknowledged += now.isFiring() && now.acknowledged ? 1 : 0;
    }
    return counted;
}

QString AlertBook::snapshot() const
{
    QJsonArray list;
    for (const auto &[key, machine] : m_machines) {
        QJsonObject entry = machine.snapshot().toJson();
        entry["rule"_L1] = alertRuleName(key.rule);
        entry["source"_L1] = key.sourceId;
        entry["target"_L1] = key.target;
        list.append(entry);
    }
    const QJsonObject root{{u"version"_s, 1}, {u"alerts"_s, list}};
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

Result<void> AlertBook::restore(const QString &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json.toUtf8()).object();
    if (root["version"_L1].toInt() != 1 || !root["alerts"_L1].isArray())
        return fail(ErrorCode::Storage, u"The saved alert states cannot be read"_s, u"alerts"_s,
                    u"Alerting starts afresh"_s);
    m_machines.clear();
    for (const auto &value : root["alerts"_L1].toArray()) {
        const QJsonObject entry = value.toObject();
        const auto rule = alertRuleFromName(entry["rule"_L1].toString());
        auto saved = AlertSnapshot::fromJson(entry);
        if (!rule || !saved)
            continue;
        machine({*rule, entry["source"_L1].toString(), entry["target"_L1].toString()})
            .restore(*std::move(saved));
    }
    return {};
}

} // namespace etcm
