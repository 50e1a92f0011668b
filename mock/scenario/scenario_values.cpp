#include "mock/scenario/scenario_values.h"

#include <array>

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
// "min" and "ms" stand before their first letters.
constexpr std::array kSpanUnits{
    std::pair{"ms"_L1, milliseconds(1)},         std::pair{"min"_L1, milliseconds(minutes(1))},
    std::pair{"s"_L1, milliseconds(seconds(1))}, std::pair{"h"_L1, milliseconds(hours(1))},
    std::pair{"d"_L1, milliseconds(days(1))},
};
constexpr milliseconds kLongestStretch = days(1000);
constexpr qsizetype kMostDigits = 9;

qsizetype leadingDigits(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] >= u'0' && text[count] <= u'9')
        ++count;
    return count;
}

// Takes "30min" off the front of the text; nothing if there is no such thing.
std::optional<milliseconds> takePart(QStringView &text)
{
    const qsizetype digits = leadingDigits(text);
    if (digits == 0 || digits > kMostDigits)
        return std::nullopt;
    const qint64 count = text.first(digits).toLongLong();
    text = text.sliced(digits);
    for (const auto &[name, unit] : kSpanUnits) {
        if (!text.startsWith(name))
            continue;
        text = text.sliced(name.size());
        return count <= kLongestStretch / unit ? std::optional(count * unit) : std::nullopt;
    }
    return std::nullopt;
}
} // namespace

std::optional<milliseconds> spanFromText(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.sliced(1);
    milliseconds sum{0};
    do {
        const auto part = takePart(text);
        if (!part)
            return std::nullopt;
        sum += *part;
    } while (!text.isEmpty());
    if (sum > kLongestStretch)
        return std::nullopt;
    return negative ? -sum : sum;
}

std::optional<minutes> timeOfDayFromText(QStringView text)
{
    if (text.size() != 5 || text[2] != u':' || leadingDigits(text) != 2 || leadingDigits(text.sliced(3)) != 2)
        return std::nullopt;
    const minutes time = hours(text.first(2).toInt()) + minutes(text.sliced(3).toInt());
    return text.sliced(3).toInt() < 60 && time <= hours(24) ? std::optional(time) : std::nullopt;
}

std::optional<SlotSpan> slotsFromText(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const auto from = timeOfDayFromText(dash < 0 ? text : text.first(dash));
    if (!from)
        return std::nullopt;
    if (dash < 0)
        return SlotSpan{*from, *from + kSlotLength};
    const auto to = timeOfDayFromText(text.sliced(dash + 1));
    return to && *to > *from ? std::optional(SlotSpan{*from, *to}) : std::nullopt;
}

std::optional<Moment> momentFromText(QStringView text)
{
    if (const auto span = spanFromText(text))
        return Moment(*span);
    if (const auto time = parseIsoTime(text.toUtf8()))
        return Moment(*time);
    return std::nullopt;
}

} // namespace etcm::mock
