// Latency of calls from health records. Each percentile is one that was measured (nearest rank), none is made
// up between two.
#pragma once

#include "domain/request_record.h"

#include <optional>
#include <span>

namespace etcm
{

inline constexpr int kMinimumForP95 = 20;
inline constexpr int kMinimumForP99 = 100;

struct LatencySummary {
    int count = 0; ///< calls with a useful answer; failures say nothing about latency
    std::optional<std::chrono::milliseconds> median;
    std::optional<std::chrono::milliseconds> p95; ///< only from 20 calls on
    std::optional<std::chrono::milliseconds> p99; ///< only from 100 calls on
};

/// Medians of the phases over the calls that had them: a reused connection has no connect and no tls.
struct PhaseMedians {
    std::optional<std::chrono::milliseconds> connect;
    std::optional<std::chrono::milliseconds> tls;
    std::optional<std::chrono::milliseconds> wait;
    std::optional<std::chrono::milliseconds> transfer;
    int cold = 0;   ///< calls that opened a connection
    int reused = 0; ///< calls on a kept one
};

[[nodiscard]] LatencySummary latencySummary(std::span<const RequestRecord> records);
[[nodiscard]] PhaseMedians phaseMedians(std::span<const RequestRecord> records);

} // namespace etcm
