#include "wording/sentences.h"

#include "domain/database_trouble.h"
#include "domain/endpoint_state.h"
#include "domain/market_day.h"
#include "domain/price.h"
#include "domain/request_record.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentence_table.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Those that are put together otherwise.
constexpr QLatin1StringView kPlain = "plain"_L1;
constexpr QLatin1StringView kEndpointState = "endpoint_state"_L1;
constexpr QLatin1StringView kCentralTrouble = "central_trouble"_L1;
constexpr QLatin1StringView kCentralAdvice = "central_advice"_L1;

Endpoint endpointOf(const QJsonObject &facts)
{
    return endpointFromName(facts["endpoint"_L1].toString()).value_or(Endpoint::Health);
}

UtcTime timeOf(const QJsonObject &facts, QLatin1StringView name)
{
    return parseIsoTime(facts[name].toString().toLatin1()).value_or(UtcTime());
}

LocalDate dayOf(const QJsonObject &facts)
{
    return parseIsoDate(facts["day"_L1].toString().toLatin1()).value_or(LocalDate());
}

std::chrono::milliseconds durationOf(const QJsonObject &facts, QLatin1StringView name)
{
    return std::chrono::milliseconds(facts[name].toInteger());
}

// The status says more than our class of it; without one the call never got that far.
QString evidence(const QJsonObject &facts)
{
    const Outcome outcome = outcomeFromName(facts["outcome"_L1].toString()).value_or(Outcome::Unknown);
    if (!facts.contains("http_status"_L1))
        return outcomeText(outcome);
    const QString status = u"HTTP %1"_s.arg(facts["http_status"_L1].toInt());
    const bool refused = outcome == Outcome::Auth || outcome == Outcome::Http4xx;
    return refused && endpointOf(facts) == Endpoint::Token ? u"%1 (%2)"_s.arg(outcomeText(outcome), status)
                                                           : status;
}

QString dayPrices(const QJsonObject &facts, UtcTime now)
{
    const MarketDay today = MarketDay::containing(now);
    const LocalDate day = dayOf(facts);
    if (day == today.date())
        return words("Sentences", "Today’s prices");
    if (day == today.next().date())
        return words("Sentences", "Tomorrow’s prices");
    return words("Sentences", "Prices for %1").arg(dayText(day));
}

QString slotRange(const QJsonObject &facts, UtcTime now)
{
    const QString range = timeRangeText(timeOf(facts, "from"_L1), timeOf(facts, "to"_L1), now);
    return facts["gapless"_L1].toBool() ? range : words("Sentences", "within %1").arg(range);
}

QString change(const QJsonObject &facts)
{
    const Price least = Price::fromMicro(facts["least"_L1].toInteger());
    const Price most = Price::fromMicro(facts["most"_L1].toInteger());
    return least == most ? signedText(least)
                         : words("Sentences", "%1 to %2", "a span of differences")
                               .arg(signedText(least), signedText(most));
}

// Where there is little room, in the strip, it is the only one that is meant.
QString centralName(const QJsonObject &facts)
{
    return facts["short"_L1].toBool() ? words("Sentences", "Database")
                                      : words("Sentences", "Central database");
}

QString shown(Show what, const QJsonObject &facts, UtcTime now)
{
    switch (what) {
    case Show::Endpoint: return endpointTitle(endpointOf(facts));
    case Show::ShortEndpoint: return endpointShortTitle(endpointOf(facts));
    case Show::Since: return timeText(timeOf(facts, "since"_L1), now);
    case Show::Until: return timeText(timeOf(facts, "until"_L1), now);
    case Show::Took: return integerText(facts["took_ms"_L1].toInteger());
    case Show::Limit: return integerText(facts["limit_ms"_L1].toInteger());
    case Show::Evidence: return evidence(facts);
    case Show::Text: return facts["text"_L1].toString();
    case Show::Source: return facts["source"_L1].toString();
    case Show::Day: return dayText(dayOf(facts));
    case Show::DayPrices: return dayPrices(facts, now);
    case Show::Part: return integerText(facts["part"_L1].toInteger());
    case Show::Whole: return integerText(facts["whole"_L1].toInteger());
    case Show::Count: return integerText(facts["count"_L1].toInteger());
    case Show::Slots: return slotRange(facts, now);
    case Show::Change: return change(facts);
    case Show::Central: return centralName(facts);
    case Show::Ago: return ageText(std::chrono::abs(durationOf(facts, "ahead_ms"_L1)));
    case Show::Nothing: break;
    }
    return {};
}

qint64 numberOf(Show first, const QJsonObject &facts)
{
    if (first == Show::Count)
        return facts["count"_L1].toInteger();
    if (first == Show::Part)
        return facts["part"_L1].toInteger();
    return grammaticalNumber(endpointIsPlural(endpointOf(facts)));
}

// "Plant does not answer", "3 endpoints are rate limited until 14:05".
QString endpointStateSentence(const QJsonObject &facts, UtcTime now)
{
    const EndpointState state =
        endpointStateFromName(facts["state"_L1].toString()).value_or(EndpointState::Unknown);
    const Outcome outcome = outcomeFromName(facts["outcome"_L1].toString()).value_or(Outcome::Unknown);
    const qint64 count = facts["count"_L1].toInteger(1);
    const QString who = count > 1 ? words("Sentences", "%1 endpoints").arg(integerText(count))
                                  : endpointShortTitle(endpointOf(facts));
    const bool plural = count > 1 || endpointIsPlural(endpointOf(facts));
    if (facts.contains("until"_L1))
        return words("Sentences", "%1 is/are rate limited until %2", nullptr, grammaticalNumber(plural))
            .arg(who, timeText(timeOf(facts, "until"_L1), now));
    return stateSentence(who, state, outcome, plural);
}

std::optional<QString> otherSentence(const Message &message, UtcTime now)
{
    const QString name = message.facts["trouble"_L1].toString();
    if (message.key == kPlain)
        return message.facts["text"_L1].toString();
    if (message.key == kEndpointState)
        return endpointStateSentence(message.facts, now);
    const DatabaseTrouble *trouble = databaseTroubleOfName(name);
    if (message.key == kCentralTrouble && trouble != nullptr)
        return words("Database", trouble->words).arg(centralName(message.facts));
    if (message.key == kCentralAdvice && trouble != nullptr)
        return capitalised(words("Database", trouble->advice));
    return std::nullopt;
}

const SentenceRow *sentenceRow(const Message &message)
{
    const std::span<const SentenceRow> table = sentenceTable();
    const auto row = std::ranges::find(table, message.key, &SentenceRow::key);
    return row == table.end() ? nullptr : &*row;
}

// Words of others may hold a "%2": all places are filled at once.
QString filled(const SentenceRow &row, const QJsonObject &facts, UtcTime now)
{
    const QString text =
        words("Sentences", row.text, nullptr, row.hasForms ? numberOf(row.shown[0], facts) : -1);
    const auto part = [&](std::size_t i) { return shown(row.shown[i], facts, now); };
    if (row.shown[0] == Show::Nothing)
        return text;
    if (row.shown[1] == Show::Nothing)
        return text.arg(part(0));
    return row.shown[2] == Show::Nothing ? text.arg(part(0), part(1)) : text.arg(part(0), part(1), part(2));
}
} // namespace

QString sentence(const Message &message, UtcTime now)
{
    const SentenceRow *row = sentenceRow(message);
    if (row == nullptr)
        return otherSentence(message, now).value_or(QString());
    const QString text = filled(*row, message.facts, now);
    const QString product = message.facts["product"_L1].toString();
    return product.isEmpty() ? text : u"%1, %2"_s.arg(text, product);
}

QString englishSentence(const Message &message, UtcTime now)
{
    const InEnglish english;
    return sentence(message, now);
}

bool isKnown(const Message &message)
{
    return sentenceRow(message) != nullptr || otherSentence(message, UtcTime()).has_value();
}

QString sentenceOr(const Message &message, const QString &text, UtcTime now)
{
    return isKnown(message) ? sentence(message, now) : text;
}

} // namespace etcm
