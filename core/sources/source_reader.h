// The one reader of [[source]] tables: the catalogue and the configuration share it (CONTRACT section 2).
//
//   id, name, dialect, base_url, auth, client_auth, token_path, token_url, scope, audience, client_id,
//   username, secret, ca, client_certificate, client_key, tariff_names, tariff_types, plant_id, prices_path,
//   query_parameters, endpoints, reset_unit, allow_plaintext, publication, deadline, fallback,
//   signals_publication ("HH:MM" in Zurich, "none"), history, [source.poll] prices, plant, signals, health
//   [source.limits] price, active_power_mw, reactive_power_mvar, voltage_kv, wind_speed_kmh, old_after,
//   slow_after
#pragma once

#include "base/toml_table.h"
#include "sources/catalogue.h"

namespace etcm
{

/// Reads the keys of one source into `out`, over what `out` already holds, then fills in the dialect's
/// defaults and checks the whole. Refusals land in `table`; unknown keys are left to TomlTable::error().
void readSourceKeys(TomlTable &table, const QString &document, SourceConfig &out);

/// Reads one [[source]] table of a configuration. An id of the catalogue alone enables that entry; other keys
/// override it. Errors: Config, `where` is "FILE:LINE:COLUMN".
[[nodiscard]] Result<SourceConfig> readSource(const toml::table &table, const QString &document,
                                              const std::vector<CatalogueEntry> &catalogue);

} // namespace etcm
