// One gate per host: how many calls at a time, who goes first, and when the host wants to be left alone.
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QCoroTask>

#include <QUrl>

#include <memory>

namespace etcm
{

/// Scheme, host and port: what a budget and an Authorization header belong to, e.g. "https://api.ckw.ch:443".
[[nodiscard]] QString originOf(const QUrl &url);

/// Lives in one thread with an event loop. A call holds a Pass during one attempt, not while it waits between
/// attempts. Who is refused is told at once, not after its time is up.
class HostGate
{
public:
    enum class Priority { Background, Foreground };

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

    /// Waits for a turn, foreground before background, each in order of arrival. Errors: BudgetExhausted with
    /// retryAfter if the host asked for a pause that does not end within `atMost`, or if no turn came in that
    /// time; Canceled after shutdown().
    QCoro::Task<Result<Pass>> enter(QUrl url, Priority priority, std::chrono::milliseconds atMost);

    /// The host asked to be left alone for so long. A shorter pause never shortens one in force.
    void pause(const QUrl &url, std::chrono::milliseconds pause);
    /// What is left of the pause; 0: none.
    [[nodiscard]] std::chrono::milliseconds pauseLeft(const QUrl &url) const;

    /// Ends every wait with Canceled before it returns, and refuses new ones.
    void shutdown();

private:
    std::shared_ptr<Pass::Core> m_core;
};

} // namespace etcm
