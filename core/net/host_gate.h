// One gate per host: how many calls at a time, who goes first, and when the host wants to be left alone.
#pragma once

#include "net/host_rules.h"

#include <QCoroTask>

#include <QUrl>

#include <memory>
#include <vector>

namespace etcm
{

/// Scheme, host and port: what a budget and an Authorization header belong to, e.g. "https://api.ckw.ch:443".
[[nodiscard]] QString originOf(const QUrl &url);

/// Lives in one thread with an event loop. A call holds a Pass during one attempt, not while it waits between
/// attempts. Who is refused is told at once, not after its time is up.
class HostGate
{
public:
    using Priority = CallPriority;

    /// Leave to make one request; given back on destruction. May outlive the gate.
    class Pass
    {
    public:
        Pass(Pass &&other) noexcept = default;
        Pass &operator=(Pass &&other) noexcept;
        ~Pass();

    private:
        friend class HostGate;
        class Core;
        Pass(std::weak_ptr<Core> core, QString origin);
        void giveBack();
        std::weak_ptr<Core> m_core;
        QString m_origin;
    };

    /// `perHost` calls run at the same time per origin (CKW asks for never more than one).
    explicit HostGate(const Clock &clock, int perHost = 1);
    ~HostGate();

    /// Waits for a turn, background last, each in order of arrival among those that may go. Errors:
    /// BudgetExhausted with retryAfter if the host's pause or budget, HostDown with retryAfter and the
    /// outcome that opened it if its circuit does not let the call go within `atMost`; BudgetExhausted if no
    /// turn came in that time; Canceled after shutdown(). But for the circuit, with Outcome::Unknown.
    QCoro::Task<Result<Pass>> enter(QUrl url, Priority priority, std::chrono::milliseconds atMost);

    /// What an attempt taught of the host. To be told before its pass is given back. A failure that the user
    /// met (Foreground) is not counted against the host: looks by hand open no circuit.
    void note(const QUrl &url, const Verdict &verdict, Priority priority = Priority::Background);

    /// Of every host that was called or restored, by origin.
    [[nodiscard]] std::vector<HostState> states() const;
    /// Takes up pauses, budgets and open circuits of an earlier run.
    void restore(const std::vector<HostState> &states);

    /// Ends every wait with Canceled before it returns, and refuses new ones.
    void shutdown();

private:
    std::shared_ptr<Pass::Core> m_core;
};

} // namespace etcm
