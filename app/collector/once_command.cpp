// once: one poll of every enabled endpoint.
#include "collector/alert_log.h"
#include "collector/command.h"
#include "collector/cycle_report.h"

namespace etcm
{

QCoro::Task<ExitCode> runOnce(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    if (const auto error = unknownSource(context.config(), invocation.sources))
        co_return context.complain(*error);
    Engine engine(context.engineOptions());
    logAlerts(engine);
    const Result<void> started = co_await engine.start(context.stopToken());
    if (!started)
        co_return context.complain(started.error());
    const std::stop_callback onStop(context.stopToken(), [&engine] { engine.cancelCalls(); });
    const CycleReport report = co_await engine.pollOnce(invocation.sources);
    const bool written = context.print(invocation.json ? cycleJson(report) : cycleTable(report));
    co_await engine.stop();
    if (report.failure)
        context.complain(*report.failure);
    else if (report.centralFailure)
        context.complain(*report.centralFailure);
    co_return written ? cycleExitCode(report) : ExitCode::Failed;
}

} // namespace etcm
