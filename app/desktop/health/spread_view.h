// Latency per endpoint: bars to p50, p95 and p99 on one scale, their numbers, and the medians of the phases.
#pragma once

#include "desktop/theme/theme.h"
#include "models/call_latency.h"

#include <QWidget>

namespace etcm
{

class SpreadView : public QWidget
{
    Q_OBJECT

public:
    explicit SpreadView(const Theme &theme, QWidget *parent = nullptr);
    void setSpread(const LatencySpread &spread);
    void select(const EndpointId &id);

Q_SIGNALS:
    void chosen(const etcm::EndpointId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF bars() const;   ///< where the scale reaches from 0 to its end
    [[nodiscard]] QRectF phases() const; ///< likewise of the phases
    [[nodiscard]] double xOf(double milliseconds) const;
    void paintScale(QPainter &painter) const;
    void paintRow(QPainter &painter, const SpreadRow &row, double top) const;
    void paintPhases(QPainter &painter, const SpreadRow &row, double top) const;
    void paintLegend(QPainter &painter) const;
    [[nodiscard]] const SpreadRow *rowAt(QPoint point) const;

    const Theme &m_theme;
    LatencySpread m_spread;
    EndpointId m_selected;
};

} // namespace etcm
