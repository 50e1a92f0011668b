#include "engine/backfill.h"

#include "engine/task_group.h"

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

// What was fetched is stored: the words say how to go on.
Error stopped(Error error, UtcTime now)
{
    const bool budget = error.code == ErrorCode::BudgetExhausted || error.outcome == Outcome::RateLimited;
    if (budget)
        error.code = ErrorCode::BudgetExhausted;
    if (budget && error.retryAfter)
        error.advice = u"resume with the same command after %1"_s.arg(QString::fromLatin1(
            formatIsoUtc(std::chrono::ceil<std::chrono::seconds>(now + *error.retryAfter))));
    else if (budget || error.code == ErrorCode::Canceled)
        error.advice = u"resume with the same command"_s;
    return error;
}

bool failed(const PollResult &result)
{
    return result.storeFailure || healthEffect(result.report.outcome) != HealthEffect::Good;
}
} // namespace

Backfill::Backfill(Pipeline &pipeline, LocalStore &store, const Clock &clock, SourceConfig source,
                   TokenSource *tokens, std::stop_token stop)
    : m_pipeline(pipeline), m_store(store), m_clock(clock), m_source(std::move(source)), m_tokens(tokens),
      m_stop(std::move(stop))
{
}

QCoro::Task<Result<BackfillReport>> Backfill::run(BackfillJob job, BackfillListener listener)
{
    m_listener = std::move(listener);
    m_report = {};
    const Result<std::vector<BackfillStep>> steps = co_await plan(job);
    if (!steps)
        co_return fail(steps.error());
    for (const BackfillStep &step : *steps)
        m_report.slotsMissing += step.slotsMissing;
    const Result<void> fetched = co_await fetchAll(*steps);
    if (!fetched)
        co_return fail(stopped(fetched.error(), m_clock.now()));
    const Result<std::vector<BackfillStep>> left = co_await plan(std::move(job));
    if (left) {
        for (const BackfillStep &step : *left)
            m_report.slotsLeft += step.slotsMissing;
    }
    co_return m_report;
}

QCoro::Task<Result<void>> Backfill::fetchAll(std::vector<BackfillStep> steps)
{
    const MonotonicTime begin = m_clock.monotonic();
    qint64 done = 0;
    m_progress = {};
    m_progress.steps = static_cast<int>(steps.size());
    for (const BackfillStep &step : steps) {
        ++m_progress.step;
        m_progress.at = step;
        const PollResult result = co_await pollUntilAllowed(step);
        m_report.rows += result.report.rows;
        m_report.rowsNew += result.report.rowsNew;
        done += step.slotsMissing;
        m_progress.outcome = result.report.outcome;
        m_progress.rowsNew = result.report.rowsNew;
        m_progress.left = timeLeft(m_clock.monotonic() - begin, done, m_report.slotsMissing - done);
        if (m_listener)
            m_listener(m_progress);
        if (failed(result))
            co_return fail(stepError(result));
    }
    co_return {};
}

QCoro::Task<PollResult> Backfill::pollUntilAllowed(BackfillStep step)
{
    while (true) {
        PollJob call;
        call.source = m_source;
        call.endpoint = Endpoint::Prices;
        call.range = step.range;
        call.tariffNames = step.tariffName.isEmpty() ? QStringList() : QStringList(step.tariffName);
        call.tokens = m_tokens;
        PollResult result = co_await m_pipeline.poll(std::move(call));
        ++m_report.calls;
        const auto wait = result.storeFailure ? std::nullopt : budgetWait(result.failure);
        if (!wait)
            co_return result;
        BackfillProgress waiting = m_progress;
        waiting.outcome = result.report.outcome;
        waiting.waitsUntil = m_clock.now() + *wait;
        if (m_listener)
            m_listener(waiting);
        const bool mayGoOn = co_await pauseFor(*wait, m_stop);
        if (!mayGoOn) {
            result.failure =
                Error{ErrorCode::Canceled, u"canceled"_s, m_source.id, {}, Outcome::Unknown, {}, false};
            co_return result;
        }
    }
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
        query.touching = true;
        const Result<std::vector<StoredSeries>> stored = co_await m_store.prices(std::move(query));
        if (!stored)
            co_return fail(stored.error());
        for (BackfillStep &step : stepsFor(product, missingSlots(*stored, range)))
            steps.push_back(std::move(step));
    }
    co_return steps;
}

} // namespace etcm
