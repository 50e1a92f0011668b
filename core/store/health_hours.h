// Reads hourly roll-ups: months of them, so that how a row travels counts.
#pragma once

#include "domain/result.h"
#include "store/health_values.h"
#include "store/session.h"

namespace etcm
{

/// Appends the roll-ups of [from, to) by source, endpoint (code points) and hour. Errors: as
/// Statement::exec().
[[nodiscard]] Result<void> readHours(Session &session, const HealthHistoryQuery &query,
                                     std::vector<HourlyHealth> &into);

/// The values of a statement that ends in the two bounds of its time, after adding to it what else is chosen.
[[nodiscard]] QVariantList chosen(const HealthHistoryQuery &query, QString &text);

} // namespace etcm
