#include "sources/source_config.h"

#include "domain/name_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kDialects{
    std::pair{DialectId::EnergyApi, "energy-api"_L1},
    std::pair{DialectId::CkwPublic, "ckw-public"_L1},
    std::pair{DialectId::VseTariffs, "vse-tariffs"_L1},
    std::pair{DialectId::EnergyCharts, "energy-charts"_L1},
    std::pair{DialectId::Aem, "aem"_L1},
    std::pair{DialectId::Entsoe, "entsoe"_L1},
};
constexpr std::array kAuthKinds{
    std::pair{AuthKind::None, "none"_L1},
    std::pair{AuthKind::ClientCredentials, "client_credentials"_L1},
    std::pair{AuthKind::Password, "password"_L1},
};
constexpr std::array kClientAuths{
    std::pair{ClientAuth::Basic, "basic"_L1},
    std::pair{ClientAuth::Body, "body"_L1},
};
constexpr std::array kResetUnits{
    std::pair{ResetUnit::Milliseconds, "ms"_L1},
    std::pair{ResetUnit::Seconds, "s"_L1},
    std::pair{ResetUnit::EpochSeconds, "epoch"_L1},
};
} // namespace

QString dialectName(DialectId id)
{
    return nameIn(kDialects, id);
}

std::optional<DialectId> dialectFromName(QStringView name)
{
    return valueIn(kDialects, name);
}

QString authKindName(AuthKind kind)
{
    return nameIn(kAuthKinds, kind);
}

std::optional<AuthKind> authKindFromName(QStringView name)
{
    return valueIn(kAuthKinds, name);
}

QString clientAuthName(ClientAuth auth)
{
    return nameIn(kClientAuths, auth);
}

std::optional<ClientAuth> clientAuthFromName(QStringView name)
{
    return valueIn(kClientAuths, name);
}

QString resetUnitName(ResetUnit unit)
{
    return nameIn(kResetUnits, unit);
}

std::optional<ResetUnit> resetUnitFromName(QStringView name)
{
    return valueIn(kResetUnits, name);
}

std::chrono::seconds PollRhythm::of(Endpoint endpoint) const
{
    switch (endpoint) {
    case Endpoint::Prices: return prices;
    case Endpoint::Plant: return plant;
    case Endpoint::Signals: return controlSignals;
    case Endpoint::Health: return health;
    case Endpoint::Token: break;
    }
    return std::chrono::seconds(0);
}

QUrl SourceConfig::tokenUrl() const
{
    return signIn.tokenUrl.isEmpty() ? QUrl(baseUrl.toString() + signIn.tokenPath) : signIn.tokenUrl;
}

bool SourceConfig::isWholesale() const
{
    return dialect == DialectId::EnergyCharts || dialect == DialectId::Entsoe;
}

QStringList SourceConfig::products() const
{
    return tariffNames.isEmpty() ? QStringList{QString(kUnnamedProduct)} : tariffNames;
}

bool SourceConfig::polls(Endpoint endpoint) const
{
    return std::ranges::find(endpoints, endpoint) != endpoints.end();
}

std::chrono::seconds SourceConfig::longestPause(Endpoint endpoint) const
{
    const bool daily = (endpoint == Endpoint::Prices && poll.huntPrices) ||
                       (endpoint == Endpoint::Signals && poll.signalsFrom.has_value());
    return daily ? std::chrono::hours(24) : poll.of(endpoint);
}

} // namespace etcm
