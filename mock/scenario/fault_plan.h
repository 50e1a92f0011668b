// A scenario being played: says what becomes of the next answer, of the data and of tokens at each moment.
#pragma once

#include "mock/scenario/scenario.h"

namespace etcm::mock
{

/// Which faults may touch an answer.
enum class FaultScope {
    None,      ///< documentation and administration always work
    Token,     ///< the token endpoint: only faults that name it, so that a fault is seen where it was meant
    OpenApi,   ///< API routes without a token
    BearerApi, ///< API routes with one
};

struct FaultTarget {
    FaultScope scope = FaultScope::None;
    QByteArray dialect;
    QByteArray path;
};

class FaultPlan
{
public:
    /// `seed` is for scenarios without one of their own.
    explicit FaultPlan(quint64 seed) : m_ownSeed(seed) {}

    /// Begins a scenario; spans of its timeline count from `now`.
    void start(const Scenario &scenario, UtcTime now);
    [[nodiscard]] const QString &name() const { return m_name; }

    /// No fault ever touches an answer.
    [[nodiscard]] bool isQuiet() const { return m_answers.empty(); }
    /// Counts the answer, and says what becomes of it.
    [[nodiscard]] Fault next(const FaultTarget &target, UtcTime now);

    [[nodiscard]] DataFaults dataFaults(UtcTime now) const;
    [[nodiscard]] TokenFaults tokenFaults(UtcTime now) const;
    [[nodiscard]] bool isRefusing(UtcTime now) const;
    /// Where the clock must jump to, if a jump is due; each is told once.
    [[nodiscard]] std::optional<UtcTime> takeJump(UtcTime now);

    /// The next instant after `now` at which data, refusal or clock change; UtcTime::max() for never.
    [[nodiscard]] UtcTime nextChange(UtcTime now) const;

private:
    struct Answers {
        Span span;
        AnswerRule rule;
        std::int64_t count = 0;
        std::int64_t hits = 0;
    };
    struct Prices {
        Span span;
        PriceFault fault;
    };
    struct Tokens {
        Span span;
        TokenRule rule;
    };
    struct DueJump {
        UtcTime at;
        UtcTime to;
    };
    void startPrices(const Scenario &scenario, UtcTime now);
    void startTokens(const Scenario &scenario, UtcTime now);

    quint64 m_ownSeed;
    quint64 m_seed = 0;
    QString m_name;
    bool m_showcase = false;
    std::vector<Answers> m_answers;
    std::vector<Prices> m_prices;
    std::vector<LateFault> m_late;
    std::vector<Span> m_frozen;
    std::vector<Tokens> m_tokens;
    std::vector<Span> m_refusals;
    std::vector<DueJump> m_jumps;
    std::int64_t m_revocationsBefore = 0; ///< of scenarios played before
};

} // namespace etcm::mock
