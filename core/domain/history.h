// What the store gives back: facts with what it knows about them.
#pragma once

#include "domain/control_signal.h"
#include "domain/plant_reading.h"
#include "domain/tariff.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace etcm
{

struct StoredPoint {
    UtcTime start;
    UtcTime end;
    Price value;
    std::optional<UtcTime> publication;
    int revision = 0; ///< 0 as first published; counts changes of the value
    bool implausible = false;
    UtcTime fetchedAt{}; ///< ingested_at: of the answer that brought it
};

/// One series in a range, ascending by start. A missing slot is simply not there.
struct StoredSeries {
    SeriesKey key;
    std::vector<StoredPoint> points;
    std::optional<UtcTime> lastFetched; ///< newest ingested_at of the range
};

struct PriceQuery {
    QString sourceId;              ///< empty: every source
    QStringList tariffNames;       ///< empty: every product
    std::vector<TariffType> types; ///< empty: every component
    UtcTime from;                  ///< slots with from <= start < to
    UtcTime to;
    bool touching = false; ///< also the slot that began before `from` and reaches into the range
};

/// One changed price, from the append-only journal.
struct PriceRevision {
    SeriesKey key;
    UtcTime start;
    Price before;
    Price after;
    std::optional<UtcTime> publication; ///< of the new value
    UtcTime recordedAt;
    int revision = 1;
};

struct StoredSignal {
    QString sourceId;
    ControlSignal signal;
};

struct StoredReading {
    QString sourceId;
    PlantReading reading;
    UtcTime ingestedAt;
};

} // namespace etcm
