#include "models/price_snapshot.h"

#include "domain/price_statistics.h"
#include "models/price_context.h"
#include "models/price_curve.h"
#include "wording/figures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ranges>
#include <set>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr QChar kEnDash(0x2013);

const std::vector<StoredPoint> &pointsOf(const PriceInput &input)
{
    static const std::vector<StoredPoint> none;
    return input.series == nullptr ? none : input.series->points;
}

auto plausibleOf(const std::vector<StoredPoint> &points)
{
    return std::views::filter(points, std::not_fn(&StoredPoint::implausible));
}

QString helpOf(const PriceContext &context, const StoredPoint &point, const QString &product)
{
    const QString published =
        point.publication ? u", published %1"_s.arg(context.time(*point.publication)) : QString();
    const QString revision = point.revision == 0 ? u"Never changed"_s : u"Revision %1"_s.arg(point.revision);
    const QString doubt =
        point.implausible ? u"<br>Implausible: kept, marked, in no statistics or rank"_s : QString();
    return u"<b>%1 CHF/kWh</b>, %2, integrated, without VAT<br>Slot %3 of %4<br>Source %5%6<br>%7%8"_s
        .arg(priceText(point.value), product)
        .arg(context.today.slotIndex(point.start) + 1)
        .arg(context.today.slotCount())
        .arg(context.input.series->key.sourceId, published, revision, doubt);
}

// The headline has room for four decimals of usual prices; what is dearer than gold needs its unit more.
QString headlineText(Price price)
{
    const double size = std::abs(price.toDouble());
    return priceText(price, size >= 1000 ? 1 : size >= 100 ? 2 : size >= 10 ? 3 : 4);
}

void tellNow(PriceSnapshot &snapshot, const PriceContext &context)
{
    PriceFigure &now = snapshot.now;
    now = {u"Price now"_s, QString(kEnDash), u"CHF/kWh"_s};
    snapshot.nowText = u"Now "_s + context.time(context.input.now);
    if (context.now == nullptr)
        return;
    now.label =
        u"Price now, slot %1"_s.arg(timeRangeText(context.now->start, context.now->end, context.input.now));
    now.value = headlineText(context.now->value);
    snapshot.nowImplausible = context.now->implausible;
    now.toolTip = helpOf(context, *context.now, snapshot.words.context);
    snapshot.nowValue = context.now->value.toDouble();
    snapshot.nowText += u" \u00b7 "_s + now.value;
    if (context.now->implausible)
        snapshot.nowText += u", implausible"_s;
}

void tellRank(PriceSnapshot &snapshot, const PriceContext &context)
{
    snapshot.rankCount = context.todays.known();
    if (context.now == nullptr) {
        snapshot.rankLead = u"No price is known for this slot"_s;
        return;
    }
    if (context.now->implausible) {
        snapshot.rankLead = u"Implausible, not ranked"_s;
        return;
    }
    const PriceRank rank = priceRank(context.todays, context.now->value);
    const bool cheap = rank.atOrBelow <= rank.atOrAbove;
    snapshot.rank = rank.atOrBelow;
    snapshot.rankLead = u"Among the "_s;
    snapshot.rankStrong = cheap ? u"cheapest "_s + countText(rank.atOrBelow, rank.of)
                                : u"dearest "_s + countText(rank.atOrAbove, rank.of);
    snapshot.rankTail = u" today"_s;
    snapshot.rankToolTip = cheap ? u"Slots at or below this price today, ties included"_s
                                 : u"Slots at or above this price today, ties included"_s;
}

void tellNextChange(PriceSnapshot &snapshot, const PriceContext &context)
{
    PriceFigure &next = snapshot.nextChange;
    next = {u"Next change"_s, QString(kEnDash), u"not known"_s};
    const auto change = nextChange(context.both, context.input.now);
    if (!change)
        return;
    const Price difference = change->after - change->before;
    next.label = u"Next change %1, in %2"_s.arg(context.time(change->at),
                                                coarseAgeText(change->at - context.input.now));
    next.value = priceText(change->after);
    next.detail = signedPriceText(difference);
    next.trend = difference.micro() > 0 ? 1 : -1;
}

PriceDay dayOf(const MarketDay &day, const QString &lead, const PriceContext &context)
{
    PriceDay result{{day.start(), day.end()}, lead + dayText(day.date()), {}};
    if (day == context.today)
        return result;
    result.note = u"not published yet"_s;
    for (const StoredPoint &point : pointsOf(context.input)) {
        if (day.contains(point.start)) {
            result.note = point.publication ? u"published "_s + context.time(*point.publication) : QString();
            break;
        }
    }
    return result;
}

void tellImplausible(std::vector<BadgeText> &badges, const PriceContext &context)
{
    const auto count = std::ranges::count_if(pointsOf(context.input), &StoredPoint::implausible);
    if (count == 0)
        return;
    badges.push_back({quantityText(count, u"slot") + u" implausible"_s, BadgeMark::Implausible,
                      BadgeState::Warn,
                      u"Beyond the limits of the source, or far from what is usual.<br>Kept and marked; in no"
                      " statistics. If they are right:<br>energy-trading-collector check %1 --accept"_s.arg(
                          context.input.series->key.sourceId)});
}

void tellBadges(PriceSnapshot &snapshot, const PriceContext &context)
{
    std::vector<BadgeText> &badges = snapshot.words.badges;
    if (const auto silent =
            troubleBadge(context.input.feed, pointsOf(context.input).back().end, context.input.now))
        badges.push_back(*silent);
    std::set<UtcTime> revised;
    UtcTime newest{};
    for (const PriceRevision &revision : context.input.revisions) {
        revised.insert(revision.start);
        newest = std::max(newest, revision.recordedAt);
    }
    if (!revised.empty()) {
        const QString count = quantityText(static_cast<qint64>(revised.size()), u"slot");
        badges.push_back({u"%1 revised %2"_s.arg(count, context.time(newest)), BadgeMark::Revised,
                          BadgeState::Plain, u"Slots whose price the source changed"_s});
    }
    tellImplausible(badges, context);
    const int present = context.stored.known();
    const bool knowsTomorrow = pointsOf(context.input).back().end > context.tomorrow.start();
    const int expected = context.today.slotCount() + (knowsTomorrow ? context.tomorrow.slotCount() : 0);
    const bool complete = present == expected;
    badges.push_back(
        {countText(present, expected) + u" slots"_s, complete ? BadgeMark::Check : BadgeMark::None,
         complete ? BadgeState::Plain : BadgeState::Partial, u"Slots stored of those in the shown days"_s});
    if (const auto fetched = context.input.series->lastFetched)
        snapshot.words.note = u"fetched "_s + context.time(*fetched);
}

} // namespace

PriceContext::PriceContext(const PriceInput &from)
    : input(from), today(MarketDay::containing(from.now)), tomorrow(today.next()),
      todays(today, plausibleOf(pointsOf(from))), tomorrows(tomorrow, plausibleOf(pointsOf(from))),
      both(today.start(), tomorrow.end(), plausibleOf(pointsOf(from))),
      stored(today.start(), tomorrow.end(), pointsOf(from))
{
    const auto &points = pointsOf(from);
    const auto found = std::ranges::find_if(
        points, [&](const StoredPoint &point) { return point.start <= from.now && from.now < point.end; });
    now = found == points.end() ? nullptr : &*found;
}

QString PriceContext::time(UtcTime at) const
{
    return timeText(at, input.now);
}

PriceSnapshot priceSnapshot(const PriceInput &input)
{
    PriceSnapshot result;
    const PriceContext context(input);
    result.range = {context.today.start(), context.tomorrow.end()};
    if (pointsOf(input).empty()) {
        result.words.notice = nothingStoredNotice(input.feed, input.now);
        return result;
    }
    result.words.context = productTitle(input.series->key.tariffName);
    tellNow(result, context);
    tellRank(result, context);
    tellNextChange(result, context);
    tellOutlook(result, context);
    result.days = {dayOf(context.today, u"Today, "_s, context),
                   dayOf(context.tomorrow, u"Tomorrow, "_s, context)};
    fillPriceCurve(result, pointsOf(input), input.now);
    tellBadges(result, context);
    return result;
}

QString productTitle(const QString &tariffName)
{
    QString title = tariffName;
    title.replace(u'_', u' ');
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString signedPriceText(Price difference, int decimals)
{
    const QString size = priceText(Price::fromMicro(std::abs(difference.micro())), decimals);
    if (difference.micro() == 0)
        return QChar(0x00b1) + size;
    return (difference.micro() < 0 ? QChar(0x2212) : QChar(u'+')) + size;
}

} // namespace etcm
