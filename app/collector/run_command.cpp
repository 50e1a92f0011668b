// run: polls on schedule until it is told to stop.
#include "collector/alert_log.h"
#include "collector/command.h"
#include "collector/one_wait.h"
#include "collector/service_notifier.h"
#include "engine/log.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QCoro::Task<ExitCode> runSchedule(CommandContext &context)
{
    EngineOptions options = context.engineOptions();
    options.schedule = true;
    Engine engine(std::move(options));
    logAlerts(engine);
    const Result<void> started = co_await engine.start();
    if (!started)
        co_return context.complain(started.error());
    ServiceNotifier service;
    service.ready();
    qCInfo(lcEngine).noquote() << "collector runs," << context.config().sources.size() << "sources, data in"
                               << context.config().dataDir;
    OneWait stopped;
    const std::stop_callback onStop(context.stopToken(), [&stopped] { stopped.end(); });
    co_await stopped.ended();
    service.stopping();
    qCInfo(lcEngine) << "stops in order";
    co_await engine.stop();
    co_return ExitCode::Done;
}

} // namespace etcm
