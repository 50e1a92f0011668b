// The kinds of values that only scenario files have, as texts.
#pragma once

#include "mock/scenario/fault.h"
#include "mock/scenario/timeline.h"

#include <QStringView>

namespace etcm::mock
{

/// "1500ms", "90s", "1h30min", "2d", "-1h", "0s": at most 1000 days.
[[nodiscard]] std::optional<std::chrono::milliseconds> spanFromText(QStringView text);

/// "07:30"; also "24:00", the end of a day.
[[nodiscard]] std::optional<std::chrono::minutes> timeOfDayFromText(QStringView text);

/// "07:30-08:30", or "07:30" for one slot.
[[nodiscard]] std::optional<SlotSpan> slotsFromText(QStringView text);

/// A span after the start, or ISO 8601 with an offset.
[[nodiscard]] std::optional<Moment> momentFromText(QStringView text);

} // namespace etcm::mock
