// What people call the components of a tariff, in the middle of a line: "grid usage".
#pragma once

#include "domain/tariff.h"

namespace etcm
{

[[nodiscard]] QString componentTitle(TariffType type);
/// "Home dynamic, grid usage"
[[nodiscard]] QString seriesTitle(const SeriesKey &key);

} // namespace etcm
