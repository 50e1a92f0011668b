// A latency histogram that can be merged: hours add up to days, endpoints to a source, without the raw calls.
// Log-linear buckets: exact below 64 ms, above that 32 buckets per doubling, so that a quantile is off by at
// most 1/64 (1.6 %) of its value. Calls over 2^22 ms (70 min) count into the last bucket.
#pragma once

#include <QByteArray>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace etcm
{

class LatencyHistogram
{
public:
    void add(std::chrono::milliseconds latency, std::uint64_t times = 1); ///< negative counts as 0
    void merge(const LatencyHistogram &other);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// The middle of the bucket that holds the nearest rank; q in [0, 1]. Nothing when empty.
    [[nodiscard]] std::optional<std::chrono::milliseconds> quantile(double q) const;

    /// Version byte, then per used bucket the distance to the one before and the count, as LEB128 numbers.
    /// About 2 to 3 bytes per used bucket; equal histograms give equal bytes.
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing if the bytes are of another version or cut off. An empty array is an empty histogram.
    [[nodiscard]] static std::optional<LatencyHistogram> fromBytes(const QByteArray &bytes);

    friend bool operator==(const LatencyHistogram &, const LatencyHistogram &) = default;

private:
    /// The bucket's counter; grows the list to it.
    std::uint64_t &bucket(std::size_t index);

    std::vector<std::uint64_t> m_buckets; ///< by number, up to the last used one (608 at most)
    std::uint64_t m_count = 0;
};

} // namespace etcm
