#include "sources/energy_api.h"

#include "sources/call_builder.h"
#include "sources/health_reader.h"
#include "sources/plant_reader.h"
#include "sources/price_reader.h"
#include "sources/signal_reader.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr PlantNames kEnglishPlantNames{
    "timestamp",
    "operational_status",
    "units",
    "plant_id",
    {{
        {"voltage_kv", "voltage", "kV", &PlantReading::voltageKv},
        {"active_power_mw", "active_power", "MW", &PlantReading::activePowerMw},
        {"reactive_power_mvar", "reactive_power", "Mvar", &PlantReading::reactivePowerMvar},
        {"wind_speed_kmh", "wind_speed", "km/h", &PlantReading::windSpeedKmh},
    }},
};
} // namespace

std::vector<CallSpec> EnergyApiDialect::calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const
{
    switch (endpoint) {
    case Endpoint::Prices:
        return priceCalls(
            source, source.priceCalls.path.isEmpty() ? u"/api/v1/energy/prices"_s : source.priceCalls.path,
            range);
    case Endpoint::Plant: return {callTo(source, endpoint, u"/api/v1/plant/live"_s)};
    case Endpoint::Signals:
        return signalCalls(source, u"/api/v1/control/signals"_s, u"/api/v1/control/signals"_s, range);
    case Endpoint::Health: return {callTo(source, endpoint, u"/health"_s)};
    case Endpoint::Token: break;
    }
    return {};
}

Result<ParsedAnswer> EnergyApiDialect::parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const
{
    switch (call.endpoint) {
    case Endpoint::Prices: return readPrices(source, call, fetchedAt, body, WithoutPrices::Refused);
    case Endpoint::Plant: return readPlant(source, kEnglishPlantNames, fetchedAt, body);
    case Endpoint::Signals: return readSignals(source, fetchedAt, body);
    case Endpoint::Health: return readHealth(source, fetchedAt, body);
    case Endpoint::Token: break;
    }
    return fail(unansweredEndpoint(source, call.endpoint));
}

} // namespace etcm
