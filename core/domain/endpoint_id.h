// One endpoint of one source: what is polled, judged, alerted and shown as one thing.
#pragma once

#include "domain/request_record.h"

namespace etcm
{

struct EndpointId {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;

    friend bool operator==(const EndpointId &, const EndpointId &) = default;
    friend std::strong_ordering operator<=>(const EndpointId &a, const EndpointId &b)
    {
        if (const int order = a.sourceId.compare(b.sourceId); order != 0)
            return order <=> 0;
        return a.endpoint <=> b.endpoint;
    }
};

} // namespace etcm
