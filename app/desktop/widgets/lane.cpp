#include "desktop/widgets/lane.h"

#include "desktop/widgets/painting.h"

#include <QPainter>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
namespace
{

void paintChevron(QPainter &painter, double tip, double direction, const QRectF &bed, const Theme &theme)
{
    const double half = bed.height() / 2 - 2;
    painter.setPen(QPen(theme.color(Token::Window), 1.4));
    painter.drawPolyline(QPolygonF{{tip - direction * 3.5, bed.top() + 2},
                                   {tip, bed.top() + 2 + half},
                                   {tip - direction * 3.5, bed.top() + 2 + 2 * half}});
}

} // namespace

double laneX(const QRectF &bed, const SignalSpan &day, UtcTime at)
{
    const auto share =
        static_cast<double>((at - day.start).count()) / static_cast<double>((day.end - day.start).count());
    return bed.left() + share * bed.width();
}

void paintLane(QPainter &painter, const QRectF &bed, const std::vector<SignalSpan> &spans, SignalKind kind,
               const SignalSpan &day, const Theme &theme)
{
    painter.fillRect(bed, theme.color(Token::Sunken));
    for (const SignalSpan &span : spans) {
        const UtcTime from = std::max(span.start, day.start);
        const UtcTime to = std::min(span.end, day.end);
        if (to <= from)
            continue;
        const double left = laneX(bed, day, from);
        const double width = std::max(2.0, laneX(bed, day, to) - left);
        const QRectF region(left, bed.top(), width, bed.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(span.implausible               ? Token::Implausible
                                     : kind == SignalKind::Lighting ? Token::Up
                                                                    : Token::Signal));
        painter.drawRoundedRect(region, 1, 1);
        if (span.start < day.start)
            paintChevron(painter, left + 1.5, -1, bed, theme);
        if (span.end > day.end)
            paintChevron(painter, left + width - 1.5, 1, bed, theme);
        if (kind == SignalKind::Lock && width >= 9) {
            painter.setFont(theme.font(11));
            painter.setPen(theme.color(Token::Window));
            painter.drawText(region, Qt::AlignCenter, u"L"_s);
        }
    }
}

} // namespace etcm
