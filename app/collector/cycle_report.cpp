#include "collector/cycle_report.h"

#include "collector/text_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
double milliseconds(std::chrono::microseconds duration)
{
    return static_cast<double>(duration.count()) / 1000.0;
}

QJsonObject endpointJson(const EndpointReport &row)
{
    return {{u"source"_s, row.sourceId},
            {u"endpoint"_s, endpointName(row.endpoint)},
            {u"outcome"_s, outcomeName(row.outcome)},
            {u"http_status"_s, row.httpStatus ? QJsonValue(*row.httpStatus) : QJsonValue()},
            {u"attempts"_s, row.attempts},
            {u"response_time_ms"_s, static_cast<qint64>(row.responseTime.count())},
            {u"rows"_s, row.rows},
            {u"rows_new"_s, row.rowsNew},
            {u"error"_s, row.error.isEmpty() ? QJsonValue() : QJsonValue(row.error)}};
}
} // namespace

QByteArray cycleJson(const CycleReport &report)
{
    QJsonArray endpoints;
    for (const EndpointReport &row : report.endpoints)
        endpoints.append(endpointJson(row));
    const QJsonObject object{{u"cycle_ms"_s, milliseconds(report.duration)},
                             {u"endpoints"_s, endpoints},
                             {u"outbox_depth"_s, report.outboxDepth}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray cycleTable(const CycleReport &report)
{
    std::vector<QStringList> rows;
    for (const EndpointReport &row : report.endpoints)
        rows.push_back({row.sourceId, endpointName(row.endpoint), outcomeName(row.outcome),
                        row.httpStatus ? QString::number(*row.httpStatus) : u"-"_s,
                        QString::number(row.attempts), QString::number(row.responseTime.count()) + u" ms"_s,
                        QString::number(row.rows), QString::number(row.rowsNew), row.error});
    const QString table = textTable({u"source"_s, u"endpoint"_s, u"outcome"_s, u"http"_s, u"attempts"_s,
                                     u"time"_s, u"rows"_s, u"new"_s, u"error"_s},
                                    rows);
    const QString foot =
        u"cycle %1 ms, %2 waiting in the outbox\n"_s.arg(milliseconds(report.duration), 0, 'f', 1)
            .arg(report.outboxDepth);
    return (table + foot).toUtf8();
}

ExitCode cycleExitCode(const CycleReport &report)
{
    if (report.failure)
        return exitCodeFor(*report.failure);
    if (report.centralFailure && report.centralFailure->code == ErrorCode::SchemaNewer)
        return ExitCode::Refused;
    const auto isRefused = [](const EndpointReport &row) { return row.refused && row.attempts == 0; };
    if (!report.endpoints.empty() && std::ranges::all_of(report.endpoints, isRefused))
        return ExitCode::Refused; // nothing was done
    const bool allGood = std::ranges::all_of(report.endpoints, [](const EndpointReport &row) {
        return row.outcome == Outcome::Ok || row.outcome == Outcome::NotPublished;
    });
    return allGood && !report.centralFailure ? ExitCode::Done : ExitCode::Partly;
}

} // namespace etcm
