// Instants. Inside the house time is UTC in milliseconds; zones appear only in market_day.h and at the rim.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <optional>

namespace etcm
{

/// An instant: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored (POSIX).
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr std::int64_t toEpochMs(UtcTime time)
{
    return time.time_since_epoch().count();
}
[[nodiscard]] constexpr UtcTime fromEpochMs(std::int64_t ms)
{
    return UtcTime(std::chrono::milliseconds(ms));
}

/// Reads ISO 8601 / RFC 3339 with an offset ("Z", "+02:00", "+0200", "+02"), with or without seconds and
/// fractions (CKW sends slots without seconds). A time without an offset, or with impossible fields, is
/// refused.
[[nodiscard]] std::optional<UtcTime> parseIsoTime(QByteArrayView text);

/// Reads "YYYY-MM-DD".
[[nodiscard]] std::optional<std::chrono::year_month_day> parseIsoDate(QByteArrayView text);

/// "2026-10-25T00:15:00Z"; milliseconds only if they are not 0.
[[nodiscard]] QByteArray formatIsoUtc(UtcTime time);

/// "2026-10-25T02:15:00+02:00" for the given offset.
[[nodiscard]] QByteArray formatIsoOffset(UtcTime time, std::chrono::minutes offset, bool withSeconds = true);

/// "2026-10-25".
[[nodiscard]] QByteArray formatIsoDate(std::chrono::year_month_day date);

} // namespace etcm
