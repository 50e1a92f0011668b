#include "wording/figures.h"

#include <array>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr QChar kMinus(0x2212);
constexpr QChar kThinSpace(0x2009);
constexpr QChar kEnDash(0x2013);
constexpr std::array kWeekdays{"Sun"_L1, "Mon"_L1, "Tue"_L1, "Wed"_L1, "Thu"_L1, "Fri"_L1, "Sat"_L1};
constexpr std::array kMonths{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1,
                             "Jul"_L1, "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};

QString twoParts(qint64 big, QLatin1StringView bigUnit, qint64 small, QLatin1StringView smallUnit)
{
    return u"%1 %2 %3 %4"_s.arg(QString::number(big), bigUnit, QString::number(small), smallUnit);
}

QString clockText(UtcTime time, bool withSeconds)
{
    const UtcTime local = time + zurichOffset(time);
    const hh_mm_ss parts(floor<seconds>(local - floor<days>(local)));
    QString text =
        u"%1:%2"_s.arg(parts.hours().count(), 2, 10, '0'_L1).arg(parts.minutes().count(), 2, 10, '0'_L1);
    if (withSeconds)
        text += u":%1"_s.arg(parts.seconds().count(), 2, 10, '0'_L1);
    return text;
}

QString datePrefix(UtcTime time, UtcTime now)
{
    const LocalDate date = toZurich(time).date;
    const LocalDate today = toZurich(now).date;
    if (date == today)
        return {};
    return (date.year() == today.year() ? dayText(date) : dateText(date)) + u' ';
}

QString offsetSuffix(UtcTime time)
{
    const MarketDay day = MarketDay::containing(time);
    return day.end() - day.start() == hours(24) ? QString() : u' ' + zurichAbbreviation(time);
}

// Digits of a number without sign, in groups of three.
QString grouped(QString digits)
{
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype i = (point < 0 ? digits.size() : point) - 3; i > 0; i -= 3)
        digits.insert(i, kThinSpace);
    return digits;
}
} // namespace

QString ageText(milliseconds age)
{
    const qint64 total = std::max<qint64>(0, floor<seconds>(age).count());
    const qint64 inHours = total / 3600;
    if (inHours >= 48)
        return twoParts(inHours / 24, "d"_L1, inHours % 24, "h"_L1);
    if (inHours >= 1)
        return twoParts(inHours, "h"_L1, total / 60 % 60, "min"_L1);
    if (total >= 600)
        return u"%1 min"_s.arg(total / 60);
    if (total >= 60)
        return twoParts(total / 60, "min"_L1, total % 60, "s"_L1);
    return u"%1 s"_s.arg(total);
}

QString agoText(milliseconds age)
{
    return ageText(age) + u" ago"_s;
}

QString latencyText(milliseconds latency)
{
    return latency.count() > 0 ? integerText(latency.count()) + u" ms"_s : QString();
}

QString timeText(UtcTime time, UtcTime now)
{
    return datePrefix(time, now) + clockText(time, false) + offsetSuffix(time);
}

QString timeTextSeconds(UtcTime time, UtcTime now)
{
    return datePrefix(time, now) + clockText(time, true) + offsetSuffix(time);
}

QString nearTimeText(UtcTime time, UtcTime now)
{
    const LocalDate date = toZurich(time).date;
    if (date == toZurich(now).date || abs(time - now) >= days(6))
        return timeText(time, now);
    return dayText(date).first(3) + u' ' + timeText(time, time);
}

QString timeRangeText(UtcTime from, UtcTime to, UtcTime now)
{
    return timeText(from, now) + kEnDash + clockText(to, false) + offsetSuffix(from);
}

QString dayText(LocalDate date)
{
    return u"%1 %2 %3"_s.arg(kWeekdays.at(weekday(sys_days(date)).c_encoding()),
                             QString::number(unsigned(date.day())), kMonths.at(unsigned(date.month()) - 1));
}

QString dateText(LocalDate date)
{
    return dayText(date) + u' ' + QString::number(int(date.year()));
}

QString integerText(qint64 value)
{
    const QString digits = QString::number(value);
    return value < 0 ? kMinus + grouped(digits.sliced(1)) : grouped(digits);
}

QString decimalText(double value, int decimals)
{
    const QString digits = QString::number(std::abs(value), 'f', decimals);
    const bool negative = value < 0 && QStringView(digits).toDouble() != 0; // no "−0.00"
    return negative ? kMinus + grouped(digits) : grouped(digits);
}

QString priceText(Price price, int decimals)
{
    qint64 unit = 1;
    for (int i = decimals; i < 6; ++i)
        unit *= 10;
    const qint64 size = std::abs(price.micro());
    const Price rounded = Price::fromMicro((size + unit / 2) / unit * unit);
    return decimalText(price.micro() < 0 ? -rounded.toDouble() : rounded.toDouble(), decimals);
}

QString signedText(Price difference)
{
    QString size = QString::fromLatin1(Price::fromMicro(std::abs(difference.micro())).toText());
    if (difference.micro() == 0)
        return size;
    return (difference.micro() < 0 ? kMinus : QChar(u'+')) + grouped(size);
}

QString countText(qint64 part, qint64 whole)
{
    return u"%1 of %2"_s.arg(integerText(part), integerText(whole));
}

QString quantityText(qint64 count, QStringView noun)
{
    return u"%1 %2%3"_s.arg(integerText(count), noun, count == 1 ? QStringView() : QStringView(u"s"));
}

QString percentText(int hundredths)
{
    return u"%1.%2 %"_s.arg(hundredths / 100).arg(hundredths % 100, 2, 10, '0'_L1);
}

} // namespace etcm
