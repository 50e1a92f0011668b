// Curves, marks, ledgers and lanes of the page of prices.
#include "models/prices_context.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Adjoining slots of one value and kind are one mark.
void addMark(std::vector<PriceExtreme> &marks, const StoredPoint &point, const PricesContext &context)
{
    const double value = context.unit.value(point.value);
    if (!marks.empty() && marks.back().span.to == point.start && marks.back().value == value) {
        marks.back().span.to = point.end;
        return;
    }
    marks.push_back({{std::max(point.start, context.range.from), point.end},
                     value,
                     context.unit.text(point.value),
                     true});
}

void markPoints(PricesMarks &marks, const PricesContext &context, const StoredSeries &series)
{
    for (const StoredPoint &point : series.points) {
        if (point.end <= context.range.from || point.start >= context.range.to)
            continue;
        if (point.implausible)
            addMark(marks.implausible, point, context);
        else if (point.revision > 0)
            addMark(marks.revised, point, context);
    }
}

// The first run of slots at the price; a flat day has nothing to mark.
void markExtremes(PricesMarks &marks, const PricesContext &context, const MarketDay &day)
{
    const PriceStatistics found = priceStatistics(context.ofDay(day));
    if (!found.minimum || found.spread->micro() == 0)
        return;
    const auto add = [&](const Extreme &extreme, bool highest) {
        const SlotRun &run = extreme.runs.front();
        marks.extremes.push_back({{run.from, run.to},
                                  context.unit.value(extreme.value),
                                  context.unit.text(extreme.value),
                                  highest});
    };
    add(*found.maximum, true);
    add(*found.minimum, false);
}

void addMissing(std::vector<PriceSpan> &missing, const SlotLedger &ledger)
{
    for (const LedgerSlot &slot : ledger.slotList) {
        if (slot.state != SlotState::Missing)
            continue;
        const UtcTime end = slot.start + kSlotLength;
        if (!missing.empty() && missing.back().to == slot.start)
            missing.back().to = end;
        else
            missing.push_back({slot.start, end});
    }
}

SlotLedger dayLedgerOf(const PricesContext &context, const ShownProduct &product, const MarketDay &day)
{
    std::vector<LedgerFact> facts;
    if (product.whole != nullptr) {
        for (const StoredPoint &point : product.whole->points) {
            if (point.end > day.start() && point.start < day.end())
                facts.push_back({point, std::nullopt});
        }
    }
    return slotLedger(day, facts, context.now, LedgerRules::forDay(day));
}

QString publishedText(const PricesContext &context, const MarketDay &day)
{
    const StoredSeries *whole = context.shown.empty() ? nullptr : context.shown.front().whole;
    if (whole == nullptr)
        return {};
    for (const StoredPoint &point : whole->points) {
        if (day.contains(point.start) && point.publication)
            return words("Prices page", "published %1").arg(context.time(*point.publication));
    }
    return {};
}

QString dayTitle(const PricesContext &context, const MarketDay &day, bool isKnown)
{
    const MarketDay today = MarketDay::containing(context.now);
    const QString name = dayText(day.date());
    if (day == today)
        return words("Prices page", "%1, today", "Wed 14 Oct").arg(name);
    if (day == today.previous())
        return words("Prices page", "%1, yesterday", "Wed 14 Oct").arg(name);
    if (day.start() < today.start())
        return name;
    if (!isKnown)
        return words("Prices page", "%1, not published yet", "Wed 14 Oct").arg(name);
    const QString published = publishedText(context, day);
    return published.isEmpty() ? name : u"%1, %2"_s.arg(name, published);
}

PricesDay dayOf(const PricesContext &context, const MarketDay &day, const SlotLedger &ledger)
{
    PricesDay told{.span = {day.start(), day.end()}, .title = dayTitle(context, day, ledger.known() > 0)};
    told.dayBeforeTitle = weekdayText(day.previous().date());
    const Mean base = priceStatistics(context.ofDay(day)).base;
    if (base.value && isCovered(base.used, base.expected))
        told.base = Price::fromMicro(std::llround(*base.value * 1e6));
    if (ledger.known() == 0)
        return told;
    told.note = countText(ledger.known(), day.slotCount());
    if (const qint64 revised = ledger.count(SlotState::Revised); revised > 0)
        told.note += u", "_s + words("Prices page", "%1 revised", nullptr, revised).arg(integerText(revised));
    return told;
}

void addUnknown(PricesLanes &lanes, const PriceSpan &span)
{
    if (!lanes.unknown.empty() && lanes.unknown.back().to == span.from)
        lanes.unknown.back().to = span.to;
    else
        lanes.unknown.push_back(span);
}

QString lanesNote(const PricesContext &context)
{
    const EndpointFacts &facts = context.facts.controlSignals;
    const LocalDate next = shifted(*context.facts.signalDate, 1);
    const QString published = words("Prices page", "%1: published %2", "Wed 14 Oct: published Thu 15 Oct")
                                  .arg(dayText(next), dayText(shifted(next, 1)));
    if (!facts.next)
        return published;
    const QString stop = published.endsWith(u'.') ? QString() : u"."_s; // "oct." ends a sentence as well
    return u"%1%2 %3"_s.arg(published, stop, nextLookText(facts.next, context.now));
}
} // namespace

void tellCurves(PricesSnapshot &snapshot, const PricesContext &context)
{
    const SlotRun inRange{context.range.from, context.range.to};
    for (const ShownProduct &product : context.shown) {
        const PriceGrid grid = partOf(product.grid(PricePart::Whole), inRange);
        snapshot.curves.push_back({product.title, stepRuns(grid, context.unit)});
    }
    for (const EarlierPrices &each : context.earlier)
        snapshot.beside.earlier.push_back(
            {each.compared, {comparedTitle(each.compared), stepRuns(each.laid, context.unit)}});
    if (context.shown.empty())
        return;
    const ShownProduct &first = context.shown.front();
    if (first.whole != nullptr)
        markPoints(snapshot.marks, context, *first.whole);
    for (const MarketDay &day : context.days)
        markExtremes(snapshot.marks, context, day);
    const auto part = [&](PricePart which) { return partOf(first.grid(which), inRange); };
    const PriceGrid electricity = part(PricePart::Electricity);
    const PriceGrid grid = part(PricePart::Grid);
    const auto onTop = [&](const PriceGrid &upper) {
        return stepRuns(sum(electricity, upper), context.unit);
    };
    snapshot.stack = {.isKnown = electricity.known() > 0 && grid.known() > 0,
                      .electricity = stepRuns(electricity, context.unit),
                      .whole = onTop(grid),
                      .usage = onTop(part(PricePart::Usage))};
    if (!context.hasSecond())
        return;
    const PriceGrid second = partOf(context.shown.back().grid(PricePart::Whole), inRange);
    snapshot.beside.difference = {differenceTitle(first.title, context.shown.back().title),
                                  stepRuns(difference(part(PricePart::Whole), second), context.unit)};
}

void tellDays(PricesSnapshot &snapshot, const PricesContext &context)
{
    for (const ShownProduct &product : context.shown) {
        const bool leads = &product == &context.shown.front();
        PricesLedger told{words("Prices page", "%1 ledger", "Home ledger").arg(product.brief), {}};
        for (const MarketDay &day : context.days) {
            const SlotLedger ledger = dayLedgerOf(context, product, day);
            std::ranges::copy(ledger.slotList, std::back_inserter(told.slotList));
            if (!leads)
                continue;
            snapshot.days.push_back(dayOf(context, day, ledger));
            addMissing(snapshot.marks.missing, ledger);
        }
        snapshot.ledgers.push_back(std::move(told));
    }
}

void tellLanes(PricesSnapshot &snapshot, const PricesContext &context)
{
    const PricesFacts &facts = context.facts;
    if (!facts.controlSignals.isOffered)
        return;
    PricesLanes &lanes = snapshot.lanes;
    lanes.rows = signalRows(facts.signalList, {context.range.from, context.range.to});
    for (const MarketDay &day : context.days) {
        const bool isStored = std::ranges::any_of(
            facts.signalList, [&](const StoredSignal &each) { return each.signal.date == day.date(); });
        if (!isStored)
            addUnknown(lanes, {day.start(), day.end()});
    }
    if (lanes.unknown.empty())
        return;
    if (!facts.signalDate)
        lanes.note = words("Prices page", "No TRA signals are stored yet");
    else if (lanes.unknown.back().to > MarketDay(*facts.signalDate).end())
        lanes.note = lanesNote(context);
    else
        lanes.note = words("Prices page", "No TRA signals are stored of these days");
}

} // namespace etcm
