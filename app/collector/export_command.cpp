// export: stored rows as CSV, written on a thread of its own.
#include "collector/command.h"
#include "collector/export_tables.h"
#include "export/export_file.h"

#include <QCoroFuture>

#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <cstdio>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Result<ExportSummary> writeAll(LocalStore &store, const ExportRequest &request, std::stop_token stop)
{
    const auto write = [&](QIODevice &out) { return exportTable(store, request, out, stop); };
    if (!request.output.isEmpty())
        return writeExportFile(request.output, write);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, u"standard output cannot be written"_s);
    return write(out);
}

QFuture<Result<ExportSummary>> onThread(LocalStore &store, ExportRequest request, std::stop_token stop)
{
    auto promise = std::make_shared<QPromise<Result<ExportSummary>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, &store, request = std::move(request), stop] {
        promise->addResult(writeAll(store, request, stop));
        promise->finish();
    });
    return promise->future();
}
} // namespace

QCoro::Task<ExitCode> runExport(CommandContext &context)
{
    const Result<ExportRequest> request = exportRequestFrom(context.invocation());
    if (!request)
        co_return context.complain(request.error());
    EngineOptions options = context.engineOptions();
    options.poll = false;
    Engine engine(std::move(options));
    const Result<void> started = co_await engine.start();
    if (!started)
        co_return context.complain(started.error());
    const Result<ExportSummary> summary = co_await onThread(engine.store(), *request, context.stopToken());
    co_await engine.stop();
    co_return summary ? ExitCode::Done : context.complain(summary.error());
}

} // namespace etcm
