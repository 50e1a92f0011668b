// The simulator as an own OAuth2 gateway: the source that the engine's tests poll.
#pragma once

#include "mock/simulator.h"
#include "sources/source_config.h"

namespace etcm::test
{

/// All four endpoints, one product; its secret is in ETCM_SECRET_DESK.
[[nodiscard]] inline SourceConfig deskSource(const QUrl &baseUrl)
{
    SourceConfig source;
    source.id = QStringLiteral("desk");
    source.name = QStringLiteral("Trading desk");
    source.dialect = DialectId::EnergyApi;
    source.baseUrl = baseUrl;
    source.signIn.kind = AuthKind::ClientCredentials;
    source.signIn.tokenPath = QStringLiteral("/oauth/token");
    source.signIn.clientId = mock::Simulator::clientId();
    source.tariffNames = {QStringLiteral("home_dynamic")};
    source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health};
    return source;
}

} // namespace etcm::test
