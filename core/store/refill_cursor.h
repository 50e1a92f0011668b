// How far the local file's past has been put into the outbox.
#pragma once

#include "domain/utc_time.h"

#include <array>
#include <optional>

namespace etcm
{

/// Goes through the tables one after the other, by id.
struct RefillCursor {
    enum class Table { Prices, Plant, Activations, Requests, Transitions, Done };

    UtcTime since{};                ///< what came into the file before is known over there
    UtcTime until = UtcTime::max(); ///< what came from then on was queued as it came
    Table table = Table::Prices;
    qint64 after = 0; ///< id
    qint64 rows = 0;  ///< put into the outbox so far
    /// Newest id of each table when the first piece was made: what is copied from the central database
    /// meanwhile does not go back to it.
    std::optional<std::array<qint64, static_cast<std::size_t>(Table::Done)>> last{};
};

} // namespace etcm
