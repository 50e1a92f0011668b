// VSE/AES dynamic tariffs (HDN-CH): v1 with lists of {unit, value}, v2 with objects and slashes in units.
// Shapes from SmartGridready's OpenAPI 1.0.5 (v1) and its 2027 previews (v2).
#pragma once

#include "mock/data/world.h"
#include "mock/dialects/price_json.h"
#include "mock/http/request.h"

namespace etcm::mock
{

class VseTariffs
{
public:
    explicit VseTariffs(const World &world) : m_world(world) {}

    [[nodiscard]] Response v1(const Request &request) const;
    /// Without timestamps: the latest published day, not today.
    [[nodiscard]] Response v2(const Request &request) const;

private:
    const World &m_world;
};

} // namespace etcm::mock
