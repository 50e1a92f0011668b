// Strict reading of TOML tables: each key is asked for by name, wrong types and keys that nobody asked for
// are refused with line and column. The catalogue and the configuration share it.
#pragma once

#include "domain/result.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace etcm
{

/// "30s", "5min", "1h", "2d"; nothing for anything else, for zero, and beyond 366 days.
[[nodiscard]] std::optional<std::chrono::seconds> durationFromText(QStringView text);

/// The same, and "1500ms".
[[nodiscard]] std::optional<std::chrono::milliseconds> shortDurationFromText(QStringView text);

/// Reads a whole document. Errors: Config, `where` is "FILE:LINE:COLUMN".
[[nodiscard]] Result<toml::table> parseToml(const QByteArray &text, const QString &document);

/// Keeps the first error and goes on, so that reading is a plain list of calls with one check at its end. The
/// table must outlive it.
class TomlTable
{
public:
    TomlTable(const toml::table &table, QString document);

    /// Each leaves `out` alone if the key is absent or its value is refused.
    void read(std::string_view key, QString &out);
    void read(std::string_view key, bool &out);
    void read(std::string_view key, QStringList &out);
    void read(std::string_view key, std::chrono::seconds &out);      ///< as durationFromText()
    void read(std::string_view key, std::chrono::milliseconds &out); ///< as shortDurationFromText()
    /// A name out of a table of names, e.g. a dialect's; `expected` lists them for the error.
    template <typename Value, typename FromName>
    void readName(std::string_view key, Value &out, const FromName &fromName, const QString &expected);
    /// Sub-tables; none if absent. A list key may hold tables only.
    [[nodiscard]] const toml::table *table(std::string_view key);
    [[nodiscard]] std::vector<const toml::table *> tables(std::string_view key);

    [[nodiscard]] bool has(std::string_view key) const { return m_table.contains(key); }
    /// Refuses the value of `key`, or the table itself if it has no such key; the first refusal wins.
    void refuse(std::string_view key, const QString &what, const QString &advice = {});
    /// Adopts an error that was found elsewhere (a sub-table).
    void refuse(const Error &error);
    /// What refuse() was told first, for a table that is not read to its end here.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_error; }
    /// The first error; also for a key that was never asked for.
    [[nodiscard]] std::optional<Error> error();
    /// The value of `key` as it is, for kinds of values that only one document has; null if absent.
    [[nodiscard]] const toml::node *find(std::string_view key);

private:
    [[nodiscard]] std::optional<QString> text(std::string_view key);
    [[nodiscard]] QString place(const toml::source_region &region) const;

    const toml::table &m_table;
    QString m_document;
    std::set<std::string, std::less<>> m_asked;
    std::optional<Error> m_error;
};

template <typename Value, typename FromName>
void TomlTable::readName(std::string_view key, Value &out, const FromName &fromName, const QString &expected)
{
    using namespace Qt::StringLiterals;
    const auto name = text(key);
    if (!name)
        return;
    if (const auto value = fromName(*name))
        out = *value;
    else
        refuse(key, u"\"%1\" is not one of %2"_s.arg(*name, expected));
}

} // namespace etcm
