// The ApiClient over HTTP: token, gate, attempt, classifier, one replay after a refused token, retries.
#pragma once

#include "net/api_client.h"
#include "net/host_gate.h"
#include "net/http_transport.h"
#include "net/one_shot.h"
#include "net/retry.h"

#include <list>

namespace etcm
{
struct AccessToken;

/// One per engine thread; transport, gate and clock are not owned and outlive it. Times are real time, except
/// the host's pauses and the records, which are on the clock.
///
///     token -> turn at the gate -> attempt -> classify -+-> 2xx: done
///       ^                                               +-> 401 that a new token may cure: once more, at
///       once
///       +------------------ wait <- retry table --------+-> transient: while the deadline allows
///                                                       +-> anything else: the error
class HttpApiClient final : public ApiClient
{
public:
    HttpApiClient(HttpTransport &transport, HostGate &gate, const Clock &clock, RetryPolicy policy = {});
    ~HttpApiClient() override;
    HttpApiClient(const HttpApiClient &) = delete;
    HttpApiClient &operator=(const HttpApiClient &) = delete;

    QCoro::Task<ApiOutcome> call(ApiCall call) override;
    /// Shuts the gate down as well.
    void shutdown() override;

private:
    enum class Wake { Done, TimeOver, Canceled };
    struct Progress;
    using ProgressPtr = std::shared_ptr<Progress>;

    QCoro::Task<Result<void>> signIn(ProgressPtr progress);
    QCoro::Task<Result<HttpAnswer>> attempt(ProgressPtr progress);
    QCoro::Task<Wake> waitFor(OneShot<Wake> wake, std::chrono::milliseconds atMost);
    Result<HttpAnswer> record(Progress &progress, HttpAttempt attempt, RequestRecord record);

    HttpTransport &m_transport;
    HostGate &m_gate;
    const Clock &m_clock;
    RetryPolicy m_policy;
    bool m_down = false;
    std::list<OneShot<Wake>> m_waits;
};

} // namespace etcm
