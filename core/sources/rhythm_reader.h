// Reads when a source publishes, how often it is asked, and how far back it answers. Private to this room.
#pragma once

#include "base/toml_table.h"
#include "sources/source_config.h"

namespace etcm
{

/// publication, deadline, fallback, signals_publication. Refusals land in `table`, as those of the others.
void readPublication(TomlTable &table, SourceConfig &out);
/// [source.poll]
void readPoll(TomlTable &table, const QString &document, SourceConfig &source);
/// history. A source that takes no parameters cannot be asked for a date: it has what holds now.
void readHistory(TomlTable &table, SourceConfig &out);

} // namespace etcm
