// The keys of a source that say where its hosts are, how to sign in there, and what protects the way.
#pragma once

#include "base/toml_table.h"
#include "sources/source_config.h"

namespace etcm
{

/// base_url, allow_plaintext, ca, client_certificate, client_key; auth, client_auth, token_path or token_url,
/// scope, audience, client_id, username, secret.
void readAccess(TomlTable &table, SourceConfig &out);

/// What the whole of them must hold: addresses with https or the leave to do without, files that belong
/// together, and nothing of a sign-in where there is none.
void checkAccess(TomlTable &table, const SourceConfig &source);

} // namespace etcm
