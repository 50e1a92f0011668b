#include "engine/rechecks.h"

#include "net/host_circuit.h"
#include "net/host_gate.h"

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kDoubtPause = 20s;   // between two looks at an endpoint whose state is in doubt
constexpr auto kFiringPause = 120s; // at one that fires although its host may be called

bool isOfHost(Outcome outcome)
{
    return hostEffect(outcome, true) == HealthEffect::Bad;
}
} // namespace

Rechecks::Standing Rechecks::standingOf(const EndpointId &id) const
{
    const EndpointStatus *known = m_context.board.endpoint(id);
    return {m_context.stateOf(id), known ? known->lastLook.outcome : Outcome::Unknown};
}

void Rechecks::afterPoll(const PollResult &result, const Standing &before)
{
    const SourceConfig *source = m_context.source(result.report.sourceId);
    if (m_context.stopping || source == nullptr)
        return;
    expediteIfInDoubt(*source, result.report.endpoint);
    lookAtNeighbours(*source, result, before);
}

void Rechecks::expediteIfInDoubt(const SourceConfig &source, Endpoint endpoint)
{
    const UtcTime now = m_context.clock.now();
    const auto held = [&] { return m_context.board.heldUntil(originOf(source.baseUrl), now); };
    const EndpointId id{source.id, endpoint};
    switch (m_context.stateOf(id)) {
    case AlertState::Pending:
    case AlertState::Recovering: return m_context.schedule.expedite(id, now + kDoubtPause);
    case AlertState::Firing: return m_context.schedule.expedite(id, held().value_or(now + kFiringPause));
    default: return;
    }
}

// A host that was found dead, or alive again, is so for every endpoint of every source on it. Found, not
// still so: two endpoints of which one fails, or both for reasons of their own, would look at each other for
// ever.
void Rechecks::lookAtNeighbours(const SourceConfig &source, const PollResult &result, const Standing &before)
{
    const HealthEffect effect = hostEffect(result.report.outcome, true);
    const bool fires = m_context.stateOf(result.report.id()) == AlertState::Firing;
    const bool wasDead = isOfHost(before.outcome);
    const bool dead =
        effect == HealthEffect::Bad && fires && (before.alert != AlertState::Firing || !wasDead);
    const bool alive = effect == HealthEffect::Good && result.observed.has_value() && wasDead;
    if (!dead && !alive)
        return;
    const QString origin = originOf(source.baseUrl);
    for (const SourceConfig &other : m_context.options.config.sources) {
        for (const Endpoint endpoint : other.endpoints) {
            const EndpointId id{other.id, endpoint};
            const Standing their = standingOf(id);
            const bool wanted = dead ? their.alert != AlertState::Firing
                                     : their.alert == AlertState::Firing && isOfHost(their.outcome);
            if (id != result.report.id() && wanted && originOf(other.baseUrl) == origin)
                m_context.schedule.expedite(id, m_context.clock.now());
        }
    }
}

} // namespace etcm
