// The form in which a batch waits in the outbox: CBOR, self-describing, with a version.
#pragma once

#include "domain/alert.h"
#include "domain/fact_batch.h"
#include "domain/result.h"

#include <QByteArray>

#include <vector>

namespace etcm
{

struct OutboxPayload {
    FactBatch batch;
    std::vector<AlertTransition> transitions;
};

[[nodiscard]] QByteArray encodePayload(const OutboxPayload &payload);

/// Error Storage: damaged, or written by a newer program.
[[nodiscard]] Result<OutboxPayload> decodePayload(const QByteArray &bytes);

} // namespace etcm
