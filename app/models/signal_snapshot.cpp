#include "models/signal_table_model.h"
#include "monitoring/freshness.h"
#include "wording/figures.h"
#include "wording/language.h"

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

void tellImplausible(SignalSnapshot &snapshot, const SignalInput &input)
{
    const auto count = std::ranges::count_if(
        input.signalList, [](const StoredSignal &stored) { return stored.signal.implausible; });
    if (count == 0)
        return;
    snapshot.words.badges.push_back(
        {words("Signals panel", "%1 of an impossible time").arg(count), BadgeMark::Implausible,
         BadgeState::Warn,
         words("Signals panel",
               "On a day, or beginning at a time, that was still to come or cannot be.<br>Kept and "
               "marked; in no count.")});
}

void tellClosed(SignalSnapshot &snapshot, UtcTime now)
{
    qint64 closed = 0;
    qint64 all = 0;
    for (const SignalRow &row : snapshot.rows) {
        if (std::ranges::all_of(row.spans, &SignalSpan::implausible))
            continue;
        ++all;
        closed += std::ranges::all_of(
                      row.spans, [&](const SignalSpan &span) { return span.implausible || span.end <= now; })
                      ? 1
                      : 0;
    }
    snapshot.words.badges.push_back(
        {words("Signals panel", "%1 closed", "%1: 3 of 4").arg(countText(closed, all)), BadgeMark::None,
         BadgeState::Plain, words("Signals panel", "Commands whose last activation has ended")});
}

} // namespace

std::vector<SignalRow> signalRows(const std::vector<StoredSignal> &signalList, const SignalSpan &range)
{
    std::vector<SignalRow> rows;
    for (const StoredSignal &stored : signalList) {
        const ControlSignal &signal = stored.signal;
        if (signal.start >= range.end || signal.end <= range.start)
            continue;
        auto row = std::ranges::find(rows, signal.name, &SignalRow::name);
        if (row == rows.end())
            row = rows.insert(rows.end(), {signal.name, signal.description, kindOf(signal.description), {}});
        row->spans.push_back({signal.start, signal.end, signal.implausible});
    }
    std::ranges::sort(rows, {}, &SignalRow::name);
    for (SignalRow &row : rows)
        std::ranges::sort(row.spans, {}, &SignalSpan::start);
    return rows;
}

SignalSnapshot signalSnapshot(const SignalInput &input)
{
    SignalSnapshot result;
    tellImplausible(result, input);
    const QString reports =
        words("Signals panel", "%1 reports up to the previous day.").arg(input.sourceTitle);
    if (!input.date) {
        if (input.facts.isOffered)
            result.words.context = dayText(toZurich(input.now).date);
        if (!input.facts.lastSuccess) {
            result.words.notice = nothingStoredNotice(input.facts, input.now);
            return result;
        }
        const QString next =
            input.facts.next
                ? u'\n' +
                      words("Signals panel", "Next fetch %1").arg(timeText(input.facts.next->at, input.now))
                : QString();
        result.words.notice =
            PanelNotice{NoticeKind::Info, words("Signals panel", "Not published yet"), reports + next};
        return result;
    }
    const MarketDay day(*input.date);
    result.dayStart = day.start();
    result.dayEnd = day.end();
    result.rows = signalRows(input.signalList, {day.start(), day.end()});
    result.words.context = words("Signals panel", "%1, latest day").arg(dayText(day.date()));
    const MarketDay today = MarketDay::containing(input.now);
    // Without the name of the source, which may be long: the panel's title and the status bar have it.
    result.noteShort =
        words("Signals panel", "Today’s signals: published %1").arg(dayText(today.next().date()));
    result.note = words("Signals panel", "%1. Reports end with the previous day.").arg(result.noteShort);
    if (const auto silent = troubleBadge(input.facts, day.end(), input.now))
        result.words.badges.push_back(*silent);
    if (signalFreshness(input.date, input.now).state == FreshnessState::Stale) {
        result.words.badges.push_back(
            {words("Signals panel", "old"), BadgeMark::Stale, BadgeState::Old,
             words("Signals panel", "The newest day should be %1.").arg(dayText(today.previous().date()))});
    }
    tellClosed(result, input.now);
    return result;
}

} // namespace etcm
