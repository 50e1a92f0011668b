// What the panels know about an endpoint besides its data: how it fares by the one judgement, and when it is
// asked next.
#pragma once

#include "domain/request_record.h"
#include "monitoring/engine_status.h"

#include <QString>

#include <optional>

namespace etcm
{

struct EndpointFacts {
    EndpointState state = EndpointState::Unknown;
    Outcome outcome = Outcome::Unknown; ///< of the last look
    std::optional<UtcTime> lastSuccess;
    std::optional<NextLook> next;
    std::optional<UtcTime> badSince;                   ///< set while its looks are not good
    std::optional<UtcTime> limitedUntil;               ///< the host asked to be left alone until then
    QString problem;                                   ///< of the last failure, in words: "HTTP 503"
    std::optional<SignInTrouble> waitsFor;             ///< why nobody can ask it
    std::optional<std::chrono::milliseconds> oldAfter; ///< data of that age are old
    bool isOffered = true;                             ///< by the source that is shown
    std::chrono::milliseconds pollInterval{std::chrono::minutes(5)};

    friend bool operator==(const EndpointFacts &, const EndpointFacts &) = default;
};

} // namespace etcm
