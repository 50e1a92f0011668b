// What the panels know about an endpoint besides its data: whether it answers, and when it is asked next.
#pragma once

#include "domain/request_record.h"

#include <QString>

#include <optional>

namespace etcm
{

struct FeedState {
    std::optional<UtcTime> lastSuccess;
    std::optional<UtcTime> nextDue;
    std::optional<UtcTime> downSince; ///< set while the endpoint does not answer
    QString problem;                  ///< of the last failure, in words: "HTTP 503"
    bool isOffered = true;            ///< by the source that is shown
    std::chrono::milliseconds pollInterval{std::chrono::minutes(5)};
};

} // namespace etcm
