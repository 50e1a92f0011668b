#include "engine/signal_catch_up.h"

#include <QCoroFuture>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Date; every day up to it was asked for.
QString settingOf(const QString &sourceId)
{
    return u"signals.asked_until."_s + sourceId;
}
} // namespace

// Its signals may not be complete, and the newest answer brings them. What comes after it is not published.
QCoro::Task<std::optional<MarketDay>> SignalCatchUp::newestDay(QString sourceId) const
{
    const Result<std::optional<LocalDate>> stored = co_await m_store.latestSignalDate(sourceId);
    if (!stored || !*stored)
        co_return std::nullopt;
    const MarketDay yesterday = MarketDay::containing(m_clock.now()).previous();
    const MarketDay newest(**stored);
    co_return newest.start() < yesterday.start() ? newest : yesterday;
}

QCoro::Task<std::set<LocalDate>> SignalCatchUp::storedDays(QString sourceId, TimeRange range) const
{
    const Result<std::vector<StoredSignal>> stored =
        co_await m_store.controlSignals(sourceId, range.from, range.to);
    std::set<LocalDate> days;
    if (stored) {
        for (const StoredSignal &each : *stored)
            days.insert(each.signal.date);
    }
    co_return days;
}

// Never written down: another program polled until now, from the first stored day on.
QCoro::Task<std::optional<LocalDate>> SignalCatchUp::askedUntil(QString sourceId, MarketDay newest) const
{
    const Result<QString> asked = co_await m_store.value(settingOf(sourceId));
    if (const auto until = asked ? parseIsoDate(asked->toLatin1()) : std::nullopt)
        co_return until;
    const std::set<LocalDate> stored = co_await storedDays(sourceId, {UtcTime{}, newest.end()});
    co_return stored.empty() ? std::nullopt : std::optional(*stored.begin());
}

QCoro::Task<TimeRange> SignalCatchUp::missedDay(QString sourceId) const
{
    const std::optional<MarketDay> newest = co_await newestDay(sourceId);
    if (!newest)
        co_return {};
    const std::optional<LocalDate> until = co_await askedUntil(sourceId, *newest);
    if (!until)
        co_return {};
    const MarketDay oldest = MarketDay::containing(newest->start() - kLongestCatchUp);
    const std::set<LocalDate> stored = co_await storedDays(sourceId, {oldest.start(), newest->start()});
    const MarketDay next = MarketDay(*until).next();
    MarketDay day = next.start() < oldest.start() ? oldest : next;
    while (day.start() < newest->start() && day != newest->previous() && stored.contains(day.date()))
        day = day.next();
    co_return day.start() < newest->start() ? TimeRange{day.start(), day.end()} : TimeRange{};
}

QCoro::Task<TimeRange> SignalCatchUp::nextAfter(QString sourceId, TimeRange asked)
{
    if (asked.from < asked.to)
        co_await noteAsked(sourceId, MarketDay::containing(asked.from));
    const TimeRange missed = co_await missedDay(sourceId);
    if (missed.from < missed.to)
        co_return missed;
    if (const std::optional<MarketDay> newest = co_await newestDay(sourceId))
        co_await noteAsked(sourceId, newest->previous());
    co_return {};
}

QCoro::Task<void> SignalCatchUp::noteAsked(QString sourceId, MarketDay day)
{
    const QString until = QString::fromLatin1(formatIsoDate(day.date()));
    const Result<QString> known = co_await m_store.value(settingOf(sourceId));
    if (!known || *known != until)
        co_await m_store.setValue(settingOf(sourceId), until);
}

} // namespace etcm
