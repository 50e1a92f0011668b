// What is stored of each price series, day by day: the calendar of the Data page.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"
#include "models/panel_words.h"

#include <vector>

namespace etcm
{

enum class DayCoverage {
    Complete,
    FilledLater, ///< complete, but fetched after the day
    Revised,     ///< complete, and some of its prices were changed
    Unlikely,    ///< complete, and some of its prices are marked as implausible
    SomeMissing,
    AllMissing,
    NotDue,       ///< nothing is expected yet
    NotCollected, ///< from before the first price of the series
};

[[nodiscard]] QString dayCoverageText(DayCoverage coverage); ///< "complete", "some missing"

struct CoverageDay {
    DayCoverage coverage = DayCoverage::NotCollected;
    int stored = 0; ///< quarter-hours
    int due = 0;    ///< 0 before the first price and as long as nothing is expected
    friend bool operator==(const CoverageDay &, const CoverageDay &) = default;
};

struct CoverageRow {
    SeriesKey key;
    QString group; ///< "Home dynamic"; empty where it is that of the row above
    QString name;  ///< "integrated"
    std::vector<CoverageDay> days;
    QString sum; ///< "9 119 of 9 120"
    bool isComplete = true;
    friend bool operator==(const CoverageRow &, const CoverageRow &) = default;
};

/// Days in a row of one series that lack prices.
struct CoverageGap {
    SeriesKey key;
    QString series;  ///< "Home dynamic, integrated"
    LocalDate first; ///< delivery day
    LocalDate last;  ///< included
    int missing = 0; ///< quarter-hours
    std::vector<UtcTime>
        begins; ///< where some slots of a day are missing: starts of these ranges, at most three
    friend bool operator==(const CoverageGap &, const CoverageGap &) = default;
};

struct CoverageSnapshot {
    PanelWords words;
    std::vector<LocalDate> days; ///< the columns
    std::vector<CoverageRow> rows;
    std::vector<CoverageGap> gaps; ///< newest first
    friend bool operator==(const CoverageSnapshot &, const CoverageSnapshot &) = default;
};

struct CoverageInput {
    std::vector<StoredSeries> prices; ///< of [first, last], marked ones too
    LocalDate first;
    LocalDate last; ///< included
    UtcTime now;
    bool aheadOfDay = true; ///< the source publishes the next day; else a day is due when it begins
};

[[nodiscard]] CoverageSnapshot coverageSnapshot(const CoverageInput &input);
/// "Wed 14 Oct 2026, Home dynamic integrated: 92 of 96 slots, some missing"
[[nodiscard]] QString coverageSentence(const CoverageSnapshot &snapshot, std::size_t row, std::size_t day);

} // namespace etcm
