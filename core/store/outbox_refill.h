// Puts facts into the outbox that came into the file while no central database was named, or another one.
#pragma once

#include "store/refill_cursor.h"
#include "store/session.h"

namespace etcm
{

/// One piece of at most 2,000 rows, in one transaction. Idempotent: what the central database has already
/// changes nothing there. Health rows of other collectors, copied from a central database, stay out.
[[nodiscard]] Result<RefillCursor> refillOutbox(Session &session, RefillCursor cursor);

} // namespace etcm
