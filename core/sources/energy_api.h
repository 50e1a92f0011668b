// The energy-api dialect (CONTRACT section 3): English names, behind OAuth2. Also the old gateways of the
// same design that ignore filters.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

class EnergyApiDialect final : public Dialect
{
public:
    [[nodiscard]] std::vector<CallSpec> calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const override;
    [[nodiscard]] Result<ParsedAnswer> parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const override;
};

} // namespace etcm
