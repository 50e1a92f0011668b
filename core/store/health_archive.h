// Years of health rows, asked for as futures: on the threads of the local file or of the central database.
#pragma once

#include "domain/result.h"
#include "store/health_values.h"

#include <QFuture>

namespace etcm
{
class SqlWorker;

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
