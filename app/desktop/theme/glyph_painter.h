// Glyphs as painted paths on a 16 px grid: the shape carries the meaning, colour only supports it. Never font
// characters.
#pragma once

#include "desktop/theme/theme.h"

#include <QIcon>
#include <QRectF>

#include <optional>

class QPainter;

namespace etcm
{

enum class Glyph {
    Ok,
    Warn,
    Crit,
    NotReachable, ///< outcome: outlined octagon with a cross
    Unknown,
    Paused,
    Stale,
    Pending,
    Malformed,
    Implausible,
    Info,
    Acknowledged,
    Snoozed,
    Silenced,
    Inhibited,
    Resolved,
    Note,
    Up,
    Down,
    Flat,
    Check,
    Cross,
    Left,
    Right,
    Chevron,
    More,
    Revised,
    Lock,
};

enum class RailIcon { Overview, Prices, Plant, Health, Alerts, Data, Settings };

/// Paints the glyph into the square of `rect`; `color` replaces the colour that belongs to its meaning.
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &rect, const Theme &theme,
                std::optional<QColor> color = {});

[[nodiscard]] QPixmap glyphPixmap(Glyph glyph, int px, const Theme &theme, std::optional<QColor> color = {},
                                  double devicePixelRatio = 2.0);
[[nodiscard]] QIcon glyphIcon(Glyph glyph, int px, const Theme &theme, std::optional<QColor> color = {});

/// Icon of the navigation rail: text2, and text when checked or hovered.
[[nodiscard]] QIcon railIcon(RailIcon icon, int px, const Theme &theme);

} // namespace etcm
