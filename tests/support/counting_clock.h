// A manual clock that knows how often it was read, so that a test can wait until its reader has looked again
// and done nothing.
#pragma once

#include "domain/clock.h"

#include <QTest>

#include <atomic>

namespace etcm::test
{

class CountingClock final : public Clock
{
public:
    explicit CountingClock(UtcTime start) : m_clock(start) {}
    [[nodiscard]] UtcTime now() const override
    {
        ++m_reads;
        return m_clock.now();
    }
    [[nodiscard]] MonotonicTime monotonic() const override
    {
        ++m_reads;
        return m_clock.monotonic();
    }
    void advance(std::chrono::milliseconds by) { m_clock.advance(by); }
    [[nodiscard]] int reads() const { return m_reads; }

private:
    ManualClock m_clock;
    mutable std::atomic<int> m_reads = 0;
};

} // namespace etcm::test

/// Waits until the clock was read a few times more: long enough for whoever looks at it to see nothing.
#define WAIT_FOR_LOOKS(clock)                                                                                \
    do {                                                                                                     \
        const int seen = (clock).reads();                                                                    \
        QTRY_VERIFY((clock).reads() >= seen + 10);                                                           \
    } while (false)
