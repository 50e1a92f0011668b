// What of the chart stands still between two data: grid, curves, lanes, ledgers and the axis.
#pragma once

#include "desktop/prices/chart_layout.h"
#include "desktop/theme/theme.h"

#include <QPen>

class QPainter;
class QPainterPath;

namespace etcm
{

/// As many decimals as write each tick in full, up to three.
[[nodiscard]] int tickDecimals(const std::vector<double> &ticks);

/// How the prices of an earlier day are drawn: apart by their dashes, quieter than those of the day.
[[nodiscard]] QPen earlierPen(const Theme &theme, ComparedDay compared);

/// For one painting; keeps no copy of what it is made of.
class ChartPainting
{
public:
    ChartPainting(const Theme &theme, const ChartLayout &layout, const PricesSnapshot &snapshot);
    void paint(QPainter &painter) const;

private:
    void paintGrid(QPainter &painter) const;
    void paintDays(QPainter &painter) const;
    void paintReleases(QPainter &painter) const;
    void paintMissing(QPainter &painter) const;
    void paintEarlier(QPainter &painter) const;
    void paintCurves(QPainter &painter) const;
    void paintStack(QPainter &painter) const;
    void paintDifference(QPainter &painter) const;
    void paintWholesale(QPainter &painter) const;
    /// Its scale, at the left, with what the band shows and in which unit.
    void paintScale(QPainter &painter, const ValueBand &band, const QString &title,
                    const QString &unit) const;
    void paintLanes(QPainter &painter) const;
    void paintUnknown(QPainter &painter) const;
    void paintLedgers(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void label(QPainter &painter, double x, double y, const QString &text, Token token, int px = 11,
               Qt::Alignment alignment = Qt::AlignRight) const;
    /// The run in pixels, with no more points than columns need.
    [[nodiscard]] QPolygonF pixels(const CurveRun &run, const ValueBand &band) const;
    [[nodiscard]] QPolygonF pixels(const CurveRun &run) const
    {
        return pixels(run, {m_layout.curve, m_layout.values});
    }
    [[nodiscard]] QPainterPath areaUnder(const std::vector<CurveRun> &runs, double floor) const;

    const Theme &m_theme;
    const ChartLayout &m_layout;
    const PricesSnapshot &m_snapshot;
};

} // namespace etcm
