#include "mock/api/site.h"

#include "mock/api/error_body.h"
#include "mock/api/spoiled_body.h"

namespace etcm::mock
{

namespace
{
Response errorFor(Dialect dialect, int status, const QByteArray &description, const QByteArray &path)
{
    if (dialect == Dialect::VseTariffs)
        return vseErrorResponse(status, description);
    if (dialect == Dialect::EnergyCharts)
        return detailResponse(status, description);
    if (dialect == Dialect::Entsoe)
        return acknowledgement(status, "B01", description);
    if (dialect == Dialect::Token)
        return tokenErrorResponse(status, status < 500 ? "invalid_request" : "temporarily_unavailable",
                                  description);
    return errorResponse(status, description, path);
}

QByteArray number(std::int64_t value)
{
    return QByteArray::number(static_cast<qlonglong>(value));
}

// X-RateLimit-* has no standard: CKW counts its reset in milliseconds, the others here in seconds. RateLimit
// and RateLimit-Policy are those of the IETF draft (structured fields).
void addRateHeaders(Response &response, Dialect dialect, const RateState &state)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(state.reset).count();
    if (dialect == Dialect::CkwPublic) {
        response.add("x-ratelimit-limit", number(state.limit));
        response.add("x-ratelimit-remaining", number(state.remaining));
        response.add("x-ratelimit-reset", number(state.reset.count()));
        return;
    }
    response.add("X-RateLimit-Limit", number(state.limit));
    response.add("X-RateLimit-Remaining", number(state.remaining));
    response.add("X-RateLimit-Reset", number(seconds));
    response.add("RateLimit-Policy",
                 "\"default\";q=" + number(state.limit) + ";w=" + number(state.window.count()));
    response.add("RateLimit", "\"default\";r=" + number(state.remaining) + ";t=" + number(seconds));
}

Response challenge(const QByteArray &path, const QByteArray &description, bool tokenWasSent)
{
    Response response = errorResponse(401, description, path);
    QByteArray value = "Bearer realm=\"energy-api\"";
    if (tokenWasSent) // RFC 6750 §3.1: no error attribute when no token was sent
        value += ", error=\"invalid_token\", error_description=\"" + description + '"';
    response.add("WWW-Authenticate", value);
    return response;
}

Response faultResponse(const Route &route, const Fault &fault, const QByteArray &path)
{
    if (fault.status == 401 && route.bearer)
        return challenge(path, "The token is not accepted.", true);
    Response response = errorFor(route.dialect, fault.status, "Made by the scenario.", path);
    if (fault.retryAfter)
        response.add("Retry-After", number(fault.retryAfter->count()));
    return response;
}

// The names that faults are scoped by.
QByteArray dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::EnergyApi: return "energy-api";
    case Dialect::CkwPublic: return "ckw-public";
    case Dialect::VseTariffs: return "vse-tariffs";
    case Dialect::EnergyCharts: return "energy-charts";
    case Dialect::Aem: return "aem";
    case Dialect::Entsoe: return "entsoe";
    case Dialect::Token: return "token";
    case Dialect::Service: break;
    }
    return {};
}

Response options(const Route &route)
{
    Response response;
    response.status = 204;
    response.add("Allow", route.allow());
    response.add("Access-Control-Allow-Methods", route.allow());
    response.add("Access-Control-Allow-Headers", "Authorization, Content-Type");
    return response;
}
} // namespace

Site::Site(const World &world, FaultPlan &plan, const SiteOptions &siteOptions, SwitchScenario switchScenario)
    : m_world(world), m_plan(plan), m_options(siteOptions), m_switchScenario(std::move(switchScenario)),
      m_started(m_realClock.monotonic()), m_signer(TokenSigner::randomKey()),
      m_tokens(siteOptions.account, m_signer, m_realClock), m_limiter(siteOptions.rateLimit, m_realClock),
      m_energyApi(world), m_ckw(world), m_vse(world),
      m_utilities(world), m_market{Aem(world), Wholesale(world)}
{
    addEnergyApi();
    addOtherDialects();
    addUtilities();
    addService();
}

Reply Site::serve(const Request &request)
{
    if (request.path.size() <= 1 || !request.path.endsWith('/'))
        return serveExact(request);
    Request plain = request;
    plain.path.chop(1);
    return serveExact(plain);
}

Reply Site::serveExact(const Request &request)
{
    const Route *route = m_router.find(request.path);
    if (!route)
        return {errorResponse(404, "There is nothing here. See /docs.", request.path), {}};
    if (request.method == "OPTIONS")
        return {options(*route), {}};
    if (!route->methods.contains(request.method)) {
        Response response = errorFor(route->dialect, 405, "Allowed: " + route->allow() + '.', request.path);
        response.add("Allow", route->allow());
        return {std::move(response), {}};
    }
    Reply reply = serveRoute(*route, request);
    if (route->isLimited())
        reply.response.add("Access-Control-Allow-Origin", "*");
    return reply;
}

Reply Site::serveRoute(const Route &route, const Request &request)
{
    std::optional<RateState> rate;
    if (route.isLimited())
        rate = m_limiter.take(request.peer, static_cast<int>(route.dialect));
    const auto limited = [&](Response response) {
        if (rate)
            addRateHeaders(response, route.dialect, *rate);
        return response;
    };
    if (rate && rate->exceeded) {
        Response response = errorFor(route.dialect, 429, "Too many requests.", request.path);
        response.add("Retry-After", number(std::chrono::ceil<std::chrono::seconds>(rate->reset).count()));
        return {limited(std::move(response)), {}};
    }
    if (route.bearer) {
        if (auto refused = refuseToken(request))
            return {limited(std::move(*refused)), {}};
    }
    const Fault fault = nextFault(route, request);
    Response response =
        fault.status == 0 ? route.handler(request) : faultResponse(route, fault, request.path);
    spoilBody(response, fault);
    return {limited(std::move(response)), fault.delivery};
}

Fault Site::nextFault(const Route &route, const Request &request)
{
    if (m_plan.isQuiet())
        return {};
    return m_plan.next({route.scope, dialectName(route.dialect), request.path}, m_world.now());
}

TokenTerms Site::tokenTerms() const
{
    const TokenFaults faults = m_plan.tokenFaults(m_world.now());
    TokenTerms terms;
    terms.lifetime = std::min(m_options.tokenLifetime, faults.maxAge);
    terms.revocation = faults.revocations;
    if (!faults.hidesLifetime)
        terms.toldLifetime = faults.toldLifetime.value_or(terms.lifetime);
    return terms;
}

std::optional<Response> Site::refuseToken(const Request &request) const
{
    const QByteArray scheme = request.authorization.left(7).toLower();
    if (scheme != "bearer ")
        return challenge(request.path, "A bearer token is needed; get one at /oauth/token.", false);
    const QByteArray token = request.authorization.mid(7).trimmed();
    const TokenFaults faults = m_plan.tokenFaults(m_world.now());
    switch (m_signer.check(token, {m_realClock.now(), faults.maxAge, faults.revocations})) {
    case TokenState::Valid: return std::nullopt;
    case TokenState::Revoked: return challenge(request.path, "The token was revoked.", true);
    case TokenState::Expired: return challenge(request.path, "The token has expired.", true);
    case TokenState::BadSignature: return challenge(request.path, "The token is not from here.", true);
    case TokenState::Malformed: break;
    }
    return challenge(request.path, "The token is malformed.", true);
}

} // namespace etcm::mock
