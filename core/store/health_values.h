// What the roll-up of years of health rows is asked, and what it answers.
#pragma once

#include "domain/health_rollup.h"

#include <optional>
#include <vector>

namespace etcm
{

/// Rows that no roll-up has counted yet, in the order they were stored.
struct HealthBatch {
    qint64 startId = 0;               ///< the mark that was begun at
    qint64 throughId = 0;             ///< the last row seen
    bool more = false;                ///< the batch was full
    std::vector<HealthTally> tallies; ///< every call of each hour that the rows fall into
};

/// What a saved batch moves.
struct RollUpMarks {
    qint64 rolledId = 0;            ///< rows up to here are counted
    std::optional<UtcTime> rawFrom; ///< nothing is left over: hours before this are complete
};

struct HealthHistoryQuery {
    QString sourceId; ///< empty: every source
    QString endpoint; ///< empty: every endpoint
    UtcTime from;     ///< its hour counts whole
    UtcTime to;
};

struct ForgetOrder {
    UtcTime before;       ///< of raw rows; PostgreSQL keeps a month until all of it is older
    UtcTime hourlyBefore; ///< of roll-ups
    int atMost = 0;       ///< rows in one go
};

} // namespace etcm
