#include "domain/request_record.h"

#include "domain/name_table.h"

#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kEndpoints{
    std::pair{Endpoint::Prices, "prices"_L1},   std::pair{Endpoint::Plant, "plant"_L1},
    std::pair{Endpoint::Signals, "signals"_L1}, std::pair{Endpoint::Health, "health"_L1},
    std::pair{Endpoint::Token, "token"_L1},
};
} // namespace

QString endpointName(Endpoint endpoint)
{
    return nameIn(kEndpoints, endpoint);
}

std::optional<Endpoint> endpointFromName(QStringView name)
{
    return valueIn(kEndpoints, name);
}

} // namespace etcm
