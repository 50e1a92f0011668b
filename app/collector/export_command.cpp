// export: stored rows as CSV, written on a thread of its own.
#include "collector/command.h"
#include "collector/export_arguments.h"
#include "collector/export_tables.h"
#include "export/export_file.h"
#include "files/standard_streams.h"

#include <QCoroFuture>

#include <QPromise>
#include <QThreadPool>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Result<ExportSummary> writeAll(LocalStore &store, const ExportArguments &arguments, std::stop_token stop)
{
    const auto write = [&](QIODevice &out) { return exportTable(store, arguments.request, out, stop); };
    if (arguments.output.isEmpty())
        return writeExport([](const WriteBytes &bytes) { return writeStandardOutput(bytes); }, write);
    return writeExportFile(arguments.output, write, arguments.force ? IfExists::Replace : IfExists::Refuse);
}

Error fileIsThere(const QString &path)
{
    return Error{.code = ErrorCode::Storage,
                 .what = u"the file is there already and stays as it is"_s,
                 .where = path,
                 .advice = u"name another one, or give --force to replace it"_s};
}

// An empty table may be right, or a slip in a filter.
QString nothingFound(const AppConfig &config, const ExportRequest &request)
{
    QString text = u"nothing is stored from %1 to %2"_s.arg(QLatin1StringView(formatIsoUtc(request.from())),
                                                            QLatin1StringView(formatIsoUtc(request.to())));
    if (!request.sourceId.isEmpty())
        text += u" of source %1"_s.arg(request.sourceId);
    if (!request.tariffNames.isEmpty())
        text += u" for tariff %1"_s.arg(request.tariffNames.first());
    if (!request.sourceId.isEmpty() && unknownSource(config, {request.sourceId}))
        text += u"; no such source is enabled"_s;
    return text;
}

// Of a product that is neither configured nor stored there will never be a row: a slip, most likely.
QCoro::Task<std::optional<Error>> unlessProductIsKnown(AppConfig config, LocalFacts &facts,
                                                       ExportRequest request)
{
    if (request.tariffNames.isEmpty())
        co_return std::nullopt;
    const QString wanted = request.tariffNames.first();
    QStringList known;
    for (const SourceConfig &source : config.sources)
        known += source.products();
    PriceQuery query;
    query.from = UtcTime::min();
    query.to = UtcTime::max();
    const Result<std::vector<SeriesKey>> stored = co_await facts.priceSeries(query);
    if (!stored)
        co_return stored.error();
    for (const SeriesKey &key : *stored)
        known += key.tariffName;
    known.removeDuplicates();
    known.sort();
    if (known.contains(wanted))
        co_return std::nullopt;
    co_return Error{.code = ErrorCode::Config,
                    .what = u"there is no product %1"_s.arg(wanted),
                    .where = u"--tariff-name"_s,
                    .advice = u"one of "_s + known.join(u", "_s)};
}

QFuture<Result<ExportSummary>> onThread(LocalStore &store, ExportArguments arguments, std::stop_token stop)
{
    auto promise = std::make_shared<QPromise<Result<ExportSummary>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, &store, arguments = std::move(arguments), stop] {
        promise->addResult(writeAll(store, arguments, stop));
        promise->finish();
    });
    return promise->future();
}
} // namespace

QCoro::Task<ExitCode> runExport(CommandContext &context)
{
    const Result<ExportArguments> arguments = exportArgumentsFrom(context.invocation());
    if (!arguments)
        co_return context.complain(arguments.error());
    // Refused before anything is read; writing refuses again, should the file appear meanwhile.
    if (!arguments->force && hasContentToLose(arguments->output))
        co_return context.complain(fileIsThere(arguments->output));
    EngineOptions options = context.engineOptions();
    options.poll = false;
    Engine engine(std::move(options));
    const Result<void> started = co_await engine.start(context.stopToken());
    if (!started)
        co_return context.complain(started.error());
    const std::optional<Error> unknown =
        co_await unlessProductIsKnown(context.config(), engine.store().facts(), arguments->request);
    if (unknown) {
        co_await engine.stop();
        co_return context.complain(*unknown);
    }
    const Result<ExportSummary> summary = co_await onThread(engine.store(), *arguments, context.stopToken());
    co_await engine.stop();
    if (!summary)
        co_return context.complain(summary.error());
    if (summary->rows == 0)
        context.tell(nothingFound(context.config(), arguments->request));
    co_return ExitCode::Done;
}

} // namespace etcm
