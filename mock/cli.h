// The command line of energy-trading-mock.
#pragma once

#include "mock/simulator.h"

#include <variant>

namespace etcm::mock
{

/// Text for standard output instead of serving (--help, --version).
struct CliText {
    QString text;
};

/// Reads the arguments (the first is the program). Errors are of ErrorCode::Config.
[[nodiscard]] Result<std::variant<Simulator::Options, CliText>> readCommandLine(const QStringList &arguments);

} // namespace etcm::mock
