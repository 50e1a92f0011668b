#include "engine/central_board.h"

#include "wording/alert_words.h"

namespace etcm
{

void CentralBoard::noteDeliveries(const ForwarderState &state)
{
    m_delivery = state.health;
    m_deliveryFailure = state.failure;
    m_status.central.server = state.server;
    m_status.central.outboxDepth = state.depth;
    m_status.central.outboxRows = state.rows;
    m_status.central.outboxParked = state.parked;
    m_status.central.lastWrite = state.lastWrite;
    m_status.central.latency = state.latency;
    show();
}

void CentralBoard::noteReach(const Result<CentralState> &state)
{
    m_delivery = state ? CentralHealth::Ok : CentralHealth::Buffering;
    m_deliveryFailure = state ? std::nullopt : std::optional(state.error());
    m_status.central.server = state ? state->server : QString();
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
    m_status.central.health =
        failure && m_delivery != CentralHealth::Off ? CentralHealth::Buffering : m_delivery;
    m_status.central.error = failure ? failure->text() : QString();
    m_status.central.problem = failure ? etcm::centralProblem(*failure) : Message();
    m_status.central.advice = failure ? etcm::centralAdvice(*failure) : Message();
}

void CentralBoard::noteOutbox(qint64 batches, qint64 rows)
{
    m_status.central.outboxDepth = batches;
    m_status.central.outboxRows = rows;
}

void CentralBoard::noteLease(const LeaseState &lease, bool leads)
{
    m_status.lease.holder = lease.holder;
    m_status.lease.epoch = lease.epoch;
    m_status.lease.expiresAt = lease.expiresAt;
    m_status.lease.isMine = leads;
}

} // namespace etcm
