// The activations of one day of control signals as rows, and how much of the hot water was heated while power
// was cheapest.
#pragma once

#include "domain/history.h"
#include "models/panel_words.h"
#include "models/signal_table_model.h"
#include "models/text_table_model.h"

namespace etcm
{

inline constexpr std::chrono::hours kCheapestHours{6};

/// Of the hot water's activations within a day.
struct CheapestShare {
    std::chrono::milliseconds cheapest{0}; ///< in the cheapest quarter-hours, kCheapestHours of them
    std::chrono::milliseconds all{0};
    friend bool operator==(const CheapestShare &, const CheapestShare &) = default;
};

/// Nothing: too few prices are known, or nothing was switched on. What was before or after the day does not
/// count, nor does what is implausible.
[[nodiscard]] std::optional<CheapestShare> cheapestShare(const std::vector<SignalRow> &rows,
                                                         const MarketDay &day, const StoredSeries *prices);

struct ActivationList {
    PanelWords words;
    std::vector<TextRow> rows; ///< signal, description, start, end, length
    friend bool operator==(const ActivationList &, const ActivationList &) = default;
};

/// `signalList` is of the day that the snapshot shows.
[[nodiscard]] ActivationList activationList(const SignalSnapshot &signalList, const StoredSeries *prices);

} // namespace etcm
