#include "domain/price.h"

#include <charconv>
#include <cmath>
#include <iterator>

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
    char text[32];
    char *end = text;
    if (m_micro < 0)
        *end++ = '-';
    const std::int64_t size = m_micro < 0 ? -m_micro : m_micro;
    end = std::to_chars(end, std::end(text), size / 1'000'000).ptr;
    if (std::int64_t rest = size % 1'000'000; rest != 0) {
        *end++ = '.';
        for (std::int64_t unit = 100'000; rest != 0; unit /= 10) {
            *end++ = static_cast<char>('0' + rest / unit);
            rest %= unit;
        }
    }
    return {text, end - text};
}

} // namespace etcm
