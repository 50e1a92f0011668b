#include "desktop/strip/chip_words.h"

#include "monitoring/wording.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString chipTimeText(UtcTime time, UtcTime now)
{
    const LocalDate date = toZurich(time).date;
    if (date == toZurich(now).date || std::chrono::abs(time - now) >= std::chrono::days(6))
        return timeText(time, now);
    return dayText(date).first(3) + u' ' + timeText(time, time);
}

QString agoText(std::chrono::milliseconds age)
{
    return ageText(age) + u" ago"_s;
}

QString latencyText(std::chrono::milliseconds latency)
{
    return latency.count() > 0 ? integerText(latency.count()) + u" ms"_s : QString();
}

} // namespace etcm
