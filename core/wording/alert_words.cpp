#include "wording/alert_words.h"

#include "domain/database_trouble.h"
#include "wording/figures.h"

#include <algorithm>
#include <array>
#include <set>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct EndpointRow {
    Endpoint endpoint;
    QLatin1StringView title;
    QLatin1StringView shortTitle;
    bool plural;
};
constexpr std::array kEndpoints{
    EndpointRow{Endpoint::Prices, "Prices"_L1, "Prices"_L1, true},
    EndpointRow{Endpoint::Plant, "Plant telemetry"_L1, "Plant"_L1, false},
    EndpointRow{Endpoint::Signals, "TRA signals"_L1, "TRA signals"_L1, true},
    EndpointRow{Endpoint::Health, "Health check"_L1, "Health check"_L1, false},
    EndpointRow{Endpoint::Token, "Sign-in"_L1, "Sign-in"_L1, false},
};

const EndpointRow &row(Endpoint endpoint)
{
    return *std::find_if(kEndpoints.begin(), kEndpoints.end(),
                         [&](const EndpointRow &candidate) { return candidate.endpoint == endpoint; });
}

// Outcomes that mean: the other side answers, but what it says is of no use.
bool isDataFault(Outcome outcome)
{
    return outcome == Outcome::Malformed || outcome == Outcome::Schema || outcome == Outcome::Stale ||
           outcome == Outcome::Implausible || outcome == Outcome::TooLarge;
}

QString faultText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Stale: return u"old data"_s;
    case Outcome::Implausible: return u"implausible values"_s;
    case Outcome::Schema: return u"answers of another shape"_s;
    case Outcome::TooLarge: return u"answers that are too large"_s;
    default: return u"unreadable answers"_s;
    }
}
} // namespace

QString endpointTitle(Endpoint endpoint)
{
    return row(endpoint).title;
}

QString endpointShortTitle(Endpoint endpoint)
{
    return row(endpoint).shortTitle;
}

bool endpointIsPlural(Endpoint endpoint)
{
    return row(endpoint).plural;
}

QString callProblemText(const RequestRecord &last)
{
    const EndpointRow &about = row(last.endpoint);
    if (isDataFault(last.outcome))
        return u"%1 %2 %3"_s.arg(about.title, about.plural ? "send"_L1 : "sends"_L1, faultText(last.outcome));
    // The status says more than our class of it; without one the call never got that far.
    const bool refused = last.outcome == Outcome::Auth || last.outcome == Outcome::Http4xx;
    QString evidence = last.httpStatus ? u"HTTP %1"_s.arg(*last.httpStatus) : outcomeText(last.outcome);
    if (refused && last.httpStatus && last.endpoint == Endpoint::Token)
        evidence = u"%1 (%2)"_s.arg(outcomeText(last.outcome), evidence);
    QLatin1StringView verb = refused ? "refused"_L1 : "not answering"_L1;
    if (last.endpoint == Endpoint::Token)
        verb = "failing"_L1;
    return u"%1 %2, %3"_s.arg(about.title, verb, evidence);
}

QString callGoodText(Endpoint endpoint, Outcome lastBad)
{
    const EndpointRow &about = row(endpoint);
    if (endpoint == Endpoint::Token)
        return u"Sign-in works again"_s;
    if (isDataFault(lastBad))
        return u"%1 %2 good data again"_s.arg(about.title, about.plural ? "send"_L1 : "sends"_L1);
    return u"%1 %2 again"_s.arg(about.title, about.plural ? "answer"_L1 : "answers"_L1);
}

QString silenceText(Endpoint endpoint, UtcTime since, UtcTime now)
{
    return u"%1 without an answer since %2, refused or held back"_s.arg(endpointTitle(endpoint),
                                                                        timeText(since, now));
}

QString noLongerWatchedText(const QString &target)
{
    QString what = u"Central database"_s;
    if (const auto endpoint = endpointFromName(target))
        what = endpointTitle(*endpoint);
    else if (const auto day = parseIsoDate(publicationDay(target).toLatin1()))
        what = u"Prices for "_s + dayText(*day);
    return what + u" no longer watched"_s;
}

QString limitedText(Endpoint endpoint, std::optional<UtcTime> until, UtcTime now)
{
    const QString text = endpointTitle(endpoint) + u" rate limited"_s;
    return until ? text + u" until "_s + timeText(*until, now) : text;
}

QString slowText(Endpoint endpoint, std::chrono::milliseconds took, std::chrono::milliseconds limit)
{
    return u"%1 slow, %2 ms, limit %3 ms"_s.arg(endpointTitle(endpoint), integerText(took.count()),
                                                integerText(limit.count()));
}

QString notLimitedText(Endpoint endpoint)
{
    return endpointTitle(endpoint) + u" no longer rate limited"_s;
}

QString notSlowText(Endpoint endpoint)
{
    return u"%1 in time again"_s.arg(endpointIsPlural(endpoint) ? endpointTitle(endpoint) + u" answer"_s
                                                                : endpointTitle(endpoint) + u" answers"_s);
}

QString refusedTokensText()
{
    return u"Token refused by the API, although signing in works"_s;
}

QString acceptedTokensText()
{
    return u"Tokens are taken again"_s;
}

QString centralProblemText(const Error &failure)
{
    if (const DatabaseTrouble *trouble = databaseTroubleIn(failure.what))
        return u"Central database "_s + trouble->words;
    switch (failure.code) {
    case ErrorCode::DatabaseRefused: return u"Central database refuses rows"_s;
    case ErrorCode::SchemaNewer: return u"Central database needs a newer program"_s;
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretLocked:
    case ErrorCode::SecretDenied:
    case ErrorCode::SecretUnavailable: return u"Central database without its password, "_s + failure.what;
    case ErrorCode::RowRefused: return u"Central database refuses a row"_s;
    default: return u"Central database not reachable"_s;
    }
}

QString centralAdviceText(const Error &failure)
{
    QString advice = failure.advice;
    if (const DatabaseTrouble *trouble = databaseTroubleIn(failure.what))
        advice = trouble->advice;
    else if (failure.code == ErrorCode::DatabaseDown)
        return {};
    if (!advice.isEmpty())
        advice[0] = advice[0].toUpper();
    return advice;
}

QString localFileProblemText(const Error &failure)
{
    return u"Local file cannot be written: "_s + failure.what;
}

QString localFileGoodText()
{
    return u"Local file is written again"_s;
}

QString centralGoodText(qint64 rowsSent)
{
    const QString reachable = u"Central database reachable"_s;
    return rowsSent > 0 ? reachable + u", %1 sent"_s.arg(quantityText(rowsSent, u"row")) : reachable;
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

QString publicationText(const PublicationStatus &status, UtcTime now)
{
    const MarketDay today = MarketDay::containing(now);
    QString whose = u"Prices for %1"_s.arg(dayText(status.day));
    if (status.day == today.date())
        whose = u"Today’s prices"_s;
    else if (status.day == today.next().date())
        whose = u"Tomorrow’s prices"_s;
    QLatin1StringView verb = "not published"_L1;
    if (status.state == PublicationState::Complete)
        verb = "arrived"_L1;
    else if (status.state == PublicationState::Missing)
        verb = "missing"_L1;
    const QString product = status.product.isEmpty() ? QString() : u", "_s + status.product;
    if (status.state == PublicationState::Missing && status.present > 0)
        return u"%1 incomplete, %2 slots missing%3"_s.arg(
            whose, countText(status.expected - status.present, status.expected), product);
    return u"%1 %2, %3 slots%4"_s.arg(whose, verb, countText(status.present, status.expected), product);
}

QString pricesRevisedText(std::span<const PriceRevision> revisions, UtcTime now)
{
    const bool anyIntegrated =
        std::any_of(revisions.begin(), revisions.end(), [](const PriceRevision &revision) {
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
        return u"Prices revised"_s;
    QString range = timeRangeText(*slots.begin(), *slots.rbegin() + kSlotLength, now);
    const bool gapless = *slots.rbegin() - *slots.begin() == (slots.size() - 1) * kSlotLength;
    if (!gapless)
        range = u"within "_s + range;
    QString change = signedText(*changes.begin());
    if (changes.size() > 1)
        change += u" to "_s + signedText(*changes.rbegin());
    return u"Prices revised: %1, %2, %3"_s.arg(quantityText(std::ssize(slots), u"slot"), range, change);
}

QString noticeBody(std::span<const AlertTransition> incident)
{
    if (incident.empty())
        return {};
    const AlertTransition &first = incident.front();
    const AlertTransition &last = incident.back();
    const QString since = timeText(first.at, last.at);
    if (last.to != AlertState::Resolved)
        return u"Since %1"_s.arg(since);
    return u"Down %1, %2 to %3"_s.arg(ageText(last.at - first.at), since, timeText(last.at, last.at));
}

} // namespace etcm
