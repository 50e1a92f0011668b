// One attempt of one call to an API: the row behind every health figure.
#pragma once

#include "domain/outcome.h"
#include "domain/utc_time.h"

#include <QString>

#include <chrono>
#include <optional>

namespace etcm
{

enum class Endpoint { Prices, Plant, Signals, Health, Token };

[[nodiscard]] QString endpointName(Endpoint endpoint); ///< "prices", "plant", "signals", "health", "token"
[[nodiscard]] std::optional<Endpoint> endpointFromName(QStringView name);

/// Durations of the phases of one attempt. A reused connection has no connect and no tls phase. Qt does not
/// tell when TCP is connected: over https that time stands in tls, over http in connect.
struct RequestPhases {
    std::optional<std::chrono::milliseconds> connect;  ///< name look-up, and TCP unless there is a tls phase
    std::optional<std::chrono::milliseconds> tls;      ///< TCP and TLS handshake
    std::optional<std::chrono::milliseconds> wait;     ///< request sent until first byte of the answer
    std::optional<std::chrono::milliseconds> transfer; ///< first byte until last
    std::chrono::milliseconds total{0};
};

struct RequestRecord {
    QString requestId; ///< UUID, natural key of the row
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    int attempt = 1;   ///< 1 for the first; 0: held back, host or sign-in was found dead before
    UtcTime checkedAt; ///< start of the attempt
    Outcome outcome = Outcome::Unknown;
    std::optional<int> httpStatus;
    RequestPhases phases;
    QString error; ///< scrubbed text for people; empty when good

    [[nodiscard]] bool success() const { return healthEffect(outcome) == HealthEffect::Good; }
};

} // namespace etcm
