// run: polls on schedule until it is told to stop; begins anew with a changed configuration on SIGHUP.
#include "collector/alert_log.h"
#include "collector/command.h"
#include "collector/one_wait.h"
#include "collector/service_notifier.h"
#include "engine/log.h"

#include <optional>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Ends when a stop is asked for, or when the file holds another configuration that is valid.
QCoro::Task<void> waitForChange(CommandContext &context)
{
    OneWait changed;
    const std::stop_callback onStop(context.stopToken(), [&changed] { changed.end(); });
    context.onReload([&] {
        const Result<void> read = context.reloadConfig();
        if (read)
            changed.end();
        else
            qCWarning(lcEngine).noquote() << "the configuration stays as it was:" << read.error().text();
    });
    co_await changed.ended();
    context.onReload({});
}
} // namespace

QCoro::Task<ExitCode> runSchedule(CommandContext &context)
{
    ServiceNotifier service;
    std::optional<AppConfig> lastGood; // in use before the one that is being taken
    while (!context.stopToken().stop_requested()) {
        EngineOptions options = context.engineOptions();
        options.schedule = true;
        Engine engine(std::move(options));
        logAlerts(engine);
        const Result<void> started = co_await engine.start(context.stopToken());
        if (!started && context.stopToken().stop_requested())
            co_return ExitCode::Done;
        if (!started && !lastGood)
            co_return context.complain(started.error());
        if (!started) {
            qCWarning(lcEngine).noquote()
                << "the configuration stays as it was, the new one does not start:" << started.error().text();
            context.setConfig(*std::exchange(lastGood, std::nullopt));
            continue;
        }
        service.ready();
        qCInfo(lcEngine).noquote() << "collector runs," << context.config().sources.size()
                                   << "sources, data in" << context.config().dataDir;
        lastGood = context.config();
        co_await waitForChange(context);
        if (context.stopToken().stop_requested())
            service.stopping();
        qCInfo(lcEngine) << "stops in order";
        co_await engine.stop();
    }
    co_return ExitCode::Done;
}

} // namespace etcm
