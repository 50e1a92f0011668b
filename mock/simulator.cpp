#include "mock/simulator.h"

#include "mock/api/site.h"
#include "mock/data/showcase.h"
#include "mock/http/server.h"
#include "mock/simulator_clock.h"

namespace etcm::mock
{
using namespace Qt::StringLiterals;

namespace
{
SiteOptions siteOptions(const Simulator::Options &options)
{
    SiteOptions site;
    if (options.rateLimit > 0)
        site.rateLimit = {options.rateLimit, options.rateWindow};
    site.tokenLifetime = options.tokenLifetime;
    return site;
}

ListenerLimits listenerLimits(const Simulator::Options &options)
{
    ListenerLimits limits;
    limits.maxConnections = options.maxConnections;
    limits.connection.idleTimeout = options.idleTimeout;
    limits.connection.requestTimeout = options.requestTimeout;
    return limits;
}

struct ComponentPrice {
    TariffType type;
    Price SlotPrice::*price;
};
constexpr ComponentPrice kComponents[] = {{TariffType::Integrated, &SlotPrice::integrated},
                                          {TariffType::Electricity, &SlotPrice::electricity},
                                          {TariffType::Grid, &SlotPrice::grid},
                                          {TariffType::GridUsage, &SlotPrice::gridUsage}};
} // namespace

struct Simulator::Parts {
    Parts(const Options &options, Site::SwitchScenario switchScenario)
        : clock(options.now, options.speed), world(options.seed, clock, options.cache),
          site(world, plan, siteOptions(options), std::move(switchScenario))
    {
    }

    SimulatorClock clock;
    World world;
    FaultPlan plan;
    Site site;
    std::unique_ptr<HttpServer> server; ///< dies first: it calls into site
    QUrl baseUrl;
};

Simulator::Simulator(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_parts(std::make_unique<Parts>(m_options, [this](const QString &name) { return setScenario(name); }))
{
}

Simulator::~Simulator() = default;

QString Simulator::clientId()
{
    return QString::fromLatin1(ClientAccount().id);
}

QString Simulator::clientSecret()
{
    return QString::fromLatin1(ClientAccount().secret);
}

Result<quint16> Simulator::start()
{
    if (!setScenario(m_options.scenario)) {
        return fail(ErrorCode::Config, u"unknown scenario"_s, m_options.scenario,
                    u"use one of "_s + scenarioNames().join(u", "_s));
    }
    auto listener = std::make_unique<Listener>(listenerLimits(m_options), m_parts->clock);
    if (!listener->open(m_options.host, m_options.port)) {
        return fail(ErrorCode::Network, u"cannot listen: "_s + listener->errorString(),
                    u"%1:%2"_s.arg(m_options.host.toString()).arg(m_options.port),
                    u"choose another --port, or 0 for any free one"_s);
    }
    const quint16 port = listener->serverPort();
    m_parts->baseUrl.setScheme(u"http"_s);
    m_parts->baseUrl.setHost(m_options.host.toString());
    m_parts->baseUrl.setPort(port);
    m_parts->server = std::make_unique<HttpServer>(
        listener.release(), [this](const Request &request) { return m_parts->site.serve(request); });
    return port;
}

void Simulator::stop()
{
    m_parts->server.reset();
}

QUrl Simulator::baseUrl() const
{
    return m_parts->baseUrl;
}

bool Simulator::setScenario(const QString &name)
{
    const auto scenario = scenarioFromName(name);
    if (!scenario)
        return false;
    if (*scenario == Scenario::Showcase && !m_options.now)
        m_parts->clock.jumpTo(showcase::clockStart());
    m_parts->plan.start(*scenario);
    m_parts->world.setFaults(m_parts->plan.dataFaults());
    return true;
}

QString Simulator::scenario() const
{
    return scenarioName(m_parts->plan.scenario());
}

QStringList Simulator::scenarioNames()
{
    QStringList names;
    for (const ScenarioEntry &entry : scenarios())
        names += QString::fromUtf16(entry.name);
    return names;
}

const Clock &Simulator::clock() const
{
    return m_parts->clock;
}

std::vector<PlantReading> Simulator::plantHistory(UtcTime from, UtcTime to) const
{
    std::vector<PlantReading> readings;
    for (UtcTime at = to; at > from; at -= kReadingInterval) {
        const PlantReading reading = m_parts->world.plantAt(at);
        if (reading.timestamp > from)
            readings.insert(readings.begin(), reading);
    }
    return readings;
}

std::vector<PriceSeries> Simulator::priceHistory(UtcTime from, UtcTime to, UtcTime asOf) const
{
    std::vector<PriceSeries> all;
    for (const Product product : {Product::Home, Product::Business}) {
        const PriceRange range = m_parts->world.prices().range(product, from, to, asOf);
        for (const ComponentPrice &component : kComponents) {
            PriceSeries series;
            series.key.tariffName = QString::fromLatin1(productName(product));
            series.key.tariffType = component.type;
            series.publication = range.publication;
            for (const TimedPrice &slot : range.slots)
                series.points.push_back({slot.start, slot.end, slot.price.*component.price});
            all.push_back(std::move(series));
        }
    }
    return all;
}

} // namespace etcm::mock
