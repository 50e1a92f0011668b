#include "monitoring/alert_book.h"

#include "wording/alert_words.h"

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
        seen.message = callProblem(last);
    else
        seen.message = callGood(last.endpoint, machine(key).snapshot().lastBad);
    std::vector<AlertTransition> made;
    if (!signIn)
        observeManners(last, made);
    std::ranges::move(observe(key, seen), std::back_inserter(made));
    return made;
}

void AlertBook::observeManners(const RequestRecord &last, std::vector<AlertTransition> &made)
{
    const QString target = endpointName(last.endpoint);
    const HealthEffect effect = healthEffect(last.outcome);
    const UtcTime at = last.checkedAt;
    const bool limited = last.outcome == Outcome::RateLimited;
    if (limited || effect != HealthEffect::Neutral)
        observeUnlessWell({AlertRule::RateLimited, last.sourceId, target},
                          {limited ? HealthEffect::Bad : HealthEffect::Good, at,
                           limited                        ? etcm::limited(last.endpoint, {})
                           : effect == HealthEffect::Good ? callGood(last.endpoint, Outcome::Unknown)
                                                          : notLimited(last.endpoint),
                           last.outcome},
                          made);
    const WatchedSource *source = watchedSource(last.sourceId);
    if (source == nullptr)
        return;
    if (effect == HealthEffect::Good) {
        const bool slow = last.phases.total > source->slowAfter;
        observeUnlessWell(
            {AlertRule::Slow, last.sourceId, target},
            {slow ? HealthEffect::Bad : HealthEffect::Good, at,
             slow ? etcm::slow(last.endpoint, last.phases.total, source->slowAfter) : notSlow(last.endpoint),
             last.outcome},
            made);
    }
    const bool refused = last.outcome == Outcome::Auth && last.httpStatus == 401;
    if (!source->signsIn || last.endpoint == Endpoint::Health || (!refused && effect != HealthEffect::Good))
        return;
    observeUnlessWell({AlertRule::TokenRefused, last.sourceId, endpointName(Endpoint::Token)},
                      {refused ? HealthEffect::Bad : HealthEffect::Good, at,
                       refused ? refusedTokens() : acceptedTokens(), last.outcome},
                      made);
}

// What never was in trouble needs no machine that says so.
void AlertBook::observeUnlessWell(const AlertKey &key, const Observation &seen,
                                  std::vector<AlertTransition> &made)
{
    if (seen.effect == HealthEffect::Bad || stateOf(key) != AlertState::Ok)
        std::ranges::move(observe(key, seen), std::back_inserter(made));
}

std::vector<AlertTransition> AlertBook::observeRefusedTokens(const QString &sourceId, UtcTime at, int times)
{
    std::vector<AlertTransition> made;
    for (int i = 0; i < times; ++i)
        std::ranges::move(observe({AlertRule::TokenRefused, sourceId, endpointName(Endpoint::Token)},
                                  {HealthEffect::Bad, at, refusedTokens(), Outcome::Auth}),
                          std::back_inserter(made));
    return made;
}

std::vector<AlertTransition> AlertBook::observeLimited(const EndpointId &id, std::optional<UtcTime> until,
                                                       UtcTime at)
{
    return observe({AlertRule::RateLimited, id.sourceId, endpointName(id.endpoint)},
                   {HealthEffect::Bad, at, etcm::limited(id.endpoint, until), Outcome::RateLimited});
}

std::vector<AlertTransition> AlertBook::observeSilence(const EndpointId &id, std::optional<UtcTime> since,
                                                       UtcTime at)
{
    const AlertKey key{AlertRule::Overdue, id.sourceId, endpointName(id.endpoint)};
    if (!since && stateOf(key) == AlertState::Ok)
        return {};
    if (since && explains(key) != nullptr)
        return {};
    return observe(key, {since ? HealthEffect::Bad : HealthEffect::Good, at,
                         since ? silence(id.endpoint, *since) : callGood(id.endpoint, Outcome::Unknown)});
}

std::vector<AlertTransition> AlertBook::observeMissingSecret(const QString &sourceId, const QString &what,
                                                             UtcTime at)
{
    return observe({AlertRule::Token, sourceId, endpointName(Endpoint::Token)},
                   {HealthEffect::Bad, at, signInImpossible(what)});
}

std::vector<AlertTransition> AlertBook::observeCentral(const std::optional<Error> &failure, qint64 rowsSent,
                                                       UtcTime at)
{
    return observe({AlertRule::CentralDown, {}, u"central"_s},
                   {failure ? HealthEffect::Bad : HealthEffect::Good, at,
                    failure ? centralProblem(*failure) : centralGood(rowsSent),
                    failure ? Outcome::Connect : Outcome::Ok});
}

std::vector<AlertTransition> AlertBook::observeLocalFile(const std::optional<Error> &failure, UtcTime at)
{
    return observe({AlertRule::LocalFile, {}, u"local_file"_s},
                   {failure ? HealthEffect::Bad : HealthEffect::Good, at,
                    failure ? localFileProblem(*failure) : localFileGood()});
}

std::vector<AlertTransition> AlertBook::observePublication(const QString &sourceId, const QString &tariffName,
                                                           const PublicationStatus &status, UtcTime at)
{
    const AlertKey key{AlertRule::TomorrowMissing, sourceId, publicationTarget(tariffName, status.day)};
    const std::optional<Severity> grave = publicationSeverity(status.state);
    Observation seen{grave ? HealthEffect::Bad : HealthEffect::Good, at, publication(status)};
    seen.severity = grave.value_or(Severity::Info);
    // Nothing can arrive in time any more for delivery days that are over.
    const QString today = publicationTarget(tariffName, MarketDay::containing(at).date());
    std::vector<AlertTransition> made =
        close(m_machines.lower_bound({AlertRule::TomorrowMissing, sourceId, tariffName + u' '}),
              m_machines.lower_bound({AlertRule::TomorrowMissing, sourceId, today}), dayIsOver(), at);
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
    if (fires && key.rule == AlertRule::EndpointDown) {
        if (allEndpointsFire(key.sourceId))
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
        return toldForAnotherProduct(key);
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
