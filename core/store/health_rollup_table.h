// The SQL of years of health rows: hourly roll-ups, their reading, and the end of raw rows. Both engines.
#pragma once

#include "domain/result.h"
#include "store/health_values.h"
#include "store/session.h"

namespace etcm
{

/// Up to `rows` rows after `afterId` (nothing: after the mark). Hours whose raw rows were removed are left
/// out: counting what came too late would undo them.
[[nodiscard]] Result<HealthBatch> readUnrolled(Session &session, std::optional<qint64> afterId, int rows);

/// Replaces the rows of these hours and moves the marks, in one transaction.
[[nodiscard]] Result<void> writeHours(Session &session, const std::vector<HourlyHealth> &hours,
                                      const RollUpMarks &marks);

[[nodiscard]] Result<HealthHistory> readHistory(Session &session, const HealthHistoryQuery &query);

/// One small piece of removal; about how many rows went, 0: nothing is left to do.
[[nodiscard]] Result<qint64> forgetHealth(Session &session, const ForgetOrder &order);

/// PostgreSQL: partitions for this month and the next two, and for rows that had none. How many were made.
[[nodiscard]] Result<qint64> keepHealthPartitions(Session &session);

} // namespace etcm
