#include "support/overview_story.h"

#include <array>
#include <cmath>
#include <numbers>

namespace etcm::story
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

constexpr std::array kToday{.2312, .2248, .2191, .2146, .2159, .2284, .2637, .2893,
                            .2741, .2318, .1984, .1702, .1561, .1524, .1568, .1689,
                            .1957, .2364, .2718, .2806, .2533, .2427, .2369, .2287};
constexpr std::array kTomorrow{.2266, .2214, .2163, .2129, .2151, .2302, .2689, .3042,
                               .2867, .2395, .2026, .1758, .1602, .1539, .1547, .1664,
                               .1931, .2418, .2834, .2951, .2617, .2466, .2381, .2295};

double round4(double value)
{
    return std::round(value * 1e4) / 1e4;
}

struct Parts {
    double integrated;
    double electricity;
    double grid;
    double usage;
};

Parts homeParts(double integrated)
{
    const double grid = round4(integrated - .12);
    return {integrated, .12, grid, round4(grid - .0303)};
}

Parts businessParts(double homeIntegrated)
{
    const double usage = round4(homeParts(homeIntegrated).usage * .78);
    const double grid = round4(usage + .0303);
    return {round4(grid + .1135), .1135, grid, usage};
}

StoredSeries series(const QString &product, TariffType type, double Parts::*part, Parts (*parts)(double))
{
    StoredSeries result;
    result.key = {u"ckw"_s, product, type};
    result.lastFetched = at(12 * 60 + 3);
    for (int slot = 0; slot < 192; ++slot) {
        const bool today = slot < 96;
        const double hour = today ? kToday[static_cast<std::size_t>(slot / 4)]
                                  : kTomorrow[static_cast<std::size_t>((slot - 96) / 4)];
        StoredPoint point;
        point.start = at(slot * 15);
        point.end = at(slot * 15 + 15);
        point.value = *Price::fromDouble(parts(hour).*part);
        point.publication = today ? at(11 * 60 + 19 - 1440) : at(11 * 60 + 20);
        point.revision = type == TariffType::Integrated && slot >= 72 && slot < 76 ? 1 : 0;
        result.points.push_back(point);
    }
    return result;
}

void addPrices(OverviewFacts &facts)
{
    const auto add = [&](const QString &product, Parts (*parts)(double)) {
        facts.stored.prices.push_back(series(product, TariffType::Integrated, &Parts::integrated, parts));
        facts.stored.prices.push_back(series(product, TariffType::Electricity, &Parts::electricity, parts));
        facts.stored.prices.push_back(series(product, TariffType::Grid, &Parts::grid, parts));
        facts.stored.prices.push_back(series(product, TariffType::GridUsage, &Parts::usage, parts));
    };
    add(u"home_dynamic"_s, homeParts);
    add(u"business_dynamic"_s, businessParts);
    for (int slot = 72; slot < 76; ++slot) {
        facts.stored.revisions.push_back({facts.stored.prices.front().key, at(slot * 15),
                                          *Price::fromDouble(.2707), *Price::fromDouble(.2718),
                                          at(12 * 60 + 3), at(12 * 60 + 3), 1});
    }
}

/// mulberry32, so that the curve is the one of the pictures.
class Random
{
public:
    explicit Random(std::uint32_t seed) : m_state(seed) {}
    double next()
    {
        m_state += 0x6D2B79F5U;
        std::uint32_t t = (m_state ^ (m_state >> 15)) * (1U | m_state);
        t = (t + (t ^ (t >> 7)) * (61U | t)) ^ t;
        return (t ^ (t >> 14)) / 4294967296.0;
    }

private:
    std::uint32_t m_state;
};

constexpr int kReadings = 145;

std::array<double, kReadings> windSpeeds(Random &random)
{
    std::array<double, kReadings> wind{};
    double drift = 0;
    for (int i = 0; i < kReadings; ++i) {
        const double slow =
            27 + 9 * std::sin(i / 144.0 * std::numbers::pi * 2 * 1.15 + 2.6) + 5 * std::sin(i / 17.0);
        drift = .86 * drift + (random.next() - .5) * 5.2;
        wind[static_cast<std::size_t>(i)] = std::max(6.0, slow + drift);
    }
    for (int i = 118; i < kReadings; ++i) {
        const double k = (i - 118) / 26.0;
        double &each = wind[static_cast<std::size_t>(i)];
        each = each * (1 - k) + (34.2 + (i == 144 ? 0 : (random.next() - .5) * 3.2)) * k;
    }
    wind.back() = 34.2;
    return wind;
}

double powerCurve(double wind)
{
    return wind < 9 ? -.01 : std::min(2.3, 2.3 * std::pow((wind - 9) / (43.2 - 9), 1.58));
}

StoredReading reading(UtcTime time, const QString &state)
{
    StoredReading stored;
    stored.sourceId = u"ckw"_s;
    stored.reading.plantId = u"lutersarni"_s;
    stored.reading.timestamp = time;
    stored.reading.rawStatus = state;
    stored.reading.status = operationalStatusFromText(state);
    stored.ingestedAt = time + seconds(64);
    return stored;
}

void addReadings(OverviewFacts &facts)
{
    // Standstill until Sunday 22:10, three days before.
    facts.stored.readings.push_back(reading(at(22 * 60 - 3 * 1440), u"stopped"_s));
    facts.stored.readings.push_back(reading(at(22 * 60 + 10 - 3 * 1440), u"in Betrieb"_s));
    Random random(20261014);
    const auto wind = windSpeeds(random);
    for (int i = 0; i < kReadings; ++i) {
        const int minute = 14 * 60 + 30 - (144 - i) * 10;
        const bool last = i == 144;
        double power = powerCurve(wind[static_cast<std::size_t>(i)]) + (random.next() - .5) * .05;
        power = std::clamp(last ? 1.42 : power, -.02, 2.3);
        const double voltage = 20.55 + .18 * std::sin(i / 23.0) + (random.next() - .5) * .1 + .05 * power;
        const double reactive = -.02 - .05 * power + (random.next() - .5) * .02;
        const bool unanswered = minute >= 9 * 60 + 10 && minute <= 9 * 60 + 20;
        const bool unobserved = minute >= 65 && minute <= 105;
        if (unanswered || unobserved)
            continue;
        StoredReading stored = reading(at(minute), u"in Betrieb"_s);
        stored.reading.activePowerMw = power;
        stored.reading.voltageKv = last ? 20.71 : voltage;
        stored.reading.reactivePowerMvar = last ? -.09 : reactive;
        stored.reading.windSpeedKmh = wind[static_cast<std::size_t>(i)];
        facts.stored.readings.push_back(stored);
    }
}

void addSignal(OverviewFacts &facts, const QString &name, const QString &text, int from, int to)
{
    // Minutes of 13 October, the newest day that is published.
    facts.stored.controlSignals.push_back(
        {u"ckw"_s, {name, text, *facts.stored.signalDate, at(from - 1440), at(to - 1440)}});
}

void addSignals(OverviewFacts &facts)
{
    facts.stored.signalDate = LocalDate(year(2026), October, day(13));
    const auto hm = [](int hour, int minute) { return hour * 60 + minute; };
    addSignal(facts, u"000R"_s, u"Boiler 4 h"_s, hm(2, 41), hm(6, 38));
    addSignal(facts, u"001R"_s, u"Boiler 4 h 1"_s, hm(1, 56), hm(6, 2));
    addSignal(facts, u"002R"_s, u"Boiler 4 h 2"_s, hm(11, 34), hm(15, 31));
    addSignal(facts, u"010R"_s, u"Boiler 6 h"_s, -hm(1, 52), hm(4, 8));
    addSignal(facts, u"010R"_s, u"Boiler 6 h"_s, hm(22, 11), hm(28, 6));
    addSignal(facts, u"021R"_s, u"Heat pump block"_s, hm(11, 0), hm(12, 0));
    addSignal(facts, u"021R"_s, u"Heat pump block"_s, hm(17, 30), hm(19, 0));
    addSignal(facts, u"024R"_s, u"EV charger block"_s, hm(6, 45), hm(8, 15));
    addSignal(facts, u"024R"_s, u"EV charger block"_s, hm(18, 0), hm(20, 0));
    addSignal(facts, u"030R"_s, u"Street light, full"_s, -hm(5, 9), hm(7, 22));
    addSignal(facts, u"030R"_s, u"Street light, full"_s, hm(18, 49), hm(31, 24));
    addSignal(facts, u"031R"_s, u"Street light, half"_s, hm(5, 0), hm(7, 22));
    addSignal(facts, u"031R"_s, u"Street light, half"_s, hm(18, 49), hm(23, 30));
}

void addCall(OverviewFacts &facts, Endpoint endpoint, double minute, int latency,
             Outcome outcome = Outcome::Ok)
{
    RequestRecord record;
    record.sourceId = u"ckw"_s;
    record.endpoint = endpoint;
    record.checkedAt = at(minute);
    record.outcome = outcome;
    record.httpStatus = outcome == Outcome::Http5xx ? 503 : 200;
    record.phases.total = milliseconds(latency);
    facts.requests[endpoint].push_back(record);
}

void addCalls(OverviewFacts &facts)
{
    const auto feed = [](UtcTime nextDue, milliseconds rhythm) {
        EndpointFacts state;
        state.state = EndpointState::Answering;
        state.outcome = Outcome::Ok;
        state.next = NextLook{NextLook::Kind::Planned, nextDue};
        state.pollInterval = rhythm;
        return state;
    };
    facts.endpoints[Endpoint::Prices] = feed(at(18 * 60 + 5), hours(6));
    facts.endpoints[Endpoint::Plant] = feed(at(14 * 60 + 41), minutes(10));
    facts.endpoints[Endpoint::Signals] = feed(at(1440 + 6 * 60 + 10), hours(24));
    facts.endpoints[Endpoint::Token] = feed(at(15 * 60 + 12), hours(1));
    const std::array priceCalls{std::pair(-1440 + 13 * 60 + 5, 190),
                                std::pair(-1440 + 18 * 60 + 5, 171),
                                std::pair(6, 188),
                                std::pair(6 * 60 + 5, 184),
                                std::pair(11 * 60 + 20, 201),
                                std::pair(11 * 60 + 50, 336),
                                std::pair(12 * 60 + 3, 212)};
    for (const auto &[minute, latency] : priceCalls)
        addCall(facts, Endpoint::Prices, minute, latency);
    // Every ten minutes at :01; from 00:45 to 01:47 nobody was awake, at 09:11 and 09:21 the plant did not
    // answer.
    int count = 0;
    for (int tens = -143 - 30; tens <= 87; ++tens, ++count) {
        const double minute = tens * 10 + 1 + 4 / 60.0;
        const int latency = count % 10 == 3 ? 286 : 124 + count * 7 % 31;
        if (tens == 4)
            addCall(facts, Endpoint::Plant, 45, latency);
        else if (tens == 10)
            addCall(facts, Endpoint::Plant, 107, latency);
        else if (tens < 5 || tens > 9)
            addCall(facts, Endpoint::Plant, minute, latency,
                    tens == 55 || tens == 56 ? Outcome::Http5xx : Outcome::Ok);
    }
    for (const int minute : {-1440 + 6 * 60 + 10, 6 * 60 + 10})
        addCall(facts, Endpoint::Signals, minute, 173);
    for (int hour = -10; hour <= 14; ++hour) {
        const int latency = hour == 8 || hour == -3 ? 164 : 88 + (hour + 10) % 9;
        addCall(facts, Endpoint::Token, hour == 1 ? 108 : hour * 60 + 12, latency);
    }
}

void addAlerts(OverviewFacts &facts)
{
    using enum AlertState;
    const auto step = [&](const QString &incident, AlertState from, AlertState to, Severity severity,
                          double minute, const QString &text) {
        AlertTransition transition;
        transition.incidentId = incident;
        transition.from = from;
        transition.to = to;
        transition.severity = severity;
        transition.at = at(minute);
        transition.text = text;
        facts.alerts.transitions.push_back(transition);
    };
    step(u"e1"_s, Ok, Ok, Severity::Info, 723, u"Prices revised: 4 slots, 18:00\u201319:00, +0.0011"_s);
    step(u"e2"_s, Ok, Ok, Severity::Info, 681, u"Tomorrow\u2019s prices arrived, 96 of 96 slots"_s);
    step(u"db"_s, Recovering, Resolved, Severity::Critical, 581.5,
         u"Central database reachable, 131 rows sent"_s);
    step(u"db"_s, Firing, Recovering, Severity::Critical, 581,
         u"Central database reachable, 131 rows sent"_s);
    step(u"pl"_s, Recovering, Resolved, Severity::Warning, 571.1, u"Plant telemetry answers again"_s);
    step(u"db"_s, Pending, Firing, Severity::Critical, 559.3, u"Central database not reachable"_s);
    step(u"db"_s, Ok, Pending, Severity::Critical, 559.2, u"Central database not reachable"_s);
    step(u"pl"_s, Pending, Firing, Severity::Warning, 557.9, u"Plant telemetry not answering, HTTP 503"_s);
    step(u"pl"_s, Ok, Pending, Severity::Warning, 551.07, u"Plant telemetry not answering, HTTP 503"_s);
    step(u"ce"_s, Pending, Firing, Severity::Warning, 482, u"Certificate expires in 13 days, desk-03"_s);
    facts.alerts.acknowledged = {u"ce"_s};
}

} // namespace

UtcTime at(double minutes)
{
    const UtcTime midnight = sys_days(year(2026) / October / 13) + hours(22);
    return midnight + milliseconds(std::llround(minutes * 60'000));
}

UtcTime now()
{
    return at(14 * 60 + 32 + 8 / 60.0);
}

OverviewFacts facts()
{
    OverviewFacts facts;
    facts.sourceTitle = u"CKW"_s;
    addPrices(facts);
    addReadings(facts);
    addSignals(facts);
    addCalls(facts);
    addAlerts(facts);
    return facts;
}

} // namespace etcm::story
