// Writes one table of the local store as CSV, month by month.
#pragma once

#include "export/export_request.h"
#include "store/local_store.h"

namespace etcm
{

/// Blocks while it waits for the store: call it from a thread of its own. Errors: as the exporters.
[[nodiscard]] Result<ExportSummary> exportTable(LocalStore &store, const ExportRequest &request,
                                                QIODevice &out, std::stop_token stop);

} // namespace etcm
