#include "wording/alert_words.h"

#include "domain/database_trouble.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

#include <algorithm>
#include <set>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Outcomes that mean: the other side answers, but what it says is of no use.
bool isDataFault(Outcome outcome)
{
    return outcome == Outcome::Malformed || outcome == Outcome::Schema || outcome == Outcome::Stale ||
           outcome == Outcome::Implausible || outcome == Outcome::TooLarge;
}

QString dataFaultKey(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Stale: return u"call_old"_s;
    case Outcome::Implausible: return u"call_implausible"_s;
    case Outcome::Schema: return u"call_schema"_s;
    case Outcome::TooLarge: return u"call_too_large"_s;
    default: return u"call_malformed"_s;
    }
}

QJsonObject endpointFact(Endpoint endpoint)
{
    return {{u"endpoint"_s, endpointName(endpoint)}};
}

QString timeFact(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time));
}

QString dayFact(LocalDate day)
{
    return QString::fromLatin1(formatIsoDate(day));
}
} // namespace

Message callProblem(const RequestRecord &last)
{
    QJsonObject facts = endpointFact(last.endpoint);
    if (isDataFault(last.outcome))
        return {dataFaultKey(last.outcome), facts};
    facts[u"outcome"_s] = outcomeName(last.outcome);
    if (last.httpStatus)
        facts[u"http_status"_s] = *last.httpStatus;
    if (last.endpoint == Endpoint::Token)
        return {u"sign_in_failed"_s, facts};
    const bool refused = last.outcome == Outcome::Auth || last.outcome == Outcome::Http4xx;
    return {refused ? u"call_refused"_s : u"call_failed"_s, facts};
}

Message callGood(Endpoint endpoint, Outcome lastBad)
{
    if (endpoint == Endpoint::Token)
        return {u"sign_in_good"_s, {}};
    return {isDataFault(lastBad) ? u"data_good"_s : u"call_good"_s, endpointFact(endpoint)};
}

Message silence(Endpoint endpoint, UtcTime since)
{
    QJsonObject facts = endpointFact(endpoint);
    facts[u"since"_s] = timeFact(since);
    return {u"silent"_s, facts};
}

Message noLongerWatched(const QString &target)
{
    if (const auto endpoint = endpointFromName(target))
        return {u"endpoint_unwatched"_s, endpointFact(*endpoint)};
    if (const auto day = parseIsoDate(publicationDay(target).toLatin1()))
        return {u"prices_unwatched"_s, {{u"day"_s, dayFact(*day)}}};
    return {u"central_unwatched"_s, {}};
}

Message signInImpossible(const QString &reason)
{
    return {u"sign_in_impossible"_s, {{u"text"_s, reason}}};
}

Message limited(Endpoint endpoint, std::optional<UtcTime> until)
{
    QJsonObject facts = endpointFact(endpoint);
    if (!until)
        return {u"limited"_s, facts};
    facts[u"until"_s] = timeFact(*until);
    return {u"limited_until"_s, facts};
}

Message slow(Endpoint endpoint, std::chrono::milliseconds took, std::chrono::milliseconds limit)
{
    QJsonObject facts = endpointFact(endpoint);
    facts[u"took_ms"_s] = static_cast<qint64>(took.count());
    facts[u"limit_ms"_s] = static_cast<qint64>(limit.count());
    return {u"slow"_s, facts};
}

Message notLimited(Endpoint endpoint)
{
    return {u"not_limited"_s, endpointFact(endpoint)};
}

Message notSlow(Endpoint endpoint)
{
    return {u"not_slow"_s, endpointFact(endpoint)};
}

Message refusedTokens()
{
    return {u"tokens_refused"_s, {}};
}

Message acceptedTokens()
{
    return {u"tokens_accepted"_s, {}};
}

Message centralProblem(const Error &failure)
{
    if (const DatabaseTrouble *trouble = databaseTroubleOfName(failure.trouble))
        return {u"central_trouble"_s, {{u"trouble"_s, QString(trouble->name)}}};
    switch (failure.code) {
    case ErrorCode::DatabaseRefused: return {u"central_refuses_rows"_s, {}};
    case ErrorCode::SchemaNewer: return {u"central_newer"_s, {}};
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretLocked:
    case ErrorCode::SecretDenied:
    case ErrorCode::SecretUnavailable: return {u"central_password_missing"_s, {{u"text"_s, failure.what}}};
    case ErrorCode::RowRefused: return {u"central_refuses_row"_s, {}};
    default: return {u"central_away"_s, {}};
    }
}

Message centralAdvice(const Error &failure)
{
    if (const DatabaseTrouble *trouble = databaseTroubleOfName(failure.trouble))
        return {u"central_advice"_s, {{u"trouble"_s, QString(trouble->name)}}};
    if (failure.code == ErrorCode::DatabaseDown || failure.advice.isEmpty())
        return {};
    return plainMessage(capitalised(failure.advice));
}

Message localFileProblem(const Error &failure)
{
    return {u"local_file_failed"_s, {{u"text"_s, failure.what}}};
}

Message localFileGood()
{
    return {u"local_file_good"_s, {}};
}

Message centralGood(qint64 rowsSent)
{
    return rowsSent > 0 ? Message{u"central_good_sent"_s, {{u"count"_s, rowsSent}}}
                        : Message{u"central_good"_s, {}};
}

QString publicationTarget(const QString &tariffName, LocalDate day)
{
    return tariffName + u' ' + QString::fromLatin1(formatIsoDate(day));
}

QStringView publicationDay(const QString &target)
{
    return QStringView(target).mid(target.lastIndexOf(u' ') + 1);
}

QString publicationProduct(const QString &target)
{
    return target.left(target.lastIndexOf(u' '));
}

Message publication(const PublicationStatus &status)
{
    QJsonObject facts{
        {u"day"_s, dayFact(status.day)}, {u"part"_s, status.present}, {u"whole"_s, status.expected}};
    if (!status.product.isEmpty())
        facts[u"product"_s] = status.product;
    if (status.state == PublicationState::Complete)
        return {u"prices_arrived"_s, facts};
    if (status.state != PublicationState::Missing)
        return {u"prices_awaited"_s, facts};
    if (status.present == 0)
        return {u"prices_missing"_s, facts};
    facts[u"part"_s] = status.expected - status.present;
    return {u"prices_incomplete"_s, facts};
}

Message dayIsOver()
{
    return {u"day_over"_s, {}};
}

Message endpointIsDown()
{
    return {u"endpoint_down"_s, {}};
}

Message pricesRevised(std::span<const PriceRevision> revisions)
{
    const bool anyIntegrated = std::ranges::any_of(revisions, [](const PriceRevision &revision) {
        return revision.key.tariffType == TariffType::Integrated;
    });
    std::set<UtcTime> slots;
    std::set<Price> changes;
    for (const PriceRevision &revision : revisions) {
        slots.insert(revision.start);
        if (!anyIntegrated || revision.key.tariffType == TariffType::Integrated)
            changes.insert(revision.after - revision.before);
    }
    if (slots.empty())
        return {};
    const bool gapless = *slots.rbegin() - *slots.begin() == (slots.size() - 1) * kSlotLength;
    return {u"prices_revised"_s,
            {{u"count"_s, static_cast<qint64>(slots.size())},
             {u"from"_s, timeFact(*slots.begin())},
             {u"to"_s, timeFact(*slots.rbegin() + kSlotLength)},
             {u"gapless"_s, gapless},
             {u"least"_s, static_cast<qint64>(changes.begin()->micro())},
             {u"most"_s, static_cast<qint64>(changes.rbegin()->micro())}}};
}

QString alertText(const AlertTransition &transition)
{
    return sentenceOr(transition.message, transition.text, transition.at);
}

QString noticeBody(std::span<const AlertTransition> incident)
{
    if (incident.empty())
        return {};
    const AlertTransition &first = incident.front();
    const AlertTransition &last = incident.back();
    const QString since = timeText(first.at, last.at);
    if (last.to != AlertState::Resolved)
        return words("Sentences", "Since %1").arg(since);
    return words("Sentences", "Down %1, %2 to %3", "a duration, from and to")
        .arg(ageText(last.at - first.at), since, timeText(last.at, last.at));
}

} // namespace etcm
