// From an exchange to facts: what one finished call means. Pure.
#pragma once

#include "engine/price_form.h"
#include "net/api_client.h"

namespace etcm
{

/// One call, judged. The last of `attempts` carries the final outcome and its text.
struct JudgedCall {
    Outcome outcome = Outcome::Unknown;
    FactBatch facts; ///< every valid fact of the answer, also of a stale or partial one; without requests
    std::vector<RequestRecord> attempts; ///< in order
    std::optional<int> httpStatus;
    std::chrono::milliseconds responseTime{0}; ///< of the last attempt
    QString error;                             ///< empty when good
    PriceShape shape;                          ///< of the prices; neither: nothing to learn from
    std::optional<Error> failure;              ///< the call brought no answer: what the client said
};

/// Reads the answer by the source's dialect and lowers the outcome where the body earns it: malformed,
/// schema, partial, not published; stale when the newest plant reading is older than its rhythm allows.
/// Values in another unit than before, and prices in another shape, are no facts but a change of schema.
[[nodiscard]] JudgedCall judge(const SourceConfig &source, const CallSpec &call, ApiOutcome exchange,
                               UtcTime fetchedAt, const PriceForm &known = {});

/// What was refused as unknown does not exist: no fault of the endpoint.
void takeAsNotPublished(JudgedCall &call);

/// The one of two outcomes that stands for both: the graver; good news never hides bad news.
[[nodiscard]] Outcome graver(Outcome a, Outcome b);

} // namespace etcm
