// When a source publishes the prices of the next delivery day, and whether it has.
#pragma once

#include "domain/market_day.h"

#include <QString>

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

enum class PublicationState {
    Complete, ///< every slot of the day is known
    NotDue,   ///< nothing is expected yet
    Awaited,  ///< the source usually has published by now
    Late,     ///< the deadline has passed: published prices were binding from then on
    Missing,  ///< the fallback tariff applies
};

struct PublicationStatus {
    PublicationState state = PublicationState::NotDue;
    LocalDate day;        ///< the delivery day that is judged
    int present = 0;      ///< known slots
    int expected = 0;     ///< 92, 96 or 100
    QString product = {}; ///< named to people where a source has several; empty: it has one

    friend bool operator==(const PublicationStatus &, const PublicationStatus &) = default;
};

} // namespace etcm
