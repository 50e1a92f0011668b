#include "models/axis.h"
#include "models/health_snapshot.h"
#include "monitoring/latency.h"
#include "wording/alert_words.h"
#include "wording/figures.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

QString phasesText(const std::vector<RequestRecord> &calls)
{
    const PhaseMedians medians = phaseMedians(calls);
    const auto part = [](QStringView name, std::optional<milliseconds> value) {
        return value ? u", %1 %2 ms"_s.arg(name, integerText(value->count())) : QString();
    };
    return u"Medians of phases: "_s +
           (part(u"connect", medians.connect) + part(u"TLS", medians.tls) + part(u"wait", medians.wait) +
            part(u"transfer", medians.transfer))
               .mid(2) +
           u"<br>%1 on new connections, %2 on kept ones"_s.arg(medians.cold).arg(medians.reused);
}

LatencyRow latencyRow(const EndpointCalls &endpoint, UtcTime from)
{
    std::vector<RequestRecord> calls;
    std::ranges::copy_if(endpoint.requests, std::back_inserter(calls),
                         [from](const RequestRecord &record) { return record.checkedAt >= from; });
    const LatencySummary summary = latencySummary(calls);
    LatencyRow row;
    row.title = endpointLabel(endpoint.endpoint);
    row.count = summary.count;
    row.medianText = summary.median ? integerText(summary.median->count()) : QString(QChar(0x2013));
    if (summary.median)
        row.median = static_cast<double>(summary.median->count());
    if (summary.p95)
        row.p95 = static_cast<double>(summary.p95->count());
    if (summary.count < kMinimumForP95) {
        for (const RequestRecord &call : calls) {
            if (call.success())
                row.calls.push_back(static_cast<double>(call.phases.total.count()));
        }
    }
    row.toolTip = u"<b>%1 ms</b> median, %2, n %3, last 24 h<br>%4"_s
                      .arg(row.medianText, endpointTitle(endpoint.endpoint))
                      .arg(row.count)
                      .arg(phasesText(calls));
    return row;
}

} // namespace

LatencySnapshot latencySnapshot(const HealthInput &input)
{
    LatencySnapshot result;
    result.words.context = u"last 24 h"_s;
    result.words.note = u"bar median, tick p95, ring one call"_s;
    result.words.noteShort = u"median, p95"_s;
    if (const auto trouble = worstTrouble(input))
        result.words.badges.push_back(*trouble);
    result.limit = static_cast<double>(input.slowAfter.count());
    result.limitText = u"warns above %1"_s.arg(integerText(static_cast<qint64>(result.limit)));
    double highest = result.high;
    bool any = false;
    for (const EndpointCalls &endpoint : input.endpoints) {
        result.rows.push_back(latencyRow(endpoint, input.now - hours(24)));
        const LatencyRow &row = result.rows.back();
        any = any || row.count > 0;
        highest = std::max({highest, row.p95.value_or(0), row.median.value_or(0)});
        for (const double call : row.calls)
            highest = std::max(highest, call);
    }
    if (!any)
        result.words.notice = nothingObservedNotice(input);
    const double step = niceStep(highest, 6);
    result.high = std::ceil(highest / step) * step;
    result.ticks = niceTicks(0, result.high, 6);
    return result;
}

} // namespace etcm
