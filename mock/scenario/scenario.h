// A scenario as it was written: a timeline of faults, not yet begun. The named ones and files are the same
// thing.
#pragma once

#include "mock/scenario/chance.h"
#include "mock/scenario/fault.h"
#include "mock/scenario/timeline.h"

#include <QByteArrayList>

namespace etcm::mock
{

struct AnswerRule {
    Window window;
    /// "api", "token", "bearer", "open", a dialect's name, or a path that is met exactly or as a folder;
    /// empty is "api".
    QByteArrayList on;
    Chance chance;
    std::optional<DelayDistribution> delay;
    Fault effect; ///< without its delay
};

struct PriceRule {
    Window window;
    PriceFault fault;
    std::optional<std::chrono::days> dayAfterStart; ///< of the delivery day, instead of `fault.day`
    bool isRevision = false; ///< the days say that they were published when the window began
    std::optional<std::chrono::minutes> lateAt; ///< late publication; `fault` gives no more than the day then
};

struct TokenRule {
    Window window;
    std::optional<std::chrono::seconds> maxAge;
    bool revokes = false;                           ///< when the window begins
    std::optional<std::chrono::milliseconds> every; ///< and again and again
    bool hidesLifetime = false;
    std::optional<std::chrono::seconds> toldLifetime;
};

struct Jump {
    Moment at;
    UtcTime to; ///< later than `at`
};

struct Scenario {
    QString name;
    QString description;          ///< one sentence
    std::optional<UtcTime> start; ///< the simulated clock jumps there when the scenario begins
    std::optional<quint64> seed;  ///< of its chances; absent: the simulator's
    bool showcase = false;        ///< the data tell the day of the design's pictures
    std::vector<AnswerRule> answers;
    std::vector<PriceRule> prices;
    std::vector<Window> frozenPlant;
    std::vector<TokenRule> tokens;
    std::vector<Window> refusals; ///< the listener is closed, all connections are gone
    std::vector<Jump> jumps;
};

} // namespace etcm::mock
