#include "sources/wholesale_prices.h"

#include "domain/market_day.h"
#include "domain/slot_resolution.h"
#include "sources/call_builder.h"
#include "sources/json_document.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Of two with the same start and end the first stays.
std::vector<StoredPoint> eachOnce(std::vector<PricePoint> points, std::vector<RowFault> &faults)
{
    std::ranges::stable_sort(points, {},
                             [](const PricePoint &point) { return std::pair(point.start, point.end); });
    std::vector<StoredPoint> once;
    once.reserve(points.size());
    for (const PricePoint &point : points) {
        const bool again = !once.empty() && once.back().start == point.start && once.back().end == point.end;
        if (!again)
            once.push_back({point.start, point.end, point.value, {}, 0, false, {}});
        else if (once.back().value != point.value)
            faults.push_back({u"$"_s, u"has two prices for %1, of which the first holds"_s.arg(
                                          QString::fromLatin1(formatIsoUtc(point.start)))});
    }
    return once;
}
} // namespace

bool isEurPerMwh(QStringView unit)
{
    QString plain;
    std::ranges::copy_if(unit, std::back_inserter(plain), [](QChar c) { return !c.isSpace(); });
    return plain.replace(u'_', u'/').compare("EUR/MWh"_L1, Qt::CaseInsensitive) == 0;
}

bool isOnTheGrid(UtcTime time)
{
    return time.time_since_epoch() % std::chrono::milliseconds(kSlotLength) == std::chrono::milliseconds(0);
}

std::vector<CallSpec> wholesaleCalls(const SourceConfig &source, Endpoint endpoint, TimeRange range,
                                     ZoneCall call)
{
    std::vector<CallSpec> calls;
    if (endpoint != Endpoint::Prices)
        return calls;
    for (const QString &zone : source.tariffNames) {
        for (const TimeRange &piece : callPieces(range))
            calls.push_back(call(source, zone, piece));
    }
    return calls;
}

Result<ParsedAnswer> wholesaleAnswer(const SourceConfig &source, const CallSpec &call, UtcTime fetchedAt,
                                     std::vector<PricePoint> points, std::vector<RowFault> faults)
{
    if (points.empty() && !faults.empty())
        return fail(
            schemaError(u"no price of the answer can be used; the first %1"_s.arg(faults.front().reason),
                        faults.front().path));
    ParsedAnswer answer;
    answer.facts.sourceId = source.id;
    answer.facts.fetchedAt = fetchedAt;
    answer.faults = std::move(faults);
    const bool isEmpty = points.empty();
    PriceSeries series{
        .key = {.sourceId = source.id,
                .tariffName = call.tariffName.isEmpty() ? QString(kUnnamedProduct) : call.tariffName,
                .tariffType = TariffType::DayAhead,
                .unit = QString::fromUtf16(kEurPerMwh)},
        .publication = {}, // neither source tells it
        .points = {}};
    for (const StoredPoint &slot : withoutOverlap(eachOnce(std::move(points), answer.faults)))
        series.points.push_back({slot.start, slot.end, slot.value, false});
    if (!isEmpty)
        answer.facts.prices.push_back(std::move(series));
    answer.outcome = !answer.faults.empty() ? Outcome::Partial
                     : isEmpty              ? Outcome::NotPublished
                                            : Outcome::Ok;
    return answer;
}

} // namespace etcm
