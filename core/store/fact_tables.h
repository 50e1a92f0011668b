// Plant readings and signals as both engines' tables: what happens when a natural key is already there, and
// how a row is made and read.
#pragma once

#include "domain/fact_batch.h"
#include "store/session.h"
#include "store/table_columns.h"

namespace etcm
{

[[nodiscard]] const FactTable &plantTable();
[[nodiscard]] const FactTable &signalTable();

// Rows in the tables' column order.
[[nodiscard]] QVariantList plantRow(const FactBatch &batch, const PlantReading &reading);
[[nodiscard]] QVariantList signalRow(const FactBatch &batch, const ControlSignal &signal);

// From rows of readList() of all columns.
[[nodiscard]] PlantReading readingOf(const Statement &row);
[[nodiscard]] ControlSignal signalOf(const Statement &row);

} // namespace etcm
