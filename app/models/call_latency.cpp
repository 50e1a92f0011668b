#include "models/call_latency.h"

#include "monitoring/latency.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

struct RangeRow {
    hours length;
    const char *title;
};
constexpr std::array<RangeRow, kLatencyRanges> kRanges{
    RangeRow{hours(1), QT_TRANSLATE_NOOP("Health page", "1 h")},
    RangeRow{hours(24), QT_TRANSLATE_NOOP("Health page", "24 h")},
    RangeRow{days(7), QT_TRANSLATE_NOOP("Health page", "7 d")},
    RangeRow{days(30), QT_TRANSLATE_NOOP("Health page", "30 d")},
    RangeRow{days(90), QT_TRANSLATE_NOOP("Health page", "90 d")}};

const RangeRow &rangeRow(LatencyRange range)
{
    return kRanges.at(static_cast<std::size_t>(range));
}

std::span<const RequestRecord> since(const WatchedEndpoint &endpoint, UtcTime from)
{
    const auto first = std::ranges::lower_bound(endpoint.calls, from, {}, &RequestRecord::checkedAt);
    return {first, endpoint.calls.end()};
}

LatencySummary summaryOf(const WatchedEndpoint &endpoint, UtcTime now, LatencyRange range)
{
    if (range <= LatencyRange::Day)
        return latencySummary(since(endpoint, now - rangeRow(range).length));
    const auto longer = static_cast<std::size_t>(range) - static_cast<std::size_t>(LatencyRange::Week);
    const LatencyHistogram &all = endpoint.longer.at(longer).latency;
    LatencySummary summary;
    summary.count = static_cast<int>(all.count());
    const auto quantile = [&](double q, int minimum) {
        return summary.count >= minimum ? all.quantile(q) : std::nullopt;
    };
    summary.median = quantile(0.5, 1);
    summary.p95 = quantile(0.95, kMinimumForP95);
    summary.p99 = quantile(0.99, kMinimumForP99);
    return summary;
}

std::optional<double> toDouble(std::optional<milliseconds> value)
{
    return value ? std::optional(static_cast<double>(value->count())) : std::nullopt;
}

QString percentileText(std::optional<milliseconds> value, int count, int minimum)
{
    if (value)
        return integerText(value->count());
    return count == 0 ? QString(QChar(0x2013)) : u"n < %1"_s.arg(minimum);
}

std::vector<CallPhase> phasesOf(const PhaseMedians &medians)
{
    std::vector<CallPhase> phases;
    const auto add = [&phases](CallPhase::Kind kind, std::optional<milliseconds> value) {
        if (value)
            phases.push_back({kind, static_cast<double>(value->count())});
    };
    add(CallPhase::Kind::Connect, medians.connect);
    add(CallPhase::Kind::Tls, medians.tls);
    add(CallPhase::Kind::Wait, medians.wait);
    add(CallPhase::Kind::Transfer, medians.transfer);
    return phases;
}

double total(const std::vector<CallPhase> &phases)
{
    double sum = 0;
    for (const CallPhase &phase : phases)
        sum += phase.milliseconds;
    return sum;
}

SpreadRow spreadRow(const WatchedEndpoint &endpoint, UtcTime now, LatencyRange range)
{
    const LatencySummary summary = summaryOf(endpoint, now, range);
    const PhaseMedians medians = phaseMedians(since(endpoint, now - kHealthDay));
    SpreadRow row;
    row.id = endpoint.id;
    row.title = endpoint.title;
    row.count = words("Health page", "%1 call(s)", nullptr, summary.count).arg(integerText(summary.count));
    row.p50 = toDouble(summary.median);
    row.p95 = toDouble(summary.p95);
    row.p99 = toDouble(summary.p99);
    row.texts = {percentileText(summary.median, summary.count, 1),
                 percentileText(summary.p95, summary.count, kMinimumForP95),
                 percentileText(summary.p99, summary.count, kMinimumForP99)};
    row.phases = phasesOf(medians);
    if (medians.cold == 0 && medians.reused > 0)
        row.phasesNote = words("Health page", "connection reused, no connect or TLS");
    row.toolTip =
        words("Health page",
              "<b>%1</b>, %2, n %3<br>p50 %4 ms, p95 %5 ms, p99 %6 ms<br>Good calls only: failures say "
              "nothing about latency")
            .arg(endpoint.title, latencyRangeTitle(range), integerText(summary.count), row.texts[0],
                 row.texts[1], row.texts[2]);
    if (!row.phasesNote.isEmpty())
        row.toolTip += u"<br>"_s + capitalised(row.phasesNote);
    return row;
}

QString dotText(const WatchedEndpoint &endpoint, const RequestRecord &call, UtcTime now)
{
    const QString what = call.success() ? words("Health page", "answered") : outcomeText(call.outcome);
    return u"<b>%1 ms</b>, %2<br>%3, %4"_s.arg(integerText(call.phases.total.count()), what, endpoint.title,
                                               timeTextSeconds(call.checkedAt, now));
}

// What is between the times that calls speak for.
std::vector<std::pair<UtcTime, UtcTime>> gapsOf(const WatchedEndpoint &endpoint, UtcTime from, UtcTime to)
{
    std::vector<std::pair<UtcTime, UtcTime>> gaps;
    UtcTime seenUntil = from;
    for (const HeldSpan &span : heldSpans(endpoint.calls, from, to, endpoint.facts.pollInterval)) {
        if (healthEffect(span.record->outcome) == HealthEffect::Neutral)
            continue;
        if (span.from > seenUntil)
            gaps.emplace_back(seenUntil, span.from);
        seenUntil = span.to;
    }
    if (to > seenUntil)
        gaps.emplace_back(seenUntil, to);
    return gaps;
}

// Where it holds for all rows, one of them tells it.
void sayNoteOnce(std::vector<SpreadRow> &rows)
{
    const bool everywhere = std::ranges::none_of(rows, &QString::isEmpty, &SpreadRow::phasesNote);
    for (std::size_t i = 1; everywhere && i < rows.size(); ++i)
        rows[i].phasesNote.clear();
}

double scaleUp(double highest, int ticks)
{
    const double step = niceStep(std::max(highest, 1.0), ticks);
    return std::ceil(highest / step) * step;
}

} // namespace

QString latencyRangeTitle(LatencyRange range)
{
    return words("Health page", rangeRow(range).title);
}

LatencySpread latencySpread(const HealthPageFacts &facts, LatencyRange range)
{
    LatencySpread result;
    result.words.context = words("Health page", "p50, p95, p99 and phases");
    result.limit = static_cast<double>(healthInput(facts).slowAfter.count());
    result.limitText =
        words("Latency panel", "warns above %1").arg(integerText(static_cast<qint64>(result.limit)));
    double highest = 100;
    bool any = false;
    for (const WatchedEndpoint &endpoint : facts.endpoints) {
        result.rows.push_back(spreadRow(endpoint, facts.now, range));
        const SpreadRow &row = result.rows.back();
        any = any || row.p50;
        highest = std::max({highest, row.p50.value_or(0), row.p95.value_or(0), row.p99.value_or(0)});
        result.phasesHigh = std::max({result.phasesHigh, total(row.phases), 1.0});
    }
    sayNoteOnce(result.rows);
    if (!any)
        result.words.notice = nothingObservedNotice(healthInput(facts));
    result.high = scaleUp(highest * 1.02, 7);
    result.ticks = niceTicks(0, result.high, 7);
    return result;
}

CallDots callDots(const WatchedEndpoint &endpoint, UtcTime now)
{
    CallDots result;
    result.id = endpoint.id;
    result.title = words("Health page", "%1, every call").arg(endpoint.title);
    result.to = now;
    result.from = now - kHealthDay;
    result.labels = hourLabels(result.from, result.to, 3);
    result.gaps = gapsOf(endpoint, result.from, now);
    double highest = 100;
    int failed = 0;
    for (const RequestRecord &call : since(endpoint, result.from)) {
        if (healthEffect(call.outcome) == HealthEffect::Neutral || call.attempt == 0)
            continue; // no call that could tell
        CallDot dot{call.requestId, call.checkedAt, static_cast<double>(call.phases.total.count()),
                    !call.success(), dotText(endpoint, call, now)};
        if (!dot.failed)
            highest = std::max(highest, dot.milliseconds);
        failed += dot.failed ? 1 : 0;
        result.dots.push_back(std::move(dot));
    }
    result.high = scaleUp(highest, 2);
    if (failed > 0)
        result.failures = words("Health page", "%1 failed", nullptr, failed).arg(integerText(failed));
    return result;
}

} // namespace etcm
