#include "monitoring/alert_observer.h"

#include "wording/alert_words.h"

#include <algorithm>
#include <iterator>

namespace etcm
{
using namespace Qt::StringLiterals;

std::vector<AlertTransition> AlertObserver::observeCall(const RequestRecord &last)
{
    const bool signIn = last.endpoint == Endpoint::Token;
    const AlertKey key{signIn ? AlertRule::Token : AlertRule::EndpointDown, last.sourceId,
                       endpointName(last.endpoint)};
    Observation seen{healthEffect(last.outcome), last.checkedAt, {}, last.outcome};
    if (seen.effect == HealthEffect::Bad)
        seen.message = callProblem(last);
    else
        seen.message = callGood(last.endpoint, m_book.lastBad(key));
    std::vector<AlertTransition> made;
    if (!signIn)
        observeManners(last, made);
    std::ranges::move(m_book.observe(key, seen), std::back_inserter(made));
    return made;
}

void AlertObserver::observeManners(const RequestRecord &last, std::vector<AlertTransition> &made)
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
    const WatchedSource *source = m_book.watchedSource(last.sourceId);
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
void AlertObserver::observeUnlessWell(const AlertKey &key, const Observation &seen,
                                      std::vector<AlertTransition> &made)
{
    if (seen.effect == HealthEffect::Bad || m_book.stateOf(key) != AlertState::Ok)
        std::ranges::move(m_book.observe(key, seen), std::back_inserter(made));
}

std::vector<AlertTransition> AlertObserver::observeRefusedTokens(const QString &sourceId, UtcTime at,
                                                                 int times)
{
    std::vector<AlertTransition> made;
    for (int i = 0; i < times; ++i)
        std::ranges::move(m_book.observe({AlertRule::TokenRefused, sourceId, endpointName(Endpoint::Token)},
                                         {HealthEffect::Bad, at, refusedTokens(), Outcome::Auth}),
                          std::back_inserter(made));
    return made;
}

std::vector<AlertTransition> AlertObserver::observeLimited(const EndpointId &id, std::optional<UtcTime> until,
                                                           UtcTime at)
{
    return m_book.observe({AlertRule::RateLimited, id.sourceId, endpointName(id.endpoint)},
                          {HealthEffect::Bad, at, etcm::limited(id.endpoint, until), Outcome::RateLimited});
}

std::vector<AlertTransition> AlertObserver::observeSilence(const EndpointId &id, std::optional<UtcTime> since,
                                                           UtcTime at)
{
    const AlertKey key{AlertRule::Overdue, id.sourceId, endpointName(id.endpoint)};
    if (!since && m_book.stateOf(key) == AlertState::Ok)
        return {};
    if (since && m_book.explains(key) != nullptr)
        return {};
    return m_book.observe(key,
                          {since ? HealthEffect::Bad : HealthEffect::Good, at,
                           since ? silence(id.endpoint, *since) : callGood(id.endpoint, Outcome::Unknown)});
}

std::vector<AlertTransition> AlertObserver::observeMissingSecret(const QString &sourceId, const QString &what,
                                                                 UtcTime at)
{
    return m_book.observe({AlertRule::Token, sourceId, endpointName(Endpoint::Token)},
                          {HealthEffect::Bad, at, signInImpossible(what)});
}

std::vector<AlertTransition> AlertObserver::observeCentral(const std::optional<Error> &failure,
                                                           qint64 rowsSent, UtcTime at)
{
    return m_book.observe({AlertRule::CentralDown, {}, u"central"_s},
                          {failure ? HealthEffect::Bad : HealthEffect::Good, at,
                           failure ? centralProblem(*failure) : centralGood(rowsSent),
                           failure ? Outcome::Connect : Outcome::Ok});
}

std::vector<AlertTransition> AlertObserver::observeLocalFile(const std::optional<Error> &failure, UtcTime at)
{
    return m_book.observe({AlertRule::LocalFile, {}, u"local_file"_s},
                          {failure ? HealthEffect::Bad : HealthEffect::Good, at,
                           failure ? localFileProblem(*failure) : localFileGood()});
}

std::vector<AlertTransition> AlertObserver::observePublication(const QString &sourceId,
                                                               const QString &tariffName,
                                                               const PublicationStatus &status, UtcTime at)
{
    const AlertKey key{AlertRule::TomorrowMissing, sourceId, publicationTarget(tariffName, status.day)};
    const std::optional<Severity> grave = publicationSeverity(status.state);
    Observation seen{grave ? HealthEffect::Bad : HealthEffect::Good, at, publication(status)};
    seen.severity = grave.value_or(Severity::Info);
    std::vector<AlertTransition> made =
        m_book.closeDaysBefore(MarketDay::containing(at).date(), sourceId, tariffName, at);
    const bool unheard =
        m_book.explains({AlertRule::Overdue, sourceId, endpointName(Endpoint::Prices)}) != nullptr;
    if (grave && unheard) // whether it has published is not known, and why is told already
        return made;
    std::ranges::move(m_book.observe(key, seen), std::back_inserter(made));
    return made;
}

std::vector<AlertTransition>
AlertObserver::noteRevisions(const QString &sourceId, std::span<const PriceRevision> revisions, UtcTime at)
{
    if (revisions.empty())
        return {};
    return {m_book.note({AlertRule::PricesRevised, sourceId, revisions.front().key.tariffName},
                        pricesRevised(revisions), at)};
}

std::vector<AlertTransition> AlertObserver::noteArrival(const QString &sourceId, const QString &tariffName,
                                                        const PublicationStatus &status, UtcTime at)
{
    return {m_book.note({AlertRule::TomorrowArrived, sourceId, publicationTarget(tariffName, status.day)},
                        publication(status), at)};
}

} // namespace etcm
