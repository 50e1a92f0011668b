// Active power over 24 hours: lines with gaps, hatched where nothing is known, nameplate, last reading.
#pragma once

#include "desktop/theme/theme.h"
#include "models/power_snapshot.h"

#include <QWidget>

namespace etcm
{
class ChartCanvas;

class PowerChart : public QWidget
{
    Q_OBJECT

public:
    explicit PowerChart(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const PowerSnapshot &snapshot);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refill();
    void paintBelow(QPainter &painter) const;
    void paintAbove(QPainter &painter) const;

    const Theme &m_theme;
    ChartCanvas *m_canvas;
    PowerSnapshot m_snapshot;
};

} // namespace etcm
