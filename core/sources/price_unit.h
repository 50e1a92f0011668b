// The units of the VSE/AES standard (HDN-CH 2025; SmartGridready OpenAPI 1.0.5, PriceUnit), and those that
// single sources use besides. Chosen by name, never by position. Private to this room.
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace etcm
{

inline constexpr std::size_t kStandardUnitCount = 24; ///< they come first
inline constexpr std::size_t kEnergyUnit = 0;         ///< CHF_kWh
inline constexpr std::size_t kWholesaleUnit = 24;     ///< EUR_MWh
inline constexpr std::size_t kPriceUnitCount = 26;

/// Index of a unit as a source writes it: any case, "/" for "_" (v2). Nothing if the standard has no such
/// unit.
[[nodiscard]] std::optional<std::size_t> standardUnitFromName(std::string_view name);
/// Also one of the others: EUR_MWh, and AEM's CHF_kW_t.
[[nodiscard]] std::optional<std::size_t> priceUnitFromName(std::string_view name);
[[nodiscard]] QString priceUnitName(std::size_t unit); ///< "CHF_kW_15min"

} // namespace etcm
