#include "collector/export_tables.h"

#include <algorithm>
#include <limits>

namespace etcm
{
namespace
{
Result<ExportSummary> writePrices(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                  std::stop_token stop)
{
    const Result<std::vector<SeriesKey>> series =
        store.facts().priceSeries(request.priceQuery(request.from(), request.to())).result();
    if (!series)
        return fail(series.error());
    ExportOptions options = request.options;
    options.columns = priceColumns(*series); // what begins in a later month has its column as well
    const auto read = [&store, &request](UtcTime from, UtcTime to) {
        return store.facts().prices(request.priceQuery(from, to)).takeResult();
    };
    return exportPrices(out, monthly<StoredSeries>(request, read), options, stop);
}

Result<ExportSummary> writeSignals(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                   std::stop_token stop)
{
    const auto read = [&store, id = request.sourceId, first = request.from()](UtcTime from, UtcTime to) {
        Result<std::vector<StoredSignal>> found = store.facts().controlSignals(id, from, to).takeResult();
        // One that reaches over the edge of two chunks belongs to the first.
        if (found && from > first)
            std::erase_if(*found, [from](const StoredSignal &stored) { return stored.signal.start < from; });
        return found;
    };
    return exportSignals(out, monthly<StoredSignal>(request, read), request.options, stop);
}

Result<ExportSummary> writeHealth(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                  std::stop_token stop)
{
    const auto read = [&store, id = request.sourceId](UtcTime from,
                                                      UtcTime to) -> Result<std::vector<RequestRecord>> {
        const Result<std::vector<EndpointWindow>> windows = store.journal().requests(from, to).result();
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
        Result<std::vector<AlertTransition>> transitions =
            store.journal().transitions(from, to, std::numeric_limits<int>::max()).result();
        if (!transitions)
            return transitions;
        if (!id.isEmpty())
            std::erase_if(*transitions,
                          [&](const AlertTransition &transition) { return transition.sourceId != id; });
        std::ranges::reverse(*transitions); // newest first in the store
        return transitions;
    };
    return exportAlerts(out, monthly<AlertTransition>(request, read), request.options, stop);
}
} // namespace

Result<ExportSummary> exportTable(LocalStore &store, const ExportRequest &request, QIODevice &out,
                                  std::stop_token stop)
{
    const QString id = request.sourceId;
    switch (request.table) {
    case ExportTable::Prices: return writePrices(store, request, out, stop);
    case ExportTable::Plant:
        return exportPlant(
            out,
            monthly<StoredReading>(request,
                                   [&](UtcTime from, UtcTime to) {
                                       return store.facts().plantReadings(id, from, to).takeResult();
                                   }),
            request.options, stop);
    case ExportTable::Signals: return writeSignals(store, request, out, stop);
    case ExportTable::Health: return writeHealth(store, request, out, stop);
    case ExportTable::Alerts: break;
    }
    return writeAlerts(store, request, out, stop);
}

} // namespace etcm
