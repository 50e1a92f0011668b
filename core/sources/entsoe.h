// ENTSO-E's transparency platform: wholesale day-ahead prices (document A44) of a bidding zone as XML. Its
// security token stands in the query, where whoever sends the call puts it: no CallSpec holds it.
//
//     GET /api?documentType=A44&in_Domain=10YCH-SWISSGRIDZ&out_Domain=10YCH-SWISSGRIDZ
//             &periodStart=202603282300&periodEnd=202603292200          (UTC)
//     Publication_MarketDocument/TimeSeries/Period with timeInterval, resolution, Point(position,
//     price.amount)
//
// Curve type A03 leaves out points that repeat the one before, A01 leaves out what is not there. An
// Acknowledgement_MarketDocument of reason 999 says that there is nothing, with status 200 or 400.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

class EntsoeDialect final : public Dialect
{
public:
    [[nodiscard]] std::vector<CallSpec> calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const override;
    [[nodiscard]] Result<ParsedAnswer> parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const override;
    [[nodiscard]] bool isXml() const override { return true; }
    [[nodiscard]] bool saysNoData(QByteArrayView body) const override;
};

} // namespace etcm
