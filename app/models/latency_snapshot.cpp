#include "models/axis.h"
#include "models/health_snapshot.h"
#include "monitoring/latency.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

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
    QStringList parts;
    const auto add = [&parts](const QString &name, std::optional<milliseconds> value) {
        if (value)
            parts += u"%1 %2 ms"_s.arg(name, integerText(value->count()));
    };
    add(words("Latency panel", "connect"), medians.connect);
    add(u"TLS"_s, medians.tls);
    add(words("Latency panel", "wait"), medians.wait);
    add(words("Latency panel", "transfer"), medians.transfer);
    return words("Latency panel", "Medians of phases: %1<br>%2 on new connections, %3 on kept ones")
        .arg(parts.join(u", "_s))
        .arg(medians.cold)
        .arg(medians.reused);
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
    row.toolTip = words("Latency panel", "<b>%1 ms</b> median, %2, n %3, last 24 h<br>%4")
                      .arg(row.medianText, endpointTitle(endpoint.endpoint))
                      .arg(row.count)
                      .arg(phasesText(calls));
    return row;
}

} // namespace

LatencySnapshot latencySnapshot(const HealthInput &input)
{
    LatencySnapshot result;
    result.words.context = words("Latency panel", "last 24 h");
    result.words.note = words("Latency panel", "bar median, tick p95, ring one call");
    result.words.noteShort = words("Latency panel", "median, p95");
    if (const auto trouble = worstTrouble(input))
        result.words.badges.push_back(*trouble);
    result.limit = static_cast<double>(input.slowAfter.count());
    result.limitText =
        words("Latency panel", "warns above %1").arg(integerText(static_cast<qint64>(result.limit)));
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
