#include "models/price_snapshot.h"

#include "domain/price_statistics.h"
#include "models/price_context.h"
#include "models/price_curve.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

const std::vector<StoredPoint> &pointsOf(const PriceInput &input)
{
    static const std::vector<StoredPoint> none;
    return input.series == nullptr ? none : input.series->points;
}

QString helpOf(const PriceContext &context, const StoredPoint &point, const QString &product)
{
    const QString published =
        point.publication
            ? u", "_s + words("Price panel", "published %1").arg(context.time(*point.publication))
            : QString();
    const QString revision = point.revision == 0 ? words("Price panel", "Never changed")
                                                 : words("Price panel", "Revision %1").arg(point.revision);
    const QString doubt =
        point.implausible
            ? u"<br>"_s + words("Price panel", "Implausible: kept, marked, in no statistics or rank")
            : QString();
    return words("Price panel",
                 "<b>%1 CHF/kWh</b>, %2, integrated, without VAT<br>Slot %3 of %4<br>Source %5%6<br>%7%8")
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
    now = {words("Price panel", "Price now"), QString(kEnDash), u"CHF/kWh"_s};
    snapshot.nowText = words("Price panel", "Now %1").arg(context.time(context.input.now));
    if (context.now == nullptr)
        return;
    now.label = words("Price panel", "Price now, slot %1")
                    .arg(timeRangeText(context.now->start, context.now->end, context.input.now));
    now.value = headlineText(context.now->value);
    snapshot.nowImplausible = context.now->implausible;
    now.toolTip = helpOf(context, *context.now, snapshot.words.context);
    snapshot.nowValue = context.now->value.toDouble();
    snapshot.nowText += u" \u00b7 "_s + now.value;
    if (context.now->implausible)
        snapshot.nowText += u", "_s + words("Price panel", "implausible");
}

void tellRank(PriceSnapshot &snapshot, const PriceContext &context)
{
    snapshot.rank.count = context.todays.known();
    if (context.now == nullptr) {
        snapshot.rank.lead = words("Price panel", "No price is known for this slot");
        return;
    }
    if (context.now->implausible) {
        snapshot.rank.lead = words("Price panel", "Implausible, not ranked");
        return;
    }
    const PriceRank rank = priceRank(context.todays, context.now->value);
    const bool cheap = rank.atOrBelow <= rank.atOrAbove;
    snapshot.rank.place = rank.atOrBelow;
    // Before, in and behind the strong part.
    const QString told = cheap ? words("Price panel", "Among the <b>cheapest %1</b> today", "%1: 12 of 96")
                                     .arg(countText(rank.atOrBelow, rank.of))
                               : words("Price panel", "Among the <b>dearest %1</b> today", "%1: 12 of 96")
                                     .arg(countText(rank.atOrAbove, rank.of));
    snapshot.rank.lead = told.section(u"<b>"_s, 0, 0);
    snapshot.rank.strong = told.section(u"<b>"_s, 1).section(u"</b>"_s, 0, 0);
    snapshot.rank.tail = told.section(u"</b>"_s, 1);
    snapshot.rank.toolTip = cheap ? words("Price panel", "Slots at or below this price today, ties included")
                                  : words("Price panel", "Slots at or above this price today, ties included");
}

void tellNextChange(PriceSnapshot &snapshot, const PriceContext &context)
{
    PriceFigure &next = snapshot.outlook.nextChange;
    next = {words("Price panel", "Next change"), QString(kEnDash), words("Price panel", "not known")};
    const auto change = nextChange(context.both, context.input.now);
    if (!change)
        return;
    const Price difference = change->after - change->before;
    next.label = words("Price panel", "Next change %1, in %2")
                     .arg(context.time(change->at), coarseAgeText(change->at - context.input.now));
    next.value = priceText(change->after);
    next.detail = signedPriceText(difference);
    next.trend = difference.micro() > 0 ? 1 : -1;
}

PriceDay dayOf(const MarketDay &day, const PriceContext &context)
{
    PriceDay result{{day.start(), day.end()}, words("Price panel", "Today, %1").arg(dayText(day.date())), {}};
    if (day == context.today)
        return result;
    result.title = words("Price panel", "Tomorrow, %1").arg(dayText(day.date()));
    result.note = words("Price panel", "not published yet");
    for (const StoredPoint &point : pointsOf(context.input)) {
        if (day.contains(point.start)) {
            result.note = point.publication
                              ? words("Price panel", "published %1").arg(context.time(*point.publication))
                              : QString();
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
    badges.push_back(
        {words("Price panel", "%1 slot(s) implausible", nullptr, count).arg(integerText(count)),
         BadgeMark::Implausible, BadgeState::Warn,
         words("Price panel",
               "Beyond the limits of the source, or far from what is usual.<br>Kept and marked; in no"
               " statistics. If they are right:<br>energy-trading-collector check %1 --accept")
             .arg(context.input.series->key.sourceId)});
}

void tellBadges(PriceSnapshot &snapshot, const PriceContext &context)
{
    std::vector<BadgeText> &badges = snapshot.words.badges;
    if (const auto silent =
            troubleBadge(context.input.facts, pointsOf(context.input).back().end, context.input.now))
        badges.push_back(*silent);
    std::set<UtcTime> revised;
    UtcTime newest{};
    for (const PriceRevision &revision : context.input.revisions) {
        revised.insert(revision.start);
        newest = std::max(newest, revision.recordedAt);
    }
    if (!revised.empty()) {
        const auto count = static_cast<qint64>(revised.size());
        badges.push_back({words("Price panel", "%1 slot(s) revised %2", nullptr, count)
                              .arg(integerText(count), context.time(newest)),
                          BadgeMark::Revised, BadgeState::Plain,
                          words("Price panel", "Slots whose price the source changed")});
    }
    tellImplausible(badges, context);
    const int present = context.stored.known();
    const bool knowsTomorrow = pointsOf(context.input).back().end > context.tomorrow.start();
    const int expected = context.today.slotCount() + (knowsTomorrow ? context.tomorrow.slotCount() : 0);
    const bool complete = present == expected;
    badges.push_back({words("Price panel", "%1 slots", "%1: 96 of 96").arg(countText(present, expected)),
                      complete ? BadgeMark::Check : BadgeMark::None,
                      complete ? BadgeState::Plain : BadgeState::Partial,
                      words("Price panel", "Slots stored of those in the shown days")});
    if (const auto fetched = context.input.series->lastFetched)
        snapshot.words.note = words("Price panel", "fetched %1").arg(context.time(*fetched));
}

} // namespace

PriceContext::PriceContext(const PriceInput &from)
    : input(from), today(MarketDay::containing(from.now)), tomorrow(today.next()),
      todays(PriceGrid::plausible(today.start(), today.end(), pointsOf(from))),
      tomorrows(PriceGrid::plausible(tomorrow.start(), tomorrow.end(), pointsOf(from))),
      both(PriceGrid::plausible(today.start(), tomorrow.end(), pointsOf(from))),
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
        result.words.notice = nothingStoredNotice(input.facts, input.now);
        return result;
    }
    result.words.context = productTitle(input.series->key.tariffName);
    tellNow(result, context);
    tellRank(result, context);
    tellNextChange(result, context);
    tellOutlook(result, context);
    result.days = {dayOf(context.today, context), dayOf(context.tomorrow, context)};
    fillPriceCurve(result, pointsOf(input), input.now);
    tellBadges(result, context);
    return result;
}

QString productTitle(const QString &tariffName)
{
    QString title = tariffName;
    title.replace(u'_', u' ');
    return capitalised(title);
}

QString shortTitle(const QString &title, const QString &other)
{
    const QString first = title.section(u' ', 0, 0);
    return other.isEmpty() || first == other.section(u' ', 0, 0) ? title : first;
}

QString differenceTitle(const QString &title, const QString &other)
{
    if (other.isEmpty())
        return {};
    return u"%1 \u2212 %2"_s.arg(shortTitle(title, other), shortTitle(other, title));
}

QString signedPriceText(Price difference, int decimals)
{
    const QString size = priceText(Price::fromMicro(std::abs(difference.micro())), decimals);
    if (difference.micro() == 0)
        return QChar(0x00b1) + size;
    return (difference.micro() < 0 ? QChar(0x2212) : QChar(u'+')) + size;
}

} // namespace etcm
