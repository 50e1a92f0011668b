// Reading and writing one machine's state as JSON.
#include "monitoring/alert_machine.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QJsonValue timeValue(const std::optional<UtcTime> &time)
{
    return time ? QJsonValue(static_cast<qint64>(toEpochMs(*time))) : QJsonValue();
}

std::optional<UtcTime> readTime(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(fromEpochMs(value.toInteger())) : std::nullopt;
}
} // namespace

QJsonObject AlertSnapshot::toJson() const
{
    return {{u"state"_s, alertStateName(state)},
            {u"incident"_s, incidentId},
            {u"severity"_s, severityName(severity)},
            {u"bad"_s, bad},
            {u"good"_s, good},
            {u"since"_s, timeValue(since)},
            {u"recovering_since"_s, timeValue(recoveringSince)},
            {u"not_observed_since"_s, timeValue(notObservedSince)},
            {u"problem"_s, problem.text},
            {u"problem_message"_s, messageToJson(problem.message)},
            {u"last_bad"_s, outcomeName(lastBad)},
            {u"notified"_s, notified},
            {u"acknowledged"_s, acknowledged.has_value()},
            {u"acknowledged_at"_s, acknowledged ? timeValue(acknowledged->at) : QJsonValue()},
            {u"acknowledged_note"_s, acknowledged ? QJsonValue(acknowledged->note) : QJsonValue()},
            {u"held"_s, held},
            {u"bad_since_held"_s, badSinceHeld},
            {u"adopted"_s, adopted}};
}

std::optional<AlertSnapshot> AlertSnapshot::fromJson(const QJsonObject &object)
{
    const auto state = alertStateFromName(object["state"_L1].toString());
    const auto severity = severityFromName(object["severity"_L1].toString());
    AlertSnapshot read;
    read.since = readTime(object["since"_L1]);
    read.recoveringSince = readTime(object["recovering_since"_L1]);
    if (!state || !severity || *state == AlertState::Resolved || *state == AlertState::Closed)
        return std::nullopt;
    if (*state != AlertState::Ok && !read.since)
        return std::nullopt;
    if (*state == AlertState::Recovering && !read.recoveringSince)
        return std::nullopt;
    read.state = *state;
    read.severity = *severity;
    read.incidentId = object["incident"_L1].toString();
    read.bad = object["bad"_L1].toInt();
    read.good = object["good"_L1].toInt();
    read.notObservedSince = readTime(object["not_observed_since"_L1]);
    read.problem.text = object["problem"_L1].toString();
    read.problem.message = messageFromJson(object["problem_message"_L1].toObject());
    read.lastBad = outcomeFromName(object["last_bad"_L1].toString()).value_or(Outcome::Unknown);
    read.notified = object["notified"_L1].toBool();
    if (object["acknowledged"_L1].toBool()) // older programs kept neither time nor note
        read.acknowledged =
            Acknowledgement{readTime(object["acknowledged_at"_L1]).value_or(read.since.value_or(UtcTime{})),
                            object["acknowledged_note"_L1].toString()};
    read.held = object["held"_L1].toBool();
    read.badSinceHeld = object["bad_since_held"_L1].toInt();
    read.adopted = object["adopted"_L1].toBool();
    return read;
}

} // namespace etcm
