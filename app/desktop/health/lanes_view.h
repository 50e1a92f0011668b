// Lanes of 24 hours: what was seen of each endpoint; what nobody observed is hatched.
#pragma once

#include "desktop/health/selected_call.h"
#include "desktop/theme/theme.h"
#include "models/state_lanes.h"

#include <QWidget>

#include <optional>

namespace etcm
{

class LanesView : public QWidget
{
    Q_OBJECT

public:
    explicit LanesView(const Theme &theme, QWidget *parent = nullptr);
    void setLanes(const StateLanes &lanes);
    void select(const std::optional<SelectedCall> &call);
    /// Where an instant stands in a lane; for tests.
    [[nodiscard]] QPointF placeOf(std::size_t lane, UtcTime at) const;

Q_SIGNALS:
    void chosen(const etcm::EndpointId &id, etcm::UtcTime at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF bed(std::size_t lane) const;
    [[nodiscard]] double xOf(UtcTime at) const;
    [[nodiscard]] UtcTime timeAt(double x) const;
    [[nodiscard]] const StateLane *laneAt(QPoint point) const;
    void paintLane(QPainter &painter, std::size_t index) const;
    void paintWords(QPainter &painter, std::size_t index) const;
    void paintScale(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    [[nodiscard]] double pitch() const;

    const Theme &m_theme;
    StateLanes m_lanes;
    std::optional<SelectedCall> m_selected;
};

} // namespace etcm
