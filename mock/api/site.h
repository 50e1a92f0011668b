// The whole simulated host: takes a request through method, limit, token and scenario to its route.
#pragma once

#include "domain/result.h"
#include "mock/api/router.h"
#include "mock/auth/rate_limiter.h"
#include "mock/auth/token_endpoint.h"
#include "mock/dialects/aem.h"
#include "mock/dialects/ckw_public.h"
#include "mock/dialects/energy_api.h"
#include "mock/dialects/utilities.h"
#include "mock/dialects/vse_tariffs.h"
#include "mock/dialects/wholesale.h"
#include "mock/http/server.h"

namespace etcm::mock
{

struct SiteOptions {
    RatePolicy rateLimit;
    std::chrono::seconds tokenLifetime{3600};
    ClientAccount account;
};

class Site
{
public:
    /// Plays a named scenario, or the TOML of one if `toml` is not empty. The error says what is wrong with
    /// it.
    using SwitchScenario = std::function<Result<void>(const QString &name, const QByteArray &toml)>;

    Site(const World &world, FaultPlan &plan, const SiteOptions &options, SwitchScenario switchScenario);

    /// A slash at the end of a path is nothing, as on real servers.
    [[nodiscard]] Reply serve(const Request &request);

private:
    void addEnergyApi();
    void addOtherDialects();
    void addUtilities();
    void addService();

    [[nodiscard]] Reply serveExact(const Request &request);
    [[nodiscard]] Reply serveRoute(const Route &route, const Request &request);
    [[nodiscard]] Fault nextFault(const Route &route, const Request &request);
    [[nodiscard]] std::optional<Response> refuseToken(const Request &request) const;
    [[nodiscard]] TokenTerms tokenTerms() const;
    [[nodiscard]] Response health() const;
    [[nodiscard]] Response scenario(const Request &request);

    const World &m_world;
    FaultPlan &m_plan;
    SiteOptions m_options;
    SwitchScenario m_switchScenario;
    SystemClock m_realClock; ///< tokens and limits protect real connections: they do not follow the told day
    MonotonicTime m_started;
    TokenSigner m_signer;
    TokenEndpoint m_tokens;
    RateLimiter m_limiter;
    EnergyApi m_energyApi;
    CkwPublic m_ckw;
    VseTariffs m_vse;
    Utilities m_utilities;
    struct {
        Aem aem;
        Wholesale wholesale;
    } m_market;
    Router m_router;
};

} // namespace etcm::mock
