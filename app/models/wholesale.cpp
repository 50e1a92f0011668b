#include "models/wholesale.h"

#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kDecimals = 2; // as the auction settles

const StoredPoint *pointNow(const StoredSeries &series, UtcTime now)
{
    const auto point = std::ranges::find_if(
        series.points, [now](const StoredPoint &each) { return each.start <= now && now < each.end; });
    return point == series.points.end() ? nullptr : &*point;
}

// "0.0791 CHF/kWh at your rate of 0.94 CHF for 1 EUR".
QString converted(const StoredSeries &series, const StoredPoint &point, const CurrencyRates &rates)
{
    const auto francs = point.implausible ? std::nullopt : inChfPerKwh(point.value, series.key.unit, rates);
    const auto rate = rates.find(currencyOf(series.key.unit));
    if (!francs || rate == rates.end())
        return {};
    return words("Price panel", "%1 CHF/kWh at your rate of %2 CHF for 1 %3")
        .arg(priceText(*francs), QString::number(rate->second), rate->first);
}
} // namespace

WholesaleWords wholesaleWords(const WholesaleFacts &facts, UtcTime now)
{
    if (facts.series.empty())
        return {};
    const StoredSeries &series = facts.series.front();
    const StoredPoint *point = pointNow(series, now);
    if (point == nullptr)
        return {};
    const QString unit = QString(series.key.unit).replace(u'_', u'/');
    WholesaleWords told;
    // Where there is little room the price goes with its unit, or stays with it.
    told.brief = words("Price panel", "day-ahead %1 %2", "day-ahead CH 84.20 EUR/MWh")
                     .arg(series.key.tariffName, priceText(point->value, kDecimals) + QChar::Nbsp + unit);
    if (point->implausible)
        told.brief += u", "_s + words("Price panel", "implausible");
    QStringList lines{u"<b>"_s + told.brief.toHtmlEscaped() + u"</b>, "_s +
                      timeRangeText(point->start, point->end, now)};
    lines += converted(series, *point, facts.rates).toHtmlEscaped();
    lines += (facts.licence.isEmpty() ? facts.title : facts.title + u": "_s + facts.licence).toHtmlEscaped();
    lines.removeAll(QString());
    told.help = lines.join(u"<br>"_s);
    return told;
}

} // namespace etcm
