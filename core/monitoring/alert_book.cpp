#include "monitoring/alert_book.h"

#include "monitoring/alert_wording.h"

#include <algorithm>
#include <iterator>

namespace etcm
{
using namespace Qt::StringLiterals;

AlertBook::AlertBook(IncidentIdSource ids) : m_ids(std::move(ids)) {}

std::vector<AlertTransition> AlertBook::observeCall(const RequestRecord &last)
{
    const bool signIn = last.endpoint == Endpoint::Token;
    const AlertKey key{signIn ? AlertRule::Token : AlertRule::EndpointDown, last.sourceId,
                       endpointName(last.endpoint)};
    Observation seen{healthEffect(last.outcome), last.checkedAt, {}, last.outcome};
    if (seen.effect == HealthEffect::Bad)
        seen.text = callProblemText(last);
    else
        seen.text = callGoodText(last.endpoint, machine(key).snapshot().lastBad);
    return observe(key, seen);
}

std::vector<AlertTransition> AlertBook::observeSilence(const QString &sourceId, Endpoint endpoint,
                                                       std::optional<UtcTime> since, UtcTime at)
{
    const AlertKey key{AlertRule::Overdue, sourceId, endpointName(endpoint)};
    if (!since && stateOf(key) == AlertState::Ok)
        return {};
    if (since && explains(key) != nullptr)
        return {};
    return observe(key,
                   {since ? HealthEffect::Bad : HealthEffect::Good, at,
                    since ? silenceText(endpoint, *since, at) : callGoodText(endpoint, Outcome::Unknown)});
}

std::vector<AlertTransition> AlertBook::observeMissingSecret(const QString &sourceId, const QString &what,
                                                             UtcTime at)
{
    return observe({AlertRule::Token, sourceId, endpointName(Endpoint::Token)},
                   {HealthEffect::Bad, at, u"Sign-in failing, "_s + what});
}

std::vector<AlertTransition> AlertBook::observeCentral(bool reachable, qint64 rowsSent, UtcTime at)
{
    return observe({AlertRule::CentralDown, {}, u"central"_s},
                   {reachable ? HealthEffect::Good : HealthEffect::Bad, at,
                    reachable ? centralGoodText(rowsSent) : centralProblemText(),
                    reachable ? Outcome::Ok : Outcome::Connect});
}

std::vector<AlertTransition> AlertBook::observeLocalFile(const std::optional<Error> &failure, UtcTime at)
{
    return observe({AlertRule::LocalFile, {}, u"local_file"_s},
                   {failure ? HealthEffect::Bad : HealthEffect::Good, at,
                    failure ? localFileProblemText(*failure) : localFileGoodText()});
}

std::vector<AlertTransition> AlertBook::observePublication(const QString &sourceId, const QString &tariffName,
                                                           const PublicationStatus &status, UtcTime at)
{
    const AlertKey key{AlertRule::TomorrowMissing, sourceId, publicationTarget(tariffName, status.day)};
    const std::optional<Severity> grave = publicationSeverity(status.state);
    Observation seen{grave ? HealthEffect::Bad : HealthEffect::Good, at, publicationText(status, at)};
    seen.severity = grave.value_or(Severity::Info);
    std::vector<AlertTransition> made = closePastDays(sourceId, tariffName, at);
    const bool unheard = explains({AlertRule::Overdue, sourceId, endpointName(Endpoint::Prices)}) != nullptr;
    if (grave && unheard) // whether it has published is not known, and why is told already
        return made;
    std::ranges::move(observe(key, seen), std::back_inserter(made));
    return made;
}

std::vector<AlertTransition> AlertBook::observe(const AlertKey &key, const Observation &seen)
{
    AlertMachine &watched = machine(key);
    std::vector<AlertTransition> made;
    if (std::optional<AlertTransition> step = watched.observe(seen))
        made.push_back(*std::move(step));
    const bool fires = !made.empty() && made.front().to == AlertState::Firing;
    if (fires && key.rule == AlertRule::EndpointDown && allEndpointsFire(key.sourceId))
        escalate(watched, made, seen.at);
    decideNotice(watched, made, seen);
    // A day's publication is watched once; its machine would otherwise stay for ever.
    if (key.rule == AlertRule::TomorrowMissing && watched.snapshot().state == AlertState::Ok)
        m_machines.erase(key);
    return made;
}

void AlertBook::escalate(AlertMachine &newest, std::vector<AlertTransition> &made, UtcTime at)
{
    if (newest.raise(Severity::Critical, at))
        made.front().severity = Severity::Critical;
    for (const Endpoint endpoint : watchedSource(newest.key().sourceId)->endpoints) {
        AlertMachine &other =
            machine({AlertRule::EndpointDown, newest.key().sourceId, endpointName(endpoint)});
        if (std::optional<AlertTransition> raised = other.raise(Severity::Critical, at))
            made.push_back(*std::move(raised));
    }
}

void AlertBook::decideNotice(AlertMachine &watched, std::vector<AlertTransition> &made,
                             const Observation &seen)
{
    const AlertSnapshot &now = watched.snapshot();
    if (seen.effect == HealthEffect::Good && now.held)
        watched.setHeld(true, 0);
    const bool fires = seen.effect == HealthEffect::Bad && now.state == AlertState::Firing;
    if (!fires || now.notified || now.severity < Severity::Warning)
        return;
    if (explains(watched.key()) != nullptr) {
        watched.setHeld(true, 0);
        return;
    }
    if (now.held) {
        watched.setHeld(true, now.badSinceHeld + 1);
        if (now.badSinceHeld < watched.thresholds().failures)
            return;
        watched.setHeld(false, 0);
    }
    if (made.empty())
        made.push_back(watched.restate(seen.at));
    made.front().notified = true;
    watched.setNotified();
}

const AlertMachine *AlertBook::explains(const AlertKey &key) const
{
    if (key.rule == AlertRule::TomorrowMissing)
        return toldForAnotherProduct(key);
    if (key.rule != AlertRule::EndpointDown && key.rule != AlertRule::Overdue)
        return nullptr;
    if (const AlertMachine *signIn =
            troubled({AlertRule::Token, key.sourceId, endpointName(Endpoint::Token)}))
        return signIn;
    return key.rule == AlertRule::Overdue ? troubled({AlertRule::EndpointDown, key.sourceId, key.target})
                                          : nullptr;
}

// A source publishes its products together: one notice says that they are late.
const AlertMachine *AlertBook::toldForAnotherProduct(const AlertKey &key) const
{
    const auto it = std::find_if(m_machines.begin(), m_machines.end(), [&key](const auto &entry) {
        const AlertKey &other = entry.first;
        return other.rule == key.rule && other.sourceId == key.sourceId && other.target != key.target &&
               publicationDay(other.target) == publicationDay(key.target) && entry.second.snapshot().notified;
    });
    return it == m_machines.end() ? nullptr : &it->second;
}

const AlertMachine *AlertBook::troubled(const AlertKey &key) const
{
    const auto found = m_machines.find(key);
    const bool isOk = found == m_machines.end() || found->second.snapshot().state == AlertState::Ok;
    return isOk ? nullptr : &found->second;
}

bool AlertBook::allEndpointsFire(const QString &sourceId) const
{
    const WatchedSource *source = watchedSource(sourceId);
    return source != nullptr && std::ranges::all_of(source->endpoints, [&](Endpoint endpoint) {
               const auto found =
                   m_machines.find({AlertRule::EndpointDown, sourceId, endpointName(endpoint)});
               return found != m_machines.end() && found->second.snapshot().isFiring();
           });
}

AlertMachine &AlertBook::machine(const AlertKey &key)
{
    const auto found = m_machines.find(key);
    if (found != m_machines.end())
        return found->second;
    return m_machines.emplace(key, AlertMachine(key, alertRule(key.rule).thresholds, m_ids)).first->second;
}

} // namespace etcm
