// CKW's public API, specification e-ckw-public-data 1.0.23 (RAML): German names, numbers as strings, times
// without seconds, no credentials.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

class CkwPublicDialect final : public Dialect
{
public:
    [[nodiscard]] std::vector<CallSpec> calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const override;
    [[nodiscard]] Result<ParsedAnswer> parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const override;
};

} // namespace etcm
