#include "engine/answer_appraisal.h"

#include "base/scrub.h"
#include "engine/implausible.h"
#include "net/classify.h"
#include "net/clock_skew.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct AnswerFault {
    Outcome outcome;
    QString text;
};

QString daysOrMinutes(std::chrono::milliseconds age)
{
    if (age >= std::chrono::hours(48))
        return u"%1 days"_s.arg(std::chrono::floor<std::chrono::days>(age).count());
    return u"%1 min"_s.arg(std::chrono::floor<std::chrono::minutes>(age).count());
}

// The newest reading against the source's own limit: an API that answers with yesterday's reading is not
// well.
std::optional<QString> staleText(const std::vector<PlantReading> &plant, std::chrono::seconds oldAfter,
                                 UtcTime now)
{
    if (plant.empty())
        return std::nullopt;
    const auto newest = std::ranges::max_element(plant, {}, &PlantReading::timestamp);
    if (now - newest->timestamp < oldAfter)
        return std::nullopt;
    return u"reading of %1 is %2 old"_s.arg(QLatin1StringView(formatIsoUtc(newest->timestamp)),
                                            daysOrMinutes(now - newest->timestamp));
}

// An answer's times come from the clock of its server: against ours, when that one is off, they would seem
// old or to come. Beyond an hour the Date itself is not to be trusted.
UtcTime serverTime(const HttpAnswer &answer, UtcTime fetchedAt)
{
    if (!answer.serverDate)
        return fetchedAt;
    const std::chrono::milliseconds skew = std::chrono::abs(*answer.serverDate - fetchedAt);
    const bool corrects = skew > kClockTolerance && skew <= std::chrono::hours(1);
    return corrects ? *answer.serverDate : fetchedAt;
}

// What lies behind it is surely still to come: a Date that is not trusted may be right all the same.
UtcTime latestNow(const HttpAnswer &answer, UtcTime fetchedAt)
{
    const UtcTime now = serverTime(answer, fetchedAt);
    const bool isTrusted = !answer.serverDate || now != fetchedAt ||
                           std::chrono::abs(*answer.serverDate - fetchedAt) <= kClockTolerance;
    return isTrusted ? now : std::max(now, *answer.serverDate);
}

QString faultText(const std::vector<RowFault> &faults, FaultKind kind)
{
    const auto isOfKind = [kind](const RowFault &fault) { return fault.kind == kind; };
    const auto first = std::ranges::find_if(faults, isOfKind);
    if (first == faults.end())
        return {};
    const QString why = kind == FaultKind::Unit    ? u"for their unit"_s
                        : kind == FaultKind::Shape ? u"in another shape"_s
                        : kind == FaultKind::Value ? u"too far off to be kept"_s
                                                   : u"first"_s;
    return u"%1 rows refused, %2: %3 %4"_s.arg(std::ranges::count_if(faults, isOfKind))
        .arg(why, first->path, first->reason);
}

QString acceptAdvice(const SourceConfig &source)
{
    return u". If that is right: energy-trading-collector check %1 --accept"_s.arg(source.id);
}

QString untilNow(const PriceForm &known)
{
    const QString units = knownUnits(known);
    return units.isEmpty() ? QString() : u"; until now in "_s + units;
}

class Appraisal
{
public:
    Appraisal(const SourceConfig &source, PriceMemory &memory) : m_source(source), m_memory(memory) {}

    void read(const CallSpec &call, const HttpAnswer &answer, UtcTime fetchedAt)
    {
        if (isWithoutContent(answer.status)) {
            outcome = call.endpoint == Endpoint::Health ? Outcome::Ok : Outcome::NotPublished;
            return;
        }
        Result<ParsedAnswer> parsed =
            dialectFor(m_source.dialect).parse(m_source, call, fetchedAt, answer.body);
        if (!parsed) {
            const Outcome found = parsed.error().outcome;
            const QString units = found == Outcome::Schema ? untilNow(m_memory.form) : QString();
            return add(found, parsed.error().text() + units);
        }
        outcome = parsed->outcome;
        addFaults(parsed->faults);
        if (compareForm(*parsed))
            learn(m_memory.learnt, parsed->facts, parsed->shape);
        notes = std::move(parsed->notes);
        facts = std::move(parsed->facts);
        add(Outcome::Implausible,
            markPrices(facts, m_source.limits, m_memory.levels, latestNow(answer, fetchedAt)),
            acceptAdvice(m_source));
        addTimes(answer, fetchedAt);
    }

    [[nodiscard]] QString error()
    {
        std::ranges::stable_sort(m_faults, [](const AnswerFault &a, const AnswerFault &b) {
            return a.outcome != b.outcome && graver(a.outcome, b.outcome) == a.outcome;
        });
        QStringList texts;
        for (const AnswerFault &fault : m_faults)
            texts += fault.text;
        return scrub(texts.join(u"; "_s)); // it quotes the answer
    }

    Outcome outcome = Outcome::Ok;
    FactBatch facts;
    std::vector<RowFault> notes;

private:
    void add(Outcome found, const QString &text, const QString &advice = {})
    {
        if (text.isEmpty())
            return;
        outcome = graver(outcome, found);
        m_faults.push_back({found, text + advice});
    }

    void addFaults(const std::vector<RowFault> &faults)
    {
        add(Outcome::Schema, faultText(faults, FaultKind::Shape));
        add(Outcome::Schema, faultText(faults, FaultKind::Unit), untilNow(m_memory.form));
        add(Outcome::Implausible, faultText(faults, FaultKind::Value));
        add(Outcome::Partial, faultText(faults, FaultKind::Row));
    }

    // Values that went on in another unit or shape are withheld: neither rescaled nor begun as a second
    // series.
    bool compareForm(ParsedAnswer &parsed)
    {
        const QString change = withholdChanged(parsed, m_memory.form);
        add(Outcome::Schema, change, u"; not stored"_s + acceptAdvice(m_source));
        return change.isEmpty() && parsed.shape != PriceShape();
    }

    void addTimes(const HttpAnswer &answer, UtcTime fetchedAt)
    {
        add(Outcome::Implausible, markPriceTimes(facts.prices, latestNow(answer, fetchedAt)));
        add(Outcome::Implausible,
            markReadings(facts.plant, m_source.limits.plant, latestNow(answer, fetchedAt)));
        add(Outcome::Implausible, markSignals(facts.controlSignals, latestNow(answer, fetchedAt)));
        add(Outcome::Stale, staleText(facts.plant, m_source.limits.oldAfter, serverTime(answer, fetchedAt))
                                .value_or(QString()));
    }

    const SourceConfig &m_source;
    PriceMemory &m_memory;
    std::vector<AnswerFault> m_faults;
};

void finish(AppraisedCall &call, bool answered)
{
    if (call.attempts.empty())
        return;
    RequestRecord &last = call.attempts.back();
    if (answered) {
        last.outcome = call.outcome;
        last.error = call.error;
    }
    if (!call.httpStatus)
        call.httpStatus = last.httpStatus;
    call.responseTime = last.phases.total;
}
} // namespace

AppraisedCall appraise(const SourceConfig &source, const CallSpec &call, ApiOutcome exchange,
                       UtcTime fetchedAt, PriceMemory &memory)
{
    AppraisedCall appraised;
    appraised.attempts = std::move(exchange.attempts);
    if (exchange.answer) {
        appraised.httpStatus = exchange.answer->status;
        Appraisal appraisal(source, memory);
        appraisal.read(call, *exchange.answer, fetchedAt);
        appraised.outcome = appraisal.outcome;
        appraised.error = appraisal.error();
        appraised.facts = std::move(appraisal.facts);
        appraised.notes = std::move(appraisal.notes);
    } else {
        appraised.outcome = exchange.answer.error().outcome;
        appraised.error = exchange.answer.error().text();
        appraised.failure = exchange.answer.error();
    }
    appraised.facts.sourceId = source.id;
    appraised.facts.fetchedAt = fetchedAt;
    finish(appraised, exchange.answer.has_value());
    return appraised;
}

AppraisedCall appraise(const SourceConfig &source, const CallSpec &call, ApiOutcome exchange,
                       UtcTime fetchedAt)
{
    PriceMemory none;
    return appraise(source, call, std::move(exchange), fetchedAt, none);
}

void takeAsNotPublished(AppraisedCall &call)
{
    call.outcome = Outcome::NotPublished;
    call.error.clear();
    call.failure.reset();
    recordAsNotPublished(call);
}

void recordAsNotPublished(AppraisedCall &call)
{
    if (call.attempts.empty())
        return;
    call.attempts.back().outcome = Outcome::NotPublished;
    call.attempts.back().error.clear();
}

} // namespace etcm
