// How complete the stored prices of a source are, today and tomorrow.
#pragma once

#include "monitoring/freshness.h"
#include "sources/source_config.h"
#include "store/local_facts.h"

#include <QCoroTask>

namespace etcm
{

struct ProductCoverage {
    QString tariffName;
    int today = 0; ///< known slots of the published component that lacks most
    int tomorrow = 0;
};

struct PriceCoverage {
    MarketDay today;
    std::vector<ProductCoverage> products; ///< those of the source, also if nothing is known

    /// The end of the last day that every product is complete through; nothing if today is not.
    [[nodiscard]] std::optional<UtcTime> knownUntil() const;
    /// Today's and tomorrow's state of one product. A source that publishes nothing ahead owes no tomorrow;
    /// one that has moved on to tomorrow, and answers for no day before, owes no today any more.
    [[nodiscard]] std::vector<PublicationStatus> statuses(const SourceConfig &source,
                                                          const ProductCoverage &product, UtcTime now) const;
    /// Of every product.
    [[nodiscard]] std::vector<PublicationStatus> allStatuses(const SourceConfig &source, UtcTime now) const;
};

/// Errors: Storage.
[[nodiscard]] QCoro::Task<Result<PriceCoverage>> priceCoverage(LocalFacts &facts, SourceConfig source,
                                                               UtcTime now);

} // namespace etcm
