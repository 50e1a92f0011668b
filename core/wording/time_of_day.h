// A time of day that somebody set, as against an instant.
#pragma once

#include <QString>

#include <chrono>

namespace etcm
{

/// "13:00", up to "24:00".
[[nodiscard]] inline QString timeOfDayText(std::chrono::minutes time)
{
    const auto twoDigits = [](std::chrono::minutes::rep value) {
        return QString::number(value).rightJustified(2, QChar(u'0'));
    };
    return twoDigits(time.count() / 60) + u':' + twoDigits(time.count() % 60);
}

} // namespace etcm
