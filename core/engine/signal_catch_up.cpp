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

// Yesterday: its signals may not be published yet, and the newest answer brings them.
MarketDay newestDay(UtcTime now)
{
    return MarketDay::containing(now).previous();
}
} // namespace

QCoro::Task<TimeRange> SignalCatchUp::missedDays(QString sourceId) const
{
    const Result<QString> asked = co_await m_store.value(settingOf(sourceId));
    std::optional<LocalDate> until = asked ? parseIsoDate(asked->toLatin1()) : std::nullopt;
    if (!until) {
        const Result<std::optional<LocalDate>> stored = co_await m_store.latestSignalDate(sourceId);
        until = stored.value_or(std::nullopt);
    }
    if (!until)
        co_return {};
    const MarketDay newest = newestDay(m_clock.now());
    const TimeRange missed{
        std::max(MarketDay(*until).end(), MarketDay::containing(newest.start() - kLongestCatchUp).start()),
        newest.start()};
    co_return missed.from < missed.to ? missed : TimeRange{};
}

QCoro::Task<void> SignalCatchUp::noteAsked(QString sourceId)
{
    const QString until = QString::fromLatin1(formatIsoDate(newestDay(m_clock.now()).previous().date()));
    const Result<QString> known = co_await m_store.value(settingOf(sourceId));
    if (!known || *known != until)
        co_await m_store.setValue(settingOf(sourceId), until);
}

} // namespace etcm
