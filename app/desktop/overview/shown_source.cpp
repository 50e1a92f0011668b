#include "desktop/overview/shown_source.h"

#include <algorithm>

namespace etcm
{

namespace
{
const SourceConfig *firstWith(const AppConfig &config, Endpoint endpoint)
{
    const auto found = std::ranges::find_if(config.sources, [endpoint](const SourceConfig &each) {
        return std::ranges::find(each.endpoints, endpoint) != each.endpoints.end();
    });
    return found == config.sources.end() ? nullptr : &*found;
}
} // namespace

const SourceConfig *shownSource(const AppConfig &config)
{
    if (const SourceConfig *withPrices = firstWith(config, Endpoint::Prices))
        return withPrices;
    return config.sources.empty() ? nullptr : &config.sources.front();
}

const SourceConfig *shownSource(const AppConfig &config, Endpoint endpoint)
{
    const SourceConfig *shown = shownSource(config);
    const bool offers =
        shown != nullptr && std::ranges::find(shown->endpoints, endpoint) != shown->endpoints.end();
    const SourceConfig *other = offers ? nullptr : firstWith(config, endpoint);
    return other != nullptr ? other : shown;
}

QString titleOf(const SourceConfig &source)
{
    return source.name.isEmpty() ? source.id : source.name;
}

} // namespace etcm
