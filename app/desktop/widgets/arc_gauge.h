// A gauge over 240 degrees from the lower left: bed, value arc, pointer, ticks inside, limits outside.
#pragma once

#include "desktop/widgets/instrument.h"

#include <vector>

namespace etcm
{

struct GaugeTick {
    double at = 0;
    QString text; ///< empty: a tick without a number
};

/// Where things stand, in px; the offsets count from the arc's centre to the text's baseline.
struct GaugeLook {
    double radius = 98;
    double centreY = 112;
    int valuePx = 38;
    double valueDown = 4;
    double unitDown = 24;
    double belowDown = 76;
};

struct GaugeReading {
    std::optional<double> value; ///< nothing: an en dash and no arc
    double minimum = 0;
    double maximum = 1;
    double zero = 0; ///< where the arc starts
    std::vector<GaugeTick> ticks;
    std::vector<GaugeTick> limits; ///< outside the bed
    QString text;
    QString unit;
    QString below;
    QString spoken;
    Token color = Token::Power;
    bool old = false;         ///< dashed arc, quiet number: not in totals
    bool implausible = false; ///< a diamond beside the number: not in totals either
};

class ArcGauge : public Instrument
{
    Q_OBJECT

public:
    ArcGauge(const Theme &theme, const GaugeLook &look, QWidget *parent = nullptr);
    void setGauge(const GaugeReading &reading);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double degrees(double value) const;
    [[nodiscard]] QPointF at(double radius, double degrees) const;
    void paintArc(QPainter &painter, double from, double to, const QPen &pen) const;
    void paintScale(QPainter &painter) const;
    void paintValue(QPainter &painter) const;

    GaugeLook m_look;
    GaugeReading m_reading;
};

} // namespace etcm
