#include "models/call_budget.h"

#include "monitoring/alert_rules.h"
#include "monitoring/judgement.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/time_of_day.h"

#include <QUrl>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

constexpr auto kCertificateEndsSoon = days(21); // when others warn first, FEATURES 1.4

QString hostName(const QString &origin)
{
    const QUrl url(origin);
    if (url.host().isEmpty())
        return origin;
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

HostBudgetRow budgetRow(const HostState &host, UtcTime now)
{
    HostBudgetRow row;
    row.host = hostName(host.origin);
    if (!host.limit || !host.remaining) {
        row.text = words("Health page", "tells no limit");
        row.toolTip = words("Health page", "No answer of this host named a rate limit");
        return row;
    }
    row.used = std::max<qint64>(0, *host.limit - *host.remaining);
    row.kept = *host.limit > 1 && *host.remaining > 0 ? 1 : 0;
    row.free = std::max<qint64>(0, *host.remaining - row.kept);
    row.text = words("Health page", "%1 used", "2 of 4 used").arg(countText(row.used, *host.limit));
    if (host.windowEndsAt && *host.windowEndsAt > now)
        row.text += u", "_s + words("Health page", "resets %1").arg(timeText(*host.windowEndsAt, now));
    row.toolTip =
        words("Health page", "%1 calls per window of %2<br>Polling leaves the last call to Refresh (F5)")
            .arg(integerText(*host.limit), ageText(host.window));
    return row;
}

HealthFact signInFact(const HealthPageFacts &facts)
{
    HealthFact fact{words("Health page", "Sign-in"), {}, false};
    const EngineStatus &status = facts.status;
    if (status.signIns.empty())
        fact.value = words("Health page", "none needed");
    else if (!status.signInTroubles.empty()) {
        fact.value = signInTroubleText(status.signInTroubles.front());
        fact.isWarning = true;
    } else if (status.tokenExpiresAt && *status.tokenExpiresAt > facts.now)
        fact.value = words("Health page", "valid until %1").arg(timeText(*status.tokenExpiresAt, facts.now));
    else
        fact.value = words("Health page", "no token held");
    return fact;
}

HealthFact clockFact(const HealthPageFacts &facts)
{
    const bool told = std::ranges::any_of(facts.status.hosts,
                                          [](const HostState &host) { return host.clockSkew.has_value(); });
    HealthFact fact{words("Health page", "Clock against servers"), {}, isClockOff(facts.status)};
    if (facts.status.clockError)
        fact.value = clockErrorText(*facts.status.clockError);
    else
        fact.value = told ? words("Health page", "agrees") : words("Health page", "not seen yet");
    return fact;
}

void addCertificates(std::vector<HealthFact> &lines, const HealthPageFacts &facts)
{
    const auto add = [&](const QString &label, UtcTime ends) {
        const bool soon = ends - facts.now < kCertificateEndsSoon;
        QString value =
            ends <= facts.now ? words("Health page", "ended %1") : words("Health page", "until %1");
        lines.push_back({label, value.arg(dateText(toZurich(ends).date)), soon});
    };
    for (const HostState &host : facts.status.hosts) {
        if (host.certificates.host)
            add(words("Health page", "Certificate of %1").arg(hostName(host.origin)),
                *host.certificates.host);
        if (host.certificates.client)
            add(words("Health page", "Ours for %1").arg(hostName(host.origin)), *host.certificates.client);
    }
}

// When tomorrow's prices came, as the alerts' journal kept it.
std::optional<UtcTime> arrivedToday(const HealthPageFacts &facts)
{
    const UtcTime start = MarketDay::containing(facts.now).start();
    for (const AlertTransition &each : facts.transitions) {
        if (each.rule == alertRuleName(AlertRule::TomorrowArrived) && each.at >= start)
            return each.at;
    }
    return {};
}

HealthFact arrivalFact(const HealthPageFacts &facts)
{
    HealthFact fact{words("Health page", "Tomorrow’s prices"), {}, false};
    if (const auto at = arrivedToday(facts)) {
        fact.value = words("Health page", "arrived %1").arg(timeText(*at, facts.now));
        return fact;
    }
    const LocalDate tomorrow = MarketDay::containing(facts.now).next().date();
    std::optional<PublicationStatus> worst;
    for (const EndpointStatus &endpoint : facts.status.endpoints) {
        for (const PublicationStatus &each : endpoint.publications) {
            if (each.day == tomorrow && (!worst || each.state > worst->state))
                worst = each;
        }
    }
    fact.isWarning = worst && publicationSeverity(worst->state).value_or(Severity::Info) >= Severity::Warning;
    if (!worst)
        fact.value = words("Health page", "none expected");
    else if (worst->state == PublicationState::Complete)
        fact.value = words("Health page", "complete");
    else
        fact.value =
            words("Health page", "%1 slots", "4 of 96 slots").arg(countText(worst->present, worst->expected));
    return fact;
}

// Of the days before today, when the journal saw them arrive: "11:17 to 11:26".
std::optional<HealthFact> usualArrival(const HealthPageFacts &facts)
{
    std::optional<minutes> first;
    std::optional<minutes> last;
    for (const AlertTransition &each : facts.transitions) {
        if (each.rule != alertRuleName(AlertRule::TomorrowArrived))
            continue;
        const auto sinceMidnight = floor<minutes>(toZurich(each.at).timeOfDay);
        first = std::min(first.value_or(sinceMidnight), sinceMidnight);
        last = std::max(last.value_or(sinceMidnight), sinceMidnight);
    }
    if (!first)
        return {};
    const QString when =
        *first == *last ? timeOfDayText(*first)
                        : words("Health page", "%1 to %2").arg(timeOfDayText(*first), timeOfDayText(*last));
    return HealthFact{words("Health page", "Usual arrival, 14 days"), when, false};
}

} // namespace

CallBudget callBudget(const HealthPageFacts &facts)
{
    CallBudget result;
    result.words.context = words("Health page", "rate limits by host");
    for (const HostState &host : facts.status.hosts)
        result.hosts.push_back(budgetRow(host, facts.now));
    result.facts = {signInFact(facts), clockFact(facts), arrivalFact(facts)};
    if (auto usual = usualArrival(facts))
        result.facts.push_back(std::move(*usual));
    addCertificates(result.facts, facts);
    return result;
}

} // namespace etcm
