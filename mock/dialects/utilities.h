// The real utilities' own ways with the standard's v1 shape, each below /utilities/NAME with the path of its
// real host: a configuration that overrides base_url alone meets them. Facts from field notes on the live
// services; the numbers are the simulator's own.
#pragma once

#include "mock/data/world.h"
#include "mock/http/request.h"
#include "mock/http/response.h"

namespace etcm::mock
{

class Utilities
{
public:
    explicit Utilities(const World &world) : m_world(world) {}

    /// Without a tariff_name that it knows: the flat standard tariff, published long ago. Unknown parameters
    /// are ignored. Monthly parts first; the slot that starts at end_timestamp is included. Publishes at
    /// 17:50.
    [[nodiscard]] Response ekz(const Request &request) const;
    /// Asked for "feed-in", answers "feed_in"; other types get a 400 that names the allowed ones. Negative
    /// grid prices at noon. Nine months of history; without slots an empty publication. Publishes at 14:48.
    [[nodiscard]] Response groupeE(const Request &request) const;
    /// v1 of Groupe E: 410.
    [[nodiscard]] Response groupeEGone(const Request &request) const;
    /// NetzDynamisch, also of AVAG and ELAG: tariff_name on top, feed_in null. Publishes at 17:30.
    [[nodiscard]] Response primeo(const Request &request) const;
    /// Feed-in of the current day in UTC; any parameter gets a 400.
    [[nodiscard]] Response bkw(const Request &request) const;
    /// Swisspower ESIT: slots end one second early, entries carry a component. Publishes at 17:00.
    [[nodiscard]] Response esit(const Request &request) const;

private:
    [[nodiscard]] PriceRange published(Product product, UtcTime from, UtcTime to,
                                       std::chrono::minutes publishes) const;

    const World &m_world;
};

} // namespace etcm::mock
