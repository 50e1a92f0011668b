// Energy-Charts (Fraunhofer ISE): wholesale day-ahead prices of a bidding zone, public, without a key.
//
//     GET /price?bzn=CH&start=2026-03-29&end=2026-03-29
//     {"license_info":…, "unix_seconds":[…], "price":[…], "unit":"EUR / MWh", "deprecated":false}
//
// Both days are included, and so is the slot that begins at their end. Slots are quarter-hours, hours in
// older years; no answer says which, so it is read from the distances. Slots may be missing, prices may be
// null.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

class EnergyChartsDialect final : public Dialect
{
public:
    [[nodiscard]] std::vector<CallSpec> calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const override;
    [[nodiscard]] Result<ParsedAnswer> parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const override;
};

} // namespace etcm
