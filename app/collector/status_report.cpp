#include "collector/status_report.h"

#include "collector/text_table.h"
#include "net/host_book.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QJsonValue instant(const std::optional<UtcTime> &time)
{
    return time ? QJsonValue(QString::fromLatin1(formatIsoUtc(*time))) : QJsonValue();
}

QJsonValue percent(std::optional<int> hundredths)
{
    return hundredths ? QJsonValue(*hundredths / 100.0) : QJsonValue();
}

std::optional<std::chrono::milliseconds> age(const StatusRow &row, UtcTime now)
{
    if (!row.status.lastSuccess)
        return std::nullopt;
    return now - *row.status.lastSuccess;
}

QJsonObject rowJson(const StatusRow &row, UtcTime now)
{
    const auto since = age(row, now);
    const std::optional<NextLook> &next = row.status.judged.next;
    return {{u"source"_s, row.status.sourceId},
            {u"endpoint"_s, endpointName(row.status.endpoint)},
            {u"state"_s, endpointStateName(row.status.judged.state)},
            {u"last_success"_s, instant(row.status.lastSuccess)},
            {u"age_s"_s, since ? QJsonValue(static_cast<qint64>(since->count() / 1000)) : QJsonValue()},
            {u"next_due"_s, instant(next ? std::optional(next->at) : std::nullopt)},
            {u"availability_24h"_s, percent(row.day.hundredths())},
            {u"coverage_24h"_s, percent(row.day.coverageHundredths())}};
}

// As the window tells it, with the time in UTC: "paused until 2026-10-14T15:05:00Z".
QString nextText(const std::optional<NextLook> &next, UtcTime now)
{
    if (!next)
        return u"-"_s;
    const QString at = QString::fromLatin1(formatIsoUtc(next->at));
    if (next->at <= now || next->kind == NextLook::Kind::Planned)
        return at;
    return (next->kind == NextLook::Kind::Probe ? u"probe "_s : u"paused until "_s) + at;
}

// Why no data can come, with the words of the sign-in for who has to mend it; else the last error.
QString whyText(const EngineStatus &engine, const EndpointStatus &endpoint)
{
    if (!endpoint.judged.waitsFor)
        return endpoint.lastLook.error;
    const auto signIn = std::ranges::find(engine.signIns, endpoint.sourceId, &EndpointStatus::sourceId);
    if (signIn == engine.signIns.end() || signIn->lastLook.error.isEmpty())
        return signInTroubleText(*endpoint.judged.waitsFor);
    return u"%1: %2"_s.arg(signInTroubleText(*endpoint.judged.waitsFor), signIn->lastLook.error);
}

QJsonObject hostJson(const HostState &host)
{
    const auto count = [](std::optional<qint64> number) {
        return number ? QJsonValue(*number) : QJsonValue();
    };
    return {{u"origin"_s, host.origin},
            {u"limit"_s, count(host.limit)},
            {u"remaining"_s, count(host.remaining)},
            {u"window_ends_at"_s, instant(host.windowEndsAt)},
            {u"paused_until"_s, instant(host.pausedUntil)},
            {u"failures"_s, host.failures},
            {u"circuit_probe_at"_s, instant(host.circuitProbeAt)},
            {u"clock_skew_s"_s,
             host.clockSkew ? QJsonValue(double(host.clockSkew->count()) / 1000) : QJsonValue()},
            {u"certificate_ends_at"_s, instant(host.certificates.host)},
            {u"client_certificate_ends_at"_s, instant(host.certificates.client)}};
}

QString hostLines(const std::vector<HostState> &hosts)
{
    QString lines;
    for (const HostState &host : hosts) {
        const QString text = hostText(host);
        if (!text.isEmpty())
            lines += host.origin + u": "_s + text + u'\n';
    }
    return lines;
}

QJsonObject alertJson(const OpenAlert &alert)
{
    return {{u"rule"_s, alertRuleName(alert.key.rule)},
            {u"source"_s, alert.key.sourceId},
            {u"target"_s, alert.key.target},
            {u"severity"_s, severityName(alert.now.severity)},
            {u"since"_s, instant(alert.now.since)},
            {u"acknowledged"_s, alert.now.acknowledged.has_value()},
            {u"text"_s, alert.now.problem.text}};
}

QString alertLines(const StatusReport &view)
{
    QString lines;
    for (const OpenAlert &alert : view.alerts)
        lines += u"alert, %1, for %2: %3%4\n"_s.arg(
            severityName(alert.now.severity), ageText(view.now - alert.now.since.value_or(view.now)),
            alert.key.sourceId.isEmpty() ? QString() : alert.key.sourceId + u": "_s, alert.now.problem.text);
    return lines;
}

QString leaderText(const EngineStatus &engine)
{
    if (engine.central.health == CentralHealth::Off)
        return u"this installation (no central database)"_s;
    if (engine.lease.holder.isEmpty())
        return engine.central.health == CentralHealth::Ok ? u"nobody"_s : u"unknown"_s;
    const QString mine = engine.lease.isMine ? u", this installation"_s : QString();
    return u"%1 (epoch %2%3)"_s.arg(engine.lease.holder).arg(engine.lease.epoch).arg(mine);
}
} // namespace

QByteArray statusJson(const StatusReport &view)
{
    const EngineStatus &engine = view.engine;
    QJsonArray endpoints;
    for (const StatusRow &row : view.rows)
        endpoints.append(rowJson(row, view.now));
    QJsonArray hosts;
    for (const HostState &host : engine.hosts)
        hosts.append(hostJson(host));
    QJsonArray alerts;
    for (const OpenAlert &alert : view.alerts)
        alerts.append(alertJson(alert));
    const QJsonObject leader{
        {u"holder"_s, engine.lease.holder.isEmpty() ? QJsonValue() : QJsonValue(engine.lease.holder)},
        {u"epoch"_s, engine.lease.epoch},
        {u"expires_at"_s, instant(engine.lease.expiresAt)},
        {u"is_me"_s, engine.lease.isMine}};
    const QJsonObject object{{u"overall"_s, overallStateKey(engine.overall.state)},
                             {u"overall_why"_s, overallWords(engine.overall, view.now).why},
                             {u"leader"_s, leader},
                             {u"outbox_depth"_s, engine.central.outboxDepth},
                             {u"parked"_s, engine.central.outboxParked},
                             {u"central"_s, centralHealthName(engine.central.health)},
                             {u"endpoints"_s, endpoints},
                             {u"alerts"_s, alerts},
                             {u"hosts"_s, hosts}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray statusTable(const StatusReport &view)
{
    std::vector<QStringList> cells;
    for (const StatusRow &row : view.rows) {
        const auto since = age(row, view.now);
        cells.push_back({row.status.sourceId, endpointName(row.status.endpoint),
                         endpointStateName(row.status.judged.state),
                         since ? ageText(*since) + u" ago"_s : u"-"_s,
                         nextText(row.status.judged.next, view.now), row.day.text(),
                         percentText(row.day.coverageHundredths()), whyText(view.engine, row.status)});
    }
    const QString table = textTable({u"source"_s, u"endpoint"_s, u"state"_s, u"last success"_s, u"next due"_s,
                                     u"available 24 h"_s, u"coverage"_s, u"last error"_s},
                                    cells);
    const EngineStatus &engine = view.engine;
    QString central = centralHealthName(engine.central.health);
    if (!engine.central.error.isEmpty())
        central += u", "_s + engine.central.error;
    const QString parked = engine.central.outboxParked > 0
                               ? u", %1 kept aside (see outbox list)"_s.arg(engine.central.outboxParked)
                               : QString();
    const OverallWords overall = overallWords(engine.overall, view.now);
    return (u"%1: %2\n"_s.arg(overall.word, overall.why) + table + alertLines(view) +
            u"outbox %1%2, central database %3, leader %4\n"_s.arg(engine.central.outboxDepth)
                .arg(parked, central, leaderText(engine)) +
            hostLines(engine.hosts))
        .toUtf8();
}

} // namespace etcm
