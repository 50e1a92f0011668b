// Reads [source.limits] (CONTRACT section 2). Private to this room.
//
//   price = [-0.5, 1.0]                     of the source's energy prices, in their own unit
//   price = { CHF_kWh = [-0.5, 1.0], CHF_m = [0, 50] }   of the units named
//   active_power_mw, reactive_power_mvar, voltage_kv, wind_speed_kmh = [low, high]
//   old_after = "30min", slow_after = "1s"
//   longest_call = "7d"                     of a back-fill, whole days
#pragma once

#include "base/toml_table.h"
#include "domain/source_limits.h"

namespace etcm
{

/// Over what `out` already holds; a pair for `price` is of prices in `energyUnit`. Refusals land in `source`,
/// with the line and column of the value.
void readLimits(TomlTable &source, const QString &document, const QString &energyUnit, SourceLimits &out);

} // namespace etcm
