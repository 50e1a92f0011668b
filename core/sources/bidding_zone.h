// The bidding zones of the wholesale market: names as Energy-Charts spells them, codes of ENTSO-E (EIC).
// Private to this room.
#pragma once

#include <QString>

namespace etcm
{

/// How a wholesale source without tariff_names is asked.
inline constexpr QLatin1StringView kOwnZone{"CH"};

/// "10YCH-SWISSGRIDZ" of "CH". A code stays itself, so that a zone that is not in the table can be written as
/// its code; nothing for any other text.
[[nodiscard]] QString zoneCode(const QString &zone);

} // namespace etcm
