// The outbox table of the local file: append with the facts, replay from the head, remove after the central
// commit. A row that the server refuses for good is parked with its error and does not hold the others.
#pragma once

#include "store/outbox_payload.h"
#include "store/session.h"
#include "store/values.h"

namespace etcm
{

[[nodiscard]] Result<void> appendToOutbox(Session &session, const OutboxPayload &payload);
/// Oldest first, parked rows left out; a row that cannot be read says so in `damage`.
[[nodiscard]] Result<std::vector<OutboxEntry>> readOutboxHead(Session &session, int atMost);
[[nodiscard]] Result<void> removeFromOutbox(Session &session, const std::vector<qint64> &ids);
[[nodiscard]] Result<void> parkOutboxRow(Session &session, qint64 id, const QString &error);
/// Puts every parked row, or the one named, back in its place; answers how many.
[[nodiscard]] Result<qint64> unparkOutbox(Session &session, std::optional<qint64> id);
[[nodiscard]] Result<qint64> countOutbox(Session &session);
[[nodiscard]] Result<qint64> countOutboxRows(Session &session);
[[nodiscard]] Result<std::vector<ParkedEntry>> readParked(Session &session);

} // namespace etcm
