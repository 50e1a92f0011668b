// The figures of a longer time, from hourly roll-ups and the calls since, as `status --window` prints them.
#pragma once

#include "domain/request_record.h"
#include "domain/result.h"
#include "engine/config.h"
#include "monitoring/health_figures.h"

namespace etcm
{

struct WindowRow {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    HealthFigures figures;
};

struct WindowFigures {
    QString name; ///< "90d"
    UtcTime from; ///< a full hour
    UtcTime to;
    std::vector<WindowRow> rows;
};

/// "1h", "24h", "7d", "30d", "90d". Error: Config.
[[nodiscard]] Result<std::chrono::hours> windowLength(const QString &name);

/// The figures of every configured endpoint; `hours` as allHours() gives them.
[[nodiscard]] WindowFigures windowFigures(const QString &name, UtcTime from, UtcTime to,
                                          const AppConfig &config, const std::vector<HourlyHealth> &hours);

/// {"window","from","to","endpoints":[{"source","endpoint","checks","successes","availability","coverage",
/// "p50_ms","p95_ms","p99_ms"}]}. Shares are percent, cut to hundredths; what is not known is null.
[[nodiscard]] QByteArray windowJson(const WindowFigures &view);
[[nodiscard]] QByteArray windowTable(const WindowFigures &view);

} // namespace etcm
