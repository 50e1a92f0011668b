#include "mock/scenario/scenario.h"

#include <QString>

#include <algorithm>
#include <array>
#include <limits>

namespace etcm::mock
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kSlowness = 1500ms;
constexpr int kBurstPeriod = 10; // answers
constexpr int kBurstLength = 3;
constexpr auto kShortToken = std::chrono::seconds(5);

constexpr std::array kScenarios{
    ScenarioEntry{Scenario::Ok, u"ok", u"Everything works."},
    ScenarioEntry{Scenario::Slow, u"slow", u"Each API answer comes 1.5 s late."},
    ScenarioEntry{Scenario::Burst500, u"500-burst", u"Of ten API answers the first three are 500."},
    ScenarioEntry{Scenario::Once401, u"401-once",
                  u"The next API answer is 401 invalid_token, then all is well."},
    ScenarioEntry{Scenario::TokenExpires, u"token-expires",
                  u"Tokens live 5 s; those issued before are no better."},
    ScenarioEntry{Scenario::TokenDown, u"token-down", u"The token endpoint answers 503."},
    ScenarioEntry{Scenario::RateLimited, u"429", u"Each API answer is 429 with Retry-After: 60."},
    ScenarioEntry{Scenario::HalfBody, u"half-body", u"The connection ends in the middle of each API answer."},
    ScenarioEntry{Scenario::Malformed, u"malformed", u"API answers are 200 with JSON cut in the middle."},
    ScenarioEntry{Scenario::WrongSchema, u"wrong-schema", u"API answers are valid JSON of another shape."},
    ScenarioEntry{Scenario::MissingSlots, u"missing-slots",
                  u"Each day lacks its slots 07:30 to 08:30 and 17:30 to 17:45."},
    ScenarioEntry{Scenario::LatePublication, u"late-publication",
                  u"Tomorrow's prices appear at 19:30 instead of 11:20."},
    ScenarioEntry{Scenario::FrozenPlant, u"frozen-plant",
                  u"The plant keeps sending the reading of this moment."},
    ScenarioEntry{Scenario::Reset, u"reset", u"Each API request ends in a TCP reset."},
    ScenarioEntry{Scenario::BlackHole, u"black-hole", u"API requests are taken and never answered."},
    ScenarioEntry{Scenario::Showcase, u"showcase",
                  u"Wednesday 14 October 2026, 14:32:08: the day of the design's pictures."},
};

Fault statusFault(int status)
{
    Fault fault;
    fault.status = status;
    return fault;
}

Fault endingFault(Delivery::Ending ending)
{
    Fault fault;
    fault.delivery.ending = ending;
    return fault;
}

Fault bodyFault(Fault::Body body)
{
    Fault fault;
    fault.body = body;
    return fault;
}
} // namespace

std::span<const ScenarioEntry> scenarios()
{
    return kScenarios;
}

QString scenarioName(Scenario scenario)
{
    const auto *entry = std::find_if(kScenarios.begin(), kScenarios.end(),
                                     [&](const auto &e) { return e.scenario == scenario; });
    return QString::fromUtf16(entry->name);
}

std::optional<Scenario> scenarioFromName(QStringView name)
{
    const auto *entry =
        std::find_if(kScenarios.begin(), kScenarios.end(), [&](const auto &e) { return name == e.name; });
    return entry == kScenarios.end() ? std::nullopt : std::optional(entry->scenario);
}

void FaultPlan::start(Scenario scenario)
{
    m_scenario = scenario;
    m_answers = 0;
}

Fault FaultPlan::next(FaultScope scope)
{
    if (scope == FaultScope::Token)
        return statusFault(m_scenario == Scenario::TokenDown ? 503 : 0);
    const bool untouchable = scope == FaultScope::OpenApi && m_scenario == Scenario::Once401;
    if (scope == FaultScope::None || untouchable)
        return {};
    const Fault fault = apiFault();
    m_answers = m_answers == std::numeric_limits<int>::max() ? 1 : m_answers + 1;
    return fault;
}

Fault FaultPlan::apiFault() const
{
    switch (m_scenario) {
    case Scenario::Slow: return {{kSlowness, Delivery::Ending::Whole}, 0, Fault::Body::AsIs};
    case Scenario::Burst500: return statusFault(m_answers % kBurstPeriod < kBurstLength ? 500 : 0);
    case Scenario::Once401: return statusFault(m_answers == 0 ? 401 : 0);
    case Scenario::RateLimited: return statusFault(429);
    case Scenario::HalfBody: return endingFault(Delivery::Ending::HalfBody);
    case Scenario::Reset: return endingFault(Delivery::Ending::Reset);
    case Scenario::BlackHole: return endingFault(Delivery::Ending::Silence);
    case Scenario::Malformed: return bodyFault(Fault::Body::Malformed);
    case Scenario::WrongSchema: return bodyFault(Fault::Body::OtherSchema);
    default: return {};
    }
}

DataFaults FaultPlan::dataFaults() const
{
    return {m_scenario == Scenario::Showcase, m_scenario == Scenario::MissingSlots,
            m_scenario == Scenario::LatePublication, m_scenario == Scenario::FrozenPlant};
}

std::chrono::seconds FaultPlan::tokenMaxAge() const
{
    return m_scenario == Scenario::TokenExpires ? kShortToken : std::chrono::seconds::max();
}

} // namespace etcm::mock
