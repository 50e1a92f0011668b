// One table of a scenario file: strict reading (base/toml_table.h) of the values that only these files
// have.
#pragma once

#include "mock/scenario/scenario.h"

#include "base/toml_table.h"

namespace etcm::mock
{

class ScenarioTable : public TomlTable
{
public:
    using TomlTable::read;
    using TomlTable::TomlTable;

    void read(std::string_view key, std::chrono::milliseconds &out);
    void read(std::string_view key, std::optional<std::chrono::milliseconds> &out);
    void read(std::string_view key, std::optional<std::chrono::seconds> &out);
    void read(std::string_view key, std::optional<std::chrono::minutes> &timeOfDay);
    void read(std::string_view key, std::optional<UtcTime> &out);
    void read(std::string_view key, std::optional<Moment> &out);
    void read(std::string_view key, std::optional<Price> &out);
    void read(std::string_view key, std::optional<double> &out, double least, double most);
    void read(std::string_view key, std::optional<std::int64_t> &out, std::int64_t least, std::int64_t most);
    void read(std::string_view key, std::vector<SlotSpan> &out);
    /// A date, or a whole number of days after the start.
    void readDay(std::string_view key, PriceRule &out);

    /// One of the names of a table of pairs of name and value.
    template <typename Names, typename Value>
    void readOneOf(std::string_view key, const Names &names, Value &out);

    /// `from`, and `until` or `for`.
    [[nodiscard]] Window window();
    /// At most one of the keys may be there.
    void onlyOneOf(std::initializer_list<std::string_view> keys);

private:
    [[nodiscard]] std::optional<QString> textAt(std::string_view key);
};

template <typename Names, typename Value>
void ScenarioTable::readOneOf(std::string_view key, const Names &names, Value &out)
{
    QStringList all;
    for (const auto &entry : names)
        all += QString(entry.first);
    const auto fromName = [&](const QString &name) -> std::optional<Value> {
        for (const auto &entry : names) {
            if (name == entry.first)
                return entry.second;
        }
        return std::nullopt;
    };
    readName(key, out, fromName, all.join(QStringLiteral(", ")));
}

} // namespace etcm::mock
