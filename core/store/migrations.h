// The schema's numbered, immutable steps (database/steps), compiled in, and the rule who may use which
// schema.
//
// How to change the schema: add a folder database/steps/NNNN with shared.sql and/or postgresql.sql,
// sqlite.sql (statements separated by a line "-- next"), add it to the table in migrations.cpp with the
// oldest program version (schema number) that can still work on the result, and renew database/init.sql from
// schemaScript().
#pragma once

#include "store/session.h"

namespace etcm
{

enum class SchemaState { Current, Upgraded, NewerButCompatible };

/// The schema version this program was made for.
[[nodiscard]] int schemaVersion();

/// Only reads. Current also stands for an older or absent schema. Error: SchemaNewer.
[[nodiscard]] Result<SchemaState> checkSchema(Session &session);

/// Brings the schema up to date. Check and steps are one transaction under a lock, so programs that start
/// together do each step once. A role that may not upgrade a server leaves it as it is, with a warning, if
/// the program can do without; that is Current, too. Errors: SchemaNewer (nothing was changed), or the
/// failing step.
[[nodiscard]] Result<SchemaState> migrate(Session &session);

/// The whole schema as one script; for PostgreSQL this is database/init.sql.
[[nodiscard]] QString schemaScript(SqlEngine engine);

} // namespace etcm
