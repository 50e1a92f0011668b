// Mean and coverage of a day, and the table of all endpoints over four windows.
#pragma once

#include "desktop/theme/theme.h"
#include "models/availability_table.h"

#include <QWidget>

namespace etcm
{

class AvailabilityView : public QWidget
{
    Q_OBJECT

public:
    explicit AvailabilityView(const Theme &theme, QWidget *parent = nullptr);
    void setTable(const AvailabilityTable &table);
    void select(const EndpointId &id);

Q_SIGNALS:
    void chosen(const etcm::EndpointId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintMean(QPainter &painter) const;
    void paintBar(QPainter &painter) const;
    void paintRow(QPainter &painter, const AvailabilityRow &row, double top) const;
    [[nodiscard]] const AvailabilityRow *rowAt(QPoint point) const;

    const Theme &m_theme;
    AvailabilityTable m_table;
    EndpointId m_selected;
};

} // namespace etcm
