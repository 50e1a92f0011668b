// The wholesale day-ahead price beside the tariffs: told in words, in its own currency and unit. It shares no
// curve and no figure with them; where the user gave a rate, the price in francs stands beside it, with the
// rate.
#pragma once

#include "domain/currency.h"
#include "domain/history.h"

namespace etcm
{

struct WholesaleFacts {
    QString sourceId; ///< empty: no source of such prices is enabled
    QString title;    ///< of the source
    QString licence;  ///< to be shown with the data
    CurrencyRates rates;
    std::vector<StoredSeries> series; ///< today and tomorrow; the first zone is told
};

struct WholesaleWords {
    QString brief; ///< "day-ahead CH 84.20 EUR/MWh"; empty: no price is known for now
    QString help;  ///< rich text: the slot, the rate, source and licence
};

/// What is implausible is told as such, and not converted.
[[nodiscard]] WholesaleWords wholesaleWords(const WholesaleFacts &facts, UtcTime now);

} // namespace etcm
