// AEM Massagno's own form: fixed parts on top, dynamic ones per slot, always the last published day, whatever
// is asked for. Publishes at 18:00. Shape from a working client; the numbers are the simulator's own.
#pragma once

#include "mock/data/world.h"
#include "mock/http/request.h"
#include "mock/http/response.h"

namespace etcm::mock
{

class Aem
{
public:
    explicit Aem(const World &world) : m_world(world) {}

    [[nodiscard]] Response tariffs(const Request &request) const;

private:
    const World &m_world;
};

} // namespace etcm::mock
