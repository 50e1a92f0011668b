// A lane of activations over a day, and the scale above it.
#pragma once

#include "models/signal_table_model.h"

#include "desktop/theme/theme.h"

#include <QRectF>

class QPainter;

namespace etcm
{

/// Regions of at least 2 px on a sunken bed; a chevron where one begins before or ends after the day, an "L"
/// in locks that have room for it.
void paintLane(QPainter &painter, const QRectF &bed, const std::vector<SignalSpan> &spans, SignalKind kind,
               const SignalSpan &day, const Theme &theme);

/// x of an instant in a bed that spans the day.
[[nodiscard]] double laneX(const QRectF &bed, const SignalSpan &day, UtcTime at);

} // namespace etcm
