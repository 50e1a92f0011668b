// Reads facts back; the same statements for both engines.
#pragma once

#include "domain/history.h"
#include "store/session.h"

namespace etcm
{

[[nodiscard]] Result<std::vector<PriceRevision>> readRevisions(Session &session, const QString &sourceId,
                                                               UtcTime from, UtcTime to);
[[nodiscard]] Result<std::vector<StoredReading>> readPlant(Session &session, const QString &sourceId,
                                                           UtcTime from, UtcTime to);
[[nodiscard]] Result<std::vector<StoredSignal>> readSignals(Session &session, const QString &sourceId,
                                                            UtcTime from, UtcTime to);
[[nodiscard]] Result<std::optional<LocalDate>> readLatestSignalDate(Session &session,
                                                                    const QString &sourceId);

} // namespace etcm
