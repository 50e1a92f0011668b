// The named scenarios and what each makes of the next answer.
#pragma once

#include "domain/clock.h"
#include "mock/scenario/fault.h"

#include <QStringView>

#include <optional>
#include <span>

namespace etcm::mock
{

enum class Scenario {
    Ok,
    Slow,
    Burst500,
    Once401,
    TokenExpires,
    TokenDown,
    RateLimited,
    HalfBody,
    Malformed,
    WrongSchema,
    MissingSlots,
    LatePublication,
    FrozenPlant,
    Reset,
    BlackHole,
    Showcase,
};

struct ScenarioEntry {
    Scenario scenario;
    const char16_t *name;        ///< on the command line and at /admin/scenario
    const char16_t *description; ///< one sentence
};

[[nodiscard]] std::span<const ScenarioEntry> scenarios();
[[nodiscard]] QString scenarioName(Scenario scenario);
[[nodiscard]] std::optional<Scenario> scenarioFromName(QStringView name);

/// Which faults may touch an answer.
enum class FaultScope {
    None,      ///< documentation and administration always work
    Token,     ///< the token endpoint: only its own scenarios, so that a fault is seen where it was meant
    OpenApi,   ///< API routes without a token
    BearerApi, ///< API routes with one
};

/// Counts answers since a scenario began and says what becomes of the next one.
class FaultPlan
{
public:
    [[nodiscard]] Scenario scenario() const { return m_scenario; }
    void start(Scenario scenario);

    [[nodiscard]] Fault next(FaultScope scope);
    [[nodiscard]] DataFaults dataFaults() const;
    /// The age at which tokens stop working, whatever they promise.
    [[nodiscard]] std::chrono::seconds tokenMaxAge() const;

private:
    [[nodiscard]] Fault apiFault() const;

    Scenario m_scenario = Scenario::Ok;
    int m_answers = 0; ///< of API routes, since the start
};

} // namespace etcm::mock
