// Every call of one endpoint over a day: dots by their latency, failures as crosses at the top edge.
#pragma once

#include "desktop/health/selected_call.h"
#include "desktop/theme/theme.h"
#include "models/call_latency.h"

#include <QWidget>

#include <optional>

namespace etcm
{

class DotsView : public QWidget
{
    Q_OBJECT

public:
    explicit DotsView(const Theme &theme, QWidget *parent = nullptr);
    void setCalls(const CallDots &calls);
    void select(const std::optional<SelectedCall> &call);
    /// Where a call is drawn; for tests.
    [[nodiscard]] QPointF placeOf(const CallDot &dot) const;

Q_SIGNALS:
    void chosen(const etcm::SelectedCall &call);
    void endpointStepped(int by); ///< the one above (-1) or below (1)

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(UtcTime at) const;
    [[nodiscard]] const CallDot *dotAt(QPointF point) const; ///< the nearest within reach; null: none
    [[nodiscard]] std::ptrdiff_t selectedDot() const;        ///< -1: none of this endpoint
    void choose(const CallDot &dot);
    void paintScale(QPainter &painter) const;
    void paintDot(QPainter &painter, const CallDot &dot) const;

    const Theme &m_theme;
    CallDots m_calls;
    std::optional<SelectedCall> m_selected;
};

} // namespace etcm
