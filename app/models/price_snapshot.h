// The panel "Integrated price, 15 min": figures in words and the curve of today and tomorrow.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"
#include "domain/publication.h"
#include "models/axis.h"
#include "models/endpoint_facts.h"
#include "models/panel_words.h"

namespace etcm
{

/// A label with a strong value and quiet words beside it.
struct PriceFigure {
    QString label;
    QString value;
    QString detail;
    int trend = 0; ///< +1 rises, -1 falls, 0 no arrow
    QString toolTip = {};
    friend bool operator==(const PriceFigure &, const PriceFigure &) = default;
};

struct PriceSpan {
    UtcTime from;
    UtcTime to;
    friend bool operator==(const PriceSpan &, const PriceSpan &) = default;
};

struct PriceDay {
    PriceSpan span;
    QString title; ///< "Today, Wed 14 Oct"
    QString note;  ///< "published 11:20"
    friend bool operator==(const PriceDay &, const PriceDay &) = default;
};

struct PriceExtreme {
    PriceSpan span; ///< adjoining slots of that value
    double value = 0;
    QString text;
    bool highest = true;
    friend bool operator==(const PriceExtreme &, const PriceExtreme &) = default;
};

struct PriceSlot {
    PriceSpan span;
    Price value;
    QString text; ///< for the read-out: "Wed 14 Oct 14:30–14:45, 0.1568 CHF/kWh"
    friend bool operator==(const PriceSlot &, const PriceSlot &) = default;
};

/// How the price of now ranks among today's slots; the words are one sentence with a strong middle.
struct ShownRank {
    QString lead;
    QString strong; ///< "cheapest 12 of 96"
    QString tail;
    std::optional<int> place;
    int count = 0;
    QString toolTip;
    friend bool operator==(const ShownRank &, const ShownRank &) = default;
};

/// What comes next.
struct PriceOutlook {
    PriceFigure nextChange;
    PriceFigure cheapestToday;
    PriceFigure cheapestTomorrow;
    QString baseTomorrow; ///< "Base 0.2260, +0.0035 on today"
    friend bool operator==(const PriceOutlook &, const PriceOutlook &) = default;
};

/// What is marked in the chart.
struct PriceMarks {
    std::vector<PriceSpan> cheapest;
    std::vector<PriceExtreme> extremes;
    std::vector<PriceExtreme> revised;     ///< adjoining revised slots of one value
    std::vector<PriceExtreme> implausible; ///< likewise, drawn at the edge where they lie beyond the scale
    std::vector<PriceSpan> missing;        ///< gaps inside a published day
    friend bool operator==(const PriceMarks &, const PriceMarks &) = default;
};

struct PriceScale {
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
    std::vector<AxisLabel> hours;
    friend bool operator==(const PriceScale &, const PriceScale &) = default;
};

struct PriceSnapshot {
    PanelWords words;

    PriceFigure now; ///< label "Price now, slot 14:30–14:45", detail: unit
    bool nowImplausible = false;
    ShownRank rank;
    PriceOutlook outlook;

    PriceSpan range; ///< today's start to tomorrow's end
    UtcTime at;      ///< now, to the minute
    QString nowText; ///< "Now 14:32 · 0.1568"
    std::optional<double> nowValue;
    std::vector<PriceDay> days;
    std::vector<CurveRun> runs; ///< steps, two points per run of equal values
    PriceMarks marks;
    std::vector<PriceSlot> slotList;
    PriceScale scale;
    friend bool operator==(const PriceSnapshot &, const PriceSnapshot &) = default;
};

struct PriceInput {
    const StoredSeries *series = nullptr; ///< integrated, today and tomorrow; null: none stored
    std::vector<PriceRevision> revisions; ///< of that series
    EndpointFacts facts;
    UtcTime now;
    std::optional<PublicationRhythm> publication = PublicationRhythm{}; ///< nothing: at no time of its own
};

[[nodiscard]] PriceSnapshot priceSnapshot(const PriceInput &input);

/// "home_dynamic" reads "Home dynamic".
[[nodiscard]] QString productTitle(const QString &tariffName);
/// The first word, where it tells the product from the other one: "Home" of "Home dynamic".
[[nodiscard]] QString shortTitle(const QString &title, const QString &other);
/// "Home − Business" of "Home dynamic" and "Business dynamic"; empty without a second one.
[[nodiscard]] QString differenceTitle(const QString &title, const QString &other);
/// A difference of prices at a fixed number of decimals, always with its sign: "+0.0121", "±0.0000".
[[nodiscard]] QString signedPriceText(Price difference, int decimals = 4);

} // namespace etcm
