// Years of health rows, asked for as futures: on the threads of the local file or of the central database.
#pragma once

#include "domain/health_rollup.h"
#include "domain/result.h"

#include <QFuture>

namespace etcm
{
class SqlWorker;

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

/// Lives as long as its store. Functions as in health_rollup_table.h; errors as those of the store.
class HealthArchive
{
public:
    HealthArchive(SqlWorker &reader, SqlWorker &writer) : m_reader(reader), m_writer(writer) {}

    QFuture<Result<HealthBatch>> unrolled(std::optional<qint64> afterId, int rows);
    QFuture<Result<void>> saveHours(std::vector<HourlyHealth> hours, RollUpMarks marks);
    QFuture<Result<HealthHistory>> history(HealthHistoryQuery query);
    QFuture<Result<qint64>> forget(ForgetOrder order);
    QFuture<Result<qint64>> keepPartitions();

private:
    SqlWorker &m_reader;
    SqlWorker &m_writer;
};

} // namespace etcm
