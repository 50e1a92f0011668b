// Enums by name: a constexpr std::array of pairs (value, name) is the one place where both stand together.
#pragma once

#include <QString>

#include <optional>

namespace etcm
{

/// Name of a value; empty if the table does not hold it.
template <typename Table, typename Value>
[[nodiscard]] QString nameIn(const Table &table, Value value)
{
    for (const auto &[candidate, name] : table) {
        if (candidate == value)
            return name;
    }
    return {};
}

/// Value of a name, case as written.
template <typename Table>
[[nodiscard]] auto valueIn(const Table &table, QStringView name)
    -> std::optional<typename Table::value_type::first_type>
{
    for (const auto &[value, candidate] : table) {
        if (candidate == name)
            return value;
    }
    return std::nullopt;
}

} // namespace etcm
