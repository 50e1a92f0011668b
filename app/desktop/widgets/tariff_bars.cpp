#include "desktop/widgets/tariff_bars.h"

#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;
namespace
{

constexpr double kLeft = 126;
constexpr double kRight = 116;
constexpr double kFoot = 20;

} // namespace

TariffBars::TariffBars(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TariffBars::setSide(const TariffSide &side, const QString &differenceTitle)
{
    m_side = side;
    m_difference = differenceTitle;
    QStringList spoken;
    for (const TariffBar &bar : m_side.bars)
        spoken += words("Panels", "%1: %2 against %3 CHF/kWh, %4")
                      .arg(bar.title, bar.homeText, bar.businessText, bar.differenceText);
    setAccessibleName(spoken.join(u"; "_s));
    update();
}

double TariffBars::xOf(double value) const
{
    return kLeft + value / m_side.high * (width() - kRight - kLeft);
}

void TariffBars::paintScale(QPainter &painter) const
{
    painter.setFont(m_theme.font(11));
    for (const double tick : m_side.ticks) {
        drawRuleV(painter, xOf(tick), 4, height() - kFoot,
                  m_theme.color(tick == 0.0 ? Token::Edge : Token::Line));
        painter.setPen(m_theme.color(Token::Text3));
        drawTextAt(painter, {xOf(tick), height() - 6.0}, decimalText(tick, 2), Qt::AlignHCenter);
    }
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {static_cast<double>(width()), height() - 6.0}, m_difference, Qt::AlignRight);
    drawTextAt(painter, {0, height() - 6.0}, u"CHF/kWh"_s);
}

void TariffBars::paintRow(QPainter &painter, const TariffBar &bar, double top) const
{
    painter.setFont(m_theme.font(bar.part ? 12 : 13));
    painter.setPen(m_theme.color(bar.part ? Token::Text2 : Token::Text));
    drawTextAt(painter, {bar.part ? 10.0 : 0.0, top + 17}, bar.title);
    const double zero = xOf(0);
    const double home = xOf(bar.home.value_or(0));
    const double business = xOf(bar.business.value_or(0));
    painter.fillRect(QRectF(QPointF(zero, top), QPointF(home, top + 12)).normalized(),
                     m_theme.color(Token::Home));
    if (bar.business) {
        painter.setPen(QPen(m_theme.color(Token::Business), 1));
        painter.setBrush(hatchBrush(m_theme.color(Token::Business), 5, 1.1));
        painter.drawRect(
            QRectF(QPointF(zero + 0.5, top + 14.5), QPointF(business - 0.5, top + 25.5)).normalized());
    }
    painter.setFont(m_theme.font(12, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {std::max(zero, home) + 6, top + 10}, bar.homeText);
    painter.setFont(m_theme.font(12));
    drawTextAt(painter, {std::max(zero, business) + 6, top + 24}, bar.businessText);
    painter.setFont(m_theme.font(13));
    drawTextAt(painter, {static_cast<double>(width()), top + 17}, bar.differenceText, Qt::AlignRight);
}

void TariffBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    const double pitch = (height() - kFoot - 6) / 4.0;
    for (std::size_t i = 0; i < m_side.bars.size(); ++i)
        paintRow(painter, m_side.bars[i], 8 + static_cast<double>(i) * pitch);
}

} // namespace etcm
