// The VSE/AES standard for dynamic tariffs (HDN-CH 2025; SmartGridready OpenAPI 1.0.5): prices only. v1 and
// v2 are told apart by the shape of their components.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

class VseTariffsDialect final : public Dialect
{
public:
    [[nodiscard]] std::vector<CallSpec> calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const override;
    [[nodiscard]] Result<ParsedAnswer> parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const override;
};

} // namespace etcm
