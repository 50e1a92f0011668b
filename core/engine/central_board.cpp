#include "engine/central_board.h"

#include "wording/alert_words.h"

namespace etcm
{

void CentralBoard::noteDeliveries(const ForwarderState &state)
{
    m_delivery = state.health;
    m_deliveryFailure = state.failure;
    m_status.centralServer = state.server;
    m_status.outboxDepth = state.depth;
    m_status.outboxRows = state.rows;
    m_status.outboxParked = state.parked;
    m_status.lastCentralWrite = state.lastWrite;
    m_status.centralLatency = state.latency;
    show();
}

void CentralBoard::noteReach(const Result<CentralState> &state)
{
    m_delivery = state ? CentralHealth::Ok : CentralHealth::Buffering;
    m_deliveryFailure = state ? std::nullopt : std::optional(state.error());
    m_status.centralServer = state ? state->server : QString();
    show();
}

bool CentralBoard::notePulse(const std::optional<Error> &failure)
{
    const bool news = failure.has_value() != m_pulseFailure.has_value();
    m_pulseFailure = failure;
    show();
    return news;
}

// What a delivery met says more than that the server is silent.
void CentralBoard::show()
{
    const std::optional<Error> &failure = m_deliveryFailure ? m_deliveryFailure : m_pulseFailure;
    m_status.central = failure && m_delivery != CentralHealth::Off ? CentralHealth::Buffering : m_delivery;
    m_status.centralError = failure ? failure->text() : QString();
    m_status.centralProblem = failure ? etcm::centralProblem(*failure) : Message();
    m_status.centralAdvice = failure ? etcm::centralAdvice(*failure) : Message();
}

void CentralBoard::noteOutbox(qint64 batches, qint64 rows)
{
    m_status.outboxDepth = batches;
    m_status.outboxRows = rows;
}

void CentralBoard::noteLease(const LeaseState &lease, bool leads)
{
    m_status.leaseHolder = lease.holder;
    m_status.leaseEpoch = lease.epoch;
    m_status.leaseExpiresAt = lease.expiresAt;
    m_status.isLeader = leads;
}

} // namespace etcm
