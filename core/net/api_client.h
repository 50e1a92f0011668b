// One call to an API with everything around it: host gate, token, attempts, retries, deadline, health rows.
#pragma once

#include "domain/clock.h"
#include "domain/reset_unit.h"
#include "net/http.h"

#include <QCoroTask>

#include <vector>

namespace etcm
{
class TokenSource;

struct ApiCall {
    QString sourceId;
    Endpoint endpoint = Endpoint::Prices;
    HttpRequest request;
    TokenSource *tokens = nullptr; ///< not owned, outlives the call; null: public API
    HttpLimits limits;
    bool background = true; ///< false: the user waits for it and may use the kept request of the budget
    ResetUnit resetUnit = ResetUnit::Seconds; ///< of the source's X-RateLimit-Reset
    AnswerForm form = {};
};

/// The single outcome of a call and one record per attempt, in order. The record of the last attempt carries
/// the outcome of the exchange; whoever parses the body may lower it (malformed, schema, partial,
/// not_published).
struct ApiOutcome {
    Result<HttpAnswer> answer; ///< a 2xx answer, or the classified error
    std::vector<RequestRecord> attempts;
    MonotonicTime lastStartedAt{}; ///< start of the last attempt; a token's life is counted from it
};

class ApiClient
{
public:
    virtual ~ApiClient() = default;
    /// Ends exactly once, within call.limits.total. Errors: Network with the outcome of the last attempt, or
    /// Parse if its 2xx answer is no data; HostDown without one, with the outcome that opened its circuit;
    /// what the token source says, with no attempt made; BudgetExhausted (the host's pause outlasts the
    /// limits, see retryAfter) or Canceled, both with Outcome::Unknown.
    virtual QCoro::Task<ApiOutcome> call(ApiCall call) = 0;
    /// Ends every call under way with ErrorCode::Canceled before it returns, and refuses new ones.
    virtual void shutdown() = 0;
};

} // namespace etcm
