// Latency per endpoint: bar to the median, tick at p95; one ring per call while there are too few for a bar.
#pragma once

#include "desktop/theme/theme.h"
#include "models/health_snapshot.h"

#include <QWidget>

namespace etcm
{

class LatencyBars : public QWidget
{
    Q_OBJECT

public:
    explicit LatencyBars(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const LatencySnapshot &snapshot);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] double xOf(double milliseconds) const;
    [[nodiscard]] double pitch() const;
    void paintScale(QPainter &painter) const;
    void paintRow(QPainter &painter, const LatencyRow &row, double top) const;

    const Theme &m_theme;
    LatencySnapshot m_snapshot;
};

} // namespace etcm
