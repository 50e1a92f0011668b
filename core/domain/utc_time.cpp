#include "domain/utc_time.h"

#include <charconv>

namespace etcm
{
using namespace std::chrono;

namespace
{
// A cursor over ASCII text; every reader either consumes what it promises or fails.
class Cursor
{
public:
    explicit Cursor(QByteArrayView text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : *m_at; }

    bool take(char expected)
    {
        if (peek() != expected || atEnd())
            return false;
        ++m_at;
        return true;
    }

    std::optional<int> digits(int count)
    {
        if (m_end - m_at < count)
            return std::nullopt;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (m_at[i] < '0' || m_at[i] > '9')
                return std::nullopt;
            value = value * 10 + (m_at[i] - '0');
        }
        m_at += count;
        return value;
    }

    // Digits after the decimal point, cut to milliseconds.
    std::optional<milliseconds> fraction()
    {
        int value = 0;
        int read = 0;
        for (; peek() >= '0' && peek() <= '9' && !atEnd(); ++m_at, ++read) {
            if (read < 3)
                value = value * 10 + (*m_at - '0');
        }
        if (read == 0)
            return std::nullopt;
        for (int i = read; i < 3; ++i)
            value *= 10;
        return milliseconds(value);
    }

private:
    const char *m_at;
    const char *m_end;
};

std::optional<year_month_day> readDate(Cursor &cursor)
{
    const auto y = cursor.digits(4);
    if (!y || !cursor.take('-'))
        return std::nullopt;
    const auto m = cursor.digits(2);
    if (!m || !cursor.take('-'))
        return std::nullopt;
    const auto d = cursor.digits(2);
    if (!d)
        return std::nullopt;
    const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<milliseconds> readTimeOfDay(Cursor &cursor)
{
    const auto h = cursor.digits(2);
    if (!h || *h > 24 || !cursor.take(':'))
        return std::nullopt;
    const auto min = cursor.digits(2);
    if (!min || *min > 59)
        return std::nullopt;
    milliseconds time = hours(*h) + minutes(*min);
    if (cursor.take(':')) {
        const auto s = cursor.digits(2);
        if (!s || *s > 60)
            return std::nullopt;
        time += seconds(*s);
        if (cursor.peek() == '.' || cursor.peek() == ',') {
            cursor.take(cursor.peek());
            const auto part = cursor.fraction();
            if (!part)
                return std::nullopt;
            time += *part;
        }
    }
    return time <= hours(24) ? std::optional(time) : std::nullopt; // 24:00 is the end of the day in ISO 8601
}

std::optional<minutes> readOffset(Cursor &cursor)
{
    if (cursor.take('Z') || cursor.take('z'))
        return minutes(0);
    const int sign = cursor.peek() == '-' ? -1 : 1;
    if (!cursor.take('+') && !cursor.take('-'))
        return std::nullopt;
    const auto h = cursor.digits(2);
    if (!h || *h > 14)
        return std::nullopt;
    const bool colon = cursor.take(':');
    if (!colon && cursor.atEnd())
        return sign * hours(*h);
    const auto min = cursor.digits(2);
    if (!min || *min > 59)
        return std::nullopt;
    return sign * (hours(*h) + minutes(*min));
}

void appendNumber(QByteArray &out, int value, int width)
{
    char buffer[12];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    const auto length = static_cast<int>(end - buffer);
    out.append(QByteArray(qMax(0, width - length), '0')).append(buffer, length);
}

void appendDate(QByteArray &out, year_month_day date)
{
    appendNumber(out, static_cast<int>(date.year()), 4);
    out.append('-');
    appendNumber(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out.append('-');
    appendNumber(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

void appendLocal(QByteArray &out, UtcTime local, bool withSeconds)
{
    const auto day = floor<days>(local);
    const hh_mm_ss time(local - day);
    appendDate(out, year_month_day(day));
    out.append('T');
    appendNumber(out, static_cast<int>(time.hours().count()), 2);
    out.append(':');
    appendNumber(out, static_cast<int>(time.minutes().count()), 2);
    const auto ms = static_cast<int>(time.subseconds().count());
    if (withSeconds || ms != 0 || time.seconds() != seconds(0)) {
        out.append(':');
        appendNumber(out, static_cast<int>(time.seconds().count()), 2);
    }
    if (ms != 0) {
        out.append('.');
        appendNumber(out, ms, 3);
    }
}
} // namespace

std::optional<UtcTime> parseIsoTime(QByteArrayView text)
{
    Cursor cursor(text);
    const auto date = readDate(cursor);
    if (!date || (!cursor.take('T') && !cursor.take('t') && !cursor.take(' ')))
        return std::nullopt;
    const auto time = readTimeOfDay(cursor);
    if (!time)
        return std::nullopt;
    const auto offset = readOffset(cursor);
    if (!offset || !cursor.atEnd())
        return std::nullopt;
    return UtcTime(sys_days(*date)) + *time - *offset;
}

std::optional<year_month_day> parseIsoDate(QByteArrayView text)
{
    Cursor cursor(text);
    const auto date = readDate(cursor);
    return date && cursor.atEnd() ? date : std::nullopt;
}

QByteArray formatIsoUtc(UtcTime time)
{
    QByteArray out;
    out.reserve(24);
    appendLocal(out, time, true);
    out.append('Z');
    return out;
}

QByteArray formatIsoOffset(UtcTime time, minutes offset, bool withSeconds)
{
    QByteArray out;
    out.reserve(29);
    appendLocal(out, time + offset, withSeconds);
    out.append(offset < minutes(0) ? '-' : '+');
    const auto size = abs(offset);
    appendNumber(out, static_cast<int>(floor<hours>(size).count()), 2);
    out.append(':');
    appendNumber(out, static_cast<int>((size % hours(1)).count()), 2);
    return out;
}

QByteArray formatIsoDate(year_month_day date)
{
    QByteArray out;
    out.reserve(10);
    appendDate(out, date);
    return out;
}

} // namespace etcm
