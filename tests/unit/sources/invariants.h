// What must hold for every answer of every parser, whatever the input; shared by properties and fuzzing.
#pragma once

#include "sources/dialect.h"

#include <string>

namespace etcm::test
{

/// Empty if all holds, else what does not.
inline std::string brokenInvariant(const PriceSeries &series)
{
    if (series.points.empty())
        return "series without points";
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const PricePoint &point = series.points[i];
        if (point.end <= point.start || point.end - point.start > std::chrono::hours(25))
            return "slot of impossible length";
        const auto quarter = std::chrono::milliseconds(std::chrono::minutes(15));
        if (toEpochMs(point.start) % quarter.count() != 0 || toEpochMs(point.end) % quarter.count() != 0)
            return "slot beside the quarter-hours";
        if (i > 0 && series.points[i - 1].end > point.start)
            return "points overlap";
        if (point.value.micro() <= -10'000'000'000 || point.value.micro() >= 10'000'000'000)
            return "price beyond DECIMAL(10,6)";
    }
    return {};
}

inline std::string brokenInvariant(const Result<ParsedAnswer> &answer, Endpoint endpoint)
{
    if (!answer) {
        const Error &error = answer.error();
        const bool known = error.outcome == Outcome::Malformed || error.outcome == Outcome::Schema;
        if (error.code != ErrorCode::Parse || !known || error.what.isEmpty())
            return "error without class or words";
        if (error.outcome == Outcome::Schema && error.where.isEmpty())
            return "error without place";
        return {};
    }
    const std::size_t facts = answer->facts.factCount();
    const bool bringsFacts = endpoint != Endpoint::Health;
    if (answer->outcome == Outcome::Ok && (!answer->faults.empty() || (bringsFacts && facts == 0)))
        return "ok with faults or without facts";
    if (answer->outcome == Outcome::Partial && (answer->faults.empty() || (bringsFacts && facts == 0)))
        return "partial without faults or without facts";
    if (answer->outcome == Outcome::NotPublished && facts != 0)
        return "not published, but with facts";
    for (const RowFault &fault : answer->faults) {
        if (!fault.path.startsWith(u'$') || fault.reason.isEmpty())
            return "fault without path or reason";
    }
    for (const PriceSeries &series : answer->facts.prices) {
        if (auto broken = brokenInvariant(series); !broken.empty())
            return broken;
    }
    for (const ControlSignal &signal : answer->facts.controlSignals) {
        if (signal.name.isEmpty() || signal.end <= signal.start || !signal.date.ok())
            return "impossible signal";
    }
    return {};
}

} // namespace etcm::test
