#include "desktop/prices/curve_panel.h"

#include "desktop/prices/chart_painting.h"
#include "desktop/prices/prices_chart.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "desktop/widgets/panel_header.h"
#include "wording/language.h"

#include <QFontMetrics>
#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kKeyWidth = 16;
constexpr int kKeyGap = 6;
constexpr int kEntryGap = 14;
} // namespace

CurvePanel::CurvePanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Prices page", "Price curve"), parent), m_legend(new CurveLegend(theme, this)),
      m_chart(new PricesChart(theme, this))
{
    m_chart->setAccessibleName(words("Prices page", "Price curve"));
    header().addControl(m_legend);
    setBody(m_chart, {12, 8, 0, 2});
}

void CurvePanel::setCurves(const PricesSnapshot &snapshot)
{
    m_legend->setCurves(snapshot);
}

CurveLegend::CurveLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CurveLegend::setCurves(const PricesSnapshot &snapshot)
{
    m_entries.clear();
    if (snapshot.isStacked) {
        m_entries = {{Key::Electricity, words("Prices page", "Electricity")},
                     {Key::Grid, words("Prices page", "Grid")},
                     {Key::Usage, words("Prices page", "grid usage in it")}};
    } else {
        for (std::size_t i = 0; i < snapshot.curves.size(); ++i)
            m_entries.push_back({i == 0 ? Key::First : Key::Second, snapshot.curves[i].title});
        if (!snapshot.lanes.rows.empty() && snapshot.beside.earlier.empty()) // the lanes tell it as well
            m_entries.push_back({Key::Released, words("Prices page", "Hot water released")});
    }
    for (const EarlierCurve &each : snapshot.beside.earlier)
        m_entries.push_back({Key::Earlier, each.curve.title, each.compared});
    QStringList names;
    for (const Entry &entry : m_entries)
        names.append(entry.text);
    setAccessibleName(names.join(u", "_s));
    updateGeometry();
    update();
}

QSize CurveLegend::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(12));
    int width = 0;
    for (const Entry &entry : m_entries)
        width += kKeyWidth + kKeyGap + metrics.horizontalAdvance(entry.text) + kEntryGap;
    return {width, 18};
}

void CurveLegend::paintLine(QPainter &painter, const QPen &pen, const QRectF &place) const
{
    painter.setPen(pen);
    painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()));
}

void CurveLegend::paintKey(QPainter &painter, const Entry &entry, const QRectF &place) const
{
    const auto pen = [this](Token token) {
        return QPen(m_theme.color(token), 2, Qt::SolidLine, Qt::FlatCap);
    };
    switch (entry.key) {
    case Key::First: return paintLine(painter, pen(Token::Home), place);
    case Key::Second: {
        QPen dashed = pen(Token::Business);
        dashed.setDashPattern({2.5, 1.25});
        return paintLine(painter, dashed, place);
    }
    case Key::Earlier: return paintLine(painter, earlierPen(m_theme, entry.compared), place);
    case Key::Released: return painter.fillRect(place, m_theme.color(Token::Signal, 0.4));
    case Key::Electricity: return painter.fillRect(place, m_theme.color(Token::Electricity, 0.75));
    case Key::Grid: return painter.fillRect(place, m_theme.color(Token::Grid, 0.35));
    case Key::Usage: return painter.fillRect(place, hatchBrush(m_theme.color(Token::Usage), 6, 1.2));
    }
}

void CurveLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(12));
    const QFontMetrics metrics(painter.font());
    double x = 0;
    for (const Entry &entry : m_entries) {
        paintKey(painter, entry, {x, 4, kKeyWidth, 10});
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {x + kKeyWidth + kKeyGap, 13}, entry.text);
        x += kKeyWidth + kKeyGap + metrics.horizontalAdvance(entry.text) + kEntryGap;
    }
}

} // namespace etcm
