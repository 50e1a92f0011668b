// Exact prices: an integer count of 1e-6 units, as the schema's DECIMAL(10,6).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <compare>
#include <cstdint>
#include <optional>

namespace etcm
{

/// A price in millionths of its unit (CHF_kWh: micro-francs per kWh). Sign kept; negative prices are normal.
class Price
{
public:
    constexpr Price() = default;
    [[nodiscard]] static constexpr Price fromMicro(std::int64_t micro) { return Price(micro); }
    /// Rounds half away from zero to six decimals; nothing if not finite or beyond DECIMAL(10,6) (|x| >=
    /// 10000).
    [[nodiscard]] static std::optional<Price> fromDouble(double value);
    /// Reads decimal text ("0.2835", "-0.01", "1e-3"); nothing if it is no number or out of range.
    [[nodiscard]] static std::optional<Price> fromText(QByteArrayView text);

    [[nodiscard]] constexpr std::int64_t micro() const { return m_micro; }
    [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(m_micro) / 1e6; }
    /// Shortest exact decimal: "0.2835", "-0.01", "0".
    [[nodiscard]] QByteArray toText() const;

    friend constexpr auto operator<=>(const Price &, const Price &) = default;
    friend constexpr Price operator+(Price a, Price b) { return Price(a.m_micro + b.m_micro); }
    friend constexpr Price operator-(Price a, Price b) { return Price(a.m_micro - b.m_micro); }

private:
    constexpr explicit Price(std::int64_t micro) : m_micro(micro) {}
    std::int64_t m_micro = 0;
};

} // namespace etcm
