// statistics: the figures traders use, of one product over a day or a range.
#include "collector/command.h"
#include "collector/statistics_report.h"
#include "collector/time_argument.h"
#include "store/local_store.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct StatisticsRange {
    UtcTime from;
    UtcTime to;
};

Result<StatisticsRange> rangeOf(const TimeOptions &when)
{
    const bool isRange = !when.from.isEmpty() && !when.to.isEmpty();
    if (when.date.isEmpty() ? !isRange : !(when.from + when.to).isEmpty())
        return fail(ErrorCode::Config, u"statistics needs --date, or --from and --to"_s);
    if (!when.date.isEmpty()) {
        const Result<LocalDate> date = dateArgument(when.date, u"--date"_s);
        if (!date)
            return fail(date.error());
        const MarketDay day(*date);
        return StatisticsRange{day.start(), day.end()};
    }
    const Result<UtcTime> from = timeArgument(when.from, u"--from"_s);
    if (!from)
        return fail(from.error());
    const Result<UtcTime> to = timeArgument(when.to, u"--to"_s);
    if (!to)
        return fail(to.error());
    if (*to <= *from)
        return fail(ErrorCode::Config, u"--to is not after --from"_s, {}, u"the end is excluded"_s);
    for (const UtcTime each : {*from, *to}) {
        if (each.time_since_epoch() % kSlotLength != std::chrono::milliseconds(0))
            return fail(ErrorCode::Config, u"--from and --to are no starts of quarter-hours"_s, {},
                        u"write 2026-10-14 or 2026-10-14T06:15+02:00"_s);
    }
    return StatisticsRange{*from, *to};
}

Result<TariffType> typeOf(const Invocation &asked, const AppConfig &config)
{
    if (!asked.tariffType.isEmpty()) {
        if (const auto type = tariffTypeFromName(asked.tariffType))
            return *type;
        return fail(ErrorCode::Config, u"no tariff type \"%1\""_s.arg(asked.tariffType), {},
                    u"e.g. integrated, electricity, grid, grid_usage"_s);
    }
    const auto source = std::ranges::find(config.sources, asked.sources.first(), &SourceConfig::id);
    const bool wholesale = source != config.sources.end() && source->isWholesale();
    return wholesale ? TariffType::DayAhead : TariffType::Integrated;
}

QCoro::Task<Result<std::vector<StoredSeries>>> readSeries(CommandContext &context, PriceQuery query)
{
    EngineOptions options = context.engineOptions();
    options.poll = false;
    Engine engine(std::move(options));
    const Result<void> started = co_await engine.start(context.stopToken());
    if (!started)
        co_return fail(started.error());
    Result<std::vector<StoredSeries>> stored = co_await engine.store().facts().prices(std::move(query));
    co_await engine.stop();
    co_return stored;
}

// Nothing stored is a range of gaps; a product that changed its unit tells of the one that is in use.
StatisticsReport reportOf(const PriceQuery &query, const std::vector<StoredSeries> &stored, bool forced)
{
    const auto newest = std::ranges::max_element(stored, {}, &StoredSeries::lastFetched);
    if (newest == stored.end())
        return {{query.sourceId, query.tariffNames.first(), query.types.front()},
                PriceGrid(query.from, query.to),
                forced};
    return {newest->key, PriceGrid::plausible(query.from, query.to, newest->points), forced};
}
} // namespace

QCoro::Task<ExitCode> runStatistics(CommandContext &context)
{
    const Invocation &asked = context.invocation();
    const Result<StatisticsRange> range = rangeOf(asked.when);
    if (!range)
        co_return context.complain(range.error());
    const Result<TariffType> type = typeOf(asked, context.config());
    if (!type)
        co_return context.complain(type.error());
    const QString sourceId = asked.sources.first();
    const PriceQuery query{sourceId, {asked.tariffName}, {*type}, range->from, range->to, true};
    const Result<std::vector<StoredSeries>> stored = co_await readSeries(context, query);
    if (!stored)
        co_return context.complain(stored.error());
    // A source that is no longer enabled may still have its past.
    const std::optional<Error> unknown = unknownSource(context.config(), {sourceId});
    if (unknown && stored->empty())
        co_return context.complain(*unknown);
    const StatisticsReport report = reportOf(query, *stored, asked.partial);
    const bool written = context.print(asked.json ? statisticsJson(report) : statisticsTable(report));
    if (written && stored->empty())
        context.tell(u"nothing is stored of %1 in this range"_s.arg(asked.tariffName));
    co_return written ? ExitCode::Done : ExitCode::Failed;
}

} // namespace etcm
