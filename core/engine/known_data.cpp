#include "engine/known_data.h"

#include "base/taken.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kReadingsLookBack = 24h * 7;
} // namespace

QCoro::Task<void> KnownData::lookAtAll()
{
    if (m_context.options.poll && !m_context.options.schedule)
        co_return;
    for (const SourceConfig &source : m_context.options.config.sources) {
        if (source.polls(Endpoint::Signals) && source.poll.signalsFrom)
            co_await lookAtSignals(source);
        if (source.polls(Endpoint::Plant))
            co_await lookAtPlant(source);
        if (!source.polls(Endpoint::Prices))
            continue;
        const Result<PriceCoverage> coverage =
            co_await priceCoverage(m_context.store->facts(), source, m_context.clock.now());
        if (!coverage)
            continue;
        m_context.board.notePublications(source.id, coverage->allStatuses(source, m_context.clock.now()));
        if (const auto until = source.poll.huntPrices ? coverage->knownUntil() : std::nullopt)
            m_until[{source.id, Endpoint::Prices}] = *until;
    }
}

QCoro::Task<void> KnownData::afterPoll(const PollResult &result)
{
    const SourceConfig *source = m_context.source(result.report.sourceId);
    // Also an answer that is bad as a whole may bring facts.
    const bool brought = result.observed && (result.stored.rows > 0 ||
                                             healthEffect(result.report.outcome) == HealthEffect::Good);
    if (!source || m_context.stopping)
        co_return;
    const SourceConfig known = *source;
    if (result.report.endpoint == Endpoint::Plant && result.observed)
        co_await lookAtPlant(known);
    if (!brought)
        co_return;
    if (result.report.endpoint == Endpoint::Prices)
        co_await lookAtPrices(known, result.stored.rowsNew > 0);
    else if (result.report.endpoint == Endpoint::Signals && known.poll.signalsFrom)
        co_await lookAtSignals(known);
}

QCoro::Task<void> KnownData::lookAtPrices(SourceConfig source, bool fresh)
{
    const Result<PriceCoverage> coverage =
        co_await priceCoverage(m_context.store->facts(), source, m_context.clock.now());
    if (!coverage)
        co_return;
    m_context.schedule.noteKnown({source.id, Endpoint::Prices}, coverage->knownUntil());
    m_context.board.notePublications(source.id, coverage->allStatuses(source, m_context.clock.now()));
    m_context.announce(co_await m_context.alerts->afterLook(source, *coverage, fresh));
}

QCoro::Task<void> KnownData::lookAtSignals(SourceConfig source)
{
    const Result<std::optional<LocalDate>> newest =
        co_await m_context.store->facts().latestSignalDate(source.id);
    if (!newest || !*newest)
        co_return;
    const UtcTime until = MarketDay(**newest).end();
    m_until[{source.id, Endpoint::Signals}] = until;
    m_context.schedule.noteKnown({source.id, Endpoint::Signals}, until);
}

QCoro::Task<void> KnownData::lookAtPlant(SourceConfig source)
{
    const UtcTime now = m_context.clock.now();
    const Result<std::vector<StoredReading>> readings = co_await taken(
        m_context.store->facts().plantReadings(source.id, now - kReadingsLookBack, now + kFutureTolerance));
    if (!readings)
        co_return;
    std::optional<UtcTime> newest;
    for (const StoredReading &each : *readings) {
        // A mark stays when its time has come: that reading is no newer for it.
        if (!each.reading.implausible.testFlag(PlantQuantity::Time))
            newest = std::max(newest, std::optional(each.reading.timestamp));
    }
    m_context.board.noteData({source.id, Endpoint::Plant}, newest);
}

std::optional<UtcTime> KnownData::until(const EndpointId &id) const
{
    const auto found = m_until.find(id);
    return found == m_until.end() ? std::nullopt : std::optional(found->second);
}

} // namespace etcm
