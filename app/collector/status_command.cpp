// status: what is known, from the local file; the central database is asked when one is configured.
#include "collector/command.h"
#include "collector/status_report.h"
#include "collector/status_window.h"
#include "engine/task_group.h"
#include "store/health_archive.h"
#include "store/local_store.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kWindow = 24h;
constexpr auto kLongestLook = 60s; // at the central database; its URL may allow less

std::chrono::seconds longestPause(const AppConfig &config, const EndpointStatus &status)
{
    for (const SourceConfig &source : config.sources) {
        if (source.id == status.sourceId)
            return source.longestPause(status.endpoint);
    }
    return 0s;
}

StatusReport viewOf(const Engine &engine, const std::vector<EndpointWindow> &windows, UtcTime now)
{
    StatusReport view{engine.status(), {}, now, {}};
    std::ranges::copy_if(engine.alertBook()->open(), std::back_inserter(view.alerts),
                         [](const OpenAlert &alert) { return alert.now.isFiring(); });
    for (const EndpointStatus &status : view.engine.endpoints) {
        const auto window = std::ranges::find_if(windows, [&](const EndpointWindow &candidate) {
            return candidate.sourceId == status.sourceId && candidate.endpoint == status.endpoint;
        });
        const auto interval = longestPause(engine.config(), status);
        const std::span<const RequestRecord> records =
            window == windows.end() ? std::span<const RequestRecord>() : std::span(window->requests);
        view.rows.push_back({status, availability(records, now - kWindow, now, interval)});
    }
    return view;
}

QCoro::Task<ExitCode> printWindow(CommandContext &context, Engine &engine, std::chrono::hours length)
{
    const UtcTime now = engine.clock().now();
    const UtcTime from = std::chrono::floor<std::chrono::hours>(now - length);
    Result<HealthHistory> history = co_await engine.store().healthArchive().history({{}, {}, from, now});
    co_await engine.stop();
    if (!history)
        co_return context.complain(history.error());
    const WindowFigures view = windowFigures(context.invocation().when.window, from, now, context.config(),
                                             allHours(std::move(*history)));
    const bool written = context.print(context.invocation().json ? windowJson(view) : windowTable(view));
    co_return written ? ExitCode::Done : ExitCode::Failed;
}
} // namespace

QCoro::Task<ExitCode> runStatus(CommandContext &context)
{
    Result<std::chrono::hours> window = std::chrono::hours(0);
    if (const QString &name = context.invocation().when.window; !name.isEmpty())
        window = windowLength(name);
    if (!window)
        co_return context.complain(window.error());
    EngineOptions options = context.engineOptions();
    options.poll = false;
    Engine engine(std::move(options));
    const Result<void> started = co_await engine.start(context.stopToken());
    if (!started)
        co_return context.complain(started.error());
    if (*window > 0h)
        co_return co_await printWindow(context, engine, *window);
    const UtcTime now = engine.clock().now();
    co_await endsWithin(engine.refreshCentral(), kLongestLook, context.stopToken());
    const Result<std::vector<EndpointWindow>> windows =
        co_await engine.store().journal().requests(now - kWindow - 1h, now);
    StatusReport view;
    if (windows)
        view = viewOf(engine, *windows, now);
    co_await engine.stop();
    if (!windows)
        co_return context.complain(windows.error());
    const bool written = context.print(context.invocation().json ? statusJson(view) : statusTable(view));
    co_return written ? ExitCode::Done : ExitCode::Failed;
}

} // namespace etcm
