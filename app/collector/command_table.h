// The commands and their options as data; the parser and the help both read it.
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <span>

namespace etcm
{

struct OptionRow {
    QLatin1StringView name;
    QLatin1StringView value; ///< empty: a switch
    QLatin1StringView help;
};

struct CommandRow {
    QLatin1StringView name;
    QLatin1StringView arguments = {}; ///< as the usage line shows them; empty: none
    int minArguments = 0;
    int maxArguments = 0;
    QLatin1StringView help;
    std::span<const QLatin1StringView> options = {}; ///< names of options it takes, beside the global ones
    std::span<const QLatin1StringView> required = {};
};

[[nodiscard]] std::span<const OptionRow> globalOptions();
[[nodiscard]] std::span<const OptionRow> commandOptions();
[[nodiscard]] std::span<const CommandRow> commandRows();
[[nodiscard]] const CommandRow *findCommand(QStringView name);

} // namespace etcm
