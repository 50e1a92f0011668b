// The routes of the simulated host.
#include "mock/api/error_body.h"
#include "mock/api/json_text.h"
#include "mock/api/site.h"
#include "mock/scenario/scenario_reader.h"

#include "version.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace etcm::mock
{
using namespace Qt::StringLiterals;

namespace
{
Response resource(const QString &name, const QByteArray &contentType)
{
    QFile file(u":/etcm/mock/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return errorResponse(500, "A resource is missing from this build.");
    Response response;
    response.body = file.readAll();
    response.contentType = contentType;
    return response;
}

Response redirect(const QByteArray &target)
{
    Response response;
    response.status = 302;
    response.add("Location", target);
    return response;
}

// {"scenario":"slow"}, or just the name.
QString askedScenario(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return json.isObject() ? json.object()["scenario"_L1].toString() : QString::fromUtf8(body).trimmed();
}
} // namespace

void Site::addEnergyApi()
{
    const auto add = [this](const char *path, std::function<Response(const Request &)> handler) {
        m_router.add({path, Dialect::EnergyApi, true, FaultScope::BearerApi, std::move(handler)});
    };
    add("/api/v1/energy/prices", [this](const Request &r) { return m_energyApi.prices(r); });
    add("/api/v1/energy/prices/latest", [this](const Request &r) { return m_energyApi.latestPrice(r); });
    add("/api/v1/plant/live", [this](const Request &) { return m_energyApi.plant(); });
    add("/api/v1/control/signals", [this](const Request &) { return m_energyApi.controlSignals({}); });
    add("/api/v1/control/signals/{}",
        [this](const Request &r) { return m_energyApi.controlSignals(lastSegment(r.path)); });
    m_router.add({"/oauth/token",
                  Dialect::Token,
                  false,
                  FaultScope::Token,
                  [this](const Request &r) { return m_tokens.answer(r, tokenTerms()); },
                  {"POST"}});
}

void Site::addOtherDialects()
{
    const auto add = [this](const QByteArray &path, Dialect dialect,
                            std::function<Response(const Request &)> handler) {
        m_router.add({path, dialect, false, FaultScope::OpenApi, std::move(handler)});
    };
    const QByteArray ckw = "/ckw/api/v1/netzinformationen";
    add(ckw + "/energie/dynamische-preise", Dialect::CkwPublic,
        [this](const Request &r) { return m_ckw.prices(r); });
    add(ckw + "/kraftwerke/lutersarni/live", Dialect::CkwPublic,
        [this](const Request &) { return m_ckw.plant(); });
    add(ckw + "/trasignale/{}", Dialect::CkwPublic,
        [this](const Request &r) { return m_ckw.controlSignals(lastSegment(r.path)); });
    add("/vse/v1/tariffs", Dialect::VseTariffs, [this](const Request &r) { return m_vse.v1(r); });
    add("/vse/v2/tariffs", Dialect::VseTariffs, [this](const Request &r) { return m_vse.v2(r); });
}

void Site::addUtilities()
{
    using Answer = Response (Utilities::*)(const Request &) const;
    const auto add = [this](const char *path, Answer answer) {
        m_router.add({QByteArray("/utilities/") + path, Dialect::VseTariffs, false, FaultScope::OpenApi,
                      [this, answer](const Request &r) { return (m_utilities.*answer)(r); }});
    };
    add("ekz/v1/tariffs", &Utilities::ekz);
    add("groupe-e/v1/tariffs", &Utilities::groupeEGone);
    add("groupe-e/v2/tariffs", &Utilities::groupeE);
    add("primeo/api/v1/tariffs", &Utilities::primeo);
    add("bkw/api/dyntariffs/v1/tariffs", &Utilities::bkw);
    add("bkw/api/dyntariffs/v1/Tariffs/energyreturn", &Utilities::bkw);
    add("esit/api/v1/tariff_name", &Utilities::esit);
    m_router.add({"/utilities/aem/tariffe", Dialect::Aem, false, FaultScope::OpenApi,
                  [this](const Request &r) { return m_market.aem.tariffs(r); }});
    m_router.add({"/utilities/energy-charts/price", Dialect::EnergyCharts, false, FaultScope::OpenApi,
                  [this](const Request &r) { return m_market.wholesale.energyCharts(r); }});
    m_router.add({"/utilities/entsoe/api", Dialect::Entsoe, false, FaultScope::OpenApi,
                  [this](const Request &r) { return m_market.wholesale.entsoe(r); }});
}

void Site::addService()
{
    const auto add = [this](const char *path, FaultScope scope,
                            std::function<Response(const Request &)> handler) {
        m_router.add({path, Dialect::Service, false, scope, std::move(handler)});
    };
    add("/", FaultScope::None, [](const Request &) { return redirect("/docs"); });
    add("/health", FaultScope::OpenApi, [this](const Request &) { return health(); });
    add("/docs", FaultScope::None,
        [](const Request &) { return resource(u"docs.html"_s, "text/html; charset=utf-8"); });
    add("/openapi.json", FaultScope::None,
        [](const Request &) { return resource(u"openapi.json"_s, "application/json"); });
    m_router.add({"/admin/scenario",
                  Dialect::Service,
                  false,
                  FaultScope::None,
                  [this](const Request &r) { return scenario(r); },
                  {"GET", "HEAD", "PUT", "POST"}});
}

Response Site::health() const
{
    const auto uptime = std::chrono::floor<std::chrono::seconds>(m_realClock.monotonic() - m_started);
    Response response;
    response.body = "{\"status\":\"healthy\",\"timestamp\":\"" + formatIsoUtc(m_world.now()) +
                    "\",\"version\":\"" ETCM_VERSION "\",\"uptime_seconds\":" +
                    QByteArray::number(static_cast<qlonglong>(uptime.count())) + '}';
    return response;
}

Response Site::scenario(const Request &request)
{
    if (!request.peer.isLoopback())
        return errorResponse(403, "Scenarios are switched from this computer only.", request.path);
    if (request.method == "PUT" || request.method == "POST") {
        const bool isToml = request.contentType.startsWith("application/toml");
        const auto switched = m_switchScenario(isToml ? QString() : askedScenario(request.body),
                                               isToml ? request.body : QByteArray());
        if (!switched)
            return errorResponse(400, switched.error().text().toUtf8(), request.path);
    }
    QByteArray list;
    for (const Scenario &entry : builtInScenarios()) {
        list += list.isEmpty() ? "{\"name\":" : ",{\"name\":";
        list += quoted(entry.name.toUtf8()) + ",\"description\":" + quoted(entry.description.toUtf8()) + '}';
    }
    Response response;
    response.body = "{\"scenario\":" + quoted(m_plan.name().toUtf8()) + ",\"now\":\"" +
                    formatIsoUtc(m_world.now()) + "\",\"scenarios\":[" + list + "]}";
    return response;
}

} // namespace etcm::mock
