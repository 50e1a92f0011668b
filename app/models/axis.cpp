#include "models/axis.h"

#include "models/panel_words.h"

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

double niceStep(double range, int atMost)
{
    if (range <= 0 || atMost < 1)
        return 1;
    const double rough = range / atMost;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

std::vector<double> niceTicks(double low, double high, int atMost)
{
    const double step = niceStep(high - low, atMost);
    std::vector<double> ticks;
    const auto first = static_cast<qint64>(std::ceil(low / step - 1e-9));
    const auto last = static_cast<qint64>(std::floor(high / step + 1e-9));
    for (qint64 i = first; i <= last; ++i)
        ticks.push_back(static_cast<double>(i) * step);
    return ticks;
}

std::vector<AxisLabel> hourLabels(UtcTime from, UtcTime to, int everyHours)
{
    std::vector<AxisLabel> labels;
    for (MarketDay day = MarketDay::containing(from); day.start() < to; day = day.next()) {
        for (int hour = 0; hour < 24; hour += everyHours) {
            const UtcTime at = day.at(hours(hour));
            if (at >= from && at < to)
                labels.push_back({toSeconds(at), u"%1:00"_s.arg(hour, 2, 10, '0'_L1)});
        }
    }
    if (MarketDay::containing(to).start() == to)
        labels.push_back({toSeconds(to), u"24:00"_s});
    return labels;
}

namespace
{
// Told with its zone: a whole hour that the clock shows twice, or the first after a jump.
bool needsZone(UtcTime at, const ZurichLocal &local)
{
    if (local.timeOfDay % hours(1) != minutes(0))
        return false;
    const bool isTwice = toZurich(at + hours(1)).timeOfDay == local.timeOfDay ||
                         toZurich(at - hours(1)).timeOfDay == local.timeOfDay;
    return isTwice || (zurichOffset(at) > zurichOffset(at - milliseconds(1)));
}
} // namespace

std::vector<ClockLabel> clockLabels(UtcTime from, UtcTime to, minutes every)
{
    std::vector<ClockLabel> labels;
    const auto quarter = milliseconds(kSlotLength);
    const auto first = (from.time_since_epoch() + quarter - milliseconds(1)) / quarter;
    for (UtcTime at{first * quarter}; at <= to; at += kSlotLength) {
        const ZurichLocal local = toZurich(at);
        const bool zoned = needsZone(at, local);
        if (!zoned && local.timeOfDay % every != minutes(0))
            continue;
        const auto clock = local.timeOfDay.count();
        const bool isEnd = at == to && clock == 0;
        labels.push_back(
            {toSeconds(at),
             isEnd ? u"24:00"_s : u"%1:%2"_s.arg(clock / 60, 2, 10, '0'_L1).arg(clock % 60, 2, 10, '0'_L1),
             zoned ? zurichAbbreviation(at) : QString()});
    }
    return labels;
}

minutes clockStep(UtcTime from, UtcTime to, int atMost)
{
    const auto range = to - from;
    for (const minutes step : {15min, 30min, 60min, 120min, 180min, 360min, 720min}) {
        if (range / step <= atMost)
            return step;
    }
    return hours(24);
}

} // namespace etcm
