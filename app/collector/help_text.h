// What --help and --version print.
#pragma once

#include "collector/command_table.h"

#include <QString>

namespace etcm
{

[[nodiscard]] QString versionText();
[[nodiscard]] QString programHelp();
[[nodiscard]] QString commandHelp(const CommandRow &command);

} // namespace etcm
