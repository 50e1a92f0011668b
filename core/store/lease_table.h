// The lease rows: who may poll, by the database's clock. Both engines.
#pragma once

#include "store/lease_store.h"
#include "store/session.h"

namespace etcm
{

/// Where PostgreSQL announces that a lease was given up; the payload is its name.
inline constexpr QLatin1StringView kLeaseChannel{"etcm_lease"};

/// "COLLECTOR/PID-RANDOM", the same as long as this process lives. Programs of one installation share its id,
/// and in containers even the process id, but not the lease.
[[nodiscard]] QString leaseHolderName(const QString &collectorId);

/// Takes the lease if it is free, expired or ours, for `life` from now; answers who holds it. The epoch grows
/// each time the lease is taken anew, so that what an earlier holder started can be told apart.
[[nodiscard]] Result<LeaseState> holdLease(Session &session, const QString &name, const QString &holder,
                                           std::chrono::milliseconds life);
/// Who holds it, without taking part; an empty holder if nobody ever did.
[[nodiscard]] Result<LeaseState> readLease(Session &session, const QString &name, const QString &holder);
/// Ends our lease now; somebody else's stays.
[[nodiscard]] Result<void> releaseLease(Session &session, const QString &name, const QString &holder);

} // namespace etcm
