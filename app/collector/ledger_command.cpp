// ledger: one delivery day of one source, slot by slot.
#include "collector/command.h"
#include "collector/ledger_report.h"
#include "collector/time_argument.h"
#include "store/local_store.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// The products that the configuration names, or the one that a source without names is stored under.
std::vector<SeriesKey> expectedSeries(const AppConfig &config, const QString &sourceId,
                                      const QStringList &asked)
{
    const auto source = std::ranges::find(config.sources, sourceId, &SourceConfig::id);
    const bool isKnown = source != config.sources.end();
    const QStringList names = isKnown && asked.isEmpty() ? source->products() : asked;
    std::vector<SeriesKey> keys;
    for (const QString &name : names) {
        SeriesKey key{sourceId, name, TariffType::Integrated};
        if (isKnown && source->isWholesale()) {
            key.tariffType = TariffType::DayAhead;
            key.unit = QString::fromUtf16(kEurPerMwh);
        }
        keys.push_back(std::move(key));
    }
    return keys;
}

QCoro::Task<Result<DayLedger>> readLedger(Engine &engine, MarketDay day, QString sourceId, QStringList names)
{
    const PriceQuery query{sourceId, names, {}, day.start(), day.end(), true};
    const Result<std::vector<StoredSeries>> stored = co_await engine.store().facts().prices(query);
    if (!stored)
        co_return fail(stored.error());
    Result<std::vector<PriceRevision>> changes =
        co_await engine.store().facts().revisions(sourceId, day.start(), day.end());
    if (!changes)
        co_return fail(changes.error());
    std::erase_if(*changes, [&names](const PriceRevision &revision) {
        return !names.isEmpty() && !names.contains(revision.key.tariffName);
    });
    co_return dayLedger(day, *stored, std::move(*changes), expectedSeries(engine.config(), sourceId, names),
                        engine.clock().now());
}
} // namespace

QCoro::Task<ExitCode> runLedger(CommandContext &context)
{
    const Invocation &asked = context.invocation();
    const Result<LocalDate> date = dateArgument(asked.when.date, u"--date"_s);
    if (!date)
        co_return context.complain(date.error());
    EngineOptions options = context.engineOptions();
    options.poll = false;
    Engine engine(std::move(options));
    const Result<void> started = co_await engine.start(context.stopToken());
    if (!started)
        co_return context.complain(started.error());
    const QString sourceId = asked.sources.first();
    const QStringList names = asked.tariffName.isEmpty() ? QStringList() : QStringList{asked.tariffName};
    const Result<DayLedger> day = co_await readLedger(engine, MarketDay(*date), sourceId, names);
    co_await engine.stop();
    if (!day)
        co_return context.complain(day.error());
    // A source that is no longer enabled may still have its past.
    const std::optional<Error> unknown = unknownSource(context.config(), {sourceId});
    if (unknown && day->series.empty())
        co_return context.complain(*unknown);
    const bool written = context.print(asked.json ? ledgerJson(sourceId, *day) : ledgerTable(*day));
    co_return written ? ExitCode::Done : ExitCode::Failed;
}

} // namespace etcm
