// Collects what is observed of the central database and of the lease, for the status board.
#pragma once

#include "engine/forwarder.h"
#include "monitoring/engine_status.h"
#include "store/lease_store.h"

namespace etcm
{

class CentralBoard
{
public:
    /// Writes into `status`, which outlives this.
    explicit CentralBoard(EngineStatus &status) : m_status(status) {}

    void noteDeliveries(const ForwarderState &state);
    void noteReach(const Result<CentralState> &state);
    /// It did not answer when it was asked for the lease, or it did (nothing). True if that is news.
    bool notePulse(const std::optional<Error> &failure);
    void noteOutbox(qint64 batches, qint64 rows);
    void noteLease(const LeaseState &lease, bool leads);

private:
    void show();

    EngineStatus &m_status;
    CentralHealth m_delivery = CentralHealth::Off; ///< by deliveries alone
    std::optional<Error> m_deliveryFailure;
    std::optional<Error> m_pulseFailure;
};

} // namespace etcm
