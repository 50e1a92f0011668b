// Exit codes of the programs (CONTRACT section 1).
#pragma once

#include "domain/result.h"

namespace etcm
{

enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,   ///< wrong usage or configuration
    Partly = 3,  ///< done, but some endpoint or row failed
    Refused = 4, ///< budget, lock, newer schema
};

[[nodiscard]] ExitCode exitCodeFor(const Error &error);

} // namespace etcm
