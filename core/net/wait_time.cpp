#include "net/wait_time.h"

#include "base/http_date.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace etcm
{
using namespace std::chrono;

namespace
{
// Below these a number is a length, not an instant: 1e9 s are 31 years.
constexpr double kEpochSeconds = 1e9;
constexpr double kEpochMilliseconds = 1e12;
constexpr double kEpochMicroseconds = 1e15;
constexpr double kEpochNanoseconds = 1e18;

// No server wants to be left alone for longer: what lies farther ahead is no instant at all.
constexpr milliseconds kFarthestInstant = days(366);

struct UnitRow {
    QByteArrayView name;
    double milliseconds;
};
constexpr std::array kUnits{
    UnitRow{"ms", 1},
    UnitRow{"msec", 1},
    UnitRow{"milliseconds", 1},
    UnitRow{"s", 1000},
    UnitRow{"sec", 1000},
    UnitRow{"secs", 1000},
    UnitRow{"second", 1000},
    UnitRow{"seconds", 1000},
    UnitRow{"m", 60'000},
    UnitRow{"min", 60'000},
    UnitRow{"mins", 60'000},
    UnitRow{"minute", 60'000},
    UnitRow{"minutes", 60'000},
    UnitRow{"h", 3'600'000},
    UnitRow{"hour", 3'600'000},
    UnitRow{"hours", 3'600'000},
    UnitRow{"d", 86'400'000},
    UnitRow{"day", 86'400'000},
    UnitRow{"days", 86'400'000},
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

QByteArrayView unquoted(QByteArrayView text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        return text.sliced(1, text.size() - 2).trimmed();
    return text;
}

std::optional<double> plainNumber(QByteArrayView text)
{
    const bool isPlain =
        std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.' || c == '-' || c == '+'; });
    bool ok = false;
    const double value = text.toDouble(&ok);
    return isPlain && ok ? std::optional(value) : std::nullopt;
}

// Rounded up: a call that comes a moment early is refused again.
milliseconds bounded(double ms)
{
    const double longest = static_cast<double>(milliseconds(kLongestHostPause).count());
    return milliseconds(static_cast<qint64>(std::ceil(std::clamp(ms, 0.0, longest))));
}

// "1m30.5s": numbers and units by turns.
std::optional<double> durationMs(QByteArrayView text)
{
    double sum = 0;
    qsizetype at = 0;
    const auto run = [&](auto &&belongs) {
        const qsizetype begin = at;
        while (at < text.size() && belongs(text[at]))
            ++at;
        return text.sliced(begin, at - begin);
    };
    while (at < text.size()) {
        const auto count = plainNumber(run([](char c) { return isDigit(c) || c == '.'; }));
        run([](char c) { return c == ' '; });
        const QByteArrayView name = run(isLetter);
        run([](char c) { return c == ' '; });
        const auto unit = std::ranges::find_if(
            kUnits, [name](const UnitRow &row) { return row.name.compare(name, Qt::CaseInsensitive) == 0; });
        if (!count || unit == kUnits.end())
            return std::nullopt;
        sum += *count * unit->milliseconds;
    }
    return text.isEmpty() ? std::nullopt : std::optional(sum);
}

// Milliseconds since 1970, if the number is so large that it can be nothing else.
std::optional<double> epochMs(double number)
{
    if (number >= kEpochNanoseconds)
        return number / 1e6;
    if (number >= kEpochMicroseconds)
        return number / 1e3;
    if (number >= kEpochMilliseconds)
        return number;
    return number >= kEpochSeconds ? std::optional(number * 1e3) : std::nullopt;
}

std::optional<milliseconds> untilInstant(double instantMs, const WaitClock &clock)
{
    const double ahead = instantMs - static_cast<double>(toEpochMs(clock.servers.value_or(clock.ours)));
    if (ahead > static_cast<double>(kFarthestInstant.count()))
        return std::nullopt;
    const milliseconds byOurs = bounded(instantMs - static_cast<double>(toEpochMs(clock.ours)));
    if (!clock.servers)
        return std::min(byOurs, milliseconds(kUnclearPause));
    const milliseconds byTheirs = bounded(instantMs - static_cast<double>(toEpochMs(*clock.servers)));
    // Date may come from another machine than the instant, with a clock of its own.
    const bool isDoubtful = byTheirs > kUnclearPause && byOurs > milliseconds(0);
    return isDoubtful ? std::min(byTheirs, byOurs) : byTheirs;
}
} // namespace

std::optional<double> waitNumber(QByteArrayView text)
{
    return plainNumber(unquoted(text));
}

std::optional<milliseconds> waitTime(QByteArrayView text, ResetUnit unit, const WaitClock &clock)
{
    const QByteArrayView bare = unquoted(text);
    if (const auto number = plainNumber(bare)) {
        if (const auto instant = epochMs(*number))
            return untilInstant(*instant, clock);
        return bounded(unit == ResetUnit::Milliseconds ? *number : *number * 1000);
    }
    if (const auto length = durationMs(bare))
        return bounded(*length);
    auto instant = parseHttpDate(bare, clock.ours);
    if (!instant)
        instant = parseIsoTime(bare);
    if (!instant)
        return std::nullopt;
    return untilInstant(static_cast<double>(toEpochMs(*instant)), clock);
}

} // namespace etcm
