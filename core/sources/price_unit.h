// The units of the VSE/AES standard (HDN-CH 2025; SmartGridready OpenAPI 1.0.5, PriceUnit). Chosen by name,
// never by position. Private to this room.
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace etcm
{

inline constexpr std::size_t kPriceUnitCount = 24;
inline constexpr std::size_t kEnergyUnit = 0; ///< CHF_kWh

/// Index of a unit as a source writes it: any case, "/" for "_" (v2). Nothing if the standard has no such
/// unit.
[[nodiscard]] std::optional<std::size_t> priceUnitFromName(std::string_view name);
[[nodiscard]] QString priceUnitName(std::size_t unit); ///< "CHF_kW_15min"

} // namespace etcm
