// What is doubted of a stored price: one mark in memory, several columns of its row.
#pragma once

#include "domain/history.h"

namespace etcm
{

/// As a table calls them.
struct PriceColumnNames {
    QLatin1StringView value;
    QLatin1StringView publication;
    QLatin1StringView start;
};

/// A doubted price is in no statistics whatever is doubted of it, so its value is always among them; beside
/// it stand the times that are the reason: a publication that was still to come, a slot of an impossible
/// year. Empty for a price that is not marked.
[[nodiscard]] QStringList doubtedColumns(const StoredPoint &point, const PriceColumnNames &names);

} // namespace etcm
