// The page of prices from what the store holds, in one pure step: curves, lanes, ledgers, figures and slots
// of one range.
#pragma once

#include "domain/price_statistics.h"
#include "domain/slot_ledger.h"
#include "models/prices_curve.h"
#include "models/prices_wholesale.h"
#include "models/signal_table_model.h"
#include "models/tile_text.h"

#include <array>
#include <map>

namespace etcm
{

struct PricesFacts {
    QString sourceTitle;  ///< as people call the source: "CKW"
    QStringList products; ///< as the source is configured, in order
    EndpointFacts prices;
    EndpointFacts controlSignals;
    std::vector<StoredSeries> series; ///< of the range and the day before it, all components
    std::map<ComparedDay, std::vector<StoredSeries>> earlier; ///< of earlierSpan(), where it is asked for
    std::vector<PriceRevision> revisions;                     ///< of the range
    std::vector<StoredSignal> signalList;                     ///< that touch the range
    std::optional<LocalDate> signalDate;                      ///< newest published; nothing: none stored
    WholesaleFacts wholesale;                                 ///< of the range
};

/// The parts of a price that the page tells, in this order.
enum class PricePart { Whole, Electricity, Grid, Usage };
inline constexpr std::size_t kPriceParts = 4;
using PartPrices = std::array<std::optional<Price>, kPriceParts>;

/// One quarter-hour of the range, known or not.
struct PricesSlot {
    UtcTime start;
    std::array<PartPrices, 2> parts{};   ///< of the first and the second product that are shown
    SlotState state = SlotState::NotDue; ///< of the first product's whole
    int rank = 0;                        ///< 1 is the cheapest of its day; 0: not ranked
    int ranked = 0;                      ///< of so many
    std::optional<UtcTime> published = {};
    std::optional<PriceRevision> revision = {};     ///< its newest
    std::optional<Price> dayBefore = {};            ///< the same time on the clock
    std::vector<std::optional<Price>> earlier = {}; ///< likewise, by PricesBeside::earlier
};

struct PricesDay {
    PriceSpan span;
    QString title;     ///< "Wed 14 Oct, today"
    QString note = {}; ///< "96 of 96, 4 revised"
    std::optional<Price> base = {};
    QString dayBeforeTitle = {}; ///< "Tue"
    friend bool operator==(const PricesDay &, const PricesDay &) = default;
};

/// Grid on electricity, from 0; usage lies inside the grid's part.
struct PricesStack {
    bool isKnown = false; ///< there are grid and electricity
    std::vector<CurveRun> electricity;
    std::vector<CurveRun> whole; ///< its lower edge is electricity
    std::vector<CurveRun> usage; ///< from electricity upwards
};

struct PricesMarks {
    std::vector<PriceExtreme> extremes;
    std::vector<PriceExtreme> revised;
    std::vector<PriceExtreme> implausible;
    std::vector<PriceSpan> missing; ///< of what is due
};

struct PricesLanes {
    std::vector<SignalRow> rows;
    std::vector<PriceSpan> unknown; ///< not published, or not stored
    QString note;                   ///< what comes when; stands in the last of them
};

struct PricesLedger {
    QString title;
    std::vector<LedgerSlot> slotList;
};

/// What the prices are held against.
struct PricesBeside {
    std::vector<EarlierCurve> earlier; ///< those that are chosen
    PricesCurve difference;            ///< of the first product from the second
    PricesWholesale wholesale;
};

struct PricesSnapshot {
    PanelWords words; ///< of the chart
    PriceSpan range;
    UtcTime now;
    ShownUnit unit;
    bool isStacked = false;
    QStringList titles; ///< of the products that are shown: "Home", "Business"
    std::vector<PricesCurve> curves;
    PricesBeside beside;
    PricesStack stack; ///< of the first product
    PricesMarks marks;
    std::vector<PricesDay> days;
    PricesLanes lanes;
    std::vector<PricesLedger> ledgers;
    std::vector<TileText> tiles;
    std::vector<PricesSlot> slotList;

    [[nodiscard]] std::optional<std::size_t> slotAt(UtcTime time) const;
    [[nodiscard]] const PricesDay *dayAt(UtcTime time) const;
    /// Of the first product; for the finder.
    [[nodiscard]] PriceGrid grid() const;
};

[[nodiscard]] PricesSnapshot pricesSnapshot(const PricesFacts &facts, const PricesChoice &choice,
                                            UtcTime now);

} // namespace etcm
