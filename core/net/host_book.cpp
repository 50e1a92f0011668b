#include "net/host_book.h"

#include "net/classify.h"
#include "net/clock_skew.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue timeOrNull(std::optional<UtcTime> time)
{
    return time ? QJsonValue(QString::fromLatin1(formatIsoUtc(*time))) : QJsonValue();
}

std::optional<qint64> readNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

std::optional<UtcTime> readTime(const QJsonValue &value)
{
    return parseIsoTime(value.toString().toLatin1());
}

bool isOff(const HostState &host)
{
    return host.clockSkew && std::chrono::abs(*host.clockSkew) > kClockTolerance;
}

QString at(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time));
}
} // namespace

QString hostsToJson(const std::vector<HostState> &hosts)
{
    QJsonArray list;
    for (const HostState &host : hosts) {
        const std::optional<qint64> skew =
            host.clockSkew ? std::optional<qint64>(host.clockSkew->count()) : std::nullopt;
        list.append(QJsonObject{{u"origin"_s, host.origin},
                                {u"limit"_s, numberOrNull(host.limit)},
                                {u"remaining"_s, numberOrNull(host.remaining)},
                                {u"window_ends_at"_s, timeOrNull(host.windowEndsAt)},
                                {u"window_ms"_s, qint64(host.window.count())},
                                {u"paused_until"_s, timeOrNull(host.pausedUntil)},
                                {u"failures"_s, host.failures},
                                {u"circuit_probe_at"_s, timeOrNull(host.circuitProbeAt)},
                                {u"circuit_outcome"_s, outcomeName(host.circuitOutcome)},
                                {u"clock_skew_ms"_s, numberOrNull(skew)},
                                {u"certificate_ends_at"_s, timeOrNull(host.certificates.host)},
                                {u"client_certificate_ends_at"_s, timeOrNull(host.certificates.client)}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<HostState> hostsFromJson(const QString &json)
{
    std::vector<HostState> hosts;
    for (const auto &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject entry = value.toObject();
        HostState host;
        host.origin = entry["origin"_L1].toString();
        host.limit = readNumber(entry["limit"_L1]);
        host.remaining = readNumber(entry["remaining"_L1]);
        host.windowEndsAt = readTime(entry["window_ends_at"_L1]);
        host.window = milliseconds(readNumber(entry["window_ms"_L1]).value_or(0));
        host.pausedUntil = readTime(entry["paused_until"_L1]);
        host.failures = entry["failures"_L1].toInt();
        host.circuitProbeAt = readTime(entry["circuit_probe_at"_L1]);
        host.circuitOutcome =
            outcomeFromName(entry["circuit_outcome"_L1].toString()).value_or(Outcome::Unknown);
        if (const auto skew = readNumber(entry["clock_skew_ms"_L1]))
            host.clockSkew = milliseconds(*skew);
        host.certificates.host = readTime(entry["certificate_ends_at"_L1]);
        host.certificates.client = readTime(entry["client_certificate_ends_at"_L1]);
        if (!host.origin.isEmpty())
            hosts.push_back(std::move(host));
    }
    return hosts;
}

QStringList hostNews(const std::vector<HostState> &before, const std::vector<HostState> &now)
{
    QStringList news;
    for (const HostState &host : now) {
        const auto known = std::ranges::find(before, host.origin, &HostState::origin);
        const HostState was = known == before.end() ? HostState{} : *known;
        if (host.circuitProbeAt && !was.circuitProbeAt)
            news += u"%1: circuit open after %2 failures in a row, next call at %3"_s.arg(host.origin)
                        .arg(host.failures)
                        .arg(at(*host.circuitProbeAt));
        if (!host.circuitProbeAt && was.circuitProbeAt)
            news += u"%1: circuit closed"_s.arg(host.origin);
        if (isOff(host) != isOff(was))
            news += host.origin + u": "_s +
                    (isOff(host) ? clockSkewText(*host.clockSkew) : u"the clocks agree again"_s);
    }
    return news;
}

QString hostText(const HostState &host)
{
    QStringList parts;
    if (host.circuitProbeAt)
        parts += u"circuit open after %1 failures in a row, next call at %2"_s.arg(host.failures)
                     .arg(at(*host.circuitProbeAt));
    if (host.pausedUntil)
        parts += u"asked for a pause until %1"_s.arg(at(*host.pausedUntil));
    if (host.limit && host.remaining && host.windowEndsAt)
        parts += u"%1 of %2 calls left until %3"_s.arg(*host.remaining)
                     .arg(*host.limit)
                     .arg(at(*host.windowEndsAt));
    if (isOff(host))
        parts += clockSkewText(*host.clockSkew);
    if (host.certificates.host)
        parts += u"certificate until "_s + dayText(*host.certificates.host);
    if (host.certificates.client)
        parts += u"ours until "_s + dayText(*host.certificates.client);
    return parts.join(u"; "_s);
}

} // namespace etcm
