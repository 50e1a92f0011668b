#include "desktop/feeds/shown_source.h"

#include "monitoring/engine_status.h"

#include <algorithm>

namespace etcm
{

namespace
{
bool offers(const SourceConfig &source, Endpoint endpoint)
{
    return std::ranges::find(source.endpoints, endpoint) != source.endpoints.end();
}

// Something that the panels of this endpoint can show.
bool hasData(const EndpointStatus &seen)
{
    switch (seen.endpoint) {
    case Endpoint::Prices:
        return std::ranges::any_of(seen.publications,
                                   [](const PublicationStatus &day) { return day.present > 0; });
    case Endpoint::Plant: return seen.dataAt.has_value();
    default: return seen.lastSuccess.has_value();
    }
}

bool hasData(const EngineStatus &status, const SourceConfig &source, Endpoint endpoint)
{
    return std::ranges::any_of(status.endpoints, [&](const EndpointStatus &seen) {
        return seen.sourceId == source.id && seen.endpoint == endpoint && hasData(seen);
    });
}

// The window leads with what somebody pays: wholesale prices, in a currency and unit of their own, come last.
template <typename Predicate>
const SourceConfig *first(const AppConfig &config, Predicate predicate)
{
    auto found = std::ranges::find_if(config.sources, [&](const SourceConfig &source) {
        return !source.isWholesale() && predicate(source);
    });
    if (found == config.sources.end())
        found = std::ranges::find_if(config.sources, predicate);
    return found == config.sources.end() ? nullptr : &*found;
}

const SourceConfig *firstOffering(const AppConfig &config, Endpoint endpoint)
{
    const auto fits = [endpoint](const SourceConfig &each) { return offers(each, endpoint); };
    if (const SourceConfig *leading =
            first(config, [](const SourceConfig &each) { return offers(each, Endpoint::Prices); });
        leading != nullptr && fits(*leading))
        return leading;
    return first(config, fits);
}
} // namespace

const SourceConfig *shownSource(const AppConfig &config, const EngineStatus &status, Endpoint endpoint)
{
    const SourceConfig *offering = firstOffering(config, endpoint);
    if (offering != nullptr && hasData(status, *offering, endpoint))
        return offering;
    if (const SourceConfig *filled = first(config, [&](const SourceConfig &each) {
            return offers(each, endpoint) && hasData(status, each, endpoint);
        }))
        return filled;
    if (offering != nullptr || endpoint == Endpoint::Prices)
        return offering != nullptr || config.sources.empty() ? offering : &config.sources.front();
    return shownSource(config, status, Endpoint::Prices);
}

const SourceConfig *wholesaleSource(const AppConfig &config, const EngineStatus &status)
{
    const auto found = std::ranges::find_if(config.sources, &SourceConfig::isWholesale);
    if (found == config.sources.end() || &*found == shownSource(config, status, Endpoint::Prices))
        return nullptr;
    return &*found;
}

QString titleOf(const SourceConfig &source)
{
    return source.name.isEmpty() ? source.id : source.name;
}

} // namespace etcm
