#include "engine/signal_catch_up.h"

#include "base/taken.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Date; every day up to it is stored, or was asked for.
QString untilSetting(const QString &sourceId)
{
    return u"signals.asked_until."_s + sourceId;
}

// Date; the newest day when this program polled last.
QString newestSetting(const QString &sourceId)
{
    return u"signals.newest."_s + sourceId;
}

TimeRange rangeOf(const MarketDay &day)
{
    return {day.start(), day.end()};
}

TimeRange firstFresh(const std::vector<MarketDay> &open, const std::set<LocalDate> &failed)
{
    const auto fresh = std::ranges::find_if(
        open, [&failed](const MarketDay &each) { return !failed.contains(each.date()); });
    return fresh == open.end() ? TimeRange{} : rangeOf(*fresh);
}
} // namespace

// Its signals may not be complete, and the newest answer brings them. What comes after it is not published.
QCoro::Task<std::optional<MarketDay>> SignalCatchUp::newestDay(QString sourceId) const
{
    const Result<std::optional<LocalDate>> stored = co_await m_store.facts().latestSignalDate(sourceId);
    if (!stored || !*stored)
        co_return std::nullopt;
    const MarketDay yesterday = MarketDay::containing(m_clock.now()).previous();
    const MarketDay newest(**stored);
    co_return newest.start() < yesterday.start() ? newest : yesterday;
}

QCoro::Task<std::optional<LocalDate>> SignalCatchUp::day(QString setting) const
{
    const Result<QString> text = co_await m_store.settings().value(setting);
    co_return text ? parseIsoDate(text->toLatin1()) : std::nullopt;
}

QCoro::Task<void> SignalCatchUp::setDay(QString setting, LocalDate day)
{
    const QString text = QString::fromLatin1(formatIsoDate(day));
    const Result<QString> known = co_await m_store.settings().value(setting);
    if (!known || *known != text)
        co_await m_store.settings().setValue(setting, text);
}

QCoro::Task<std::set<LocalDate>> SignalCatchUp::storedDays(QString sourceId, TimeRange range) const
{
    const Result<std::vector<StoredSignal>> stored =
        co_await taken(m_store.facts().controlSignals(sourceId, range.from, range.to));
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
    const std::optional<LocalDate> until = co_await day(untilSetting(sourceId));
    if (until)
        co_return until;
    const std::set<LocalDate> stored = co_await storedDays(sourceId, {UtcTime{}, newest.end()});
    co_return stored.empty() ? std::nullopt : std::optional(*stored.begin());
}

QCoro::Task<std::vector<MarketDay>> SignalCatchUp::openDays(QString sourceId, MarketDay newest) const
{
    const auto known = m_sources.find(sourceId);
    const std::set<LocalDate> answered =
        known == m_sources.end() ? std::set<LocalDate>() : known->second.answered;
    const MarketDay oldest = MarketDay::containing(newest.start() - kLongestCatchUp);
    std::vector<MarketDay> open;
    const auto add = [&](const MarketDay &each) {
        const bool inside = oldest.start() <= each.start() && each.start() < newest.start();
        if (inside && !answered.contains(each.date()))
            open.push_back(each);
    };
    const std::optional<LocalDate> unsure = co_await day(newestSetting(sourceId));
    if (unsure)
        add(MarketDay(*unsure));
    const std::set<LocalDate> stored = co_await storedDays(sourceId, {oldest.start(), newest.start()});
    const std::optional<LocalDate> until = co_await askedUntil(sourceId, newest);
    MarketDay each =
        until && oldest.start() < MarketDay(*until).next().start() ? MarketDay(*until).next() : oldest;
    for (; until && each.start() < newest.start(); each = each.next()) {
        if (each.date() != unsure && !stored.contains(each.date()))
            add(each);
    }
    co_return open;
}

QCoro::Task<TimeRange> SignalCatchUp::missedDay(QString sourceId)
{
    const std::optional<MarketDay> newest = co_await newestDay(sourceId);
    if (!newest)
        co_return {};
    const std::vector<MarketDay> open = co_await openDays(sourceId, *newest);
    const TimeRange fresh = firstFresh(open, m_sources[sourceId].failed);
    if (open.empty() || fresh.from < fresh.to)
        co_return fresh;
    co_return rangeOf(open.front());
}

QCoro::Task<TimeRange> SignalCatchUp::nextAfter(QString sourceId, TimeRange asked, bool answered)
{
    const std::optional<MarketDay> newest = co_await newestDay(sourceId);
    if (!newest)
        co_return {};
    if (asked.from < asked.to) {
        Source &source = m_sources[sourceId];
        (answered ? source.answered : source.failed).insert(MarketDay::containing(asked.from).date());
    }
    const std::vector<MarketDay> open = co_await openDays(sourceId, *newest);
    co_await writeDown(sourceId, *newest, open);
    co_return firstFresh(open, m_sources[sourceId].failed);
}

QCoro::Task<void> SignalCatchUp::writeDown(QString sourceId, MarketDay newest, std::vector<MarketDay> open)
{
    const std::optional<LocalDate> unsure = co_await day(newestSetting(sourceId));
    const bool isOpen =
        std::ranges::any_of(open, [&](const MarketDay &each) { return each.date() == unsure; });
    if (!isOpen)
        co_await setDay(newestSetting(sourceId), newest.date());
    MarketDay until = newest.previous();
    for (const MarketDay &each : open) {
        if (each.date() != unsure && each.start() <= until.start())
            until = each.previous();
    }
    co_await setDay(untilSetting(sourceId), until.date());
}

} // namespace etcm
