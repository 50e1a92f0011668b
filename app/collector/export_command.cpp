// export: stored rows as CSV, by day chunks, on a thread of its own.
#include "collector/command.h"
#include "collector/time_argument.h"
#include "export/export_file.h"

#include <QCoroFuture>

#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kChunk = 24h * 28;

struct ExportRequest {
    ExportTable table = ExportTable::Prices;
    UtcTime from;
    UtcTime to;
    QString sourceId;
    QString tariffName;
    std::optional<TariffType> tariffType;
    ExportOptions options;
    QString output; ///< empty: standard output
};

tl::unexpected<Error> usage(const QString &what, const QString &advice = {})
{
    return fail(ErrorCode::Config, what, {}, advice);
}

QString presetNames()
{
    QStringList names;
    for (const ExportPreset preset : exportPresets())
        names.append(exportPresetName(preset));
    return names.join(u", "_s);
}

Result<void> readNames(const Invocation &invocation, ExportRequest &request)
{
    const auto table = exportTableFromName(invocation.arguments.first());
    if (!table)
        return usage(u"export knows no \"%1\""_s.arg(invocation.arguments.first()),
                     u"prices, plant, signals, health or alerts"_s);
    request.table = *table;
    if (!invocation.preset.isEmpty()) {
        const auto preset = exportPresetFromName(invocation.preset);
        if (!preset)
            return usage(u"no preset \"%1\""_s.arg(invocation.preset), presetNames());
        request.options.preset = *preset;
    }
    if (!invocation.tariffType.isEmpty()) {
        request.tariffType = tariffTypeFromName(invocation.tariffType);
        if (!request.tariffType)
            return usage(u"no tariff type \"%1\""_s.arg(invocation.tariffType),
                         u"e.g. integrated, electricity, grid, grid_usage"_s);
    }
    return {};
}

Result<ExportRequest> requestFrom(const Invocation &invocation)
{
    ExportRequest request;
    const Result<void> names = readNames(invocation, request);
    if (!names)
        return fail(names.error());
    const Result<UtcTime> from = timeArgument(invocation.from, u"--from"_s);
    if (!from)
        return fail(from.error());
    const Result<UtcTime> to = timeArgument(invocation.to, u"--to"_s);
    if (!to)
        return fail(to.error());
    if (*to <= *from)
        return usage(u"--to is not after --from"_s, u"the end is excluded"_s);
    request.from = *from;
    request.to = *to;
    request.sourceId = invocation.sources.value(0);
    request.tariffName = invocation.tariffName;
    request.output = invocation.output == u"-" ? QString() : invocation.output;
    return request;
}

// Chunks of a month: reads [from, to) piece by piece, so that a decade needs no more memory than a month.
// Waits for the store on the exporting thread.
template <typename T, typename Read>
Chunks<T> monthly(const ExportRequest &request, Read read)
{
    return [next = request.from, to = request.to, read]() mutable -> Result<std::vector<T>> {
        while (next < to) {
            const UtcTime from = next;
            next = std::min<UtcTime>(from + kChunk, to);
            Result<std::vector<T>> chunk = read(from, next);
            if (!chunk || !chunk->empty())
                return chunk;
        }
        return std::vector<T>();
    };
}

Result<ExportSummary> writePrices(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                  std::stop_token stop)
{
    PriceQuery query;
    query.sourceId = request.sourceId;
    if (!request.tariffName.isEmpty())
        query.tariffNames = {request.tariffName};
    if (request.tariffType)
        query.types = {*request.tariffType};
    const auto read = [&store, query](UtcTime from, UtcTime to) mutable {
        query.from = from;
        query.to = to;
        return store.prices(query).result();
    };
    return exportPrices(out, monthly<StoredSeries>(request, read), request.options, stop);
}

Result<ExportSummary> writeHealth(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                  std::stop_token stop)
{
    const auto read = [&store, id = request.sourceId](UtcTime from,
                                                      UtcTime to) -> Result<std::vector<RequestRecord>> {
        const Result<std::vector<EndpointWindow>> windows = store.requests(from, to).result();
        if (!windows)
            return fail(windows.error());
        std::vector<RequestRecord> records;
        for (const EndpointWindow &window : *windows) {
            if (id.isEmpty() || window.sourceId == id)
                records.insert(records.end(), window.requests.begin(), window.requests.end());
        }
        std::ranges::stable_sort(records, {}, &RequestRecord::checkedAt);
        return records;
    };
    return exportHealth(out, monthly<RequestRecord>(request, read), request.options, stop);
}

Result<ExportSummary> writeAlerts(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                  std::stop_token stop)
{
    const auto read = [&store, id = request.sourceId](UtcTime from,
                                                      UtcTime to) -> Result<std::vector<AlertTransition>> {
        Result<std::vector<AlertTransition>> steps =
            store.transitions(from, to, std::numeric_limits<int>::max()).result();
        if (!steps)
            return steps;
        if (!id.isEmpty())
            std::erase_if(*steps, [&](const AlertTransition &step) { return step.sourceId != id; });
        std::ranges::reverse(*steps); // newest first in the store
        return steps;
    };
    return exportAlerts(out, monthly<AlertTransition>(request, read), request.options, stop);
}

Result<ExportSummary> writeTable(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                 std::stop_token stop)
{
    const QString id = request.sourceId;
    switch (request.table) {
    case ExportTable::Prices: return writePrices(store, request, out, stop);
    case ExportTable::Plant:
        return exportPlant(out,
                           monthly<StoredReading>(request,
                                                  [&](UtcTime from, UtcTime to) {
                                                      return store.plantReadings(id, from, to).result();
                                                  }),
                           request.options, stop);
    case ExportTable::Signals:
        return exportSignals(out,
                             monthly<StoredSignal>(request,
                                                   [&](UtcTime from, UtcTime to) {
                                                       return store.controlSignals(id, from, to).result();
                                                   }),
                             request.options, stop);
    case ExportTable::Health: return writeHealth(store, request, out, stop);
    case ExportTable::Alerts: break;
    }
    return writeAlerts(store, request, out, stop);
}

Result<ExportSummary> writeAll(LocalStore &store, const ExportRequest &request, std::stop_token stop)
{
    const auto write = [&](QIODevice &out) { return writeTable(store, request, out, stop); };
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
    const Result<ExportRequest> request = requestFrom(context.invocation());
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
