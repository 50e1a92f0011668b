// What `export` is asked for.
#pragma once

#include "collector/command_line.h"
#include "export/export_request.h"

namespace etcm
{

struct ExportArguments {
    ExportRequest request;
    QString output;     ///< empty: standard output
    bool force = false; ///< replaces a file that is there
};

/// Errors: Config, with the names that are known.
[[nodiscard]] Result<ExportArguments> exportArgumentsFrom(const Invocation &invocation);

} // namespace etcm
