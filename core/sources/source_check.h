// What a source's table says and no API can mean.
#pragma once

#include "base/toml_table.h"
#include "sources/source_config.h"

namespace etcm
{

/// Paths are written as they read: a path starts with "/" and has no "?", "#" (they would be sent as "%3F"
/// and
/// "%23") and no "%" (it is encoded when it is sent); a plant's name is one segment of a path.
void checkPaths(TomlTable &table, const SourceConfig &source);

/// Products and components: readable, and each once, since every one is a call.
void checkProducts(TomlTable &table, const SourceConfig &source);

} // namespace etcm
