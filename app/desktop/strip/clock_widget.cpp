#include "desktop/strip/clock_widget.h"

#include "desktop/strip/strip_paint.h"
#include "desktop/theme/theme.h"
#include "domain/market_day.h"
#include "monitoring/wording.h"

#include <QPainter>
#include <QTime>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kClockPaddingX = 12;

QString timeOfDayText(std::chrono::milliseconds sinceMidnight)
{
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(sinceMidnight.count())).toString(u"HH:mm:ss");
}

} // namespace

QString utcSecondsText(UtcTime time)
{
    return timeOfDayText(time - std::chrono::floor<std::chrono::days>(time));
}

QString zurichSecondsText(UtcTime time)
{
    return utcSecondsText(time + zurichOffset(time));
}

ClockWidget::ClockWidget(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

void ClockWidget::setTime(UtcTime now)
{
    if (std::chrono::floor<std::chrono::seconds>(now) == std::chrono::floor<std::chrono::seconds>(m_now))
        return;
    m_now = now;
    setAccessibleName(u"%1 Zurich"_s.arg(zurichSecondsText(now)));
    update();
}

void ClockWidget::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize ClockWidget::sizeHint() const
{
    return {176, m_compact ? kStripCompactHeight : kStripHeight};
}

void ClockWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString time = zurichSecondsText(m_now);
    painter.setFont(m_theme.font(20, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    QRect line(kClockPaddingX, 6, width() - kClockPaddingX, 22);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, time);
    const int timeWidth = painter.fontMetrics().horizontalAdvance(time);
    paintElided(painter, m_theme.font(12), m_theme.color(Token::Text2), line.adjusted(timeWidth + 6, 3, 0, 0),
                u"Zurich, "_s + zurichAbbreviation(m_now));
    line = QRect(line.x(), line.bottom() + 1, line.width(), 17);
    QString utc = utcSecondsText(m_now) + u" UTC"_s;
    if (m_compact)
        utc += u", "_s + dateText(toZurich(m_now).date);
    paintElided(painter, m_theme.font(12), m_theme.color(Token::Text2), line, utc);
    if (m_compact)
        return;
    line.translate(0, 17);
    paintElided(painter, m_theme.font(12), m_theme.color(Token::Text2), line, dateText(toZurich(m_now).date));
}

} // namespace etcm
