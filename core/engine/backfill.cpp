#include "engine/backfill.h"

#include "engine/task_group.h"

#include <QCoroFuture>

#include <algorithm>
#include <utility>

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

UtcTime firstSlot(const std::vector<PriceSeries> &prices, TimeRange range)
{
    UtcTime first = range.to;
    for (const PriceSeries &series : prices) {
        for (const PricePoint &point : series.points)
            first = std::min(first, point.start);
    }
    return first;
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
    const QString key = backfillMemoryKey(m_source.id);
    const Result<QString> learnt = co_await m_store.value(key);
    m_memory = backfillMemoryFromText(learnt.value_or(QString()), m_clock.now());
    const QString before = backfillMemoryText(m_memory);
    const Result<Plan> planned = co_await plan(job);
    if (!planned)
        co_return fail(planned.error());
    m_report.slotsMissing = planned->slotsMissing;
    const Result<void> fetched = co_await fetchAll(planned->steps);
    // Also when it was broken off: what was learnt until then is not asked for again.
    if (const QString text = backfillMemoryText(m_memory); text != before)
        (void)co_await m_store.setValue(key, text);
    if (!fetched)
        co_return fail(stopped(fetched.error(), m_clock.now()));
    const Result<Plan> left = co_await plan(std::move(job));
    if (left) {
        m_report.slotsLeft = left->slotsMissing;
        m_report.slotsAbsent = left->slotsAbsent;
    }
    if (m_memory.longestCall < kLongestBackfillCall)
        m_report.longestCall = m_memory.longestCall;
    co_return m_report;
}

QCoro::Task<Result<void>> Backfill::fetchAll(std::vector<BackfillStep> steps)
{
    m_begin = m_clock.monotonic();
    m_slotsDone = 0;
    m_longest = {};
    m_progress = {};
    m_ahead.assign(steps.begin(), steps.end());
    while (!m_ahead.empty()) {
        BackfillStep step = std::move(m_ahead.front());
        m_ahead.pop_front();
        const Result<void> fetched = co_await fetch(std::move(step));
        if (!fetched)
            co_return fail(fetched.error());
    }
    co_return {};
}

QCoro::Task<Result<void>> Backfill::fetch(BackfillStep step)
{
    const Result<PieceAnswer> answer = co_await ask(step);
    if (!answer)
        co_return fail(answer.error());
    if (*answer == PieceAnswer::Absent)
        m_memory.noteAbsent(step.tariffName, step.range, m_clock.now());
    if (*answer != PieceAnswer::Refused)
        co_return {};
    if (m_longest.supposed == std::chrono::days(0) || daysOf(step.range) <= m_longest.supposed)
        co_return co_await findOutWhy(std::move(step));
    confirmLongest();
    std::deque<BackfillStep> whole = std::exchange(m_ahead, {});
    whole.push_front(std::move(step));
    for (const BackfillStep &piece : whole) {
        for (BackfillStep &part : cutInto(piece, m_longest.supposed))
            m_ahead.push_back(std::move(part));
    }
    co_return {};
}

// Errors: those after which nothing else will fare better now.
QCoro::Task<Result<PieceAnswer>> Backfill::ask(BackfillStep step)
{
    ++m_progress.step;
    m_progress.steps = m_progress.step + static_cast<int>(m_ahead.size());
    m_progress.at = step;
    const PollResult result = co_await pollUntilAllowed(step);
    m_report.rows += result.report.rows;
    m_report.rowsNew += result.report.rowsNew;
    const PieceAnswer answer =
        result.storeFailure ? PieceAnswer::Failed : pieceAnswer(result.report.outcome, result.report.rows);
    if (answer != PieceAnswer::Refused)
        m_slotsDone += step.slotsMissing;
    const qint64 toDo = std::max(m_report.slotsMissing - m_slotsDone, qint64{0});
    m_progress.outcome = result.report.outcome;
    m_progress.rowsNew = result.report.rowsNew;
    m_progress.left = timeLeft(m_clock.monotonic() - m_begin, m_slotsDone, toDo);
    if (m_listener)
        m_listener(m_progress);
    if (answer == PieceAnswer::Failed)
        co_return fail(stepError(result));
    if (answer == PieceAnswer::Unreadable && m_report.piecesUnreadable++ == 0)
        m_report.unreadable = result.report.error;
    if (answer == PieceAnswer::Had)
        noteGiven(step.range);
    // What a whole answer leaves out at its beginning is before all that the source has.
    const UtcTime first = firstSlot(result.prices, step.range);
    if (result.report.outcome == Outcome::Ok && first > step.range.from)
        m_memory.noteAbsent(step.tariffName, {step.range.from, first}, m_clock.now());
    co_return answer;
}

// Refused as a whole: its newest day tells whether the source has nothing so old, or does not give so much at
// once; then the longest piece that it gives is found by halving.
QCoro::Task<Result<void>> Backfill::findOutWhy(BackfillStep refused)
{
    const bool isUsualLength = daysOf(refused.range) <= m_longest.given;
    std::chrono::days given{0};
    std::chrono::days tooLong = daysOf(refused.range);
    std::chrono::days next{1};
    while (given < next && next < tooLong) {
        BackfillStep newest = cutNewest(refused, next).first;
        const Result<PieceAnswer> answer = co_await ask(std::move(newest));
        if (!answer)
            co_return fail(answer.error());
        const bool came = *answer == PieceAnswer::Had;
        if (!came && next == std::chrono::days(1))
            break;
        (came ? given : tooLong) = next;
        next = given + (tooLong - given) / 2;
    }
    const BackfillStep rest = given > std::chrono::days(0) ? cutNewest(refused, given).second : refused;
    if (isUsualLength || given == std::chrono::days(0)) {
        m_slotsDone += rest.slotsMissing;
        m_memory.noteAbsent(rest.tariffName, rest.range, m_clock.now());
        co_return {};
    }
    m_longest.supposed = given;
    m_longest.before = rest;
    std::vector<BackfillStep> parts = cutInto(rest, given);
    m_ahead.insert(m_ahead.begin(), parts.begin(), parts.end());
    co_return {};
}

// Whether a supposed longest piece is one shows in what comes next: if prices before it come as well, it was
// not the beginning of what the source has; if more comes at once, it was.
void Backfill::noteGiven(TimeRange range)
{
    m_longest.given = std::max(m_longest.given, daysOf(range));
    if (daysOf(range) > m_longest.supposed)
        m_longest.supposed = std::chrono::days(0);
    else if (range.from >= m_longest.before.range.from && range.to <= m_longest.before.range.to)
        confirmLongest();
}

void Backfill::confirmLongest()
{
    m_memory.longestCall = m_longest.supposed;
    m_memory.longestCallLearntAt = m_clock.now();
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
        call.past = true;
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

QCoro::Task<Result<Backfill::Plan>> Backfill::plan(BackfillJob job)
{
    const TimeRange range{MarketDay(job.from).start(), MarketDay(job.to).start()};
    QStringList products = m_source.tariffNames;
    if (!job.tariffName.isEmpty())
        products = {job.tariffName};
    if (products.isEmpty())
        products.append(QString()); // the source's own default product
    Plan plan;
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
        std::vector<UtcTime> missing = missingSlots(*stored, range);
        plan.slotsMissing += static_cast<qint64>(missing.size());
        plan.slotsAbsent += static_cast<qint64>(
            std::erase_if(missing, [&](UtcTime slot) { return m_memory.isAbsent(product, slot); }));
        for (BackfillStep &step : stepsFor(product, missing, m_memory.longestCall))
            plan.steps.push_back(std::move(step));
    }
    co_return plan;
}

} // namespace etcm
