#include "engine/backfill.h"

#include "base/taken.h"
#include "engine/task_group.h"

#include <QCoroFuture>

#include <algorithm>
#include <span>
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
    return Error{.code = ErrorCode::Parse,
                 .what = result.report.error,
                 .where = result.report.sourceId,
                 .outcome = result.report.outcome};
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

// From the first to the last price in the range, if there is one.
std::optional<TimeRange> cameOf(std::span<const PriceSeries> prices, TimeRange range)
{
    TimeRange came{range.to, range.from};
    for (const PriceSeries &series : prices) {
        for (const PricePoint &point : series.points) {
            if (point.end <= range.from || point.start >= range.to)
                continue;
            came = {std::min(came.from, point.start), std::max(came.to, point.end)};
        }
    }
    if (came.to <= came.from)
        return std::nullopt;
    return TimeRange{std::max(came.from, range.from), std::min(came.to, range.to)};
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
    const Result<QString> learnt = co_await m_store.settings().value(key);
    m_memory = backfillMemoryFromText(learnt.value_or(QString()), m_clock.now());
    const QString before = backfillMemoryText(m_memory);
    const Result<Plan> planned = co_await plan(job);
    if (!planned)
        co_return fail(planned.error());
    m_report.slotsMissing = planned->slotsMissing;
    const Result<void> fetched = co_await fetchAll(planned->steps);
    // Also when it was broken off: what was learnt until then is not asked for again.
    if (const QString text = backfillMemoryText(m_memory); text != before)
        (void)co_await m_store.settings().setValue(key, text);
    if (!fetched)
        co_return fail(stopped(fetched.error(), m_clock.now()));
    const Result<Plan> left = co_await plan(std::move(job));
    if (left) {
        m_report.slotsLeft = left->slotsMissing;
        m_report.slotsAbsent = left->slotsAbsent;
        m_report.slotsTooOld = left->slotsTooOld;
    }
    m_report.history = m_source.history;
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
    m_doubts.clear();
    m_ahead.assign(steps.begin(), steps.end());
    while (!m_ahead.empty() || !m_doubts.empty()) {
        Result<void> done;
        if (m_ahead.empty())
            done = co_await settleNewest();
        else
            done = co_await fetchNext();
        if (!done)
            co_return fail(done.error());
    }
    co_return {};
}

QCoro::Task<Result<void>> Backfill::fetchNext()
{
    const BackfillStep step = std::move(m_ahead.front());
    m_ahead.pop_front();
    Result<PieceDoubt> answer = co_await ask(step);
    if (!answer)
        co_return fail(answer.error());
    if (answer->says != PieceAnswer::Had) {
        m_doubts.push_back(std::move(*answer));
        co_return {};
    }
    const UtcTime settled = std::min(step.range.to, m_clock.now() - kMayStillCome);
    for (const TimeRange rest :
         {TimeRange{step.range.from, answer->came.from}, TimeRange{answer->came.to, settled}}) {
        if (rest.from < rest.to)
            m_doubts.push_back({partOf(step, rest), PieceAnswer::Absent, answer->asked, answer->came, {}});
    }
    co_return {};
}

// Errors: those after which nothing else will fare better now.
QCoro::Task<Result<PieceDoubt>> Backfill::ask(BackfillStep step)
{
    ++m_progress.step;
    m_progress.steps = m_progress.step + static_cast<int>(m_ahead.size());
    m_progress.at = step;
    const PollResult result = co_await pollUntilAllowed(step);
    m_report.rows += result.report.rows;
    m_report.rowsNew += result.report.rowsNew;
    PieceDoubt answer{step,
                      result.storeFailure ? PieceAnswer::Failed
                                          : pieceAnswer(result.report.outcome, result.report.rows),
                      daysOf(step.range),
                      {},
                      result.report.error};
    if (answer.says == PieceAnswer::Had) {
        const auto came = cameOf(result.prices(), step.range);
        if (!came)
            answer.says = PieceAnswer::Absent; // the source ignores what it is asked for
        else                                   // of an answer with faults nobody knows what it leaves out
            answer.came = result.report.outcome == Outcome::Ok ? *came : step.range;
    }
    if (answer.says == PieceAnswer::Had) {
        m_slotsDone += partOf(step, answer.came).slotsMissing;
        noteGiven(answer.came);
    }
    const qint64 toDo = std::max(m_report.slotsMissing - m_slotsDone, qint64{0});
    m_progress.outcome = result.report.outcome;
    m_progress.rowsNew = result.report.rowsNew;
    m_progress.left = timeLeft(m_clock.monotonic() - m_begin, m_slotsDone, toDo);
    if (m_listener)
        m_listener(m_progress);
    if (answer.says == PieceAnswer::Failed)
        co_return fail(stepError(result));
    co_return answer;
}

// The newest first: it is there if anything is, and tells how much comes at once. What was left out of a call
// of a length that the source gives, it does not have.
QCoro::Task<Result<void>> Backfill::settleNewest()
{
    PieceDoubt doubt = std::move(m_doubts.back());
    m_doubts.pop_back();
    const bool usual = doubt.asked <= std::max(m_longest.given, std::chrono::days(1));
    if (usual && doubt.says != PieceAnswer::Refused) {
        giveUp(doubt);
        co_return {};
    }
    if (daysOf(doubt.came) > std::chrono::days(0)) {
        suppose(daysOf(doubt.came), doubt.piece);
        co_return {};
    }
    const std::chrono::days recent =
        std::chrono::ceil<std::chrono::days>(doubt.piece.range.to - (m_clock.now() - kMayStillCome));
    if (recent > std::chrono::days(0) && recent < daysOf(doubt.piece.range)) {
        // What is still to be published proves nothing about the rest.
        const auto [newest, before] = cutNewest(doubt.piece, recent);
        m_ahead = {before, newest};
        co_return {};
    }
    const Result<void> settled = co_await findOutWhy(std::move(doubt), usual);
    co_return settled;
}

void Backfill::giveUp(const PieceDoubt &doubt)
{
    m_slotsDone += doubt.piece.slotsMissing;
    if (doubt.says != PieceAnswer::Unreadable)
        m_memory.noteAbsent(doubt.piece.tariffName, doubt.piece.range, m_clock.now());
    else if (m_report.piecesUnreadable++ == 0)
        m_report.unreadable = doubt.error;
}

// Nothing came of it as a whole: its newest and its oldest day tell whether the source has nothing there, or
// does not give so much at once; then the longest piece that it gives is found by halving.
QCoro::Task<Result<void>> Backfill::findOutWhy(PieceDoubt doubt, bool usual)
{
    const BackfillStep piece = doubt.piece;
    const std::chrono::days length = daysOf(piece.range);
    bool newestCame = false;
    bool oldestCame = false;
    if (length > std::chrono::days(1)) {
        BackfillStep day = cutNewest(piece, std::chrono::days(1)).first;
        const Result<PieceDoubt> newest = co_await ask(std::move(day));
        if (!newest)
            co_return fail(newest.error());
        newestCame = newest->says == PieceAnswer::Had;
    }
    if (length > std::chrono::days(1) && !newestCame) {
        BackfillStep day = partOf(piece, {piece.range.from, piece.range.from + std::chrono::days(1)});
        const Result<PieceDoubt> oldest = co_await ask(std::move(day));
        if (!oldest)
            co_return fail(oldest.error());
        oldestCame = oldest->says == PieceAnswer::Had;
    }
    if (newestCame && m_memory.longestCall >= length) {
        const Result<void> found = co_await findLongest(std::move(doubt), usual);
        co_return found;
    }
    if (!newestCame && !oldestCame)
        giveUp(doubt);
    else if (m_memory.longestCall < length)
        askInPieces(piece, m_memory.longestCall);
    else
        askInPieces(piece, (length + std::chrono::days(1)) / 2);
    co_return {};
}

// Its newest day came.
QCoro::Task<Result<void>> Backfill::findLongest(PieceDoubt doubt, bool usual)
{
    std::chrono::days given{1};
    std::chrono::days tooLong = daysOf(doubt.piece.range);
    while (tooLong - given > std::chrono::days(1)) {
        const std::chrono::days next = given + (tooLong - given) / 2;
        const BackfillStep newest = cutNewest(doubt.piece, next).first;
        const Result<PieceDoubt> answer = co_await ask(newest);
        if (!answer)
            co_return fail(answer.error());
        const bool whole = answer->says == PieceAnswer::Had && daysOf(answer->came) == daysOf(newest.range);
        (whole ? given : tooLong) = next;
    }
    const BackfillStep rest = cutNewest(doubt.piece, given).second;
    if (!usual) {
        suppose(given, rest);
        co_return {};
    }
    doubt.piece = rest;
    giveUp(doubt);
    co_return {};
}

void Backfill::suppose(std::chrono::days longest, const BackfillStep &rest)
{
    m_longest.supposed = std::min(longest, m_memory.longestCall);
    m_longest.rest = rest;
    askInPieces(rest, m_longest.supposed);
}

void Backfill::askInPieces(const BackfillStep &piece, std::chrono::days longest)
{
    const std::vector<BackfillStep> parts = cutInto(piece, longest);
    m_ahead.insert(m_ahead.begin(), parts.begin(), parts.end());
}

// Whether a supposed longest piece is one shows in what comes next: if prices of the rest come as well, it
// was not all that the source has; if more comes at once, it was.
void Backfill::noteGiven(TimeRange came)
{
    m_longest.given = std::max(m_longest.given, daysOf(came));
    if (daysOf(came) > m_longest.supposed)
        m_longest.supposed = std::chrono::days(0);
    else if (m_longest.supposed > std::chrono::days(0) && came.from >= m_longest.rest.range.from &&
             came.to <= m_longest.rest.range.to)
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
            result.failure = Error{.code = ErrorCode::Canceled, .what = u"canceled"_s, .where = m_source.id};
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
        const Result<std::vector<StoredSeries>> stored =
            co_await taken(m_store.facts().prices(std::move(query)));
        if (!stored)
            co_return fail(stored.error());
        std::vector<UtcTime> missing = missingSlots(*stored, range);
        plan.slotsMissing += static_cast<qint64>(missing.size());
        const UtcTime begin = historyBegin(m_source.history, m_clock.now());
        plan.slotsTooOld +=
            static_cast<qint64>(std::erase_if(missing, [begin](UtcTime slot) { return slot < begin; }));
        plan.slotsAbsent += static_cast<qint64>(
            std::erase_if(missing, [&](UtcTime slot) { return m_memory.isAbsent(product, slot); }));
        for (BackfillStep &step :
             stepsFor(product, missing, std::min(m_memory.longestCall, m_source.limits.longestCall)))
            plan.steps.push_back(std::move(step));
    }
    co_return plan;
}

} // namespace etcm
