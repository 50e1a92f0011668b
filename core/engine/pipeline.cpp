#include "engine/pipeline.h"

#include "base/taken.h"
#include "domain/clock.h"
#include "engine/answer_form.h"
#include "engine/log.h"
#include "monitoring/availability.h"
#include "net/host_circuit.h"

#include <QCoroFuture>

#include <QUuid>

#include <algorithm>
#include <iterator>

namespace etcm
{

namespace
{
static_assert(kLongestHeld == HostCircuit::kLongestOpen);

constexpr auto kMemoryWindow = std::chrono::days(7);

void moveInto(auto &target, auto &source)
{
    target.insert(target.end(), std::make_move_iterator(source.begin()),
                  std::make_move_iterator(source.end()));
}

ApiCall apiCall(const PollJob &job, const CallSpec &spec)
{
    ApiCall call;
    call.sourceId = job.source.id;
    call.endpoint = spec.endpoint;
    call.request.url = spec.url;
    call.request.tls = job.source.security.tls;
    call.tokens = spec.needsToken ? job.tokens : nullptr;
    call.background = job.background;
    call.resetUnit = job.source.resetUnit;
    setAnswerForm(call, job.source.dialect);
    return call;
}

// The calls of one endpoint become one report: the gravest outcome, the slowest answer, all rows.
void fold(AppraisedCall &call, PollResult &result, bool first)
{
    EndpointReport &report = result.report;
    const Outcome outcome = first ? call.outcome : graver(report.outcome, call.outcome);
    if (first || outcome != report.outcome) {
        report.httpStatus = call.httpStatus;
        report.error = call.error;
    }
    report.outcome = outcome;
    report.responseTime = std::max(report.responseTime, call.responseTime);
    if (call.failure) {
        result.failure = call.failure;
        report.refused = report.refused || call.failure->code == ErrorCode::BudgetExhausted;
        if (call.failure->retryAfter)
            result.retryAfter =
                std::max(result.retryAfter.value_or(std::chrono::milliseconds(0)), *call.failure->retryAfter);
    }
    report.attempts += static_cast<int>(call.attempts.size());
    if (call.attempts.empty())
        return;
    // Alerting hears of a call as it ended, not of its attempts.
    const RequestRecord &last = call.attempts.back();
    if (!result.observed || graver(result.observed->outcome, last.outcome) == last.outcome)
        result.observed = last;
}

// What the open circuit of a host holds back, or a sign-in that gets no answer, fares no better than the
// calls before it: an availability that ended where asking ended would be a lie. Neither does what an API
// refuses for its token; a refused sign-in says nothing about the endpoint.
std::optional<RequestRecord> heldBack(const PollResult &result, UtcTime now)
{
    const std::optional<Error> &failure = result.failure;
    const bool dead =
        failure && (failure->code == ErrorCode::HostDown || failure->code == ErrorCode::Network) &&
        failure->outcome != Outcome::Auth && healthEffect(failure->outcome) == HealthEffect::Bad;
    const bool refused = failure && failure->code == ErrorCode::TokenRefused;
    // Attempts speak for themselves; but after them a poll may have waited for minutes before it was held
    // back.
    const bool spoke = result.report.attempts > 0 && failure && failure->code != ErrorCode::HostDown;
    if (spoke || (!dead && !refused))
        return std::nullopt;
    RequestRecord record;
    record.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.sourceId = result.report.sourceId;
    record.endpoint = result.report.endpoint;
    record.attempt = 0;
    record.checkedAt = now;
    record.outcome = failure->outcome;
    record.error = failure->text();
    return record;
}

bool isNamedDay(const CallSpec &spec)
{
    return spec.endpoint == Endpoint::Signals && spec.range.from < spec.range.to;
}

// A day that was missed tells nothing of how the endpoint fares now: the newest does, which was asked first.
// What a source says of such a day, be it that it cannot be read, it will say tomorrow.
void foldDay(AppraisedCall &call, PollResult &result)
{
    const bool newestCame = healthEffect(result.report.outcome) == HealthEffect::Good;
    if (newestCame && call.outcome == Outcome::Http4xx)
        takeAsNotPublished(call);
    result.dayAnswered = newestCame && !call.failure;
    result.report.attempts += static_cast<int>(call.attempts.size());
}

FactBatch collect(std::vector<AppraisedCall> &calls, const SourceConfig &source, UtcTime fetchedAt)
{
    FactBatch batch;
    batch.sourceId = source.id;
    batch.fetchedAt = fetchedAt;
    for (AppraisedCall &call : calls) {
        moveInto(batch.prices, call.facts.prices);
        moveInto(batch.plant, call.facts.plant);
        moveInto(batch.controlSignals, call.facts.controlSignals);
        moveInto(batch.requests, call.attempts);
    }
    return batch;
}
} // namespace

Pipeline::Pipeline(ApiClient &client, LocalStore &store, const Clock &clock, bool withOutbox)
    : m_client(client), m_store(store), m_clock(clock), m_withOutbox(withOutbox)
{
}

// What earlier answers showed; nothing if that cannot be told, or not for this endpoint. A file that is older
// than this memory still knows its units and levels.
QCoro::Task<std::optional<Pipeline::KeptMemory>> Pipeline::remember(PollJob job)
{
    if (job.endpoint != Endpoint::Prices)
        co_return std::nullopt;
    const Result<QString> form = co_await m_store.settings().value(priceFormKey(job.source.id));
    const Result<QString> levels = co_await m_store.settings().value(priceLevelsKey(job.source.id));
    if (!form || !levels)
        co_return std::nullopt;
    KeptMemory kept{{priceFormFromText(*form), {}, priceLevelsFromText(*levels)}, *form, *levels};
    PriceMemory &memory = kept.memory;
    if (form->isEmpty() || levels->isEmpty()) {
        const UtcTime now = m_clock.now();
        const PriceQuery query{job.source.id, {}, {}, now - kMemoryWindow, now + kMemoryWindow};
        const Result<std::vector<StoredSeries>> stored = co_await taken(m_store.facts().prices(query));
        if (!stored)
            co_return std::nullopt;
        if (form->isEmpty())
            memory.form = priceFormOf(*stored);
        if (levels->isEmpty())
            memory.levels = priceLevelsOf(*stored, job.source.limits);
    }
    memory.learnt = memory.form;
    co_return kept;
}

// What another has written since it was read stays (a back-fill, or a person's `check ID --accept`): the next
// poll learns the same again.
QCoro::Task<void> Pipeline::writeDown(QString sourceId, KeptMemory before, PriceMemory after)
{
    if (after.learnt != before.memory.form)
        (void)co_await m_store.settings().replaceValue(priceFormKey(sourceId), before.form,
                                                       priceFormText(after.learnt));
    if (after.levels != before.memory.levels)
        (void)co_await m_store.settings().replaceValue(priceLevelsKey(sourceId), before.levels,
                                                       priceLevelsText(after.levels));
}

// Every answer says the same; the log needs it once.
void Pipeline::tellOnce(const PollJob &job, const std::vector<RowFault> &notes)
{
    for (const RowFault &note : notes) {
        const QString field = note.path.section(QLatin1Char('.'), -1);
        if (m_told.insert(job.source.id + field + note.reason).second)
            qCWarning(lcEngine).noquote()
                << job.source.id << endpointName(job.endpoint) << note.path << note.reason;
    }
}

void Pipeline::take(const PollJob &job, const CallSpec &spec, AppraisedCall &call, PollResult &result,
                    bool isFirst)
{
    tellOnce(job, call.notes);
    if (job.past && call.outcome == Outcome::Http4xx)
        recordAsNotPublished(call);
    if (isNamedDay(spec))
        foldDay(call, result);
    else
        fold(call, result, isFirst);
}

QCoro::Task<PollResult> Pipeline::poll(PollJob job)
{
    PollResult result;
    result.report.sourceId = job.source.id;
    result.report.endpoint = job.endpoint;
    if (!job.tariffNames.isEmpty())
        job.source.tariffNames = job.tariffNames;
    const std::vector<CallSpec> specs =
        dialectFor(job.source.dialect).calls(job.source, job.endpoint, job.range);
    std::vector<QCoro::Task<ApiOutcome>> running;
    std::ranges::transform(specs, std::back_inserter(running),
                           [&](const CallSpec &spec) { return m_client.call(apiCall(job, spec)); });
    const std::optional<KeptMemory> known = co_await remember(job);
    PriceMemory memory = known ? known->memory : PriceMemory();
    std::vector<AppraisedCall> calls;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        ApiOutcome exchange = co_await running[i];
        if (job.answered)
            job.answered();
        calls.push_back(appraise(job.source, specs[i], std::move(exchange), m_clock.now(), memory));
        take(job, specs[i], calls.back(), result, i == 0);
    }

    result.fetchedAt = m_clock.now();
    FactBatch batch = collect(calls, job.source, result.fetchedAt);
    result.held = heldBack(result, result.fetchedAt);
    if (result.held)
        batch.requests.push_back(*result.held);
    result.report.rows = static_cast<qint64>(batch.factCount());
    if (batch.isEmpty())
        co_return result;
    result.batch = std::make_shared<const FactBatch>(std::move(batch));
    co_await keep(result);
    if (!result.prices().empty())
        memory.levels.acceptsNext = false;
    if (!result.storeFailure && known)
        co_await writeDown(job.source.id, *known, memory);
    co_return result;
}

QCoro::Task<void> Pipeline::keep(PollResult &result)
{
    const Result<StoredCounts> stored = co_await m_store.facts().save(result.batch, m_withOutbox);
    if (stored) {
        result.stored = *stored;
        result.report.rowsNew = stored->rowsNew;
    } else {
        result.storeFailure = stored.error();
        result.report.error = stored.error().text();
    }
}

} // namespace etcm
