// Writes batches into the local file, row by row with prepared statements: without a round trip that is
// SQLite's fastest way. Knows of each row whether it was new, changed or already there.
#pragma once

#include "store/price_table.h"
#include "store/session.h"
#include "store/values.h"

#include <functional>

namespace etcm
{

/// Stores the facts of the batch and answers the counts; `changed` receives what was new or changed (all else
/// is left out), ready for the outbox; null: nothing waits there. To be called inside a transaction.
[[nodiscard]] Result<StoredCounts> writeFacts(Session &session, const FactBatch &batch, FactBatch *changed);

/// Stores transitions and the state of their incidents; answers those that were new.
[[nodiscard]] Result<std::vector<AlertTransition>>
writeTransitions(Session &session, const std::vector<AlertTransition> &transitions);

/// Prices of one series as planChanges() has found them.
[[nodiscard]] Result<void> writeChanges(Session &session, const StoredKey &key, const SlotChanges &changes);

/// Rows of one table as they are, in its column order; `onWritten` hears of each that was new or changed.
[[nodiscard]] Result<void> writeCopies(Session &session, const FactTable &table,
                                       const std::vector<QVariantList> &rows,
                                       const std::function<void(const QVariantList &)> &onWritten);

} // namespace etcm
