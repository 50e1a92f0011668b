// When an endpoint is asked next.
#pragma once

#include "domain/utc_time.h"

namespace etcm
{

/// When an endpoint is asked next, and what decides that.
struct NextLook {
    enum class Kind {
        Planned,    ///< its own rhythm
        AfterPause, ///< its host asked to be left alone until then
        Probe,      ///< its host's circuit is open and tries one call then
    };
    Kind kind = Kind::Planned;
    UtcTime at;
    friend bool operator==(const NextLook &, const NextLook &) = default;
};

} // namespace etcm
