#include "wording/figures.h"

#include "wording/language.h"

#include <QLocale>

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
constexpr std::array kWeekdays{QT_TRANSLATE_NOOP("Calendar", "Sun"), QT_TRANSLATE_NOOP("Calendar", "Mon"),
                               QT_TRANSLATE_NOOP("Calendar", "Tue"), QT_TRANSLATE_NOOP("Calendar", "Wed"),
                               QT_TRANSLATE_NOOP("Calendar", "Thu"), QT_TRANSLATE_NOOP("Calendar", "Fri"),
                               QT_TRANSLATE_NOOP("Calendar", "Sat")};
constexpr std::array kMonths{QT_TRANSLATE_NOOP("Calendar", "Jan"), QT_TRANSLATE_NOOP("Calendar", "Feb"),
                             QT_TRANSLATE_NOOP("Calendar", "Mar"), QT_TRANSLATE_NOOP("Calendar", "Apr"),
                             QT_TRANSLATE_NOOP("Calendar", "May"), QT_TRANSLATE_NOOP("Calendar", "Jun"),
                             QT_TRANSLATE_NOOP("Calendar", "Jul"), QT_TRANSLATE_NOOP("Calendar", "Aug"),
                             QT_TRANSLATE_NOOP("Calendar", "Sep"), QT_TRANSLATE_NOOP("Calendar", "Oct"),
                             QT_TRANSLATE_NOOP("Calendar", "Nov"), QT_TRANSLATE_NOOP("Calendar", "Dec")};

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
    return day.end() - day.start() == hours(24) ? QString() : u' ' + zoneText(time);
}

// Digits of a number without sign, in groups of three.
QString grouped(QString digits)
{
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype i = (point < 0 ? digits.size() : point) - 3; i > 0; i -= 3)
        digits.insert(i, kThinSpace);
    if (currentLanguage() == Language::French)
        digits.replace(u'.', u',');
    return digits;
}

QString withSign(double value, const QString &digits)
{
    const bool negative = value < 0 && QStringView(digits).toDouble() != 0; // no "−0.00"
    return negative ? kMinus + grouped(digits) : grouped(digits);
}
} // namespace

QString ageText(milliseconds age)
{
    const qint64 total = std::max<qint64>(0, floor<seconds>(age).count());
    const qint64 inHours = total / 3600;
    if (inHours >= 48)
        return words("Figures", "%1 d %2 h").arg(inHours / 24).arg(inHours % 24);
    if (inHours >= 1)
        return words("Figures", "%1 h %2 min").arg(inHours).arg(total / 60 % 60);
    if (total >= 600)
        return words("Figures", "%1 min").arg(total / 60);
    if (total >= 60)
        return words("Figures", "%1 min %2 s").arg(total / 60).arg(total % 60);
    return words("Figures", "%1 s").arg(total);
}

QString agoText(milliseconds age)
{
    return words("Figures", "%1 ago").arg(ageText(age));
}

QString latencyText(milliseconds latency)
{
    return latency.count() > 0 ? words("Figures", "%1 ms").arg(integerText(latency.count())) : QString();
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
    return weekdayText(date) + u' ' + timeText(time, time);
}

QString timeRangeText(UtcTime from, UtcTime to, UtcTime now)
{
    return timeText(from, now) + kEnDash + clockText(to, false) + offsetSuffix(from);
}

QString zoneText(UtcTime time)
{
    return zurichOffset(time) == hours(2) ? words("Calendar", "CEST") : words("Calendar", "CET");
}

QString weekdayText(LocalDate date)
{
    return words("Calendar", kWeekdays.at(weekday(sys_days(date)).c_encoding()));
}

QString dayText(LocalDate date)
{
    return words("Calendar", "%1 %2 %3", "weekday, day, month")
        .arg(weekdayText(date), QString::number(unsigned(date.day())),
             words("Calendar", kMonths.at(unsigned(date.month()) - 1)));
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
    return withSign(value, QString::number(std::abs(value), 'f', decimals));
}

QString shortestText(double value)
{
    return withSign(value, QString::number(std::abs(value), 'f', QLocale::FloatingPointShortest));
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
    const QString size = QString::fromLatin1(Price::fromMicro(std::abs(difference.micro())).toText());
    if (difference.micro() == 0)
        return size;
    return (difference.micro() < 0 ? kMinus : QChar(u'+')) + grouped(size);
}

QString countText(qint64 part, qint64 whole)
{
    return words("Figures", "%1 of %2").arg(integerText(part), integerText(whole));
}

QString percentText(int hundredths)
{
    return decimalText(hundredths / 100.0, 2) + u" %"_s;
}

} // namespace etcm
