#include "desktop/strip/clock_widget.h"

#include "desktop/strip/strip_paint.h"
#include "desktop/theme/shaped_text.h"
#include "desktop/theme/theme.h"
#include "domain/market_day.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTime>

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kClockPaddingX = 12;
constexpr int kSmallLine = 17;

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
    setAttribute(Qt::WA_OpaquePaintEvent); // so that nothing below is painted every second
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

void ClockWidget::setTime(UtcTime now)
{
    if (std::chrono::floor<std::chrono::seconds>(now) == std::chrono::floor<std::chrono::seconds>(m_now))
        return;
    const auto minuteOf = [](UtcTime time) { return std::chrono::floor<std::chrono::minutes>(time); };
    const bool sameMinute = minuteOf(now) == minuteOf(m_now);
    m_now = now;
    if (sameMinute)
        return update(timeLine() | utcLine());
    m_zone = words("Strip", "Zurich, %1").arg(zoneText(now));
    setAccessibleName(
        words("Strip", "%1 Zurich").arg(timeText(now, now))); // nobody wants to hear each second
    update();
}

void ClockWidget::setError(std::optional<std::chrono::milliseconds> ahead)
{
    const QString error = ahead ? clockErrorText(*ahead) : QString();
    if (error == m_error)
        return;
    m_error = error;
    setToolTip(
        m_error.isEmpty()
            ? QString()
            : words("Strip", "%1: this computer’s clock against the dates that the hosts send").arg(m_error));
    setAccessibleDescription(m_error);
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

QRect ClockWidget::timeLine() const
{
    return {kClockPaddingX, 6, width() - kClockPaddingX, 22};
}

QRect ClockWidget::utcLine() const
{
    const QRect above = timeLine();
    return {above.x(), above.bottom() + 1, above.width(), kSmallLine};
}

void ClockWidget::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.color(Token::Panel));
    const LineStyle large{20, Token::Text, QFont::Medium};
    const LineStyle warning{12, Token::Warn};
    const QString time = zurichSecondsText(m_now);
    paintElided(painter, m_theme, large, timeLine(), time);
    const double timeWidth = m_theme.shapedText().width(m_theme.font(large.px, large.weight), time);
    const QRect zone = timeLine().adjusted(static_cast<int>(std::round(timeWidth)) + 6, 3, 0, 0);
    paintElided(painter, m_theme, {}, zone, m_zone);
    const QString date = m_error.isEmpty() ? dateText(toZurich(m_now).date) : m_error;
    const QString utc = utcSecondsText(m_now) + u" UTC"_s;
    const bool warns = m_compact && !m_error.isEmpty();
    paintElided(painter, m_theme, warns ? warning : LineStyle(), utcLine(),
                warns       ? m_error
                : m_compact ? utc + u", "_s + dayText(toZurich(m_now).date)
                            : utc);
    const QRect below = utcLine().translated(0, kSmallLine);
    if (!m_compact && event->region().intersects(below))
        paintElided(painter, m_theme, m_error.isEmpty() ? LineStyle() : warning, below, date);
}

} // namespace etcm
