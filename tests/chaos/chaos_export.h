// What the chaos run's programs export and its judge reads.
#pragma once

namespace etcm::test
{
inline constexpr char kExportName[] = "/prices.csv"; ///< in the programs' folder
inline constexpr char kExportEnd[] = "whole\r\n";    ///< the last line, without which the file is not whole
} // namespace etcm::test
