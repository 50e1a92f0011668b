// The one call that all panels of the page mark.
#pragma once

#include "domain/endpoint_id.h"

namespace etcm
{

struct SelectedCall {
    EndpointId id;
    QString requestId;
    UtcTime at{};
    friend bool operator==(const SelectedCall &, const SelectedCall &) = default;
};

} // namespace etcm
