#include "desktop/demo/demo_session.h"

#include "desktop/demo/demo_history.h"
#include "domain/market_day.h"
#include "mock/simulator.h"
#include "store/local_store.h"
#include "wording/language.h"

#include <QCoroFuture>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr quint64 kSeed = 20261014;
constexpr double kSpeed = 1.0;
const QString kSourceId = u"gateway"_s;
const QString kSecretName = u"demo-gateway"_s;

mock::Simulator::Options simulatorOptions()
{
    mock::Simulator::Options options;
    options.scenario = u"showcase"_s;
    options.seed = kSeed;
    options.speed = kSpeed;
    return options;
}

} // namespace

DemoSession::DemoSession() : m_simulator(std::make_unique<mock::SimulatorThread>(simulatorOptions()))
{
    m_secrets.set(kSecretName, mock::Simulator::clientSecret());
}

DemoSession::~DemoSession() = default;

Result<void> DemoSession::start()
{
    if (!m_folder.isValid())
        return fail(ErrorCode::Storage, u"The demo's data folder cannot be made"_s, m_folder.errorString(),
                    u"check the temporary folder's permissions and free space"_s);
    if (const Result<quint16> port = m_simulator->start(); !port)
        return fail(port.error());
    return {};
}

QCoro::Task<Result<void>> DemoSession::storePast()
{
    const UtcTime now = clock().now();
    const DemoDay day(now);
    const MarketDay today = MarketDay::containing(now);
    DemoMaterial material;
    material.sourceId = kSourceId;
    material.now = now;
    const UtcTime from = today.previous().start();
    const UtcTime to = today.next().end();
    material.pricesBefore = m_simulator->priceHistory(from, to, day.pricesArrived);
    material.pricesRevised = m_simulator->priceHistory(from, to, day.pricesRevised);
    material.plant = m_simulator->simulator().plantHistory(now - 24h, now);
    for (PlantReading &reading : material.plant) // as this dialect words it, so that the state has lasted
        reading.rawStatus = operationalStatusName(reading.status);

    Result<std::unique_ptr<LocalStore>> store = LocalStore::open(m_folder.path());
    if (!store)
        co_return fail(store.error());
    for (FactBatch &batch : demoPast(material)) {
        const Result<StoredCounts> saved = co_await (*store)->facts().save(std::move(batch), false);
        if (!saved)
            co_return fail(saved.error());
    }
    const Result<void> alerts =
        co_await (*store)->journal().saveTransitions(demoAlerts(kSourceId, now), false);
    co_await (*store)->close();
    co_return alerts;
}

SourceConfig DemoSession::source() const
{
    SourceConfig source;
    source.id = kSourceId;
    source.name = u"CKW via OAuth2 gateway"_s;
    source.dialect = DialectId::EnergyApi;
    source.baseUrl = m_simulator->baseUrl();
    source.signIn.kind = AuthKind::ClientCredentials;
    source.signIn.tokenPath = u"/oauth/token"_s;
    source.signIn.clientId = mock::Simulator::clientId();
    source.signIn.secretRef = u"keychain:"_s + kSecretName;
    source.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    source.plantId = u"lutersarni"_s;
    source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals};
    // The rhythm of CKW's public API: readings come every ten minutes, prices a few times a day.
    source.poll.prices = 3h;
    source.poll.plant = 10min;
    source.poll.controlSignals = 24h;
    return source;
}

AppConfig DemoSession::config() const
{
    AppConfig config;
    config.dataDir = m_folder.path();
    config.sources = {source()};
    config.origin = u"DEMO"_s;
    return config;
}

const Clock &DemoSession::clock() const
{
    return m_simulator->clock();
}

QString DemoSession::mark() const
{
    return words("Window", "DEMO: simulated data, seed %1, time runs %2×.").arg(kSeed).arg(kSpeed);
}

} // namespace etcm
