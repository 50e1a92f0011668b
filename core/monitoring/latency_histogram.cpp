#include "monitoring/latency_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace etcm
{
using std::chrono::milliseconds;

namespace
{
constexpr std::uint32_t kExact = 64; // values below have a bucket of their own
constexpr std::uint32_t kPerDoubling = 32;
constexpr std::uint32_t kLargest = 1U << 22;
constexpr char kVersion = 1;

std::uint32_t bucketOf(std::uint32_t value)
{
    if (value < kExact)
        return value;
    const auto shift = static_cast<std::uint32_t>(std::bit_width(value)) - 6; // keeps the 6 leading bits
    return kExact + (shift - 1) * kPerDoubling + (value >> shift) - kPerDoubling;
}

std::uint32_t middleOf(std::uint32_t bucket)
{
    if (bucket < kExact)
        return bucket;
    const std::uint32_t shift = (bucket - kExact) / kPerDoubling + 1;
    const std::uint32_t lead = (bucket - kExact) % kPerDoubling + kPerDoubling;
    return (lead << shift) + (1U << (shift - 1));
}

void writeNumber(QByteArray &out, std::uint64_t number)
{
    while (number >= 0x80) {
        out += static_cast<char>((number & 0x7f) | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

std::optional<std::uint64_t> readNumber(const QByteArray &bytes, qsizetype &position)
{
    std::uint64_t number = 0;
    for (unsigned shift = 0; position < bytes.size() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[position++]);
        number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0)
            return number;
    }
    return std::nullopt;
}
} // namespace

void LatencyHistogram::add(milliseconds latency, std::uint64_t times)
{
    if (times == 0)
        return;
    const auto value = std::clamp<std::int64_t>(latency.count(), 0, kLargest);
    bucket(bucketOf(static_cast<std::uint32_t>(value))) += times;
    m_count += times;
}

std::uint64_t &LatencyHistogram::bucket(std::size_t index)
{
    if (index >= m_buckets.size())
        m_buckets.resize(index + 1);
    return m_buckets[index];
}

void LatencyHistogram::merge(const LatencyHistogram &other)
{
    if (other.m_buckets.size() > m_buckets.size())
        m_buckets.resize(other.m_buckets.size());
    for (std::size_t i = 0; i < other.m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
}

std::optional<milliseconds> LatencyHistogram::quantile(double q) const
{
    if (m_count == 0)
        return std::nullopt;
    const double wanted = std::ceil(std::clamp(q, 0.0, 1.0) * static_cast<double>(m_count));
    const auto rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(wanted));
    std::uint64_t passed = 0;
    std::uint32_t index = 0;
    for (; index + 1 < m_buckets.size(); ++index) {
        passed += m_buckets[index];
        if (passed >= rank)
            break;
    }
    return milliseconds(middleOf(index));
}

QByteArray LatencyHistogram::toBytes() const
{
    QByteArray out(1, kVersion);
    std::uint32_t before = 0;
    for (std::uint32_t index = 0; index < m_buckets.size(); ++index) {
        if (m_buckets[index] == 0)
            continue;
        writeNumber(out, index - before);
        writeNumber(out, m_buckets[index]);
        before = index;
    }
    return out;
}

std::optional<LatencyHistogram> LatencyHistogram::fromBytes(const QByteArray &bytes)
{
    LatencyHistogram read;
    if (bytes.isEmpty())
        return read;
    if (bytes[0] != kVersion)
        return std::nullopt;
    std::uint64_t index = 0;
    for (qsizetype position = 1; position < bytes.size();) {
        const auto distance = readNumber(bytes, position);
        const auto times = readNumber(bytes, position);
        if (!distance || !times || *times == 0 || *distance > bucketOf(kLargest) ||
            index + *distance > bucketOf(kLargest))
            return std::nullopt;
        index += *distance;
        read.bucket(index) += *times;
        read.m_count += *times;
    }
    return read;
}

} // namespace etcm
