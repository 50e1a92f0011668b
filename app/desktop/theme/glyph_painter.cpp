#include "desktop/theme/glyph_painter.h"

#include "desktop/theme/svg_path.h"

#include <QPainter>
#include <QPixmap>

#include <array>
#include <span>
#include <vector>

namespace etcm
{
namespace
{

enum class Ink { Main, WarnFill, OnWarn, OnCrit };
enum class Dash { No, Yes };

struct Layer {
    const char16_t *path;
    double stroke; ///< width; 0: filled
    Ink ink = Ink::Main;
    Dash dash = Dash::No;
};

struct Drawing {
    Glyph glyph;
    Token color;
    std::vector<Layer> layers;
};

constexpr auto kRing = u"M14.2 8a6.2 6.2 0 1 1-12.4 0a6.2 6.2 0 1 1 12.4 0z";
constexpr auto kTriangle = u"M8 1.6 14.9 14H1.1z";

using enum Ink;
// One row a glyph.
const std::vector<Drawing> kDrawings{
    {Glyph::Ok, Token::Ok, {{kRing, 1.5}, {u"M5.2 8.3l2 2 3.6-4.2", 1.5}}},
    {Glyph::Warn,
     Token::Warn,
     {{kTriangle, 0, WarnFill},
      {kTriangle, 1.2},
      {u"M8 5.8v4", 1.8, OnWarn},
      {u"M9.05 12a1.05 1.05 0 1 1-2.1 0a1.05 1.05 0 1 1 2.1 0z", 0, OnWarn}}},
    {Glyph::Crit,
     Token::Crit,
     {{u"M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z", 0}, {u"M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4", 1.9, OnCrit}}},
    {Glyph::NotReachable,
     Token::Crit,
     {{u"M5.2 1.5h5.6L14.5 5.2v5.6L10.8 14.5H5.2L1.5 10.8V5.2z", 1.5},
      {u"M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8", 1.6}}},
    {Glyph::Unknown,
     Token::Unknown,
     {{kRing, 1.5, Main, Dash::Yes},
      {u"M6.2 6.3a1.9 1.9 0 1 1 2.7 1.8c-.7.3-.9.7-.9 1.3", 1.5},
      {u"M8.9 11.3a.9 .9 0 1 1-1.8 0a.9 .9 0 1 1 1.8 0z", 0}}},
    {Glyph::Paused, Token::Unknown, {{kRing, 1.5}, {u"M6.3 5.6v4.8M9.7 5.6v4.8", 1.5}}},
    {Glyph::Stale, Token::Warn, {{kRing, 1.5, Main, Dash::Yes}, {u"M8 4.8V8l2.3 1.5", 1.5}}},
    {Glyph::Pending, Token::Warn, {{kRing, 1.5}, {u"M8 8V1.8A6.2 6.2 0 0 1 13.4 11.1z", 0}}},
    {Glyph::Malformed,
     Token::Malformed,
     {{u"M4.6 2h6.8L14.8 8l-3.4 6H4.6L1.2 8z", 1.5},
      {u"M6.9 5.2c-1.1 0-.4 2.1-1.5 2.8 1.1.7.4 2.8 1.5 2.8M9.1 5.2c1.1 0 .4 2.1 1.5 2.8-1.1.7-.4 "
       u"2.8-1.5 2.8",
       1.2}}},
    {Glyph::Implausible,
     Token::Implausible,
     {{u"M8 1 15 8 8 15 1 8z", 1.5}, {u"M5.6 6.9h4.8M5.6 9.2h4.8M9.4 5.2 6.6 10.9", 1.2}}},
    {Glyph::Info,
     Token::Info,
     {{kRing, 1.5}, {u"M8 7.4v3.6", 1.5}, {u"M8.95 5a.95 .95 0 1 1-1.9 0a.95 .95 0 1 1 1.9 0z", 0}}},
    {Glyph::Acknowledged,
     Token::Text2,
     {{u"M4 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z", 1.5},
      {u"M5 8.2l2.1 2.1L11 5.9", 1.5}}},
    {Glyph::Snoozed,
     Token::Text2,
     {{u"M13.6 8.6a5.6 5.6 0 1 1-11.2 0a5.6 5.6 0 1 1 11.2 0z", 1.5},
      {u"M6.2 6.6h3.4L6.2 10.6h3.4M2.2 3.6 4 2M13.8 3.6 12 2", 1.3}}},
    {Glyph::Silenced,
     Token::Text2,
     {{u"M3.6 11.4c1-1 1.1-2.1 1.1-4A3.3 3.3 0 0 1 8 4a3.3 3.3 0 0 1 3.3 3.4c0 1.9.1 3 1.1 4zM7 "
       u"13.4h2M2.4 2.4l11.2 11.2",
       1.3}}},
    {Glyph::Inhibited,
     Token::Text2,
     {{u"M8 2.2v5.2M3.4 13.6V10c0-1.6 1-2.6 2.4-2.6h4.4c1.4 0 2.4 1 2.4 2.6v3.6", 1.3},
      {u"M1.8 12l1.6 1.8L5 12M11 12l1.6 1.8 1.6-1.8", 1.3}}},
    {Glyph::Resolved, Token::Ok, {{kRing, 1.5}, {u"M5.2 8.3l2 2 3.6-4.2", 1.5}}},
    {Glyph::Note, Token::Text2, {{u"M2.5 3h11v10h-11z", 1.5}, {u"M5 6.4h6M5 9.4h4", 1.2}}},
    {Glyph::Up, Token::Text2, {{u"M8 3.5 13 12H3z", 0}}},
    {Glyph::Down, Token::Text2, {{u"M8 12.5 13 4H3z", 0}}},
    {Glyph::Flat, Token::Text2, {{u"M3 8h10", 2.4}}},
    {Glyph::Check, Token::Text2, {{u"M3.4 8.4l3 3 6-6.8", 2.0}}},
    {Glyph::Cross, Token::Text2, {{u"M4 4l8 8M12 4l-8 8", 2.0}}},
    {Glyph::Left, Token::Text, {{u"M10 3.5 5.5 8l4.5 4.5", 1.7}}},
    {Glyph::Right, Token::Text, {{u"M6 3.5 10.5 8 6 12.5", 1.7}}},
    {Glyph::Chevron, Token::Text2, {{u"M4 6l4 4.2L12 6", 1.6}}},
    {Glyph::More,
     Token::Text2,
     {{u"M4.7 8a1.3 1.3 0 1 1-2.6 0a1.3 1.3 0 1 1 2.6 0zM9.3 8a1.3 1.3 0 1 1-2.6 0a1.3 1.3 0 1 1 2.6 "
       u"0zM13.9 8a1.3 1.3 0 1 1-2.6 0a1.3 1.3 0 1 1 2.6 0z",
       0}}},
    {Glyph::Revised, Token::Info, {{u"M8 1.6 14.4 8 8 14.4 1.6 8z", 0}}},
    {Glyph::Lock,
     Token::Text2,
     {{u"M4.2 7h7.6a1.2 1.2 0 0 1 1.2 1.2v4.6a1.2 1.2 0 0 1-1.2 1.2H4.2a1.2 1.2 0 0 1-1.2-1.2V8.2A1.2 "
       u"1.2 0 0 1 4.2 7z",
       1.5},
      {u"M5.2 7V5.2a2.8 2.8 0 0 1 5.6 0V7", 1.5}}},
};

constexpr std::array<const char16_t *, 7> kRailPaths{
    u"M3 3h7.5v10H3zM13.5 3H21v5.5h-7.5zM3 16h7.5v5H3zM13.5 11.5H21V21h-7.5z",
    u"M3 3v18h18M6 14.5h3.5V9.5H13v7h3.5v-10H21",
    u"M13.8 10a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0zM12 8.2V2.5M10.4 11 5.5 13.8M13.6 11l4.9 2.8M12 "
    u"12v9.5M9 "
    u"21.5h6",
    u"M2.5 12.5h4.3L9.4 5.5l4.6 13 2.8-6h4.7",
    u"M6 16.5c1.6-1.6 1.5-3.3 1.5-6A4.5 4.5 0 0 1 12 5.8a4.5 4.5 0 0 1 4.5 4.7c0 2.7-.1 4.4 1.5 6zM10.4 "
    u"19.6h3.2M12 5.8V3.6",
    u"M4 6.5c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6.5V17.5c0 1.7 3.6 3 8 3s8-1.3 8-3V6.5M4 12c0 "
    u"1.7 3.6 "
    u"3 8 3s8-1.3 8-3",
    u"M4 7h9M17 7h3M4 17h3M11 17h9M17.2 7a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 1 1 4.4 0zM11.2 17a2.2 2.2 0 1 1-4.4 "
    u"0a2.2 "
    u"2.2 0 1 1 4.4 0z",
};

void paintLayer(QPainter &painter, const Layer &layer, const QColor &color)
{
    const QPainterPath path = svgPath(QStringView(layer.path));
    if (layer.stroke <= 0) {
        painter.fillPath(path, color);
        return;
    }
    QPen pen(color, layer.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (layer.dash == Dash::Yes)
        pen.setDashPattern({2.6 / layer.stroke, 2.4 / layer.stroke});
    painter.strokePath(path, pen);
}

QPixmap transparentPixmap(int px, double devicePixelRatio)
{
    const int side = static_cast<int>(px * devicePixelRatio);
    QPixmap pixmap(side, side);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPixmap railPixmap(RailIcon icon, int px, const QColor &color, double devicePixelRatio)
{
    QPixmap pixmap = transparentPixmap(px, devicePixelRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(px / 24.0, px / 24.0);
    paintLayer(painter, {kRailPaths[static_cast<std::size_t>(icon)], 1.5}, color);
    return pixmap;
}

} // namespace

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &rect, const Theme &theme,
                std::optional<QColor> color)
{
    const Drawing &drawing = kDrawings[static_cast<std::size_t>(glyph)];
    Q_ASSERT(drawing.glyph == glyph);
    const QColor main = color.value_or(theme.color(drawing.color));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 16.0, rect.height() / 16.0);
    for (const Layer &layer : drawing.layers) {
        switch (layer.ink) {
        case Ink::Main: paintLayer(painter, layer, main); break;
        case Ink::WarnFill: paintLayer(painter, layer, theme.color(Token::WarnFill)); break;
        case Ink::OnWarn: paintLayer(painter, layer, theme.color(Token::OnWarn)); break;
        case Ink::OnCrit: paintLayer(painter, layer, theme.color(Token::OnCrit)); break;
        }
    }
    painter.restore();
}

QPixmap glyphPixmap(Glyph glyph, int px, const Theme &theme, std::optional<QColor> color,
                    double devicePixelRatio)
{
    QPixmap pixmap = transparentPixmap(px, devicePixelRatio);
    QPainter painter(&pixmap);
    paintGlyph(painter, glyph, QRectF(0, 0, px, px), theme, color);
    return pixmap;
}

QIcon glyphIcon(Glyph glyph, int px, const Theme &theme, std::optional<QColor> color)
{
    QIcon icon;
    for (const double ratio : {1.0, 2.0})
        icon.addPixmap(glyphPixmap(glyph, px, theme, color, ratio));
    return icon;
}

QIcon railIcon(RailIcon icon, int px, const Theme &theme)
{
    QIcon result;
    for (const double ratio : {1.0, 2.0}) {
        const QPixmap lit = railPixmap(icon, px, theme.color(Token::Text), ratio);
        result.addPixmap(railPixmap(icon, px, theme.color(Token::Text2), ratio), QIcon::Normal, QIcon::Off);
        result.addPixmap(lit, QIcon::Normal, QIcon::On);
        result.addPixmap(lit, QIcon::Active, QIcon::Off);
        result.addPixmap(lit, QIcon::Active, QIcon::On);
    }
    return result;
}

} // namespace etcm
