#include "engine/judgement.h"

#include "monitoring/freshness.h"
#include "net/clock_skew.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// The newest reading against the plant's own rhythm: an API that answers with yesterday's reading is not
// well.
std::optional<QString> staleText(const std::vector<PlantReading> &plant, UtcTime now)
{
    if (plant.empty())
        return std::nullopt;
    const auto newest = std::ranges::max_element(plant, {}, &PlantReading::timestamp);
    const Freshness age = freshness(newest->timestamp, now, expectedInterval(Endpoint::Plant));
    if (age.state != FreshnessState::Stale)
        return std::nullopt;
    const auto minutes = std::chrono::floor<std::chrono::minutes>(age.age).count();
    return u"reading of %1 is %2 min old"_s.arg(QLatin1StringView(formatIsoUtc(newest->timestamp)))
        .arg(minutes);
}

// A plant's timestamps come from the clock of its server: against ours, when that one is off, a reading would
// seem old or new. Beyond an hour the Date itself is not to be trusted.
UtcTime serverTime(const HttpAnswer &answer, UtcTime fetchedAt)
{
    if (!answer.serverDate)
        return fetchedAt;
    const std::chrono::milliseconds skew = std::chrono::abs(*answer.serverDate - fetchedAt);
    const bool corrects = skew > kClockTolerance && skew <= std::chrono::hours(1);
    return corrects ? *answer.serverDate : fetchedAt;
}

QString faultText(const std::vector<RowFault> &faults)
{
    if (faults.empty())
        return {};
    const auto unit = std::ranges::find_if(faults, &RowFault::isUnit);
    const bool isUnit = unit != faults.end();
    const RowFault &shown = isUnit ? *unit : faults.front();
    return u"%1 rows refused, %2: %3 %4"_s.arg(faults.size())
        .arg(isUnit ? u"for their unit"_s : u"first"_s, shown.path, shown.reason);
}

void setChanged(JudgedCall &judged, const SourceConfig &source, const QString &what)
{
    judged.outcome = Outcome::Schema;
    judged.error =
        what + u"; not stored. If that is right: energy-trading-collector check %1 --accept"_s.arg(source.id);
}

QString untilNow(const PriceForm &known)
{
    const QString units = knownUnits(known);
    return units.isEmpty() ? QString() : u"; until now in "_s + units;
}

// Values that went on in another unit or shape are withheld: neither rescaled nor begun as a second series.
void judgeForm(const SourceConfig &source, const PriceForm &known, ParsedAnswer &parsed, JudgedCall &judged)
{
    const QString change = withholdChanged(parsed, known);
    if (!change.isEmpty())
        return setChanged(judged, source, change);
    judged.shape = parsed.shape;
    if (std::ranges::none_of(parsed.faults, &RowFault::isUnit))
        return;
    judged.outcome = Outcome::Schema;
    judged.error += untilNow(known);
}

void read(const SourceConfig &source, const CallSpec &call, const HttpAnswer &answer, UtcTime fetchedAt,
          const PriceForm &known, JudgedCall &judged)
{
    Result<ParsedAnswer> parsed = dialectFor(source.dialect).parse(source, call, fetchedAt, answer.body);
    if (!parsed) {
        judged.outcome = parsed.error().outcome;
        judged.error = parsed.error().text();
        if (judged.outcome == Outcome::Schema)
            judged.error += untilNow(known);
        return;
    }
    judged.outcome = parsed->outcome;
    judged.error = faultText(parsed->faults);
    judgeForm(source, known, *parsed, judged);
    judged.facts = std::move(parsed->facts);
    if (const auto stale = staleText(judged.facts.plant, serverTime(answer, fetchedAt));
        stale && judged.outcome == Outcome::Ok) {
        judged.outcome = Outcome::Stale;
        judged.error = *stale;
    }
}

int gravity(Outcome outcome)
{
    if (outcome == Outcome::Ok)
        return 0;
    if (outcome == Outcome::NotPublished)
        return 1;
    switch (healthEffect(outcome)) {
    case HealthEffect::Good: return 2; // partial
    case HealthEffect::Neutral: return 3;
    case HealthEffect::Bad: return 4;
    }
    return 4;
}
} // namespace

JudgedCall judge(const SourceConfig &source, const CallSpec &call, ApiOutcome exchange, UtcTime fetchedAt,
                 const PriceForm &known)
{
    JudgedCall judged;
    judged.attempts = std::move(exchange.attempts);
    if (exchange.answer) {
        judged.httpStatus = exchange.answer->status;
        read(source, call, *exchange.answer, fetchedAt, known, judged);
    } else {
        judged.outcome = exchange.answer.error().outcome;
        judged.error = exchange.answer.error().text();
        judged.failure = exchange.answer.error();
    }
    judged.facts.sourceId = source.id;
    judged.facts.fetchedAt = fetchedAt;
    if (judged.attempts.empty())
        return judged;
    RequestRecord &last = judged.attempts.back();
    if (exchange.answer) {
        last.outcome = judged.outcome;
        last.error = judged.error;
    }
    if (!judged.httpStatus)
        judged.httpStatus = last.httpStatus;
    judged.responseTime = last.phases.total;
    return judged;
}

void takeAsNotPublished(JudgedCall &call)
{
    call.outcome = Outcome::NotPublished;
    call.error.clear();
    call.failure.reset();
    if (call.attempts.empty())
        return;
    call.attempts.back().outcome = Outcome::NotPublished;
    call.attempts.back().error.clear();
}

Outcome graver(Outcome a, Outcome b)
{
    return gravity(b) > gravity(a) ? b : a;
}

} // namespace etcm
