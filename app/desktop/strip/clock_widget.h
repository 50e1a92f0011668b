// The clock at the right of the strip: Zurich large, UTC and the date below.
#pragma once

#include "domain/utc_time.h"

#include <QWidget>

namespace etcm
{
class Theme;

class ClockWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ClockWidget(const Theme &theme, QWidget *parent = nullptr);

    void setTime(UtcTime now);
    /// How far this computer's clock is ahead of the hosts'; told from kClockTold on.
    void setError(std::optional<std::chrono::milliseconds> ahead);
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect timeLine() const;
    [[nodiscard]] QRect utcLine() const;

    const Theme &m_theme;
    UtcTime m_now;
    QString m_zone;
    QString m_error; ///< in words; empty while the clock is right
    bool m_compact = false;
};

/// "14:32:08" of Zurich's wall clock.
[[nodiscard]] QString zurichSecondsText(UtcTime time);
/// "12:32:08".
[[nodiscard]] QString utcSecondsText(UtcTime time);

} // namespace etcm
