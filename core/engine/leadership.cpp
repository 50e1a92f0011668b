#include "engine/leadership.h"

#include "engine/log.h"

#include <QCoroFuture>

namespace etcm
{
using namespace Qt::StringLiterals;

bool mayPoll(const LeaseKnowledge &knowledge, UtcTime now, MonotonicTime monotonic)
{
    switch (knowledge.state) {
    case LeaseKnowledge::State::Mine: return monotonic < knowledge.validUntil;
    case LeaseKnowledge::State::Unreachable: return !knowledge.othersUntil || now >= *knowledge.othersUntil;
    case LeaseKnowledge::State::Unasked:
    case LeaseKnowledge::State::Others: break;
    }
    return false;
}

Leadership::Leadership(CentralStore &central, const Clock &clock, Keeper keeper,
                       std::chrono::milliseconds life)
    : m_central(central), m_clock(clock), m_life(life), m_keeper(std::move(keeper))
{
    m_timer.setInterval(m_life / 3);
    connect(&m_timer, &QTimer::timeout, this, &Leadership::ask);
}

void Leadership::start()
{
    m_timer.start();
    ask();
}

QCoro::Task<void> Leadership::stop()
{
    m_stopping = true;
    m_timer.stop();
    co_await m_runs.idle();
    if (m_knowledge.state == LeaseKnowledge::State::Mine)
        co_await m_central.releaseLease(QString::fromUtf16(kPollLease));
}

bool Leadership::mayPollNow() const
{
    return !m_stopping && mayPoll(m_knowledge, m_clock.now(), m_clock.monotonic());
}

void Leadership::ask()
{
    if (m_runs.running() == 0)
        m_runs.run(m_keeper(renew()));
}

QCoro::Task<void> Leadership::renew()
{
    const bool before = mayPollNow();
    const MonotonicTime asked = m_clock.monotonic();
    const Result<LeaseState> answer = co_await m_central.holdLease(QString::fromUtf16(kPollLease), m_life);
    if (!answer) {
        m_knowledge.state = LeaseKnowledge::State::Unreachable;
    } else {
        m_lease = *answer;
        m_knowledge.state = answer->mine ? LeaseKnowledge::State::Mine : LeaseKnowledge::State::Others;
        m_knowledge.validUntil = asked + m_life;
        m_knowledge.othersUntil = answer->mine ? std::nullopt : answer->expiresAt;
    }
    const bool after = mayPollNow();
    if (before != after)
        qCInfo(lcEngine).noquote() << (after ? u"polls from now on"_s
                                             : u"does not poll: %1 does"_s.arg(m_lease.holder));
    Q_EMIT changed();
}

} // namespace etcm
