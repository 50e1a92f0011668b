#include "sources/ckw_public.h"

#include "sources/call_builder.h"
#include "sources/plant_reader.h"
#include "sources/price_reader.h"
#include "sources/signal_reader.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr PlantNames kGermanPlantNames{
    "zeitstempel",
    "betriebsstatus",
    "einheiten",
    {},
    {{
        {"spannung", "spannung", "kV", &PlantReading::voltageKv},
        {"wirkleistung", "wirkleistung", "MW", &PlantReading::activePowerMw},
        {"blindleistung", "blindleistung", "Mvar", &PlantReading::reactivePowerMvar},
        {"windgeschwindigkeit", "windgeschwindigkeit", "km/h", &PlantReading::windSpeedKmh},
    }},
};

QString plantPath(const SourceConfig &source)
{
    const QString plant = source.plantId.isEmpty() ? u"lutersarni"_s : source.plantId;
    return u"/netzinformationen/kraftwerke/"_s + plant + u"/live"_s;
}
} // namespace

std::vector<CallSpec> CkwPublicDialect::calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const
{
    const QString signalFolder = u"/netzinformationen/trasignale"_s;
    switch (endpoint) {
    case Endpoint::Prices:
        return priceCalls(source,
                          source.priceCalls.path.isEmpty() ? u"/netzinformationen/energie/dynamische-preise"_s
                                                           : source.priceCalls.path,
                          range);
    case Endpoint::Plant: return {callTo(source, endpoint, plantPath(source))};
    case Endpoint::Signals: return signalCalls(source, signalFolder, signalFolder + u"/last"_s, range);
    case Endpoint::Health:
    case Endpoint::Token: break;
    }
    return {};
}

Result<ParsedAnswer> CkwPublicDialect::parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const
{
    switch (call.endpoint) {
    case Endpoint::Prices: return readPrices(source, call, fetchedAt, body, WithoutPrices::Unpublished);
    case Endpoint::Plant: return readPlant(source, kGermanPlantNames, fetchedAt, body);
    case Endpoint::Signals: return readSignals(source, fetchedAt, body);
    case Endpoint::Health:
    case Endpoint::Token: break;
    }
    return fail(unansweredEndpoint(source, call.endpoint));
}

} // namespace etcm
