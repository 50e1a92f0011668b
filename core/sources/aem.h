// AEM Massagno (Azienda Elettrica di Massagno): public, one address without parameters, the last published
// day. A form of its own:
//
//     {"publication_timestamp":…,
//      "fixed_prices":{"grid":[{name,unit,value},…], "electricity":[…], "taxes":[…]},
//      "dynamic_prices":[{"start_timestamp":…, "end_timestamp":…, "grid":[{name,unit,value}],
//      "total":[…]},…]}
//
// `total` is the whole price (integrated). Of the fixed parts those of one component and unit are added up,
// and stand in each slot beside the dynamic ones, as the monthly parts of other utilities do.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

class AemDialect final : public Dialect
{
public:
    [[nodiscard]] std::vector<CallSpec> calls(const SourceConfig &source, Endpoint endpoint,
                                              TimeRange range) const override;
    [[nodiscard]] Result<ParsedAnswer> parse(const SourceConfig &source, const CallSpec &call,
                                             UtcTime fetchedAt, QByteArrayView body) const override;
};

} // namespace etcm
