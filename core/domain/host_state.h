// What is known of a host that is called, for people and for the next start.
#pragma once

#include "domain/outcome.h"
#include "domain/utc_time.h"

#include <QString>

#include <optional>

namespace etcm
{

/// When certificates end; nothing: none was shown.
struct CertificateEnds {
    std::optional<UtcTime> host = {};   ///< the first to end in the host's chain, its authority's own aside
    std::optional<UtcTime> client = {}; ///< the one that we showed

    friend bool operator==(const CertificateEnds &, const CertificateEnds &) = default;
};

/// Instants are on the wall clock; what is over is nothing.
struct HostState {
    QString origin;
    std::optional<qint64> limit;                        ///< calls per window
    std::optional<qint64> remaining;                    ///< calls left in this window
    std::optional<UtcTime> windowEndsAt;                ///< of the window that `remaining` is of
    std::chrono::milliseconds window{0};                ///< its length, as far as known
    std::optional<UtcTime> pausedUntil;                 ///< the host asked to be left alone
    int failures = 0;                                   ///< in a row
    std::optional<UtcTime> circuitProbeAt;              ///< the circuit is open, the next call goes then
    Outcome circuitOutcome = Outcome::Unknown;          ///< of the failure that opened it
    std::optional<std::chrono::milliseconds> clockSkew; ///< surely off by so much; 0: agrees
    CertificateEnds certificates;                       ///< of the newest connection with TLS

    friend bool operator==(const HostState &, const HostState &) = default;
};

} // namespace etcm
