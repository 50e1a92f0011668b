#include "mock/scenario/fault_plan.h"

#include <algorithm>

namespace etcm::mock
{

namespace
{
bool meets(const QByteArray &word, const FaultTarget &target)
{
    if (word == "token")
        return target.scope == FaultScope::Token;
    if (word == "bearer")
        return target.scope == FaultScope::BearerApi;
    if (word == "open")
        return target.scope == FaultScope::OpenApi;
    if (word == "api")
        return target.scope != FaultScope::Token;
    if (word.startsWith('/'))
        return target.path == word || (target.path.startsWith(word) && target.path.at(word.size()) == '/');
    return word == target.dialect;
}

bool meets(const QByteArrayList &words, const FaultTarget &target)
{
    if (words.isEmpty())
        return target.scope != FaultScope::Token;
    return std::any_of(words.begin(), words.end(),
                       [&](const QByteArray &word) { return meets(word, target); });
}

// Delays and skews add up; of everything else the first in the file wins.
void add(Fault &sum, const Fault &more)
{
    if (sum.status == 0) {
        sum.status = more.status;
        sum.retryAfter = more.retryAfter;
    }
    if (sum.delivery.ending == Delivery::Ending::Whole)
        sum.delivery.ending = more.delivery.ending;
    if (sum.delivery.pieces < 2)
        sum.delivery.pieces = more.delivery.pieces;
    if (sum.delivery.pause.count() == 0)
        sum.delivery.pause = more.delivery.pause;
    sum.delivery.delay += more.delivery.delay;
    sum.delivery.dateSkew += more.delivery.dateSkew;
    if (sum.body == Fault::Body::AsIs)
        sum.body = more.body;
    if (sum.unit.isEmpty())
        sum.unit = more.unit;
    sum.offsetShift += more.offsetShift;
}

void consider(UtcTime &next, UtcTime now, UtcTime at)
{
    if (at > now)
        next = std::min(next, at);
}
} // namespace

bool PriceFault::touches(std::chrono::minutes timeOfDay) const
{
    return slots.empty() || std::any_of(slots.begin(), slots.end(), [&](const SlotSpan &span) {
               return timeOfDay >= span.from && timeOfDay < span.to;
           });
}

void FaultPlan::start(const Scenario &scenario, UtcTime now)
{
    m_revocationsBefore = tokenFaults(now).revocations;
    m_name = scenario.name;
    m_seed = scenario.seed.value_or(m_ownSeed);
    m_showcase = scenario.showcase;
    m_answers.clear();
    for (const AnswerRule &rule : scenario.answers)
        m_answers.push_back({resolved(rule.window, now), rule});
    m_frozen.clear();
    for (const Window &window : scenario.frozenPlant)
        m_frozen.push_back({window.from ? resolved(*window.from, now) : now, resolved(window, now).until});
    m_refusals.clear();
    for (const Window &window : scenario.refusals)
        m_refusals.push_back(resolved(window, now));
    m_jumps.clear();
    for (const Jump &jump : scenario.jumps)
        m_jumps.push_back({resolved(jump.at, now), jump.to});
    startPrices(scenario, now);
    startTokens(scenario, now);
}

void FaultPlan::startPrices(const Scenario &scenario, UtcTime now)
{
    m_prices.clear();
    m_late.clear();
    for (const PriceRule &rule : scenario.prices) {
        const Span span = resolved(rule.window, now);
        PriceFault fault = rule.fault;
        if (rule.dayAfterStart)
            fault.day = LocalDate(std::chrono::sys_days(toZurich(now).date) + *rule.dayAfterStart);
        if (rule.isRevision)
            fault.publication = std::max(span.from, rule.window.from ? span.from : now);
        if (rule.lateAt)
            m_late.push_back({span.from, span.until, fault.day, *rule.lateAt});
        else
            m_prices.push_back({span, fault});
    }
}

// A revocation from the beginning of time happens now: each has its place in the count of tokens.
void FaultPlan::startTokens(const Scenario &scenario, UtcTime now)
{
    m_tokens.clear();
    for (const TokenRule &rule : scenario.tokens) {
        Span span = resolved(rule.window, now);
        if (rule.revokes)
            span.from = std::max(span.from, now);
        m_tokens.push_back({span, rule});
    }
}

Fault FaultPlan::next(const FaultTarget &target, UtcTime now)
{
    Fault sum;
    if (target.scope == FaultScope::None)
        return sum;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        Answers &answers = m_answers[i];
        if (!answers.span.contains(now) || !meets(answers.rule.on, target))
            continue;
        const std::int64_t count = answers.count++;
        if (!answers.rule.chance.hits(m_seed, i, count, answers.hits))
            continue;
        ++answers.hits;
        add(sum, answers.rule.effect);
        if (answers.rule.delay)
            sum.delivery.delay += drawnDelay(*answers.rule.delay, m_seed, i, count);
    }
    return sum;
}

DataFaults FaultPlan::dataFaults(UtcTime now) const
{
    DataFaults faults;
    faults.showcase = m_showcase;
    faults.late = m_late;
    for (const Prices &prices : m_prices) {
        if (prices.span.contains(now))
            faults.prices.push_back(prices.fault);
    }
    for (const Span &frozen : m_frozen) {
        if (frozen.contains(now) && !faults.frozenAt)
            faults.frozenAt = frozen.from;
    }
    return faults;
}

TokenFaults FaultPlan::tokenFaults(UtcTime now) const
{
    TokenFaults faults;
    faults.revocations = m_revocationsBefore;
    for (const auto &[span, rule] : m_tokens) {
        if (rule.revokes && now >= span.from) {
            const auto past = std::min(now, span.until - std::chrono::milliseconds(1)) - span.from;
            faults.revocations += 1 + (rule.every ? past / *rule.every : 0);
        }
        if (!span.contains(now))
            continue;
        if (rule.maxAge)
            faults.maxAge = std::min(faults.maxAge, *rule.maxAge);
        faults.hidesLifetime = faults.hidesLifetime || rule.hidesLifetime;
        if (rule.toldLifetime)
            faults.toldLifetime = rule.toldLifetime;
    }
    return faults;
}

bool FaultPlan::isRefusing(UtcTime now) const
{
    return std::any_of(m_refusals.begin(), m_refusals.end(),
                       [&](const Span &span) { return span.contains(now); });
}

std::optional<UtcTime> FaultPlan::takeJump(UtcTime now)
{
    const auto due =
        std::find_if(m_jumps.begin(), m_jumps.end(), [&](const DueJump &jump) { return now >= jump.at; });
    if (due == m_jumps.end())
        return std::nullopt;
    const UtcTime to = due->to;
    m_jumps.erase(due);
    return to > now ? std::optional(to) : std::nullopt;
}

UtcTime FaultPlan::nextChange(UtcTime now) const
{
    UtcTime next = UtcTime::max();
    const auto considerSpan = [&](const Span &span) {
        consider(next, now, span.from);
        consider(next, now, span.until);
    };
    for (const Prices &prices : m_prices)
        considerSpan(prices.span);
    for (const Span &span : m_frozen)
        considerSpan(span);
    for (const Span &span : m_refusals)
        considerSpan(span);
    for (const DueJump &jump : m_jumps)
        consider(next, now, jump.at);
    return next;
}

} // namespace etcm::mock
