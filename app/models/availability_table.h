// The panel "Availability" of the API health page: every endpoint over an hour, a day, a week and a month.
#pragma once

#include "models/watched_endpoint.h"

#include <array>

namespace etcm
{

struct AvailabilityShare {
    QString text;           ///< "99.64 %", or an en dash
    QString coverage;       ///< "97.08 %": of the window, so much was observed
    bool isPartial = false; ///< too little of it to stand for all
    friend bool operator==(const AvailabilityShare &, const AvailabilityShare &) = default;
};

struct AvailabilityRow {
    EndpointId id;
    HealthRow day;                           ///< of 24 h, with state
    std::array<AvailabilityShare, 4> shares; ///< of 1 h, 24 h, 7 d and 30 d
    QString toolTip;                         ///< rich text
    QString coverage;                        ///< of 24 h
    QString circuit;                         ///< "closed", "open until 16:07"
    friend bool operator==(const AvailabilityRow &, const AvailabilityRow &) = default;
};

/// 24 hours of all endpoints, as parts of a bar.
struct ObservedTime {
    double up = 0; ///< 0..1
    double down = 0;
    double unknown = 0;
    QString upText;
    QString downText;    ///< "down 20 min"
    QString unknownText; ///< "not observed 42 min"
    friend bool operator==(const ObservedTime &, const ObservedTime &) = default;
};

struct AvailabilityTable {
    PanelWords words;
    QString meanTitle; ///< "All 4 endpoints, mean"
    QString mean;      ///< "99.64", or an en dash
    QString coverage;  ///< "Coverage 97.08 %"
    QString observed;  ///< "23 h 18 min observed of 24 h"
    ObservedTime time;
    std::vector<AvailabilityRow> rows;
    QString explanation;
    friend bool operator==(const AvailabilityTable &, const AvailabilityTable &) = default;
};

[[nodiscard]] AvailabilityTable availabilityTable(const HealthPageFacts &facts);
/// The columns of AvailabilityRow::shares: "1 h", "24 h", ...
[[nodiscard]] std::array<QString, 4> availabilityWindows();

} // namespace etcm
