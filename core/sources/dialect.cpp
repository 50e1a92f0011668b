#include "sources/dialect.h"

#include "sources/aem.h"
#include "sources/ckw_public.h"
#include "sources/energy_api.h"
#include "sources/energy_charts.h"
#include "sources/entsoe.h"
#include "sources/vse_tariffs.h"

namespace etcm
{
using namespace Qt::StringLiterals;

const Dialect &dialectFor(DialectId id)
{
    static const EnergyApiDialect energyApi;
    static const CkwPublicDialect ckwPublic;
    static const VseTariffsDialect vseTariffs;
    static const EnergyChartsDialect energyCharts;
    static const AemDialect aem;
    static const EntsoeDialect entsoe;
    switch (id) {
    case DialectId::CkwPublic: return ckwPublic;
    case DialectId::VseTariffs: return vseTariffs;
    case DialectId::EnergyCharts: return energyCharts;
    case DialectId::Aem: return aem;
    case DialectId::Entsoe: return entsoe;
    case DialectId::EnergyApi: break;
    }
    return energyApi;
}

Error unansweredEndpoint(const SourceConfig &source, Endpoint endpoint)
{
    return {ErrorCode::Internal,
            u"the dialect %1 has no endpoint %2"_s.arg(dialectName(source.dialect), endpointName(endpoint)),
            source.id,
            {},
            Outcome::Unknown,
            {}};
}

} // namespace etcm
