// The panel of the chart, with the legend in its header.
#pragma once

#include "desktop/widgets/panel.h"
#include "models/prices_snapshot.h"

namespace etcm
{
class CurveLegend;
class PricesChart;

class CurvePanel : public Panel
{
    Q_OBJECT

public:
    explicit CurvePanel(const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] PricesChart *chart() const { return m_chart; }
    void setCurves(const PricesSnapshot &snapshot);

private:
    CurveLegend *m_legend;
    PricesChart *m_chart;
};

/// How each curve is drawn, with its name.
class CurveLegend : public QWidget
{
    Q_OBJECT

public:
    explicit CurveLegend(const Theme &theme, QWidget *parent = nullptr);
    void setCurves(const PricesSnapshot &snapshot);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Key { First, Second, Released, Electricity, Grid, Usage, Earlier };
    struct Entry {
        Key key;
        QString text;
        ComparedDay compared = ComparedDay::DayBefore; ///< of an earlier day
    };
    void paintKey(QPainter &painter, const Entry &entry, const QRectF &place) const;
    void paintLine(QPainter &painter, const QPen &pen, const QRectF &place) const;

    const Theme &m_theme;
    std::vector<Entry> m_entries;
};

} // namespace etcm
