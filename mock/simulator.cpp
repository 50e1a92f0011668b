#include "mock/simulator.h"

#include "mock/api/site.h"
#include "mock/http/server.h"
#include "mock/recording/recorder.h"
#include "mock/recording/recording_file.h"
#include "mock/recording/replayer.h"
#include "mock/scenario/scenario_reader.h"
#include "mock/stage.h"

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

Result<void> unknownScenario(const QString &name)
{
    return fail(ErrorCode::Config, u"unknown scenario"_s, name,
                u"use one of "_s + Simulator::scenarioNames().join(u", "_s) + u", or a TOML file"_s);
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
    Parts(const Options &options, Site::SwitchScenario switchScenario, QObject *owner)
        : clock(options.now, options.speed), world(options.seed, clock, options.cache), plan(options.seed),
          stage(clock, world, plan, options.speed, owner),
          site(world, plan, siteOptions(options), std::move(switchScenario))
    {
    }

    SimulatorClock clock;
    World world;
    FaultPlan plan;
    Stage stage;
    Site site;
    std::unique_ptr<Recorder> recorder;
    std::unique_ptr<Replayer> replayer;
    std::unique_ptr<HttpServer> server; ///< dies first: it calls into site
    QUrl baseUrl;
};

Simulator::Simulator(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_parts(std::make_unique<Parts>(
          m_options,
          [this](const QString &name, const QByteArray &toml) {
              if (!toml.isEmpty())
                  return playScenario(toml);
              // Files are for whoever started the program, not for whoever reaches its port.
              return builtInScenario(name) ? setScenario(name) : unknownScenario(name);
          },
          this))
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
    if (const auto played = setScenario(m_options.scenario); !played)
        return fail(played.error());
    auto answer = handler();
    if (!answer)
        return fail(answer.error());
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
    m_parts->server = std::make_unique<HttpServer>(listener.get(), std::move(*answer));
    m_parts->stage.setListener(listener.release(), m_options.host, port);
    return port;
}

Result<std::function<Reply(const Request &)>> Simulator::handler()
{
    if (!m_options.replay.isEmpty()) {
        auto recording = readRecordingFile(m_options.replay);
        if (!recording)
            return fail(recording.error());
        m_parts->replayer = std::make_unique<Replayer>(std::move(*recording));
        return [this](const Request &request) { return m_parts->replayer->serve(request); };
    }
    if (!m_options.record.isEmpty()) {
        m_parts->recorder = std::make_unique<Recorder>(m_options.upstream, m_options.record);
        if (const auto begun = m_parts->recorder->open(); !begun)
            return fail(begun.error());
        return [this](const Request &request) { return m_parts->recorder->serve(request); };
    }
    return [this](const Request &request) {
        m_parts->stage.catchUp();
        return m_parts->site.serve(request);
    };
}

std::optional<Error> Simulator::recordingFault() const
{
    return m_parts->recorder ? m_parts->recorder->fault() : std::nullopt;
}

void Simulator::stop()
{
    m_parts->stage.stop();
    m_parts->server.reset();
    m_parts->recorder.reset();
}

QUrl Simulator::baseUrl() const
{
    return m_parts->baseUrl;
}

Result<void> Simulator::setScenario(const QString &nameOrFile)
{
    if (const Scenario *named = builtInScenario(nameOrFile)) {
        m_parts->stage.play(*named, m_options.now.has_value());
        return {};
    }
    if (!nameOrFile.contains(u'/') && !nameOrFile.endsWith(u".toml"_s))
        return unknownScenario(nameOrFile);
    const auto scenario = readScenarioFile(nameOrFile);
    if (!scenario)
        return fail(scenario.error());
    m_parts->stage.play(*scenario, m_options.now.has_value());
    return {};
}

Result<void> Simulator::playScenario(const QByteArray &toml)
{
    const auto scenario = readScenario(toml, u"scenario"_s);
    if (!scenario)
        return fail(scenario.error());
    m_parts->stage.play(*scenario, m_options.now.has_value());
    return {};
}

QString Simulator::scenario() const
{
    return m_parts->plan.name();
}

QStringList Simulator::scenarioNames()
{
    QStringList names;
    for (const Scenario &entry : builtInScenarios())
        names += entry.name;
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
