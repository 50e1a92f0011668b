// The plant's state as three lamps, one lit, with a mark inside and a word beside it.
#pragma once

#include "desktop/widgets/instrument.h"

#include <array>

namespace etcm
{

enum class Lamp { None, Stopped, Attention, Running };

class TrafficLight : public Instrument
{
    Q_OBJECT

public:
    explicit TrafficLight(const Theme &theme, QWidget *parent = nullptr);
    void setLamp(Lamp lamp, const QString &spoken);
    [[nodiscard]] QSize sizeHint() const override { return {136, 126}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLamp(QPainter &painter, Lamp lamp, double y) const;

    const std::array<QString, 3> m_names; ///< of the lamps, from the top
    Lamp m_lamp = Lamp::None;
};

} // namespace etcm
