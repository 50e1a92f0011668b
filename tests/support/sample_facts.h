// Facts for the store's tests: small, fixed, and easy to vary.
#pragma once

#include "domain/alert.h"
#include "domain/fact_batch.h"

namespace etcm::test
{

inline constexpr UtcTime kDay = fromEpochMs(1'791'928'800'000); // 2026-10-14 in Zurich (00:00 CEST)

/// `slotCount` quarter hours from `start`, values 0.10, 0.11, ... + `shiftMicro`.
[[nodiscard]] PriceSeries sampleSeries(UtcTime start, int slotCount, std::int64_t shiftMicro = 0,
                                       const QString &tariffName = QStringLiteral("home_dynamic"),
                                       TariffType type = TariffType::Integrated);

/// One batch of source "ckw" with the given series and nothing else.
[[nodiscard]] FactBatch priceBatch(UtcTime fetchedAt, std::vector<PriceSeries> series);

/// One of each kind: a day of prices, a reading, an activation and a request.
[[nodiscard]] FactBatch mixedBatch(UtcTime fetchedAt, int number = 1);

[[nodiscard]] AlertTransition sampleTransition(const QString &incident, AlertState to, UtcTime at);

} // namespace etcm::test
