// Words and numbers as people read them (UI.md §3, §10), in the current language and whatever the system's
// locale is; CSV has its own rules.
#pragma once

#include "domain/market_day.h"
#include "domain/price.h"

#include <QString>

namespace etcm
{

/// Ages and countdowns, cut and never rounded: "3 h 33 min", "27 min", "8 min 56 s", "20 s"; from 48 h on
/// "9 d 1 h". Negative counts as 0.
[[nodiscard]] QString ageText(std::chrono::milliseconds age);

[[nodiscard]] QString agoText(std::chrono::milliseconds age);         ///< "1 min 4 s ago"
[[nodiscard]] QString latencyText(std::chrono::milliseconds latency); ///< "212 ms", nothing for 0

/// Zurich wall-clock time: "14:31"; with weekday and date when that is not the day of `now`: "Tue 13 Oct
/// 11:19". On a 23- or 25-hour day the offset is named: "02:15 CEST".
[[nodiscard]] QString timeText(UtcTime time, UtcTime now);
[[nodiscard]] QString timeTextSeconds(UtcTime time, UtcTime now); ///< "09:21:04"
/// As timeText(), but "Thu 06:10" for another day of the week around now: where there is little room.
[[nodiscard]] QString nearTimeText(UtcTime time, UtcTime now);
/// A range within a day: "18:00–19:00"; the date rules of timeText() apply to its start.
[[nodiscard]] QString timeRangeText(UtcTime from, UtcTime to, UtcTime now);
/// "CEST", "MESZ".
[[nodiscard]] QString zoneText(UtcTime time);
[[nodiscard]] QString dateText(LocalDate date);    ///< "Wed 14 Oct 2026"
[[nodiscard]] QString weekdayText(LocalDate date); ///< "Wed"
[[nodiscard]] QString dayText(LocalDate date);     ///< "Wed 14 Oct"

/// Numbers: minus is U+2212, thousands are set apart by U+2009 from 1000 on: "2 004", "−0.02". French has a
/// decimal comma, the others the point that Switzerland writes.
[[nodiscard]] QString integerText(qint64 value);
[[nodiscard]] QString decimalText(double value, int decimals);
/// With as many decimals as it takes: "−5", "2.3".
[[nodiscard]] QString shortestText(double value);
[[nodiscard]] QString priceText(Price price, int decimals = 4); ///< rounded half away from zero: "0.1568"
/// A difference, exact and with its sign: "+0.0011", "−0.02"; "0" when there is none.
[[nodiscard]] QString signedText(Price difference);
[[nodiscard]] QString countText(qint64 part, qint64 whole); ///< "4 of 96"
/// Percentages cut to the second decimal, from hundredths of a percent: 9999 gives "99.99 %".
[[nodiscard]] QString percentText(int hundredths);

} // namespace etcm
