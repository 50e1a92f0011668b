#include "desktop/charts/power_chart.h"

#include "desktop/charts/chart_canvas.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr double kLine = 14; ///< from one line of a label to its next

QSizeF sizeOf(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const QStringList lines = text.split(u'\n');
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {width, metrics.height() + kLine * static_cast<double>(lines.size() - 1)};
}
} // namespace

PowerChart::PowerChart(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_canvas(new ChartCanvas(this))
{
    m_canvas->setPlotMargins({30, 14, 8, 20});
    m_canvas->setPainters([this](QPainter &painter) { paintBelow(painter); },
                          [this](QPainter &painter) { paintAbove(painter); });
    connect(&theme, &Theme::changed, this, &PowerChart::refill);
}

void PowerChart::setSnapshot(const PowerSnapshot &snapshot)
{
    m_snapshot = snapshot;
    refill();
}

void PowerChart::refill()
{
    m_canvas->setRanges(toSeconds(m_snapshot.from), toSeconds(m_snapshot.to), m_snapshot.low,
                        m_snapshot.high);
    std::vector<ChartRun> runs;
    for (const CurveRun &run : m_snapshot.runs)
        runs.push_back({run, m_theme.color(Token::Power), 1.8, m_theme.color(Token::Power, 0.12), 0.0});
    m_canvas->setRuns(runs);
}

void PowerChart::resizeEvent(QResizeEvent *)
{
    m_canvas->setGeometry(rect());
}

void PowerChart::paintBelow(QPainter &painter) const
{
    const QRectF plot = m_canvas->plot();
    painter.setFont(m_theme.font(11));
    for (const double tick : m_snapshot.ticks) {
        drawRuleH(painter, plot.left(), plot.right(), m_canvas->yAt(tick),
                  m_theme.color(tick == 0.0 ? Token::Edge : Token::Line));
        painter.setPen(m_theme.color(Token::Text2));
        if (std::abs(tick - std::round(tick)) < 1e-9)
            drawTextAt(painter, {plot.left() - 6, m_canvas->yAt(tick) + 4}, decimalText(tick, 0),
                       Qt::AlignRight);
    }
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {0, 9}, u"MW"_s);
    const double nameplate = std::round(m_canvas->yAt(m_snapshot.nameplate)) + 0.5;
    QPen dashes(m_theme.color(Token::Control), 1);
    dashes.setDashPattern({5, 4});
    painter.setPen(dashes);
    painter.drawLine(QPointF(plot.left(), nameplate), QPointF(plot.right(), nameplate));
    for (const PowerGap &gap : m_snapshot.gaps) {
        const QPointF corner(m_canvas->xAt(toSeconds(gap.from)), plot.top() + 8);
        painter.fillRect(QRectF(corner, QPointF(m_canvas->xAt(toSeconds(gap.to)), plot.bottom())),
                         hatchBrush(m_theme.color(Token::Unknown, 0.7), 6, 0.8));
    }
    for (const AxisLabel &hour : m_snapshot.hours) {
        const double x = m_canvas->xAt(hour.x);
        drawRuleV(painter, x, plot.bottom(), plot.bottom() + 3, m_theme.color(Token::Edge));
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {x, plot.bottom() + 15}, hour.text, Qt::AlignHCenter);
    }
}

void PowerChart::paintAbove(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = m_canvas->plot();
    for (const CurvePoint &mark : m_snapshot.implausible) {
        // At the edge where it lies beyond the scale.
        const double y = std::clamp(m_canvas->yAt(mark.y), plot.top() + 6, plot.bottom() - 6);
        drawDiamond(painter, {m_canvas->xAt(mark.x), y}, 5, m_theme.color(Token::Implausible));
    }
    if (m_snapshot.last) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Now));
        painter.drawEllipse(lastPoint(), 3.5, 3.5);
    }
    paintLabels(painter);
}

QPointF PowerChart::lastPoint() const
{
    return {m_canvas->xAt(m_snapshot.last->x), m_canvas->yAt(m_snapshot.last->y)};
}

bool PowerChart::isClearOfCurve(QPointF centre, QSizeF size) const
{
    QRectF box(QPointF(), size);
    box.moveCenter(centre);
    return std::ranges::none_of(m_snapshot.runs, [&](const CurveRun &run) {
        return std::ranges::any_of(run, [&](const CurvePoint &point) {
            return box.contains(m_canvas->xAt(point.x), m_canvas->yAt(point.y));
        });
    });
}

std::vector<ChartLabel> PowerChart::labels() const
{
    const QRectF plot = m_canvas->plot();
    LabelLayout layout(plot.adjusted(0, -14, 0, 0)); // the nameplate is the top of the scale
    std::vector<ChartLabel> labels;
    const auto add = [&](const QString &text, QSizeF size, std::initializer_list<QPointF> centres) {
        if (const auto box = layout.place(size, centres))
            labels.push_back({text, *box});
    };
    if (m_snapshot.last && !m_snapshot.lastText.isEmpty()) {
        const QPointF at = lastPoint();
        const QSizeF size = sizeOf(m_theme.font(12, QFont::Medium), m_snapshot.lastText);
        const double x = at.x() - 6 - size.width() / 2;
        add(m_snapshot.lastText, size, {{x, at.y() - 13}, {x, at.y() + 15}, {x, plot.center().y()}});
    }
    const double nameplate = m_canvas->yAt(m_snapshot.nameplate);
    const QSizeF plate = sizeOf(m_theme.font(11), m_snapshot.nameplateText);
    const double left = plot.left() + 6 + plate.width() / 2;
    add(m_snapshot.nameplateText, plate,
        {{left, nameplate - 8},
         {left, nameplate + 9},
         {plot.center().x(), nameplate - 8},
         {plot.center().x(), nameplate + 9},
         {plot.right() - plate.width() / 2, nameplate + 9}});
    for (const PowerGap &gap : m_snapshot.gaps) {
        const double x = (m_canvas->xAt(toSeconds(gap.from)) + m_canvas->xAt(toSeconds(gap.to))) / 2;
        const double top = plot.top() + 32;
        const double bottom = plot.bottom() - 24;
        for (const QString &text : {gap.duration + u'\n' + gap.words, gap.duration}) {
            const QSizeF size = sizeOf(m_theme.font(11), text);
            std::array centres{QPointF(x, top), QPointF(x, bottom), QPointF(x, plot.center().y())};
            // Rather beside the curve than on it.
            std::ranges::stable_partition(centres,
                                          [&](QPointF centre) { return isClearOfCurve(centre, size); });
            const auto box = layout.place(size, centres);
            if (!box)
                continue;
            labels.push_back({text, *box});
            break;
        }
    }
    return labels;
}

void PowerChart::paintLabels(QPainter &painter) const
{
    const QColor rim = m_theme.color(Token::Panel);
    for (const ChartLabel &label : labels()) {
        const bool isLast = label.text == m_snapshot.lastText;
        painter.setFont(isLast ? m_theme.font(12, QFont::Medium) : m_theme.font(11));
        painter.setPen(m_theme.color(isLast                                   ? Token::Text
                                     : label.text == m_snapshot.nameplateText ? Token::Text3
                                                                              : Token::Text2));
        double y = label.box.top();
        for (const QString &line : label.text.split(u'\n')) {
            drawHaloText(painter, {label.box.center().x(), y + QFontMetricsF(painter.font()).ascent()}, line,
                         Qt::AlignHCenter, rim);
            y += kLine;
        }
    }
}

} // namespace etcm
