// One cell for each slot that should be there, by what became of it.
#pragma once

#include "desktop/theme/theme.h"
#include "domain/slot_ledger.h"

#include <QRectF>

class QPainter;

namespace etcm
{

/// Cells of the slots from `from` on, each `cell` px wide, clipped to `bed`: present, missing (outline and
/// cross), revised (accent), late (dashed), implausible (diamond), not due (outline).
void paintLedgerStrip(QPainter &painter, const QRectF &bed, double from, double cell,
                      const std::vector<LedgerSlot> &slotList, const Theme &theme);

} // namespace etcm
