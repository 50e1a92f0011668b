#include "models/axis.h"

#include "models/panel_words.h"

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

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

} // namespace etcm
