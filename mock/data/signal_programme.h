// Ripple-control (TRA) programmes of a day: hot water at night and noon, locks at the peaks, street lighting.
#pragma once

#include "domain/control_signal.h"

#include <vector>

namespace etcm::mock
{

class SignalProgramme
{
public:
    explicit SignalProgramme(std::uint64_t seed) : m_seed(seed) {}

    /// Activations that start on that day, some minutes earlier or later each day; some end after midnight.
    [[nodiscard]] std::vector<ControlSignal> controlSignals(LocalDate date) const;

private:
    std::uint64_t m_seed;
};

} // namespace etcm::mock
