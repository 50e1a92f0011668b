#include "base/http_date.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace std::chrono;

namespace
{
constexpr std::array<QByteArrayView, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<QByteArrayView, 7> kWeekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
// RFC 5322 section 4.3 has UT beside GMT; UTC and Z are what libraries write for it.
constexpr std::array<QByteArrayView, 4> kUtcNames{"GMT", "UTC", "UT", "Z"};

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

template <std::size_t N>
std::optional<unsigned> placeIn(const std::array<QByteArrayView, N> &names, QByteArrayView word)
{
    const auto found = std::ranges::find_if(
        names, [word](QByteArrayView name) { return name.compare(word, Qt::CaseInsensitive) == 0; });
    return found == names.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - names.begin()));
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

// "+0000", "-0130": what is to be taken off to come to UTC.
std::optional<minutes> zoneOffset(const QByteArray &text)
{
    const auto h = number(text.mid(1, 2), 2, 2);
    const auto m = number(text.mid(3), 2, 2);
    if (!h || !m || *h > 14 || *m > 59)
        return std::nullopt;
    const minutes offset = hours(*h) + minutes(*m);
    return text.startsWith('-') ? -offset : offset;
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
// The parts of a date as they come, each at most once.
struct DateParts {
    std::optional<int> day;
    std::optional<unsigned> month;
    std::optional<int> year;
    std::optional<seconds> time;
    std::optional<minutes> zone;

    // False: it is no part of a date, or one that was there already.
    bool take(const QByteArray &word, UtcTime now)
    {
        if (word.contains(':'))
            return put(time, timeOfDay(word));
        if (word.startsWith('+') || word.startsWith('-'))
            return time && put(zone, zoneOffset(word));
        if (const auto place = placeIn(kMonths, word))
            return put(month, std::optional(*place + 1));
        if (placeIn(kUtcNames, word))
            return time && put(zone, std::optional(minutes(0)));
        if (!day)
            return put(day, number(word, 1, 2));
        return put(year, word.size() == 2 ? fullYear(number(word, 2, 2), now) : number(word, 4, 4));
    }

    [[nodiscard]] std::optional<UtcTime> instant() const
    {
        if (!year || !month || !day || !time)
            return std::nullopt;
        const year_month_day date{std::chrono::year(*year), std::chrono::month(*month),
                                  std::chrono::day(static_cast<unsigned>(*day))};
        if (!date.ok())
            return std::nullopt;
        return UtcTime(sys_days(date)) + *time - zone.value_or(minutes(0));
    }

private:
    template <typename T>
    static bool put(std::optional<T> &part, std::optional<T> value)
    {
        const bool isNew = !part && value;
        if (isNew)
            part = value;
        return isNew;
    }
};

// "06-Nov-94" is three words; "-0130" is one.
QList<QByteArray> wordsOf(QByteArrayView text)
{
    QByteArray spaced = text.toByteArray().replace(',', ' ');
    for (qsizetype i = 1; i + 1 < spaced.size(); ++i) {
        if (spaced[i] == '-' && spaced[i - 1] != ' ')
            spaced[i] = ' ';
    }
    return spaced.simplified().split(' ');
}
} // namespace

bool isWeekday(QByteArrayView word)
{
    // "Sunday" in full as well, as RFC 850 has it.
    const bool isFull = word.size() > 5 && word.last(3).compare("day", Qt::CaseInsensitive) == 0;
    return placeIn(kWeekdays, isFull ? word.first(3) : word).has_value();
}

std::optional<UtcTime> parseHttpDate(QByteArrayView text, UtcTime now)
{
    QList<QByteArray> words = wordsOf(text);
    if (isWeekday(words.first()))
        words.removeFirst();
    DateParts parts;
    for (const QByteArray &word : words) {
        if (!parts.take(word, now))
            return std::nullopt;
    }
    return parts.instant();
}

} // namespace etcm
