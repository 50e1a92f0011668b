#include "desktop/overview/lane_scale.h"

#include "desktop/widgets/lane.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;

LaneScale::LaneScale(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_nameTitle(words("Signals panel", "Signal")),
      m_lastTitle(words("Signals panel", "Last start–end"))
{
    setFixedHeight(16);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LaneScale::setDay(const SignalSpan &day)
{
    m_day = day;
    update();
}

void LaneScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(11));
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {0, 10}, m_nameTitle);
    drawTextAt(painter, {static_cast<double>(width()), 10}, m_lastTitle, Qt::AlignRight);
    if (m_day.end <= m_day.start)
        return;
    const QRectF bed(kLaneLeft, 0, width() - kLaneLeft - kLaneRight, height());
    int hour = 0;
    for (const UtcTime at : laneHours(m_day)) {
        drawTextAt(painter, {laneX(bed, m_day, at), 10}, u"%1"_s.arg(hour, 2, 10, '0'_L1), Qt::AlignHCenter);
        hour += 6;
    }
}

std::vector<UtcTime> laneHours(const SignalSpan &day)
{
    const MarketDay market = MarketDay::containing(day.start);
    std::vector<UtcTime> result;
    for (const int hour : {0, 6, 12, 18})
        result.push_back(market.at(std::chrono::hours(hour)));
    result.push_back(market.end());
    return result;
}

} // namespace etcm
