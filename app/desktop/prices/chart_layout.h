// Where the bands of the chart stand, and how instants and values become pixels.
#pragma once

#include "models/prices_snapshot.h"

#include <QRectF>

#include <optional>

namespace etcm
{

/// The part of the range that is shown, in seconds since the epoch.
struct ChartWindow {
    double from = 0;
    double to = 1;
    [[nodiscard]] double length() const { return to - from; }
    friend bool operator==(const ChartWindow &, const ChartWindow &) = default;
};

/// A band with a scale of its own.
struct ValueBand {
    QRectF place;
    ValueRange values;
    [[nodiscard]] double y(double value) const
    {
        return place.bottom() - (value - values.low) / (values.high - values.low) * place.height();
    }
};

/// Bands from top to bottom, all with the same edges left and right. An empty band has no height.
struct ChartLayout {
    QRectF head; ///< titles of the days
    QRectF curve;
    ValueBand wholesale;
    ValueBand difference;
    QRectF lanes;
    QRectF ledgers;
    QRectF axis;
    ChartWindow window;
    ValueRange values; ///< of the curve

    [[nodiscard]] double x(double seconds) const
    {
        return curve.left() + (seconds - window.from) / window.length() * curve.width();
    }
    [[nodiscard]] double x(UtcTime time) const { return x(toSeconds(time)); }
    [[nodiscard]] double secondsAt(double pixel) const
    {
        return window.from + (pixel - curve.left()) / curve.width() * window.length();
    }
    [[nodiscard]] double y(double value) const { return ValueBand{curve, values}.y(value); }
    /// From the first band that has values to the last with marks.
    [[nodiscard]] QRectF bands() const { return {curve.topLeft(), QPointF(curve.right(), axis.top())}; }
};

inline constexpr double kLanePitch = 13;
inline constexpr double kLedgerPitch = 13;

[[nodiscard]] ChartLayout chartLayout(const PricesSnapshot &snapshot, QSizeF size, const ChartWindow &window);

} // namespace etcm
