// The wholesale day-ahead price of the bidding zone CH, as Energy-Charts (JSON) and ENTSO-E (XML) tell it.
// Shapes from working clients; the numbers follow the simulator's tariffs. Quarter-hours since October 2025,
// hours before. Tomorrow appears at 13:00.
#pragma once

#include "mock/data/world.h"
#include "mock/http/request.h"
#include "mock/http/response.h"

namespace etcm::mock
{

/// The one that ENTSO-E's dialect accepts.
inline constexpr auto kSecurityToken = "0d3c2b1a-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

class Wholesale
{
public:
    explicit Wholesale(const World &world) : m_world(world) {}

    /// bzn, start and end as dates, both included; the slot at the end comes as well. 404 where there is
    /// nothing.
    [[nodiscard]] Response energyCharts(const Request &request) const;
    /// Document A44: whole delivery days, curve type A03 (repeated points left out). Nothing there: 200 with
    /// an acknowledgement of reason 999, for other zones 400 with the same.
    [[nodiscard]] Response entsoe(const Request &request) const;

private:
    struct Slot {
        UtcTime start;
        UtcTime end;
        Price price; ///< EUR/MWh
    };
    [[nodiscard]] std::vector<Slot> published(UtcTime from, UtcTime to) const;

    const World &m_world;
};

/// {"detail"}, as Energy-Charts has it.
[[nodiscard]] Response detailResponse(int status, const QByteArray &detail);
/// An Acknowledgement_MarketDocument.
[[nodiscard]] Response acknowledgement(int status, const QByteArray &code, const QByteArray &text);

} // namespace etcm::mock
