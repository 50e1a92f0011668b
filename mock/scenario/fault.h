// What a scenario does to one answer. Made by FaultPlan, applied by Site (status, body) and Connection
// (delivery), and nowhere else.
#pragma once

#include "mock/http/response.h"

namespace etcm::mock
{

struct Fault {
    enum class Body {
        AsIs,
        Malformed,   ///< the JSON text ends in the middle; the HTTP framing is right
        OtherSchema, ///< valid JSON that means nothing in any dialect
    };
    Delivery delivery;
    int status = 0; ///< answer this instead (401, 429, 500, 503); 0: what the route says
    Body body = Body::AsIs;
};

/// What a scenario does to the data behind the answers.
struct DataFaults {
    bool showcase = false;
    bool missingSlots = false;
    bool latePublication = false;
    bool frozenPlant = false;
};

} // namespace etcm::mock
