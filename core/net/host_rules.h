// All that decides whether a host may be called now: its own request for a pause, its budget, its circuit.
#pragma once

#include "domain/host_state.h"
#include "net/classify.h"
#include "net/host_budget.h"
#include "net/host_circuit.h"

namespace etcm
{

/// Background leaves the last call of a budget to the others and waits for the circuit. SignIn serves
/// whoever needs the token, so it may use that call; it waits for the circuit, too. Foreground is the user,
/// who finds out at once whether the host works again.
enum class CallPriority { Background, SignIn, Foreground };

enum class HoldReason { None, Asked, Budget, Circuit, Probe };

struct Hold {
    HoldReason reason = HoldReason::None;
    std::chrono::milliseconds wait{0}; ///< 0 with Probe: until the call under way is over
};

class HostRules
{
public:
    /// A shorter pause never shortens one in force.
    void pause(std::chrono::milliseconds length, MonotonicTime now);
    [[nodiscard]] std::chrono::milliseconds pauseLeft(MonotonicTime now) const;
    void note(const Verdict &verdict, MonotonicTime now, CallPriority priority = CallPriority::Background);
    void noteEntered(MonotonicTime now);
    void noteLeft();
    /// Why a call has to wait, and for how long; the longest wait of all.
    [[nodiscard]] Hold holdFor(CallPriority priority, MonotonicTime now) const;
    /// retryAfter set; BudgetExhausted with Outcome::Unknown, or, when the circuit is open, HostDown with the
    /// outcome that opened it: a host that does not work is not a question of whom it was asked for.
    [[nodiscard]] Error refusal(const Hold &hold, const QString &origin, UtcTime wall) const;

    [[nodiscard]] HostState state(const QString &origin, MonotonicTime now, UtcTime wall) const;
    /// Pause, budget and circuit go on after a start, at most kLongestHostPause and kLongestOpen, and
    /// certificates are kept; the clock is seen anew.
    void restore(const HostState &state, MonotonicTime now, UtcTime wall);

private:
    MonotonicTime m_notBefore = MonotonicTime::min();
    HostBudget m_budget;
    HostCircuit m_circuit;
    Outcome m_lastBad = Outcome::Unknown;
    std::optional<std::chrono::milliseconds> m_skew;
    CertificateEnds m_certificates;
};

} // namespace etcm
