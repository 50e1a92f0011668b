#include "models/prices_choice.h"

#include "domain/tariff.h"
#include "wording/figures.h"
#include "wording/language.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

int daysBack(ComparedDay compared)
{
    switch (compared) {
    case ComparedDay::DayBefore: return 1;
    case ComparedDay::WeekBefore: return 7;
    case ComparedDay::YearBefore: return 52 * 7;
    }
    return 0;
}

QString comparedTitle(ComparedDay compared)
{
    switch (compared) {
    case ComparedDay::DayBefore: return words("Prices page", "Day before");
    case ComparedDay::WeekBefore: return words("Prices page", "Week before");
    case ComparedDay::YearBefore: return words("Prices page", "Year before");
    }
    return {};
}

PriceSpan rangeOf(RangeKind kind, LocalDate day)
{
    LocalDate first = day;
    LocalDate last = day;
    switch (kind) {
    case RangeKind::Day: break;
    case RangeKind::TwoDays: last = shifted(day, 1); break;
    case RangeKind::ThreeDays:
        first = shifted(day, -1);
        last = shifted(day, 1);
        break;
    case RangeKind::Week:
        first = shifted(day, 1 - static_cast<int>(weekday(sys_days(day)).iso_encoding()));
        last = shifted(first, 6);
        break;
    case RangeKind::Month:
        first = day.year() / day.month() / 1;
        last = LocalDate(sys_days(day.year() / day.month() / std::chrono::last));
        break;
    }
    return {MarketDay(first).start(), MarketDay(last).end()};
}

LocalDate shifted(LocalDate day, int by)
{
    return LocalDate(sys_days(day) + days(by));
}

PriceSpan earlierSpan(const PriceSpan &range, ComparedDay compared)
{
    const int back = -daysBack(compared);
    const LocalDate first = toZurich(range.from).date;
    const LocalDate last = toZurich(range.to - kSlotLength).date;
    return {MarketDay(shifted(first, back)).start(), MarketDay(shifted(last, back)).end()};
}

QString ShownUnit::text(Price stored) const
{
    return priceText(in(stored), decimals);
}

QString ShownUnit::signedText(Price difference) const
{
    return signedPriceText(in(difference), decimals);
}

ShownUnit shownUnit(PriceUnit choice, const QString &stored)
{
    if (stored != QString::fromUtf16(kChfPerKwh)) {
        const int decimals = stored == QString::fromUtf16(kEurPerMwh) ? 2 : 4;
        return {QString(stored).replace(u'_', u'/'), 1, decimals};
    }
    switch (choice) {
    case PriceUnit::ChfPerKwh: break;
    case PriceUnit::RpPerKwh: return {u"Rp/kWh"_s, 100, 2};
    case PriceUnit::ChfPerMwh: return {u"CHF/MWh"_s, 1000, 1};
    }
    return {};
}

} // namespace etcm
