// What a scenario does to one answer, to the data behind the answers, and to tokens. Made by FaultPlan;
// applied by Site (status, body), Connection (delivery), World (data) and TokenEndpoint, and nowhere else.
#pragma once

#include "domain/market_day.h"
#include "domain/price.h"
#include "mock/http/response.h"

#include <optional>
#include <vector>

namespace etcm::mock
{

struct Fault {
    enum class Body {
        AsIs,
        Malformed,   ///< the JSON text ends in the middle; the HTTP framing is right
        OtherSchema, ///< valid JSON that means nothing in any dialect
    };
    Delivery delivery;
    int status = 0; ///< answer this instead (401, 429, 500, 503); 0: what the route says
    std::optional<std::chrono::seconds> retryAfter; ///< sent with `status`
    Body body = Body::AsIs;
    QByteArray unit; ///< stands for the unit of energy prices; empty: as is
    std::chrono::minutes offsetShift{
        0}; ///< added to each UTC offset in the body, the clock time beside it left alone
};

/// Slots that start in [from, to) by the clock on a Zurich wall.
struct SlotSpan {
    std::chrono::minutes from{0};
    std::chrono::minutes to{0};
};

/// A change of published slots.
struct PriceFault {
    enum class Change {
        Missing,
        Set,   ///< the home product's integrated price becomes `amount`; the others follow
        Add,   ///< `amount` is added to it
        Scale, ///< every component times `factor`
    };
    Change change = Change::Missing;
    std::vector<SlotSpan> slots;  ///< empty: all
    std::optional<LocalDate> day; ///< delivery day; absent: all
    Price amount;                 ///< CHF/kWh
    double factor = 1;
    std::optional<UtcTime> publication; ///< the changed days say that they were published then

    [[nodiscard]] bool touches(LocalDate date) const { return !day || *day == date; }
    [[nodiscard]] bool touches(std::chrono::minutes timeOfDay) const;
};

/// Days whose regular publication lies in [from, until) appear at `at` o'clock, local time of the day before.
struct LateFault {
    UtcTime from;
    UtcTime until;
    std::optional<LocalDate> day; ///< delivery day; absent: all
    std::chrono::minutes at{0};
};

/// What a scenario does to the data behind the answers, at one moment.
struct DataFaults {
    bool showcase = false;
    std::vector<PriceFault> prices;
    std::vector<LateFault> late;
    std::optional<UtcTime> frozenAt; ///< the plant keeps sending the reading of that moment
};

/// What a scenario does to tokens, at one moment.
struct TokenFaults {
    std::chrono::seconds maxAge =
        std::chrono::seconds::max();                  ///< they stop working then, whatever they promise
    std::int64_t revocations = 0;                     ///< so far; a token from before the last one is refused
    bool hidesLifetime = false;                       ///< expires_in is absent
    std::optional<std::chrono::seconds> toldLifetime; ///< expires_in says this
};

} // namespace etcm::mock
