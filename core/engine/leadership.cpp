#include "engine/leadership.h"

#include "engine/log.h"

#include <QCoroFuture>

#include <algorithm>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

bool mayPoll(const LeaseKnowledge &knowledge, MonotonicTime now)
{
    switch (knowledge.state) {
    case LeaseKnowledge::State::Mine: return now < knowledge.validUntil;
    case LeaseKnowledge::State::Unreachable: return !knowledge.othersUntil || now >= *knowledge.othersUntil;
    case LeaseKnowledge::State::Unasked:
    case LeaseKnowledge::State::Others: break;
    }
    return false;
}

namespace
{
// An expired lease is asked for a little after its end, so that the server has passed it too.
constexpr std::chrono::milliseconds kAfterTheEnd{5};

// A little shorter than promised, so that whoever takes over has asked within one lease's life.
std::chrono::milliseconds heldFor(std::chrono::milliseconds life)
{
    return life * 9 / 10;
}

std::chrono::milliseconds pauseAfter(const Result<LeaseState> &answer, std::chrono::milliseconds life)
{
    const bool another = answer && !answer->mine && !answer->holder.isEmpty();
    const std::chrono::milliseconds pulse = std::min<std::chrono::milliseconds>(life / 3, kLongestPulse);
    return another ? std::min(pulse, answer->remaining + kAfterTheEnd) : pulse;
}
} // namespace

Leadership::Leadership(LeaseStore &leases, const Clock &clock, KeepAlive keepAlive,
                       std::chrono::milliseconds life)
    : m_leases(leases), m_clock(clock), m_life(life), m_keepAlive(std::move(keepAlive))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Leadership::ask);
}

void Leadership::start()
{
    ask();
}

QCoro::Task<void> Leadership::stop()
{
    m_stopping = true;
    m_timer.stop();
    co_await m_runs.idle();
    if (m_knowledge.state == LeaseKnowledge::State::Mine)
        co_await m_leases.releaseLease(QString::fromUtf16(kPollLease));
}

bool Leadership::mayPollNow() const
{
    return !m_stopping && mayPoll(m_knowledge, m_clock.monotonic());
}

void Leadership::ask()
{
    if (m_stopping)
        return;
    m_askAgain = m_runs.running() > 0;
    if (!m_askAgain)
        m_runs.run(m_keepAlive(renew()));
}

QCoro::Task<void> Leadership::renew()
{
    const bool before = mayPollNow();
    const LeaseState leaseBefore = m_lease;
    const LeaseKnowledge::State stateBefore = m_knowledge.state;
    const MonotonicTime asked = m_clock.monotonic();
    const Result<LeaseState> answer =
        co_await m_leases.holdLease(QString::fromUtf16(kPollLease), heldFor(m_life));
    m_failure = answer ? std::nullopt : std::optional(answer.error());
    if (!answer) {
        m_knowledge.state = LeaseKnowledge::State::Unreachable;
    } else {
        m_lease = *answer;
        m_knowledge.state = answer->mine ? LeaseKnowledge::State::Mine : LeaseKnowledge::State::Others;
        m_knowledge.validUntil = asked + heldFor(m_life);
        m_knowledge.othersUntil.reset();
        if (!answer->mine && !answer->holder.isEmpty()) // by the server's clock, whatever ours says
            m_knowledge.othersUntil = m_clock.monotonic() + answer->remaining;
    }
    const bool after = mayPollNow();
    if (before != after)
        qCInfo(lcEngine).noquote() << (after ? u"polls from now on"_s
                                             : u"does not poll: %1 does"_s.arg(m_lease.holder));
    if (!m_stopping)
        m_timer.start(std::exchange(m_askAgain, false) ? kAfterTheEnd : pauseAfter(answer, m_life));
    if (before != after || stateBefore != m_knowledge.state || leaseBefore.holder != m_lease.holder ||
        leaseBefore.expiresAt != m_lease.expiresAt)
        Q_EMIT changed();
    if (m_failure && !m_stopping && m_failure->code != ErrorCode::Canceled)
        Q_EMIT failed(*m_failure);
}

} // namespace etcm
