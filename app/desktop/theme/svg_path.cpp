#include "desktop/theme/svg_path.h"

#include <cmath>
#include <numbers>
#include <optional>

namespace etcm
{
namespace
{

class Reader
{
public:
    explicit Reader(QStringView data) : m_data(data) {}

    QPainterPath read()
    {
        while (auto command = nextCommand()) {
            if (!step(*command))
                break;
        }
        return m_path;
    }

private:
    void skipSeparators()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
    }

    /// A letter, or the previous command again when a number follows (an M goes on as L).
    std::optional<char16_t> nextCommand()
    {
        skipSeparators();
        if (m_at >= m_data.size())
            return {};
        if (m_data[m_at].isLetter()) {
            m_last = m_data[m_at++].unicode();
            return m_last;
        }
        if (m_last == u'M' || m_last == u'm')
            return m_last == u'M' ? u'L' : u'l';
        return m_last == 0 ? std::nullopt : std::optional(m_last);
    }

    double number()
    {
        skipSeparators();
        const qsizetype from = m_at;
        bool point = false;
        while (m_at < m_data.size()) {
            const QChar c = m_data[m_at];
            const bool sign = (c == u'-' || c == u'+') && m_at == from;
            const bool firstPoint = c == u'.' && !point;
            if (!c.isDigit() && !sign && !firstPoint)
                break;
            point = point || firstPoint;
            ++m_at;
        }
        bool ok = false;
        const double value = m_data.mid(from, m_at - from).toDouble(&ok);
        m_failed = m_failed || !ok;
        return value;
    }

    /// The flags of an arc are one digit each and may stand without a separator.
    bool flag()
    {
        skipSeparators();
        return m_at < m_data.size() && m_data[m_at++] == u'1';
    }

    QPointF point(QPointF base)
    {
        const double x = number();
        const double y = number();
        return base + QPointF(x, y);
    }

    bool step(char16_t command)
    {
        const bool relative = QChar::isLower(command);
        const QPointF here = m_path.currentPosition();
        const QPointF base = relative ? here : QPointF();
        QPointF control = here;
        switch (QChar::toUpper(command)) {
        case u'M': m_path.moveTo(point(base)); break;
        case u'L': m_path.lineTo(point(base)); break;
        case u'H': m_path.lineTo(base.x() + number(), here.y()); break;
        case u'V': m_path.lineTo(here.x(), base.y() + number()); break;
        case u'C': {
            const QPointF first = point(base);
            control = point(base);
            m_path.cubicTo(first, control, point(base));
            break;
        }
        case u'S': {
            const QPointF first = 2 * here - m_control.value_or(here);
            control = point(base);
            m_path.cubicTo(first, control, point(base));
            break;
        }
        case u'A': arc(here, base); break;
        case u'Z': m_path.closeSubpath(); break;
        default: return false;
        }
        const char16_t upper = static_cast<char16_t>(QChar::toUpper(command));
        m_control = upper == u'C' || upper == u'S' ? std::optional(control) : std::nullopt;
        return !m_failed;
    }

    /// Circular arcs from end points to the centre (SVG 2 §B.2.4); the drawings use no ellipses.
    void arc(QPointF from, QPointF base)
    {
        double radius = number();
        number();
        number();
        const bool large = flag();
        const bool sweep = flag();
        const QPointF to = point(base);
        const QPointF half = (to - from) / 2;
        const double distance = std::hypot(half.x(), half.y());
        if (distance == 0.0)
            return;
        radius = std::max(radius, distance);
        const double height = std::sqrt(std::max(0.0, radius * radius - distance * distance));
        const double side = large == sweep ? -1.0 : 1.0;
        const QPointF normal(-half.y() / distance, half.x() / distance);
        const QPointF centre = from + half + side * height * normal;
        // Qt counts angles against the clock, y up.
        const auto angle = [&](QPointF p) {
            return -std::atan2(p.y() - centre.y(), p.x() - centre.x()) * 180.0 / std::numbers::pi;
        };
        double span = angle(to) - angle(from);
        if (sweep && span > 0)
            span -= 360.0;
        if (!sweep && span < 0)
            span += 360.0;
        m_path.arcTo(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), angle(from),
                     span);
    }

    QStringView m_data;
    qsizetype m_at = 0;
    char16_t m_last = 0;
    bool m_failed = false;
    std::optional<QPointF> m_control;
    QPainterPath m_path;
};

} // namespace

QPainterPath svgPath(QStringView data)
{
    return Reader(data).read();
}

} // namespace etcm
