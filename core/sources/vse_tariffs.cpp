#include "sources/vse_tariffs.h"

#include "sources/call_builder.h"
#include "sources/price_reader.h"

namespace etcm
{
using namespace Qt::StringLiterals;

std::vector<CallSpec> VseTariffsDialect::calls(const SourceConfig &source, Endpoint endpoint,
                                               TimeRange range) const
{
    if (endpoint != Endpoint::Prices)
        return {};
    return priceCalls(source, source.priceCalls.path.isEmpty() ? u"/tariffs"_s : source.priceCalls.path,
                      range);
}

Result<ParsedAnswer> VseTariffsDialect::parse(const SourceConfig &source, const CallSpec &call,
                                              UtcTime fetchedAt, QByteArrayView body) const
{
    if (call.endpoint != Endpoint::Prices)
        return fail(unansweredEndpoint(source, call.endpoint));
    return readPrices(source, call, fetchedAt, body, WithoutPrices::Refused);
}

} // namespace etcm
