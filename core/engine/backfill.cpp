#include "engine/backfill.h"

#include <QCoroFuture>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Error stepError(const PollResult &result)
{
    if (result.storeFailure)
        return *result.storeFailure;
    if (result.failure)
        return *result.failure;
    return Error{
        ErrorCode::Parse, result.report.error, result.report.sourceId, {}, result.report.outcome, {}, false};
}

bool failed(const PollResult &result)
{
    return result.storeFailure || healthEffect(result.report.outcome) != HealthEffect::Good;
}
} // namespace

Backfill::Backfill(Pipeline &pipeline, LocalStore &store, SourceConfig source, TokenSource *tokens)
    : m_pipeline(pipeline), m_store(store), m_source(std::move(source)), m_tokens(tokens)
{
}

QCoro::Task<Result<BackfillReport>> Backfill::run(BackfillJob job, BackfillListener listener)
{
    const Result<std::vector<BackfillStep>> steps = co_await plan(job);
    if (!steps)
        co_return fail(steps.error());
    BackfillReport report;
    for (const BackfillStep &step : *steps)
        report.slotsMissing += step.slotsMissing;
    for (const BackfillStep &step : *steps) {
        PollJob call;
        call.source = m_source;
        call.endpoint = Endpoint::Prices;
        call.range = step.range;
        call.tariffNames = step.tariffName.isEmpty() ? QStringList() : QStringList(step.tariffName);
        call.tokens = m_tokens;
        const PollResult result = co_await m_pipeline.poll(std::move(call));
        ++report.calls;
        report.rows += result.report.rows;
        report.rowsNew += result.report.rowsNew;
        if (listener)
            listener({report.calls, static_cast<int>(steps->size()), step, result.report.outcome,
                      result.report.rowsNew});
        if (failed(result))
            co_return fail(stepError(result));
    }
    const Result<std::vector<BackfillStep>> left = co_await plan(std::move(job));
    if (left) {
        for (const BackfillStep &step : *left)
            report.slotsLeft += step.slotsMissing;
    }
    co_return report;
}

QCoro::Task<Result<std::vector<BackfillStep>>> Backfill::plan(BackfillJob job)
{
    const TimeRange range{MarketDay(job.from).start(), MarketDay(job.to).start()};
    QStringList products = m_source.tariffNames;
    if (!job.tariffName.isEmpty())
        products = {job.tariffName};
    if (products.isEmpty())
        products.append(QString()); // the source's own default product
    std::vector<BackfillStep> steps;
    for (const QString &product : products) {
        PriceQuery query;
        query.sourceId = m_source.id;
        if (!product.isEmpty())
            query.tariffNames = {product};
        query.from = range.from;
        query.to = range.to;
        const Result<std::vector<StoredSeries>> stored = co_await m_store.prices(std::move(query));
        if (!stored)
            co_return fail(stored.error());
        for (BackfillStep &step : stepsFor(product, missingSlots(*stored, range)))
            steps.push_back(std::move(step));
    }
    co_return steps;
}

} // namespace etcm
