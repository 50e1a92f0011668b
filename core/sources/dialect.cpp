#include "sources/dialect.h"

#include "sources/ckw_public.h"
#include "sources/energy_api.h"
#include "sources/vse_tariffs.h"

namespace etcm
{
using namespace Qt::StringLiterals;

const Dialect &dialectFor(DialectId id)
{
    static const EnergyApiDialect energyApi;
    static const CkwPublicDialect ckwPublic;
    static const VseTariffsDialect vseTariffs;
    switch (id) {
    case DialectId::CkwPublic: return ckwPublic;
    case DialectId::VseTariffs: return vseTariffs;
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
