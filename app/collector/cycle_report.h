// A poll cycle as `once` prints it.
#pragma once

#include "engine/reports.h"
#include "process/exit_code.h"

#include <QByteArray>

namespace etcm
{

/// {"cycle_ms","endpoints":[{"source","endpoint","outcome","http_status","attempts","response_time_ms","rows",
/// "rows_new","error"}],"outbox_depth"}; `http_status` and `error` are null where there is none.
[[nodiscard]] QByteArray cycleJson(const CycleReport &report);
[[nodiscard]] QByteArray cycleTable(const CycleReport &report);
[[nodiscard]] ExitCode cycleExitCode(const CycleReport &report);

} // namespace etcm
