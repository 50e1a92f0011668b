// A linear instrument: label, bed with limits and normal zone, marker, value with unit.
#pragma once

#include "desktop/widgets/instrument.h"

#include <vector>

namespace etcm
{

enum class ZoneKind { Normal, Warn, Crit };

struct BulletZone {
    double from = 0;
    double to = 0;
    ZoneKind kind = ZoneKind::Normal;
};

struct BulletReading {
    QString label;
    std::optional<double> value; ///< nothing: an en dash, no marker
    double minimum = 0;
    double maximum = 1;
    std::optional<double> zero; ///< of a signed quantity
    std::vector<BulletZone> zones;
    std::vector<double> ticks;
    std::optional<Token> fill; ///< bar from zero, or from the minimum
    QString text;
    QString unit;
    QString spoken;
    bool old = false;
    bool implausible = false; ///< a diamond for the marker
};

class BulletBar : public Instrument
{
    Q_OBJECT

public:
    explicit BulletBar(const Theme &theme, QWidget *parent = nullptr);
    void setBullet(const BulletReading &reading);
    [[nodiscard]] QSize sizeHint() const override { return {300, 36}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double xOf(double value) const;
    void paintBed(QPainter &painter) const;
    void paintMarker(QPainter &painter) const;

    BulletReading m_reading;
};

} // namespace etcm
