#include "collector/status_window.h"

#include "collector/text_table.h"
#include "monitoring/latency.h"
#include "wording/figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace
{
constexpr std::array kWindows{std::pair{"1h"_L1, hours(1)}, std::pair{"24h"_L1, hours(24)},
                              std::pair{"7d"_L1, hours(24 * 7)}, std::pair{"30d"_L1, hours(24 * 30)},
                              std::pair{"90d"_L1, hours(24 * 90)}};

// A quantile is told only when there are enough calls for it, as in latencySummary().
std::optional<milliseconds> quantile(const HealthFigures &figures, double q, int minimum)
{
    const bool enough = figures.latency.count() >= static_cast<std::uint64_t>(minimum);
    return enough ? figures.latency.quantile(q) : std::nullopt;
}

std::array<std::optional<milliseconds>, 3> quantiles(const HealthFigures &figures)
{
    return {quantile(figures, 0.5, 1), quantile(figures, 0.95, kMinimumForP95),
            quantile(figures, 0.99, kMinimumForP99)};
}

QJsonValue number(std::optional<milliseconds> value)
{
    return value ? QJsonValue(static_cast<qint64>(value->count())) : QJsonValue();
}
} // namespace

Result<hours> windowLength(const QString &name)
{
    const auto *known =
        std::ranges::find(kWindows, name, [](const auto &pair) { return QString(pair.first); });
    if (known == kWindows.end())
        return fail(ErrorCode::Config, u"--window is 1h, 24h, 7d, 30d or 90d, not \"%1\""_s.arg(name), {},
                    u"energy-trading-collector status --help"_s);
    return known->second;
}

WindowFigures windowFigures(const QString &name, UtcTime from, UtcTime to, const AppConfig &config,
                            const std::vector<HourlyHealth> &rows)
{
    WindowFigures view{name, from, to, {}};
    for (const SourceConfig &source : config.sources) {
        for (const Endpoint endpoint : source.endpoints) {
            std::vector<HourlyHealth> own;
            std::ranges::copy_if(rows, std::back_inserter(own), [&](const HourlyHealth &row) {
                return row.sourceId == source.id && row.endpoint == endpointName(endpoint);
            });
            view.rows.push_back(
                {source.id, endpoint, healthFigures(own, from, to, source.longestPause(endpoint))});
        }
    }
    return view;
}

QByteArray windowJson(const WindowFigures &view)
{
    QJsonArray endpoints;
    for (const WindowRow &row : view.rows) {
        const auto share = row.figures.availability.hundredths();
        const auto latency = quantiles(row.figures);
        endpoints.append(QJsonObject{{u"source"_s, row.sourceId},
                                     {u"endpoint"_s, endpointName(row.endpoint)},
                                     {u"checks"_s, row.figures.checks},
                                     {u"successes"_s, row.figures.successes},
                                     {u"availability"_s, share ? QJsonValue(*share / 100.0) : QJsonValue()},
                                     {u"coverage"_s, row.figures.availability.coverageHundredths() / 100.0},
                                     {u"p50_ms"_s, number(latency[0])},
                                     {u"p95_ms"_s, number(latency[1])},
                                     {u"p99_ms"_s, number(latency[2])}});
    }
    const QJsonObject object{{u"window"_s, view.name},
                             {u"from"_s, QString::fromLatin1(formatIsoUtc(view.from))},
                             {u"to"_s, QString::fromLatin1(formatIsoUtc(view.to))},
                             {u"endpoints"_s, endpoints}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray windowTable(const WindowFigures &view)
{
    std::vector<QStringList> cells;
    for (const WindowRow &row : view.rows) {
        QStringList line{row.sourceId, endpointName(row.endpoint), row.figures.availability.text(),
                         percentText(row.figures.availability.coverageHundredths()),
                         QString::number(row.figures.checks)};
        for (const auto &latency : quantiles(row.figures))
            line += latency ? u"%1 ms"_s.arg(latency->count()) : u"-"_s;
        cells.push_back(line);
    }
    return textTable({u"source"_s, u"endpoint"_s, u"available %1"_s.arg(view.name), u"coverage"_s,
                      u"checks"_s, u"p50"_s, u"p95"_s, u"p99"_s},
                     cells)
        .toUtf8();
}

} // namespace etcm
