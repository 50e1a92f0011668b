#include "monitoring/alert_book.h"

#include "wording/alert_words.h"

#include <algorithm>
#include <iterator>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

using Machines = std::map<AlertKey, AlertMachine>;

// A source publishes its products together: one notice says that they are late.
const AlertMachine *toldForAnotherProduct(const Machines &machines, const AlertKey &key)
{
    const auto it = std::find_if(machines.begin(), machines.end(), [&key](const auto &entry) {
        const AlertKey &other = entry.first;
        return other.rule == key.rule && other.sourceId == key.sourceId && other.target != key.target &&
               publicationDay(other.target) == publicationDay(key.target) && entry.second.snapshot().notified;
    });
    return it == machines.end() ? nullptr : &it->second;
}

bool allEndpointsFire(const Machines &machines, const WatchedSource &source)
{
    return std::ranges::all_of(source.endpoints, [&](Endpoint endpoint) {
        const auto found = machines.find({AlertRule::EndpointDown, source.id, endpointName(endpoint)});
        return found != machines.end() && found->second.snapshot().isFiring();
    });
}

} // namespace

AlertBook::AlertBook(IncidentIdSource ids) : m_ids(std::move(ids)) {}

std::vector<AlertTransition> AlertBook::observe(const AlertKey &key, const Observation &seen)
{
    AlertMachine &watched = machine(key);
    std::vector<AlertTransition> made;
    if (std::optional<AlertTransition> transition = watched.observe(seen))
        made.push_back(*std::move(transition));
    const bool fires = !made.empty() && made.front().to == AlertState::Firing;
    if (fires && key.rule == AlertRule::EndpointDown) {
        const WatchedSource *source = watchedSource(key.sourceId);
        if (source != nullptr && allEndpointsFire(m_machines, *source))
            escalate(watched, made, seen.at);
        // How fast it answers is not known any more.
        const AlertKey slow{AlertRule::Slow, key.sourceId, key.target};
        std::ranges::move(
            close(m_machines.lower_bound(slow), m_machines.upper_bound(slow), endpointIsDown(), seen.at),
            std::back_inserter(made));
    }
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
        return toldForAnotherProduct(m_machines, key);
    if (key.rule != AlertRule::EndpointDown && key.rule != AlertRule::Overdue)
        return nullptr;
    for (const AlertRule rule : {AlertRule::Token, AlertRule::TokenRefused}) {
        if (const AlertMachine *signIn = troubled({rule, key.sourceId, endpointName(Endpoint::Token)}))
            return signIn;
    }
    if (key.rule == AlertRule::EndpointDown)
        return nullptr;
    if (const AlertMachine *down = troubled({AlertRule::EndpointDown, key.sourceId, key.target}))
        return down;
    return troubled({AlertRule::RateLimited, key.sourceId, key.target});
}

const AlertMachine *AlertBook::troubled(const AlertKey &key) const
{
    const auto found = m_machines.find(key);
    const bool isOk = found == m_machines.end() || found->second.snapshot().state == AlertState::Ok;
    return isOk ? nullptr : &found->second;
}

AlertMachine &AlertBook::machine(const AlertKey &key)
{
    const auto found = m_machines.find(key);
    if (found != m_machines.end())
        return found->second;
    return m_machines.emplace(key, AlertMachine(key, alertRule(key.rule).thresholds, m_ids)).first->second;
}

} // namespace etcm
