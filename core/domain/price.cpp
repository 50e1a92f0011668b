#include "domain/price.h"

#include <charconv>
#include <cmath>

namespace etcm
{
namespace
{
constexpr std::int64_t kLimitMicro = 10'000'000'000; // DECIMAL(10,6) holds |x| < 10^4
}

std::optional<Price> Price::fromDouble(double value)
{
    if (!std::isfinite(value))
        return std::nullopt;
    const double micro = std::round(value * 1e6);
    if (std::abs(micro) >= static_cast<double>(kLimitMicro))
        return std::nullopt;
    return Price(static_cast<std::int64_t>(micro));
}

std::optional<Price> Price::fromText(QByteArrayView text)
{
    text = text.trimmed();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return fromDouble(value);
}

QByteArray Price::toText() const
{
    const std::int64_t size = m_micro < 0 ? -m_micro : m_micro;
    QByteArray out = m_micro < 0 ? QByteArrayLiteral("-") : QByteArray();
    out += QByteArray::number(static_cast<qlonglong>(size / 1'000'000));
    if (const std::int64_t rest = size % 1'000'000; rest != 0) {
        QByteArray decimals = QByteArray::number(static_cast<qlonglong>(rest)).rightJustified(6, '0');
        while (decimals.endsWith('0'))
            decimals.chop(1);
        out += '.' + decimals;
    }
    return out;
}

} // namespace etcm
