#include "engine/vigil.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kPause = 10s;
} // namespace

void Vigil::startAnew()
{
    m_since = m_context.clock.monotonic();
}

void Vigil::noteHeard(const EndpointId &id)
{
    m_heard[id] = m_context.clock.monotonic();
}

void Vigil::look()
{
    const UtcTime now = m_context.clock.now();
    if (m_context.stopping || (now >= m_looked && now - m_looked < kPause))
        return;
    m_looked = now;
    watchPublication(now);
    watchSilence();
    m_context.statusMoved(); // data grow old by themselves
}

// Late and missing prices.
void Vigil::watchPublication(UtcTime now)
{
    const MarketDay tomorrow = MarketDay::containing(now).next();
    for (const SourceConfig &source : m_context.options.config.sources) {
        if (!source.polls(Endpoint::Prices))
            continue;
        const PublicationRhythm rhythm = source.publication.value_or(PublicationRhythm{});
        const std::pair stage{tomorrow.date(), publicationStatus(tomorrow, 0, now, rhythm).state};
        const auto known = m_publications.find(source.id);
        if (known != m_publications.end() && known->second == stage)
            continue;
        if (!m_context.schedule.isSettled({source.id, Endpoint::Prices}))
            continue;
        m_publications[source.id] = stage;
        m_context.run(m_known.lookAtPrices(source, false));
    }
}

// Failures speak for themselves; an endpoint whose calls are refused for their rate, or never made, does not.
void Vigil::watchSilence()
{
    const MonotonicTime now = m_context.clock.monotonic();
    for (const SourceConfig &source : m_context.options.config.sources) {
        for (const Endpoint endpoint : source.endpoints) {
            const EndpointId id{source.id, endpoint};
            const auto heard = m_heard.find(id);
            const MonotonicTime since = heard == m_heard.end() ? m_since : std::max(heard->second, m_since);
            const AlertKey key{AlertRule::Overdue, source.id, endpointName(endpoint)};
            if (now - since <= longestSilence(source.longestPause(endpoint)) ||
                m_context.alerts->book().stateOf(key) != AlertState::Ok || !m_context.schedule.isSettled(id))
                continue;
            m_context.run(reportSilence(id, now - since));
        }
    }
}

QCoro::Task<void> Vigil::reportSilence(EndpointId id, std::chrono::milliseconds silent)
{
    m_context.announce(
        co_await m_context.alerts->afterSilence(std::move(id), m_context.clock.now() - silent));
}

} // namespace etcm
