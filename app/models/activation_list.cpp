#include "models/activation_list.h"

#include "domain/price_statistics.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{

milliseconds overlap(UtcTime from, UtcTime to, UtcTime start, UtcTime end)
{
    return std::max(milliseconds(0), milliseconds(std::min(to, end) - std::max(from, start)));
}

QString shareNote(const CheapestShare &share)
{
    return words("Activations panel", "Hot water in the cheapest 6 h: %1, %2 of %3")
        .arg(integerText(share.cheapest * 100 / share.all) + QChar::Nbsp + u'%', ageText(share.cheapest),
             ageText(share.all));
}

TextRow rowOf(const SignalRow &row, const SignalSpan &span, UtcTime day)
{
    const QString length =
        span.implausible ? words("Activations panel", "implausible") : ageText(span.end - span.start);
    return {{row.name, row.description, nearTimeText(span.start, day), nearTimeText(span.end, day), length},
            false};
}

} // namespace

std::optional<CheapestShare> cheapestShare(const std::vector<SignalRow> &rows, const MarketDay &day,
                                           const StoredSeries *prices)
{
    if (prices == nullptr)
        return std::nullopt;
    const PriceGrid grid = PriceGrid::plausible(day.start(), day.end(), prices->points);
    if (!isCovered(grid.known(), grid.size()))
        return std::nullopt;
    const std::vector<SlotRun> cheapest = cheapestSlots(grid, static_cast<int>(kCheapestHours / kSlotLength));
    CheapestShare share;
    for (const SignalRow &row : rows) {
        if (row.kind != SignalKind::HotWater)
            continue;
        for (const SignalSpan &span : row.spans) {
            if (span.implausible)
                continue;
            share.all += overlap(day.start(), day.end(), span.start, span.end);
            for (const SlotRun &run : cheapest)
                share.cheapest += overlap(run.from, run.to, span.start, span.end);
        }
    }
    if (share.all == milliseconds(0))
        return std::nullopt;
    return share;
}

ActivationList activationList(const SignalSnapshot &signalList, const StoredSeries *prices)
{
    ActivationList list;
    list.words.notice = signalList.words.notice;
    if (list.words.notice)
        return list;
    const MarketDay day = MarketDay::containing(signalList.dayStart);
    for (const SignalRow &row : signalList.rows) {
        for (const SignalSpan &span : row.spans)
            list.rows.push_back(rowOf(row, span, signalList.dayStart));
    }
    list.words.context = dayText(day.date());
    if (list.rows.empty()) {
        list.words.notice =
            PanelNotice{NoticeKind::Info, words("Activations panel", "Nothing switched"),
                        words("Activations panel", "The day is published without activations.")};
        return list;
    }
    const auto share = cheapestShare(signalList.rows, day, prices);
    list.words.note =
        share ? shareNote(*share)
              : words("Activations panel", "Hot water in the cheapest 6 h: not known, prices are missing");
    return list;
}

} // namespace etcm
