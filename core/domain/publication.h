// When a source publishes the prices of the next delivery day.
#pragma once

#include <chrono>

namespace etcm
{

/// On the wall clock in Zurich, of the day before delivery. CKW: from about 11:20, binding from 18:00.
struct PublicationRhythm {
    std::chrono::minutes usual{12 * 60};
    std::chrono::minutes deadline{18 * 60};
    std::chrono::minutes fallback{24 * 60}; ///< from then on the fallback tariff applies; at most 24:00

    friend bool operator==(const PublicationRhythm &, const PublicationRhythm &) = default;
};

} // namespace etcm
