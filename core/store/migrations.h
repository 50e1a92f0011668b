// The schema's numbered, immutable steps (database/steps), compiled in, and the rule who may use which
// schema.
//
// How to change the schema: add a folder database/steps/NNNN with shared.sql and/or postgresql.sql,
// sqlite.sql, and sqlite_first.sql for what must go before (statements separated by a line "-- next"), add it
// to the table in migrations.cpp with the oldest program version (schema number) that can still work on the
// result, and renew database/init.sql from initScript(). Code of a step names the columns of its own time.
#pragma once

#include "store/session.h"

namespace etcm
{

enum class SchemaState { Current, Upgraded, NewerButCompatible };

/// The schema version this program was made for.
[[nodiscard]] int schemaVersion();

/// The version that was found; 0: none of our tables are there.
[[nodiscard]] Result<int> storedSchema(Session &session);

/// Only reads. Current also stands for an older or absent schema. Error: SchemaNewer.
[[nodiscard]] Result<SchemaState> checkSchema(Session &session);

/// Brings the schema up to date. Check and steps are one transaction under a lock, so programs that start
/// together do each step once. A role that may not upgrade a server leaves it as it is, with a warning, if
/// the program can do without; that is Current, too. Errors: SchemaNewer (nothing was changed), or the
/// failing step.
[[nodiscard]] Result<SchemaState> migrate(Session &session);

/// The whole schema of PostgreSQL as one script, database/init.sql: repeatable, so of each view only its last
/// form.
[[nodiscard]] QString initScript();

} // namespace etcm
