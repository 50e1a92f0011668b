#include "store/health_archive.h"

#include "store/health_rollup_table.h"
#include "store/sql_worker.h"

namespace etcm
{

QFuture<Result<HealthBatch>> HealthArchive::unrolled(std::optional<qint64> afterId, int rows)
{
    return m_reader.run<HealthBatch>(
        [afterId, rows](Session &session) { return readUnrolled(session, afterId, rows); });
}

QFuture<Result<void>> HealthArchive::saveHours(std::vector<HourlyHealth> hours, RollUpMarks marks)
{
    return m_writer.run<void>(
        [hours = std::move(hours), marks](Session &session) { return writeHours(session, hours, marks); });
}

QFuture<Result<HealthHistory>> HealthArchive::history(HealthHistoryQuery query)
{
    return m_reader.run<HealthHistory>(
        [query = std::move(query)](Session &session) { return readHistory(session, query); });
}

QFuture<Result<qint64>> HealthArchive::forget(ForgetOrder order)
{
    return m_writer.run<qint64>([order](Session &session) { return forgetHealth(session, order); });
}

QFuture<Result<qint64>> HealthArchive::keepPartitions()
{
    return m_writer.run<qint64>(keepHealthPartitions);
}

} // namespace etcm
