#include "desktop/overview/shown_source.h"

#include <algorithm>

namespace etcm
{

const SourceConfig *shownSource(const AppConfig &config)
{
    const auto withPrices = std::ranges::find_if(config.sources, [](const SourceConfig &each) {
        return std::ranges::find(each.endpoints, Endpoint::Prices) != each.endpoints.end();
    });
    if (withPrices != config.sources.end())
        return &*withPrices;
    return config.sources.empty() ? nullptr : &config.sources.front();
}

} // namespace etcm
