#include "net/http_date.h"

#include <QByteArray>
#include <QList>

#include <array>

namespace etcm
{
using namespace std::chrono;

namespace
{
constexpr std::array<const char *, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> number(const QByteArray &text, qsizetype minDigits, qsizetype maxDigits)
{
    if (text.size() < minDigits || text.size() > maxDigits)
        return std::nullopt;
    int value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::optional<unsigned> monthNumber(const QByteArray &name)
{
    for (unsigned i = 0; i < kMonths.size(); ++i) {
        if (name.compare(kMonths.at(i), Qt::CaseInsensitive) == 0)
            return i + 1;
    }
    return std::nullopt;
}

std::optional<seconds> timeOfDay(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(':');
    if (parts.size() != 3)
        return std::nullopt;
    const auto h = number(parts.at(0), 2, 2);
    const auto m = number(parts.at(1), 2, 2);
    const auto s = number(parts.at(2), 2, 2);
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 60)
        return std::nullopt;
    return hours(*h) + minutes(*m) + seconds(*s);
}

std::optional<UtcTime> combine(std::optional<int> y, std::optional<unsigned> m, std::optional<int> d,
                               std::optional<seconds> time)
{
    if (!y || !m || !d || !time)
        return std::nullopt;
    const year_month_day date{year(*y), month(*m), day(static_cast<unsigned>(*d))};
    if (!date.ok())
        return std::nullopt;
    return UtcTime(sys_days(date)) + *time;
}

// RFC 9110: a two-digit year that lies more than 50 years ahead means the past with the same last digits.
std::optional<int> fullYear(std::optional<int> twoDigits, UtcTime now)
{
    if (!twoDigits)
        return std::nullopt;
    const int thisYear = static_cast<int>(year_month_day(floor<days>(now)).year());
    const int candidate = thisYear - thisYear % 100 + *twoDigits;
    return candidate > thisYear + 50 ? candidate - 100 : candidate;
}
} // namespace

std::optional<UtcTime> parseHttpDate(QByteArrayView text, UtcTime now)
{
    const QList<QByteArray> words = text.toByteArray().simplified().split(' ');
    if (words.size() == 6 && words.at(5) == "GMT") // Sun, 06 Nov 1994 08:49:37 GMT
        return combine(number(words.at(3), 4, 4), monthNumber(words.at(2)), number(words.at(1), 2, 2),
                       timeOfDay(words.at(4)));
    if (words.size() == 4 && words.at(3) == "GMT") { // Sunday, 06-Nov-94 08:49:37 GMT
        const QList<QByteArray> date = words.at(1).split('-');
        if (date.size() != 3)
            return std::nullopt;
        return combine(fullYear(number(date.at(2), 2, 2), now), monthNumber(date.at(1)),
                       number(date.at(0), 2, 2), timeOfDay(words.at(2)));
    }
    if (words.size() == 5) // Sun Nov  6 08:49:37 1994
        return combine(number(words.at(4), 4, 4), monthNumber(words.at(1)), number(words.at(2), 1, 2),
                       timeOfDay(words.at(3)));
    return std::nullopt;
}

} // namespace etcm
