// How each kind of fact is written: its columns, and what happens when its natural key is already there.
// Both engines use these texts; they differ only in how many rows travel in one statement.
#pragma once

#include "domain/alert.h"
#include "domain/fact_batch.h"
#include "domain/history.h"
#include "domain/tariff.h"

#include <QVariant>

#include <span>

namespace etcm
{

/// What a column holds. Values travel as: Text, Date QString; Instant, Integer qlonglong (epoch ms); Measure
/// double; Boolean bool; nothing as a null QVariant.
enum class ColumnKind { Text, Instant, Integer, Measure, Date, Boolean };

struct FactColumn {
    QLatin1StringView name;
    ColumnKind kind;
};

struct FactTable {
    QLatin1StringView name;
    std::span<const FactColumn> columns;
    qsizetype keyColumns;       ///< the first so many columns are the natural key
    QLatin1StringView conflict; ///< "ON CONFLICT ...", with words of sql_dialect.cpp
};

[[nodiscard]] const FactTable &plantTable();
[[nodiscard]] const FactTable &signalTable();
[[nodiscard]] const FactTable &requestTable();
[[nodiscard]] const FactTable &alertTable();
[[nodiscard]] const FactTable &transitionTable();
/// Prices as mergeSlots (domain/slot_resolution.h) leaves them: what holds is decided before they are
/// written.
[[nodiscard]] const FactTable &priceTable();
[[nodiscard]] const FactTable &revisionTable();

/// Comma separated column names.
[[nodiscard]] QString columnList(const FactTable &table);

// Rows in the tables' column order.
[[nodiscard]] QVariantList plantRow(const FactBatch &batch, const PlantReading &reading);
[[nodiscard]] QVariantList signalRow(const FactBatch &batch, const ControlSignal &signal);
[[nodiscard]] QVariantList requestRow(const RequestRecord &record, const QString &collectorId);
[[nodiscard]] QVariantList alertRow(const AlertTransition &transition);
[[nodiscard]] QVariantList transitionRow(const AlertTransition &transition);

// Columns that `implausible` of a price and of a signal names.
inline constexpr QLatin1StringView kDoubtedValue{"value"};
inline constexpr QLatin1StringView kDoubtedStart{"start_timestamp"};
/// For the column `implausible` of a signal: the one name, or null.
[[nodiscard]] QVariant doubtValue(bool doubted, QLatin1StringView column);
/// Of a price (domain/price_doubts.h).
[[nodiscard]] QVariant doubtValue(const StoredPoint &point);
/// Whether the column `implausible` names `column`.
[[nodiscard]] bool isDoubted(QStringView implausible, QLatin1StringView column);

[[nodiscard]] QVariant instantValue(UtcTime time);
[[nodiscard]] QVariant instantValue(const std::optional<UtcTime> &time);

} // namespace etcm
