// One slot in words: for the card beside the chart, and for whoever listens to it.
#pragma once

#include "models/prices_snapshot.h"

namespace etcm
{

struct CardPrice {
    QString label;
    QString first;
    QString second;     ///< of the second product; empty: none is shown
    QString difference; ///< likewise
    bool isStrong = false;
};

struct CardFact {
    QString label;
    QString value;
    bool isRevision = false;
};

struct SlotCard {
    QString context; ///< "74 of 96"
    QString title;   ///< "18:15–18:30"
    QString detail;  ///< "Wed 14 Oct 2026, 16:15–16:30 UTC"
    std::vector<CardPrice> prices;
    std::vector<CardFact> facts;
};

[[nodiscard]] SlotCard slotCard(const PricesSnapshot &snapshot, std::size_t slot);
/// "Wed 14 Oct 18:15–18:30, Home 0.2718 CHF/kWh, Business 0.2386 CHF/kWh".
[[nodiscard]] QString slotSentence(const PricesSnapshot &snapshot, std::size_t slot);
/// "Present", "Revised, was 0.2707", "Missing", ...
[[nodiscard]] QString slotStateText(const PricesSnapshot &snapshot, const PricesSlot &slot);

} // namespace etcm
