#include "models/signal_table_model.h"
#include "monitoring/freshness.h"
#include "monitoring/wording.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// Codes differ from system to system, so the words of the description decide.
SignalKind kindOf(const QString &description)
{
    static const std::array lighting{u"light"_s, u"beleuchtung"_s, u"lampe"_s};
    static const std::array locks{u"block"_s, u"lock"_s, u"sperr"_s};
    const auto says = [&](const QString &word) { return description.contains(word, Qt::CaseInsensitive); };
    if (std::ranges::any_of(lighting, says))
        return SignalKind::Lighting;
    return std::ranges::any_of(locks, says) ? SignalKind::Lock : SignalKind::HotWater;
}

std::vector<SignalRow> rowsOf(const SignalInput &input)
{
    std::vector<SignalRow> rows;
    for (const StoredSignal &stored : input.signalList) {
        const ControlSignal &signal = stored.signal;
        auto row = std::ranges::find(rows, signal.name, &SignalRow::name);
        if (row == rows.end())
            row = rows.insert(rows.end(), {signal.name, signal.description, kindOf(signal.description), {}});
        row->spans.push_back({signal.start, signal.end});
    }
    std::ranges::sort(rows, {}, &SignalRow::name);
    for (SignalRow &row : rows)
        std::ranges::sort(row.spans, {}, &SignalSpan::start);
    return rows;
}

} // namespace

SignalSnapshot signalSnapshot(const SignalInput &input)
{
    SignalSnapshot result;
    const QString reports = u"%1 reports up to the previous day."_s.arg(input.sourceTitle);
    if (!input.date) {
        if (input.feed.isOffered)
            result.words.context = dayText(toZurich(input.now).date);
        if (!input.feed.lastSuccess) {
            result.words.notice = nothingStoredNotice(input.feed, input.now);
            return result;
        }
        const QString next = input.feed.nextDue
                                 ? u"\nNext fetch %1"_s.arg(timeText(*input.feed.nextDue, input.now))
                                 : QString();
        result.words.notice = PanelNotice{NoticeKind::Info, u"Not published yet"_s, reports + next};
        return result;
    }
    const MarketDay day(*input.date);
    result.dayStart = day.start();
    result.dayEnd = day.end();
    result.rows = rowsOf(input);
    result.words.context = dayText(day.date()) + u", latest day"_s;
    const auto closed = std::ranges::count_if(result.rows, [&](const SignalRow &row) {
        return std::ranges::all_of(row.spans, [&](const SignalSpan &span) { return span.end <= input.now; });
    });
    const MarketDay today = MarketDay::containing(input.now);
    // Without the name of the source, which may be long: the panel's title and the status bar have it.
    result.noteShort = u"Today\u2019s signals: published %1"_s.arg(dayText(today.next().date()));
    result.note = result.noteShort + u". Reports end with the previous day."_s;
    if (const auto silent = troubleBadge(input.feed, day.end(), input.now))
        result.words.badges.push_back(*silent);
    if (signalFreshness(input.date, input.now).state == FreshnessState::Stale) {
        result.words.badges.push_back(
            {u"old"_s, BadgeMark::Stale, BadgeState::Old,
             u"The newest day should be %1."_s.arg(dayText(today.previous().date()))});
    }
    result.words.badges.push_back({countText(closed, static_cast<qint64>(result.rows.size())) + u" closed"_s,
                                   BadgeMark::None, BadgeState::Plain,
                                   u"Commands whose last activation has ended"_s});
    return result;
}

} // namespace etcm
