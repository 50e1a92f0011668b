// Reads the health log and the alerts back; the same statements for both engines.
#pragma once

#include "store/session.h"
#include "store/values.h"

namespace etcm
{

[[nodiscard]] Result<std::vector<EndpointWindow>> readRequests(Session &session, UtcTime from, UtcTime to);
[[nodiscard]] Result<std::vector<AlertTransition>> readTransitions(Session &session, UtcTime from, UtcTime to,
                                                                   int newest);

/// Rows with after < id <= last, in the order in which they came into this database.
/// `collectorId`: only what that installation asked, if it is named.
[[nodiscard]] Result<std::vector<RequestRecord>> readRequestsById(Session &session, qint64 after, qint64 last,
                                                                  const QString &collectorId = {});
[[nodiscard]] Result<std::vector<AlertTransition>> readTransitionsById(Session &session, qint64 after,
                                                                       qint64 last);

} // namespace etcm
