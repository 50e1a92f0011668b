// From an exchange to facts: what one finished call means. Pure.
#pragma once

#include "engine/price_levels.h"
#include "net/api_client.h"
#include "sources/price_form.h"

namespace etcm
{

/// What earlier answers of a source showed of its prices.
struct PriceMemory {
    PriceForm form;     ///< units and shape before this poll
    PriceForm learnt;   ///< the same, with what this poll showed
    PriceLevels levels; ///< what its prices usually are
};

/// One call, appraised. The last of `attempts` carries the final outcome and its text.
struct AppraisedCall {
    Outcome outcome = Outcome::Unknown;
    FactBatch facts; ///< every valid fact of the answer, also of a stale or partial one; without requests
    std::vector<RequestRecord> attempts; ///< in order
    std::optional<int> httpStatus;
    std::chrono::milliseconds responseTime{0}; ///< of the last attempt
    QString error;                             ///< every fault, the gravest first; empty when good
    std::vector<RowFault> notes;               ///< what cost nothing
    std::optional<Error> failure;              ///< the call brought no answer: what the client said
};

/// An answer without content (204) says that nothing is published, a health check's that all is well. Else
/// reads the answer by the source's dialect and lowers the outcome where the body earns it: malformed,
/// schema, partial, not published; implausible where values, or their times, cannot be right (they are marked
/// in the facts); stale when the newest plant reading is older than the source's limit. Of several faults the
/// gravest is the outcome, and all are told. Values in another unit than before, and prices in another shape,
/// are no facts but a change of schema.
[[nodiscard]] AppraisedCall appraise(const SourceConfig &source, const CallSpec &call, ApiOutcome exchange,
                                     UtcTime fetchedAt, PriceMemory &memory);
/// Without a memory.
[[nodiscard]] AppraisedCall appraise(const SourceConfig &source, const CallSpec &call, ApiOutcome exchange,
                                     UtcTime fetchedAt);

/// What was refused as unknown does not exist: no fault of the endpoint.
void takeAsNotPublished(AppraisedCall &call);
/// The same for the health row alone: whoever asked still sees that the call was refused.
void recordAsNotPublished(AppraisedCall &call);

} // namespace etcm
