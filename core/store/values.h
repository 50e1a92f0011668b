// What the store answers besides the facts themselves (domain/history.h), and what waits in its outbox.
#pragma once

#include "domain/alert.h"
#include "domain/fact_batch.h"

#include <utility>
#include <vector>

namespace etcm
{

struct StoredCounts {
    qint64 rows = 0;        ///< valid facts in the batch
    qint64 rowsNew = 0;     ///< facts not known before
    qint64 rowsRevised = 0; ///< prices whose value changed (each is in the journal)
    std::vector<std::pair<SeriesKey, UtcTime>> corrected; ///< those that were implausible; local file only
};

/// One batch waiting for the central database, oldest first by id.
struct OutboxEntry {
    qint64 id = 0;
    FactBatch batch; ///< only rows that were new or changed
    std::vector<AlertTransition> transitions;
    int tries = 0;
    QString damage{}; ///< why the batch cannot be read, and is empty here; nothing if it can
};

/// A batch that the central database refuses for good, taken out of the queue.
struct ParkedEntry {
    qint64 id = 0;
    UtcTime parkedAt;
    int tries = 0;
    QString error;
};

/// What the health log holds of one endpoint.
struct EndpointWindow {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    std::vector<RequestRecord> requests; ///< ascending by checkedAt
};

} // namespace etcm
