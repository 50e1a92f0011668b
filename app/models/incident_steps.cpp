#include "models/incident_steps.h"

#include "wording/alert_words.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::size_t kStepsShown = 14;

IncidentStep transitionStep(const AlertTransition &transition, UtcTime now)
{
    using Mark = IncidentStep::Mark;
    const auto made = [&](Mark mark, const QString &text) {
        return IncidentStep{mark, transition.at, timeTextSeconds(transition.at, now), text};
    };
    const QString told = alertText(transition);
    switch (transition.to) {
    case AlertState::Pending: return made(Mark::Bad, words("Alerts page", "Pending: %1").arg(told));
    case AlertState::Firing:
        return made(Mark::Fires, transition.from == AlertState::Firing
                                     ? words("Alerts page", "Graver: %1").arg(told)
                                     : words("Alerts page", "Firing: %1").arg(told));
    case AlertState::Recovering: return made(Mark::Good, words("Alerts page", "Recovering: %1").arg(told));
    case AlertState::Closed: return made(Mark::Over, words("Alerts page", "Closed: %1").arg(told));
    case AlertState::Resolved: return made(Mark::Over, words("Alerts page", "Resolved: %1").arg(told));
    case AlertState::Ok: break;
    }
    return made(Mark::Over, words("Alerts page", "Came to nothing: %1").arg(told));
}

QString failureText(const RequestRecord &call)
{
    const QString what =
        call.httpStatus ? u"HTTP %1"_s.arg(*call.httpStatus) : capitalised(outcomeText(call.outcome));
    const QString took = latencyText(call.phases.total);
    return took.isEmpty() ? what : words("Alerts page", "%1 after %2").arg(what, took);
}

// A long outage is many equal failures: one line for each run of them.
void addFailures(std::vector<IncidentStep> &steps, const IncidentInput &input, UtcTime began, UtcTime ended)
{
    const RequestRecord *first = nullptr;
    const RequestRecord *last = nullptr;
    qint64 count = 0;
    const auto flush = [&] {
        if (count == 0)
            return;
        QString text = failureText(*first);
        if (count > 1)
            text += u". "_s + words("Alerts page", "%1 alike, the last at %2", nullptr, count)
                                  .arg(integerText(count), timeTextSeconds(last->checkedAt, input.now));
        steps.push_back(
            {IncidentStep::Mark::Bad, first->checkedAt, timeTextSeconds(first->checkedAt, input.now), text});
        count = 0;
    };
    for (const RequestRecord &call : input.calls) {
        if (call.checkedAt < began || call.checkedAt > ended)
            continue;
        const bool bad = healthEffect(call.outcome) == HealthEffect::Bad;
        if (count > 0 && (!bad || call.outcome != first->outcome || call.httpStatus != first->httpStatus))
            flush();
        if (!bad)
            continue;
        if (count++ == 0)
            first = &call;
        last = &call;
    }
    flush();
}

void addLastGood(std::vector<IncidentStep> &steps, const IncidentInput &input, UtcTime began)
{
    const RequestRecord *good = nullptr;
    for (const RequestRecord &call : input.calls) {
        if (call.checkedAt < began && call.success())
            good = &call;
    }
    if (good)
        steps.push_back({IncidentStep::Mark::Good, good->checkedAt,
                         timeTextSeconds(good->checkedAt, input.now),
                         words("Alerts page", "Last good answer, %1").arg(latencyText(good->phases.total))});
}

// The beginning and the end of a long story say most.
void shorten(std::vector<IncidentStep> &steps)
{
    if (steps.size() <= kStepsShown)
        return;
    const auto half = static_cast<std::ptrdiff_t>(kStepsShown / 2);
    const auto dropped = static_cast<qint64>(steps.size() - kStepsShown + 1);
    IncidentStep gap = steps[static_cast<std::size_t>(half)];
    gap.time.clear();
    gap.text = words("Alerts page", "… %1 more", nullptr, dropped).arg(integerText(dropped));
    steps.erase(steps.begin() + half, steps.end() - (static_cast<std::ptrdiff_t>(kStepsShown) - half - 1));
    steps.insert(steps.begin() + half, gap);
}
} // namespace

std::vector<IncidentStep> incidentSteps(const IncidentInput &input, UtcTime began, UtcTime ended)
{
    std::vector<IncidentStep> steps;
    addLastGood(steps, input, began);
    addFailures(steps, input, began, ended);
    for (const AlertTransition &transition : input.transitions)
        steps.push_back(transitionStep(transition, input.now));
    if (input.open && input.open->now.acknowledged) {
        const Acknowledgement &by = *input.open->now.acknowledged;
        steps.push_back({IncidentStep::Mark::Acknowledged, by.at, timeTextSeconds(by.at, input.now),
                         by.note.isEmpty() ? words("Alerts page", "Acknowledged")
                                           : words("Alerts page", "Acknowledged: %1").arg(by.note)});
    }
    std::ranges::stable_sort(steps, {}, &IncidentStep::at);
    shorten(steps);
    if (input.open && input.next)
        steps.push_back(
            {IncidentStep::Mark::Planned, input.next->at, {}, nextLookText(input.next, input.now)});
    return steps;
}

} // namespace etcm
