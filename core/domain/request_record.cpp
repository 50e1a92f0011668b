#include "domain/request_record.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct EndpointName {
    Endpoint endpoint;
    QLatin1StringView name;
};
constexpr std::array kEndpoints{
    EndpointName{Endpoint::Prices, "prices"_L1},   EndpointName{Endpoint::Plant, "plant"_L1},
    EndpointName{Endpoint::Signals, "signals"_L1}, EndpointName{Endpoint::Health, "health"_L1},
    EndpointName{Endpoint::Token, "token"_L1},
};
} // namespace

QString endpointName(Endpoint endpoint)
{
    for (const EndpointName &entry : kEndpoints) {
        if (entry.endpoint == endpoint)
            return entry.name;
    }
    return {};
}

std::optional<Endpoint> endpointFromName(QStringView name)
{
    for (const EndpointName &entry : kEndpoints) {
        if (entry.name == name)
            return entry.endpoint;
    }
    return std::nullopt;
}

} // namespace etcm
