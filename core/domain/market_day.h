// The delivery day: from local midnight to local midnight in Europe/Zurich, 92, 96 or 100 quarter-hour slots.
// The only place, beside labels, where a zone appears. Never count 96; never build an instant from wall-clock
// parts.
#pragma once

#include "domain/utc_time.h"

namespace etcm
{

using LocalDate = std::chrono::year_month_day;

inline constexpr std::chrono::minutes kSlotLength{15};

/// Offset of Europe/Zurich from UTC at an instant (+60 or +120 minutes since 1981). Constant-time, thread
/// safe.
[[nodiscard]] std::chrono::minutes zurichOffset(UtcTime time);

/// "CET" or "CEST".
[[nodiscard]] QString zurichAbbreviation(UtcTime time);

/// Date and wall-clock time in Zurich: for labels and for cutting days, never for arithmetic.
struct ZurichLocal {
    LocalDate date;
    std::chrono::minutes timeOfDay{0}; ///< 00:00..23:59, seconds cut
    std::chrono::minutes offset{0};
};
[[nodiscard]] ZurichLocal toZurich(UtcTime time);

class MarketDay
{
public:
    explicit MarketDay(LocalDate date);
    [[nodiscard]] static MarketDay containing(UtcTime time);

    [[nodiscard]] LocalDate date() const { return m_date; }
    [[nodiscard]] UtcTime start() const { return m_start; } ///< local midnight, included
    [[nodiscard]] UtcTime end() const { return m_end; }     ///< next local midnight, excluded
    [[nodiscard]] int slotCount() const { return static_cast<int>((m_end - m_start) / kSlotLength); }
    [[nodiscard]] UtcTime slotStart(int index) const
    {
        return m_start + index * kSlotLength;
    } ///< index 0..slotCount()-1
    [[nodiscard]] bool contains(UtcTime time) const { return time >= m_start && time < m_end; }
    [[nodiscard]] int slotIndex(UtcTime time) const
    {
        return static_cast<int>((time - m_start) / kSlotLength);
    }
    [[nodiscard]] MarketDay next() const;
    [[nodiscard]] MarketDay previous() const;
    /// The instant at a wall-clock time of this day that exists exactly once or, when it is doubled, first; a
    /// time in the spring gap gives the instant of the change.
    [[nodiscard]] UtcTime at(std::chrono::minutes timeOfDay) const;

    friend bool operator==(const MarketDay &a, const MarketDay &b) { return a.m_start == b.m_start; }

private:
    LocalDate m_date;
    UtcTime m_start;
    UtcTime m_end;
};

} // namespace etcm
