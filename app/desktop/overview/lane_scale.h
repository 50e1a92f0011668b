// Headings of the signals table with the hours over the lanes.
#pragma once

#include "desktop/theme/theme.h"
#include "models/signal_table_model.h"

#include <QWidget>

namespace etcm
{

/// Where the lanes stand in a row of the signals table.
inline constexpr int kLaneLeft = 142;
inline constexpr int kLaneRight = 92;

class LaneScale : public QWidget
{
    Q_OBJECT

public:
    explicit LaneScale(const Theme &theme, QWidget *parent = nullptr);
    void setDay(const SignalSpan &day);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const QString m_nameTitle;
    const QString m_lastTitle;
    SignalSpan m_day;
};

/// The instants of 00, 06, 12, 18 and 24 on the wall clock of that day.
[[nodiscard]] std::vector<UtcTime> laneHours(const SignalSpan &day);

} // namespace etcm
