#include "net/host_rules.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
QString holdText(HoldReason reason, const HostBudget &budget, const HostCircuit &circuit)
{
    if (reason == HoldReason::Budget) {
        const QString limit = budget.limit() ? QString::number(*budget.limit()) : u"its"_s;
        return u"the call would break the host's budget of %1 calls"_s.arg(limit);
    }
    if (reason == HoldReason::Circuit || reason == HoldReason::Probe)
        return u"the circuit is open, %1 calls in a row failed"_s.arg(circuit.failures());
    return u"the host asked not to be called for now"_s;
}

std::optional<UtcTime> onWall(std::optional<MonotonicTime> time, MonotonicTime now, UtcTime wall)
{
    if (!time || *time <= now)
        return std::nullopt;
    return wall + (*time - now);
}
} // namespace

void HostRules::pause(milliseconds length, MonotonicTime now)
{
    m_notBefore = std::max(m_notBefore, now + length);
}

milliseconds HostRules::pauseLeft(MonotonicTime now) const
{
    return m_notBefore > now ? milliseconds(m_notBefore - now) : milliseconds(0);
}

void HostRules::note(const Verdict &verdict, MonotonicTime now, CallPriority priority)
{
    m_budget.learn(verdict.budget, now);
    if (verdict.hostPause)
        pause(*verdict.hostPause, now);
    if (verdict.skew)
        m_skew = verdict.skew->certain();
    if (verdict.certificates.host)
        m_certificates = verdict.certificates;
    const bool transient = verdict.error && verdict.error->transient;
    const HealthEffect effect = hostEffect(verdict.outcome, transient);
    if (effect == HealthEffect::Bad && priority != CallPriority::Foreground) {
        m_lastBad = verdict.outcome;
        m_circuit.noteFailure(now);
    } else if (effect == HealthEffect::Good) {
        m_circuit.noteAnswer();
    }
}

void HostRules::noteEntered(MonotonicTime now)
{
    m_budget.spend(now);
    m_circuit.noteEntered();
}

void HostRules::noteLeft()
{
    m_circuit.noteLeft();
}

Hold HostRules::holdFor(CallPriority priority, MonotonicTime now) const
{
    const auto share = priority == CallPriority::Background ? BudgetShare::AllButOne : BudgetShare::All;
    Hold hold{HoldReason::Asked, pauseLeft(now)};
    if (const milliseconds wait = m_budget.waitFor(share, now); wait >= hold.wait)
        hold = {HoldReason::Budget, wait};
    const auto probeAt = m_circuit.openUntil();
    if (probeAt && priority != CallPriority::Foreground && *probeAt - now > hold.wait)
        hold = {HoldReason::Circuit, *probeAt - now};
    if (hold.wait > milliseconds(0))
        return hold;
    return {m_circuit.isProbing() ? HoldReason::Probe : HoldReason::None, {}};
}

Error HostRules::refusal(const Hold &hold, const QString &origin, UtcTime wall) const
{
    const bool circuit = hold.reason == HoldReason::Circuit || hold.reason == HoldReason::Probe;
    Error error{circuit ? ErrorCode::HostDown : ErrorCode::BudgetExhausted,
                holdText(hold.reason, m_budget, m_circuit),
                origin,
                {},
                circuit ? m_lastBad : Outcome::Unknown,
                {},
                false};
    if (hold.wait > milliseconds(0)) {
        using std::chrono::ceil, std::chrono::seconds;
        const qint64 left = ceil<seconds>(hold.wait).count();
        error.advice = nextTryText(wall + hold.wait) + u", in %1 s"_s.arg(left);
        error.retryAfter = hold.wait;
    }
    return error;
}

HostState HostRules::state(const QString &origin, MonotonicTime now, UtcTime wall) const
{
    HostState state;
    state.origin = origin;
    state.limit = m_budget.limit();
    state.remaining = m_budget.remaining(now);
    state.windowEndsAt = onWall(m_budget.windowEnd(), now, wall);
    state.window = m_budget.window();
    if (pauseLeft(now) > milliseconds(0))
        state.pausedUntil = wall + pauseLeft(now);
    state.failures = m_circuit.failures();
    if (const auto probeAt = m_circuit.openUntil()) {
        state.circuitProbeAt = wall + std::max(milliseconds(0), milliseconds(*probeAt - now));
        state.circuitOutcome = m_lastBad;
    }
    state.clockSkew = m_skew;
    state.certificates = m_certificates;
    return state;
}

void HostRules::restore(const HostState &state, MonotonicTime now, UtcTime wall)
{
    const auto left = [wall](std::optional<UtcTime> end) {
        const milliseconds rest = end ? milliseconds(*end - wall) : milliseconds(0);
        return std::clamp(rest, milliseconds(0), milliseconds(kLongestHostPause));
    };
    // Without an end the count is what the host said last; with one that is over, a new window has begun.
    const auto windowEnd = state.windowEndsAt ? std::optional(now + left(state.windowEndsAt)) : std::nullopt;
    m_budget.restore(state.limit, state.remaining, windowEnd,
                     std::clamp(state.window, milliseconds(0), milliseconds(kLongestHostPause)));
    pause(left(state.pausedUntil), now);
    m_certificates = state.certificates;
    if (!state.circuitProbeAt)
        return;
    m_lastBad = state.circuitOutcome;
    m_circuit.restore(state.failures, now + std::min(left(state.circuitProbeAt), HostCircuit::kLongestOpen));
}

} // namespace etcm
