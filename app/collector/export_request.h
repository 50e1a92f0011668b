// What `export` is asked for.
#pragma once

#include "collector/command_line.h"
#include "export/export_format.h"

namespace etcm
{

struct ExportRequest {
    ExportTable table = ExportTable::Prices;
    UtcTime from;
    UtcTime to;
    QString sourceId;
    QString tariffName;
    std::optional<TariffType> tariffType;
    ExportOptions options;
    QString output;     ///< empty: standard output
    bool force = false; ///< replaces a file that is there
};

/// Errors: Config, with the names that are known.
[[nodiscard]] Result<ExportRequest> exportRequestFrom(const Invocation &invocation);

} // namespace etcm
