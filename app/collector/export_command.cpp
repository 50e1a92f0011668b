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

// An empty table may be right, or a slip in a filter.
QString nothingFound(const AppConfig &config, const ExportRequest &request)
{
    QString text = u"nothing is stored from %1 to %2"_s.arg(QLatin1StringView(formatIsoUtc(request.from)),
                                                            QLatin1StringView(formatIsoUtc(request.to)));
    if (!request.sourceId.isEmpty())
        text += u" of source %1"_s.arg(request.sourceId);
    if (!request.tariffName.isEmpty())
        text += u" for tariff %1"_s.arg(request.tariffName);
    if (!request.sourceId.isEmpty() && unknownSource(config, {request.sourceId}))
        text += u"; no such source is enabled"_s;
    return text;
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
    if (!summary)
        co_return context.complain(summary.error());
    if (summary->rows == 0)
        context.tell(nothingFound(context.config(), *request));
    co_return ExitCode::Done;
}

} // namespace etcm
