#include "engine/coverage.h"

#include "base/taken.h"
#include "domain/price_grid.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Of the component that lacks most, as the ledger counts; one without any slot of the day is not published:
// not every source sends all, or each day.
int knownSlots(const std::vector<StoredSeries> &stored, const QString &tariffName, const MarketDay &day)
{
    std::optional<int> least;
    for (const StoredSeries &series : stored) {
        const int known = series.key.tariffName == tariffName ? PriceGrid(day, series.points).known() : 0;
        if (known > 0)
            least = std::min(least.value_or(known), known);
    }
    return least.value_or(0);
}
} // namespace

std::optional<UtcTime> PriceCoverage::knownUntil() const
{
    const auto completeOn = [this](const MarketDay &day, int ProductCoverage::*slots) {
        return std::ranges::all_of(
            products, [&](const ProductCoverage &product) { return product.*slots >= day.slotCount(); });
    };
    if (!completeOn(today, &ProductCoverage::today))
        return std::nullopt;
    return completeOn(today.next(), &ProductCoverage::tomorrow) ? today.next().end() : today.end();
}

std::vector<PublicationStatus> PriceCoverage::statuses(const SourceConfig &source,
                                                       const ProductCoverage &product, UtcTime now) const
{
    const PublicationRhythm rhythm = source.publication.value_or(PublicationRhythm{});
    const bool isOver = source.history == std::chrono::days(0) && product.today == 0 && product.tomorrow > 0;
    std::vector<PublicationStatus> statuses;
    if (!isOver)
        statuses.push_back(publicationStatus(today, product.today, now, rhythm));
    if (source.publication)
        statuses.push_back(publicationStatus(today.next(), product.tomorrow, now, rhythm));
    if (products.size() > 1) {
        for (PublicationStatus &status : statuses)
            status.product = product.tariffName;
    }
    return statuses;
}

std::vector<PublicationStatus> PriceCoverage::allStatuses(const SourceConfig &source, UtcTime now) const
{
    std::vector<PublicationStatus> all;
    for (const ProductCoverage &product : products)
        std::ranges::move(statuses(source, product, now), std::back_inserter(all));
    return all;
}

QCoro::Task<Result<PriceCoverage>> priceCoverage(LocalFacts &facts, SourceConfig source, UtcTime now)
{
    PriceCoverage coverage{MarketDay::containing(now), {}};
    PriceQuery query;
    query.sourceId = source.id;
    query.from = coverage.today.start();
    query.to = coverage.today.next().end();
    query.touching = true;
    const Result<std::vector<StoredSeries>> stored = co_await taken(facts.prices(std::move(query)));
    if (!stored)
        co_return fail(stored.error());
    for (const QString &product : source.products()) {
        coverage.products.push_back({product, knownSlots(*stored, product, coverage.today),
                                     knownSlots(*stored, product, coverage.today.next())});
    }
    co_return coverage;
}

} // namespace etcm
