// The health log, the alerts and their journal as both engines' tables: what happens when a natural key is
// already there, and how a row is made and read.
#pragma once

#include "domain/alert.h"
#include "domain/request_record.h"
#include "store/session.h"
#include "store/table_columns.h"

namespace etcm
{

[[nodiscard]] const FactTable &requestTable();
[[nodiscard]] const FactTable &alertTable();
[[nodiscard]] const FactTable &transitionTable();

// Rows in the tables' column order.
[[nodiscard]] QVariantList requestRow(const RequestRecord &record, const QString &collectorId);
[[nodiscard]] QVariantList alertRow(const AlertTransition &transition);
[[nodiscard]] QVariantList transitionRow(const AlertTransition &transition);

// From rows of readList() of all columns.
/// Nothing: an endpoint that a newer program or another tool wrote.
[[nodiscard]] std::optional<RequestRecord> requestOf(const Statement &row);
[[nodiscard]] AlertTransition transitionOf(const Statement &row);

} // namespace etcm
