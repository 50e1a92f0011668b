// Writes batches into PostgreSQL: one statement per series or kind, its rows as arrays; many new prices by
// COPY. A row at a time would pay a round trip each (ten times slower).
#pragma once

#include "store/session.h"
#include "store/values.h"

namespace etcm
{

/// Stores one outbox entry idempotently. To be called inside a transaction.
[[nodiscard]] Result<StoredCounts> writeEntry(Session &session, const OutboxEntry &entry,
                                              const QString &collectorId);

} // namespace etcm
